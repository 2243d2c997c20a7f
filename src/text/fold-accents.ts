/**
 * A normalised text without the marks above and below its letters, as people write who have no such keys: `até` → `ate`,
 * `được` → `duoc`. Japanese, Chinese and Korean letters stay.
 */
export function foldAccents(text: string): string {
  // Most questions and all Japanese texts hold none.
  if (!/[\u00C0-\u024F\u1E00-\u1EFF\p{M}]/u.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .replaceAll("đ", "d")
    .normalize("NFC");
}
