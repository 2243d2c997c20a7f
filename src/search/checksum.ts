const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * One number over sections of bytes, by FNV-1a over 32-bit words: it tells a damaged file, not a forged one. Every
 * section starts at a multiple of four bytes.
 */
export function checksumOf(sections: readonly Uint8Array[]): number {
  let sum = FNV_OFFSET;
  for (const bytes of sections) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at]!, FNV_PRIME);
    for (let at = words.length << 2; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, FNV_PRIME);
    sum = Math.imul(sum ^ bytes.length, FNV_PRIME);
  }
  return sum >>> 0;
}
