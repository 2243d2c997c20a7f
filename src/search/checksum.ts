const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BYTES_PER_WORD = 4;

/**
 * One number over a file, but for the section that holds this number; it tells a damaged file, not a forged one.
 * The section starts and ends at a multiple of four bytes.
 */
export function checksumAround({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const before = checksumOf(new Uint8Array(buffer, 0, byteOffset));
  return (before ^ checksumOf(new Uint8Array(buffer, byteOffset + byteLength))) >>> 0;
}

/** FNV-1a over 32-bit words. A fresh isolate runs it before anything is compiled: so it is a single plain loop. */
function checksumOf({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const words = new Int32Array(buffer, byteOffset, Math.floor(byteLength / BYTES_PER_WORD));
  const count = words.length;
  const rest = new Uint8Array(buffer, byteOffset + words.byteLength, byteLength - words.byteLength);
  let sum = Math.imul(FNV_OFFSET ^ byteLength, FNV_PRIME);
  for (let at = 0; at < count; at++) sum = Math.imul(sum ^ words[at]!, FNV_PRIME);
  return rest.reduce((before, byte) => Math.imul(before ^ byte, FNV_PRIME), sum);
}
