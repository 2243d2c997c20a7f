import { encodeBase64url } from "../../src/store/base64url.ts";

/** 43 letters that nobody guesses, for an address or a cookie. */
export const createToken = (): string => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
