import type { Pick } from "../meaning.ts";
import type { Rule } from "../rule.ts";

/** 「一番」 as people say it. */
export const MOST = "(?:一番|いちばん|1番|最も|もっとも|いっとう|一等|いっち|(?:断|ダン)トツで?)";
const NOUN = "もの|やつ|公約|取組項目|取組|取り組み|施策|項目|ところ|とこ";
/** A record, or nothing: 「早い公約」「早いのは」「早い」. */
export const THING = `(?:${NOUN}|の(?=は|って|を|と|も|が|どれ|、|$|\\?))?`;
const OF_THING = `(?:${THING.slice(0, -1)}|(?=は|って|を|が|だけ|、|$|\\?))`;
/** What joins two ends: 「早いのと遅いの」「早いのはどれで、遅いのは」. */
const AND = "(?:(?:は|って)?(?:どれ|何|なに)で)?(?:と|や|も|・|、|から|および|及び|,|\\s)+(?:逆に|反対に|あと)?、?";

/** One end of an order: adjectives that 「一番」 raises, and words that are superlatives by themselves (「最短」). */
interface End {
  adjectives: string;
  superlatives: string;
  /** How it comes before the others: 「いちばん先に期限が切れる」. */
  adverbs?: string;
}
const COMING = "(?:が|を)(?:来る|くる|切れる|迎える|過ぎる|訪れる|終わる|とする)";
const comingOf = (measure: string, { adverbs }: End) =>
  adverbs === undefined ? [] : [`${MOST}${adverbs}に?${measure}${COMING}(?:の)?${THING}`];

const most = ({ adjectives, superlatives }: End) =>
  `(?:${MOST}、?(?:${adjectives})|(?:${superlatives})(?:の|な)?(?=${NOUN}|の?は|期限|締|追加|と))`;

/** 「期限がいっとう早い公約」「いちばん期限が遅いの」「最も遅い締切の取組」 */
export const oneEnd = (measure: string, end: End): RegExp =>
  new RegExp(
    [
      `${measure}(?:が|の|は)?、?${most(end)}(?:の)?${THING}`,
      `${MOST}${measure}(?:が|の)?(?:${end.adjectives})(?:の)?${THING}`,
      `${most(end)}(?:の)?${measure}(?:の|を持つ|になって(?:い)?る)?${OF_THING}`,
      ...comingOf(measure, end),
    ].join("|"),
    "g",
  );

/** 「期限が一番早いのと遅いの」「最も遅い公約と最も早い期限の公約」: what is ordered stands beside one of them at least. */
const twoEnds = (measure: string, one: End, other: End): string =>
  `(?:${measure}(?:が|の|は|で)?、?)?${most(one)}(?:の)?(?:${measure})?(?:の)?(?:${NOUN}|の)?${AND}(?:${measure}(?:が|の)?)?(?:${most(other)}|${other.adjectives})(?:の)?(?:${measure}の?)?${THING}`;

const FIRST = "(?:最初|はじめ|先頭|頭)";
const LAST = "(?:最後|しまい|おしまい|末尾|ラスト|しんがり)";
/** 「期限の最初と最後」「期限の両端」 */
const namedEnds = (measure: string): string =>
  `${measure}(?:が|の)${MOST}?${FIRST}の?(?:${NOUN})?${AND}${MOST}?${LAST}(?:の)?${THING}|${measure}の両(?:端|極端)(?:の|にある)?${THING}`;

/** Both ends of an order asked for in one question. */
export function bothEnds(
  by: Pick["by"],
  measure: string,
  first: End,
  last: End,
): { reads: RegExp; produce: Rule["produce"] } {
  const isMeasured = new RegExp(measure);
  return {
    reads: new RegExp(
      [twoEnds(measure, first, last), twoEnds(measure, last, first), namedEnds(measure)].join("|"),
      "g",
    ),
    produce: ([words]) => (isMeasured.test(words) ? { kind: "pick", by, end: "both" } : null),
  };
}
