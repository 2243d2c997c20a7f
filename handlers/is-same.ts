import { createHash, timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same. Hashes are of one length, so that the comparison tells nothing of them. */
export function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
