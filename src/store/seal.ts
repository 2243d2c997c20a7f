import { decodeBase64url, encodeBase64url } from "./base64url.ts";

/** Fewer letters than this could be guessed; what `npm run city:connect` makes has 43. */
export const MIN_KEY_CHARS = 32;

/** `other_key`: sealed under another master secret. `damaged`: changed, cut, or moved here from another place. */
type Opened = { kind: "open"; text: string } | { kind: "other_key" } | { kind: "damaged" };

/** Seals texts under one master secret, each for one place: what is copied to another place does not open there. */
export interface Sealer {
  /** @param place what the text is for, 「minato/line」 */
  seal(text: string, place: string): Promise<string>;
  open(sealed: string, place: string): Promise<Opened>;
  /** What texts are sealed under now, and what opens them besides (null: nothing), by names that tell nothing of the secrets. */
  nameKeys(): Promise<{ key: string; previous: string | null }>;
}

/** 「v1.<which key>.<nonce>.<text and tag>」, the parts in base64url. */
const FORM = /^v1\.([\w-]{8})\.([\w-]{16})\.([\w-]{22,})$/;
const NONCE_BYTES = 12;

interface Key {
  id: string;
  key: CryptoKey;
}

/** Deriving a key takes longer than all the rest; an isolate sees one or two secrets. */
const keys = new Map<string, Promise<Key>>();

/** @param previous a secret that still opens while everything is sealed anew; null: none */
export function createSealer(current: string, previous: string | null): Sealer {
  const find = (secret: string) => {
    const known = keys.get(secret) ?? deriveKey(secret);
    keys.set(secret, known);
    return known;
  };
  return {
    nameKeys: async () => ({
      key: (await find(current)).id,
      previous: previous === null ? null : (await find(previous)).id,
    }),
    async seal(text, place) {
      const { id, key } = await find(current);
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const bytes = await crypto.subtle.encrypt(algorithm(nonce, place), key, new TextEncoder().encode(text));
      return `v1.${id}.${encodeBase64url(nonce)}.${encodeBase64url(new Uint8Array(bytes))}`;
    },
    async open(sealed, place) {
      const [, id, nonce, bytes] = FORM.exec(sealed) ?? [];
      if (id === undefined || nonce === undefined || bytes === undefined) return { kind: "damaged" };
      for (const secret of previous === null ? [current] : [current, previous]) {
        const { id: ours, key } = await find(secret);
        if (ours !== id) continue;
        try {
          const text = await crypto.subtle.decrypt(
            algorithm(decodeBase64url(nonce), place),
            key,
            decodeBase64url(bytes),
          );
          return { kind: "open", text: new TextDecoder().decode(text) };
        } catch (error) {
          if (error instanceof DOMException && error.name === "OperationError") return { kind: "damaged" };
          throw error;
        }
      }
      return { kind: "other_key" };
    },
  };
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(`channel_credential/v1/${place}`),
});

/** The key, and a short name by which a text says which key it is under; the name tells nothing of the secret. */
async function deriveKey(secret: string): Promise<Key> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), "HKDF", false, [
    "deriveKey",
    "deriveBits",
  ]);
  const use = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  });
  const [key, name] = await Promise.all([
    crypto.subtle.deriveKey(use("channel_credential"), material, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]),
    crypto.subtle.deriveBits(use("channel_credential key id"), material, 48),
  ]);
  return { id: encodeBase64url(new Uint8Array(name)), key };
}
