/** Numbers of years, months and days as they are read aloud. */
const ONES: Readonly<Record<string, number>> = {
  いち: 1,
  に: 2,
  さん: 3,
  し: 4,
  よん: 4,
  よ: 4,
  ご: 5,
  ろく: 6,
  なな: 7,
  しち: 7,
  はち: 8,
  きゅう: 9,
  く: 9,
};
const ONE = `(?:${Object.keys(ONES)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
const NUMBER = `(?:(?:に|さん|よん)?じゅう${ONE}?|${ONE})`;

const HAS_DATE = /ねん|がつ|にち|れいわ|へいせい/;
const IN_DATES: readonly RegExp[] = [
  new RegExp(`(?<=れいわ\\s?|令和\\s?|へいせい\\s?|平成\\s?)${NUMBER}(?=\\s?(?:ねん|年))`, "g"),
  new RegExp(`(?<=(?:ねん|年)(?:ど|度)?の?\\s?)${NUMBER}(?=\\s?(?:がつ|月))`, "g"),
  new RegExp(`(?<=(?:がつ|月)の?\\s?)${NUMBER}(?=\\s?(?:にち|日))`, "g"),
];

/** 「さんじゅういち」 → 31 */
function numberOf(words: string): string {
  const [tens, ones] = words.includes("じゅう") ? words.split("じゅう") : [null, words];
  return String((tens === null ? 0 : (ONES[tens!] ?? 1) * 10) + (ONES[ones!] ?? 0));
}

/** 「れいわろくねんさんがつさんじゅういちにち」: the numbers of a date in digits. */
export const spellKanaDates = (text: string): string =>
  HAS_DATE.test(text) ? IN_DATES.reduce((spelled, pattern) => spelled.replace(pattern, numberOf), text) : text;
