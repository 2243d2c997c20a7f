/** As people count things, before 〜つ. */
const SPOKEN: Readonly<Record<string, number>> = { ひと: 1, ふた: 2, みっ: 3, よっ: 4, いつ: 5, むっ: 6 };
const DIGITS = "〇一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/**
 * 「三十一」 → 31, 「百二十」 → 120, 「三〇」 → 30, 「二〇二四」 → 2024; undefined where the signs make no number, as 「〇〇」,
 * which stands for a number that is not known yet.
 */
export function findKanjiNumber(text: string): number | undefined {
  const signs = [...text.replaceAll("零", "〇")];
  if (signs.length === 0 || (signs.length > 1 && signs[0] === "〇")) return undefined;
  let sum = 0;
  let own: number | null = null;
  let before = Number.POSITIVE_INFINITY;
  const isInPlace = !signs.some((sign) => sign in TENS);
  for (const sign of signs) {
    const ten = TENS[sign];
    const digit = DIGITS.indexOf(sign);
    if (ten !== undefined) {
      if (ten >= before) return undefined;
      sum += (own ?? 1) * ten;
      own = null;
      before = ten;
    } else if (digit < 0 || (own !== null && !isInPlace)) return undefined;
    else own = (own ?? 0) * 10 + digit;
  }
  return sum + (own ?? 0);
}

/** A number of things as it is said: 「ふた(つ)」 → 2, 「三」 → 3, 「12」 → 12; undefined where it is none, or nothing. */
export function findSaidNumber(said: string): number | undefined {
  const number = SPOKEN[said] ?? findKanjiNumber(said) ?? (said === "" ? Number.NaN : Number(said));
  return Number.isNaN(number) ? undefined : number;
}
