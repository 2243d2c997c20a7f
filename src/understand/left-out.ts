import type { Span } from "./span.ts";

/** Whether nothing but particles, nouns for records and read words lie between a name and the operator behind it. */
export function isShort(gap: string, spans: readonly Span[], from: number): boolean {
  let rest = gap;
  for (const { start, end } of spans.toReversed()) {
    if (start >= from && end <= from + gap.length) rest = rest.slice(0, start - from) + rest.slice(end - from);
  }
  const left = rest.replaceAll(DOING_SO, "");
  return left.length <= MAX_GAP && !/[\p{Script=Han}\p{Script=Katakana}a-z]{2}/u.test(left.replaceAll(GENERIC, ""));
}

/** 「職員課のは自分で持ってるので抜きで」: why it is left out stands between. */
export const IS_WHY =
  /^(?:が(?:やる|持つ|受け持つ|担当する|(?:やって|持って|受け持って|担当して)(?:い)?る))?の?(?:もの|やつ|分|ぶん)?(?:は|だけ)[^。?!]{2,20}(?:ので|から|んで|し)、?$/;

/** 「議会のは身内なので|外して」: what is left out, without why. */
export const withoutWhy = (words: string): string =>
  // 「観光は別の班がやるから観光」
  /^[^。?!]{2,24}[るたいだ](?:ので|から|んで)、?([^。?!は]{2,12})$/u.exec(words)?.[1] ??
  /^(.{1,16}?)(?:の(?:もの|やつ|分|ぶん|ほう|方|こと|話)?|分)?(?:は|だけは|も)、?[^。?!は]{1,20}(?:ので|から|んで|し|ため)、?$/u.exec(
    words,
  )?.[1] ??
  words.replace(COUNTED, "");

/** 「デジタルの2つ」 */
const COUNTED = /の(?:[2-9二三四五](?:つ|本|件|個)|ふたつ|みっつ)$/;

/** Characters between a name and 「以外」 that may be left over. */
const MAX_GAP = 8;
/** 「市民部と並んで担当になっているもの」 */
const DOING_SO = /と?(?:並んで|一緒に|いっしょに|連名で)(?:に?(?:なって|載って|入って)(?:い)?る)?/g;
/** Nouns for records and what departments do with them. */
const GENERIC =
  /取組項目|取り組み|取組|施策|政策|公約|約束|項目|事業|担当|所管|部署|区分|期限|部分|分野|記載|名前|仕事|一個|一つ|[話課部局係分方]|こと|もの|やつ|ヤツ|ところ/g;

/** Where what an exclusion speaks of begins: behind the noun that ends the topic before it (「温暖化のやつで…以外」). */
export function topicStart(text: string, from: number, to: number): number {
  const before = /^.*(?:やつ|もの|取組|施策|公約|項目|(?<!な)の)(?:で|のうち|の中で|から)(?:は|、)?/u.exec(
    text.slice(from, to),
  )?.[0];
  // 「斎場の工事って境のほうじゃなくて」: of what both are stands before.
  const whatOf =
    /^[^はっ]{2,}?(?:って(?!(?:いう)?(?:話|こと|件|やつ)$)|は)(?=[^はっ]{1,10}(?<!ので|から|んで|し)$)/u.exec(
      text.slice(from, to),
    )?.[0];
  // 「議員さんに紙じゃなくてタブレット」: who gets it stays, only the paper is not meant.
  const whom = /^[^にへ]{1,10}(?:に|へ)(?=[\p{Script=Han}\p{Script=Katakana}a-z]{1,8}$)/u.exec(
    text.slice(from, to),
  )?.[0];
  const start = from + (before?.length ?? whatOf?.length ?? whom?.length ?? 0);
  return start + (/^[のでは、\s]*/.exec(text.slice(start, to))?.[0].length ?? 0);
}

/** A space right before the word belongs to it: 「どうぶつのは いらないです」. */
export const clauseStart = (text: string, before: number) => {
  const head = text.slice(0, before).trimEnd();
  // 「あきやたいさくの きょうか じゃないの」: who parts words by spaces parts what の joins, too.
  const space = /.*(?<!の) /.exec(head)?.[0].length ?? 0;
  return Math.max(space, ...["。", "、", "?", "!"].map((mark) => head.lastIndexOf(mark) + 1));
};
