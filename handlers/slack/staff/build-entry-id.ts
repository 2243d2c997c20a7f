/**
 * An id that the same act always gives: a form sent twice, or a file taken twice, is one entry. 24 hexadecimal digits of
 * a SHA-256.
 */
export async function buildEntryId(...parts: string[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(parts)));
  return `e-${[...new Uint8Array(digest.slice(0, 12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
