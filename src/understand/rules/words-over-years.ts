import { scriptPattern } from "../../domain/script-pattern.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findSaidNumber } from "../../text/kanji-numbers.ts";
import { findLikely } from "../choose-rules.ts";
import type { Condition } from "../condition.ts";
import { findSaidYear } from "../find-named-years.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { CELL, EVERY, YEAR } from "./compared-cells.ts";
import { CALLED, STANDS, WORDING, WRITING } from "./mention-patterns.ts";
import { THING } from "./wants.ts";

const THROUGH = "(?:ずっと|通して|通しで|とも|一貫して|変わらず|続けて|連続で|すべて|全て|全部|ぜんぶ|みな|みんな)";
const BETWEEN = `(?:の?(?:${CELL})|${THROUGH}|どこ(?:を見て)?も|[のにはがもで、\\s])*`;
/** 「R2からR6まで」「令和3年度以降」「四年間」「どの年も」 */
const RUN = `(?:(?<first>${YEAR})(?:の|が)?(?:から|[~-])(?<last>${YEAR})|(?<since>${YEAR})(?:以降|以後|から(?:最後|終わり|最終年度?)まで))`;
/** 「令和4年度に」 counts none. */
const NO_ERA = "(?<![和成hr\\d十第])";
const COUNT = `${NO_ERA}(?<count>[二三四五六七八九2-9])(?:[かヶケヵ]年度?(?:間|分)?|年度?(?:間|分|連続|(?=とも|ずっと|続けて|続い|続き|続く|すべて|全部)))`;
const OVER = `(?:${RUN}(?:まで)?(?:の)?(?:間|あいだ)?(?:[はがもでに]|、)*(?:${EVERY}|どの年度?の?)?|${COUNT}|${NO_ERA}${EVERY}|どの年度?の?|ずっと|いつの年も|年を問わず)`;
const STAND = `(?:(?:の|${CALLED})?${WORDING})?(?:が|と|って|を|も|で|に|の)*(?:ばかり|だけ|一色|まま|続き|通し)?(?:${STANDS}|${does(["続く", "つづく", "並ぶ", "通す", "なる"])})?`;

/** Records follow, or more that is said of them; a question whether it is so is no set. */
const ENDS = `(?:の?(?=${THING}|${CELL}|${NEXT_CONDITION})|の(?=は|って|を|が|も|だけ|、|どれ|何|$|\\?)|(?=[でにが]?、|で(?:${YEAR}|最後|終わり)|は(?:どれ|何)|$|。|\\s))`;

/** 「R2からR6までどの年も「推進」の文字が入ってる」 */
const QUOTED = new RegExp(`${OVER}${BETWEEN}[「『"](?<words>[^」』"]{1,20})[」』"]${STAND}${ENDS}`, "gu");
/** Whether a run is meant throughout: 「R2からR6の間に「推進」」 may be of one year. */
const IS_THROUGH = new RegExp(`まで(?!に)|以降|以後|${THROUGH}|${EVERY}|どの年|いつの年|年を問わず`);
/** 「R6だけ「実施」」「最後の年だけ」 */
const LONE_YEAR = `(?:${YEAR}|最後(?:の年度?)?|最終年度?|初年度|最初の年度?)`;
const ONLY = new RegExp(
  `(?<only>${LONE_YEAR})(?:の${CELL})?(?:だけ|のみ|(?<=最後の年度?)(?=に|は|が))(?:が|は|に|、)*[「『"](?<words>[^」』"]{1,20})[」』"]${STAND}${ENDS}`,
  "gu",
);

const BARE_STAND = `(?:(?:って|と)(?:${does(WRITING)}|ある)|(?:に|と)なって(?:い)?る|(?:が|の)?(?:${does(["続く", "つづく", "並ぶ"])}|続き|まま|一色|ばかり)|(?:の)?${WORDING}(?:が|も)${STANDS}|が${STANDS})`;
/** 「毎年推進と書いてある」「検討が四年続いて」「R6だけ実施っていう」: without marks only a word that the plan puts into its cells. */
const bare = (word: string) => {
  const words = `(?<words>${escapePattern(word)})`;
  return [
    scriptPattern(`${OVER}${BETWEEN}${words}${BARE_STAND}${ENDS}`, "gu"),
    scriptPattern(
      `(?<!\\p{Script=Han})${words}(?:が|は|を)${COUNT}(?:も)?(?:続いて|続き|続く|並んで|やって|して)、?`,
      "gu",
    ),
    scriptPattern(
      `(?<only>${LONE_YEAR})(?:の${CELL})?(?:だけ|のみ|(?<=最後の年度?))(?:が|は|に|、)*${words}(?:${BARE_STAND}|(?:って|という)(?:いう)?|する|になる|となる|に変わる)${ENDS}`,
      "gu",
    ),
  ];
};

function* findWords(text: string, { catalogue, needles }: ReadContext): Iterable<Found> {
  if (catalogue.scheduleYears === null) return;
  const written = catalogue.cellWords.filter((word) => text.includes(word));
  const said =
    written.length > 0 && (HAS_OVER.test(text) || /だけ|のみ|最後の年/.test(text)) ? written.flatMap(bare) : [];
  const found = [QUOTED, ONLY].flatMap((pattern) => [...findLikely(pattern, text, needles)]);
  for (const match of [...found, ...said.flatMap((pattern) => [...text.matchAll(pattern)])]) {
    const { words = "", first = "", last = "", since = "", count = "", only = "" } = match.groups ?? {};
    if (first !== "" && !IS_THROUGH.test(match[0])) continue;
    yield foundAt(match.index, match[0], words, first || since, last, count, only);
  }
}
const HAS_OVER = new RegExp(`${OVER}`, "u");

function produce([, words = "", first, last, count, only]: Found, { today, catalogue }: ReadContext): Condition | null {
  const whole = catalogue.scheduleYears!;
  const inRow = (from: number, to: number, years: number): Condition => ({
    kind: "row",
    cells: [{ words, from, to, count: years }],
  });
  if (only) {
    const year = /^最[後終]/.test(only) ? whole.to : /^[初最]/.test(only) ? whole.from : findSaidYear(only, today);
    return year === undefined
      ? null
      : { kind: "row", cells: [whole, { from: year, to: year }].map((years) => ({ words, ...years, count: 1 })) };
  }
  if (count) {
    const years = findSaidNumber(count) ?? 0;
    return years > whole.to - whole.from + 1 ? null : inRow(whole.from, whole.to, years);
  }
  const from = first ? findSaidYear(first, today) : whole.from;
  const to = last ? findSaidYear(last, today) : whole.to;
  return from === undefined || to === undefined || to < from ? null : inRow(from, to, to - from + 1);
}

/** Records by words that stand in their yearly cells in every year, in so many of them, or in one alone. */
export const WORDS_OVER_YEARS_RULES: readonly Rule[] = [
  {
    name: "schedule/words_over_years",
    reads: findWords,
    produce: (found, context) => {
      const condition = produce(found, context);
      return condition && { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      {
        text: "R2からR6までどの年も「推進」の文字が入ってる工程を持つ取組",
        marks: "r2からr6までどの年も「推進」の文字が入ってる",
      },
      { text: "毎年「検証」と書かれている取組", marks: "毎年「検証」と書かれている" },
      { text: "四年間ずっと「検討」で、令和6年度に「実施」の取組", marks: "四年間ずっと「検討」で" },
      { text: "令和3年度以降はずっと「実施」になっている項目", marks: "令和3年度以降はずっと「実施」になっている" },
      { text: "どの年度の欄にも推進と書いてあるもの", marks: "どの年度の欄にも推進と書いてある" },
      { text: "令和6年度だけ「実施」のやつ", marks: "令和6年度だけ「実施」の" },
    ],
    counterExamples: [
      "R2からR6の間に「推進」と書いてある取組",
      "毎年「広報いせさき」に載る?",
      "令和6年度に「実施」とある取組",
      "毎年同じ予定のもの",
      "令和4年度に「導入」とある取組",
    ],
  },
];
