import { Buffer } from "node:buffer";
import { validateSignature } from "@line/bot-sdk";

/** 32 bytes in base64. Node's decoder stops at the padding and would let anything follow it. */
const SIGNATURE_FORM = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether one of the channel's secrets signed exactly these bytes (`x-line-signature`, HMAC-SHA-256 as base64).
 * A missing, empty, malformed or foreign signature is false, never an error.
 */
export function isSignedByLine(body: Uint8Array, signature: string | null, secrets: string[]): boolean {
  if (!signature || !SIGNATURE_FORM.test(signature)) return false;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return secrets.some((secret) => validateSignature(bytes, secret, signature));
}
