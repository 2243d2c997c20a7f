const DIGITS = "〇一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 「六」 → 6, 「三十一」 → 31, 「百二十」 → 120, 「二〇」 → 20, 「二〇二四」 → 2024; null where the signs make no number. */
export function readKanjiNumber(text: string): number | null {
  const plain = text.replaceAll("零", "〇");
  if (!/^[〇一二三四五六七八九十百千]+$/.test(plain)) return null;
  if (!/[十百千]/.test(plain)) return Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(""));
  let sum = 0;
  let own = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const sign of plain) {
    const ten = TENS[sign];
    if (ten === undefined) {
      if (own > 0) return null;
      own = DIGITS.indexOf(sign);
      continue;
    }
    if (ten >= before) return null;
    sum += (own || 1) * ten;
    own = 0;
    before = ten;
  }
  return sum + own;
}
