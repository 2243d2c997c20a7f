/** What a sign of size multiplies by. */
const SIZES: Readonly<Record<string, number>> = { 億: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 };
const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
const SUM = new RegExp(
  `(?<![\\d.,])(?:${NUMBER}(?:億|千万|百万|万)){1,3}(?:${NUMBER}(?:千万|百万|万|千)?)?(?=[^\\d,.億万千百]|$)`,
);

/** 「1億4,600万円」 → 「14600万円」, 「2万5千円」 → 「25千円」, 「8万6千人」 → 「86000人」: several sizes as one number. */
export function spellSums(text: string): string {
  return text.replace(SUM, (words, offset: number) => {
    const parts = [...words.matchAll(new RegExp(`(${NUMBER})(億|千万|百万|万|千)?`, "g"))];
    if (parts.length < 2) return words;
    const total = parts.reduce((sum, [, number = "", size = ""]) => {
      return sum + Math.round(Number(number.replace(/,/g, "")) * (SIZES[size] ?? 1));
    }, 0);
    const isMoney = text.slice(offset + words.length).startsWith("円");
    const least = /(万|千)$/.exec(words)?.[1] ?? "";
    return isMoney && least !== "" ? `${total / SIZES[least]!}${least}` : String(total);
  });
}
