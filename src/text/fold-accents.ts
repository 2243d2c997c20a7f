/**
 * A normalised text without the marks above and below its letters, as people write who have no such keys: `até` → `ate`,
 * `được` → `duoc`. Japanese, Chinese and Korean letters stay.
 */
export function foldAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .replaceAll("đ", "d")
    .normalize("NFC");
}
