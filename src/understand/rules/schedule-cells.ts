import { scriptPattern } from "../../domain/script-pattern.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { RECORD_WORD } from "./wants.ts";

const THING = RECORD_WORD.replace("|の|こと|分", "");
/** What the yearly columns of a plan are called. */
const CELL =
  "(?:(?:年度?別|年次|実施)?の?(?<!(?![度次別の])\\p{Script=Han})(?:スケジュール|工程表?|予定|ロードマップ|欄|マス|セル)|(?:年度?別|年次)の?計画)";
const QUOTED = ['[「『"(]?', '[」』")]?'] as const;
const ENDS = `(?:の(?=${THING}|は|って|を|が|も|だけ|、|どれ|何|$|\\?)|(?=${THING}|だけ))`;
const BEING = `(?:だった|で(?:ある|した)|(?:に|と)?(?:なって(?:い)?(?:る|た)|なっとる|なった)|(?:に|と)(?:書いて(?:い|あ)る|書かれて(?:い)?る|ある))?`;
/** A year, right before the words that it is of. */
const YEAR = "(?<=年度?(?:に|は|が|の|で)?、?|\\br\\d{1,2}(?:に|は|が|の|で)?、?)";

/** 「令和5年度のスケジュールが『調査』だったのは」「R8に開設予定の公約」: a word that stands alone in the plan's yearly cells. */
function* findCells(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const word of catalogue.cellWords) {
    if (!text.includes(word)) continue;
    const known = patternsOf(catalogue.cellWords);
    const pattern = known.get(word) ?? inCell(word);
    known.set(word, pattern);
    for (const match of findMatches(pattern, text)) yield foundAt(match.index, match[0], word);
  }
}

/** Word by word, of those that questions have held. */
const patternsOf = oncePerPlan((_cellWords: readonly string[]) => new Map<string, RegExp>());

function inCell(word: string): RegExp {
  const said = `${QUOTED[0]}${escapePattern(word)}${QUOTED[1]}`;
  const patterns = [
    `(?:の)?${CELL}(?:の?欄)?(?:(?:が|は|で|に|を見ると)、?\\s?|(?=\\s?[「『"]))${said}${BEING}${ENDS}`,
    `${YEAR}${said}(?:(?:を)?する)?(?:の)?(?:予定|はず|約束|ことに(?=なって))${BEING}(?:に?なって(?:い)?る)?${ENDS}`,
    `${YEAR}[「『"]${escapePattern(word)}[」』"]${BEING}${ENDS}`,
    `${YEAR}${said}(?:って|と)(?:書いて(?:い|あ)る|書かれて(?:い)?る|ある|なって(?:い)?る|出て(?:い)?る)${ENDS}`,
  ];
  return scriptPattern(patterns.join("|"), "gu");
}

const COUNTED = "(?:\\p{Script=Han}|[\\p{Script=Katakana}ー]){1,4}|か所";
const WRITTEN = `(?:${does(["書く", "記す", "記載する", "記入する", "入る", "示す", "載る", "明記する", "挙げる", "ある", "決める", "並ぶ"])}|出て(?:い)?る)`;
const EACH_YEAR = `(?:(?:年度?ごと|各年度?|毎年度?|年度?別|年度?)(?:の?${CELL})?|${CELL})(?:に|で)(?:は)?、?`;
/** 「年度のマスに「○施設」と施設の数が書かれている」「施設の数が年度ごとに入ってる」: a number of things in the cells. */
const NUMBERED = scriptPattern(
  [
    `(?:${EACH_YEAR})?[「『"(]?(?:[○〇◯△●×]{1,3}|(?<=(?:マス|欄|セル|ごと)(?:に|の)は?、?[「『"]?)何)(?<marked>${COUNTED})[」』")]?(?:(?:と(?:いう|いった)?|って(?:いう)?|みたい(?:に|な)|のように?な?|の(?:形|かたち|書き方)で|など)、?)?(?:(?:\\p{Script=Han}{1,4}の?)?(?:数字?|件数))?(?:が|を|まで|も)?${WRITTEN}${ENDS}`,
    `${EACH_YEAR}(?:何)?(?<named>${COUNTED})の(?:数字?|件数)(?:が|まで|も|を)${WRITTEN}${ENDS}`,
    `(?<before>${COUNTED})の(?:数字?|件数)(?:が|まで|も|を)${EACH_YEAR}${WRITTEN}${ENDS}`,
  ].join("|"),
  "gu",
);

/** What a plan puts into the cells of its years. */
export const SCHEDULE_CELL_RULES: readonly Rule[] = [
  {
    name: "schedule/cell",
    reads: findCells,
    produce: ([, words = ""]) => ({
      kind: "condition",
      condition: { kind: "value", words, fiscalYear: null, whole: true },
    }),
    weight: 2,
    examples: [
      {
        text: "令和5年度のスケジュールが「検討」だったのは?",
        marks: "のスケジュールが「検討」だったの",
        city: "isesaki",
      },
    ],
    counterExamples: ["実施予定の公約は?", "検討の理由は?", "空き家対策計画の検討の取組は?"],
  },
  {
    name: "schedule/numbered",
    reads: NUMBERED,
    produce: ([, marked, named, before]) => {
      const words = `○${marked ?? named ?? before ?? ""}`;
      return { kind: "condition", condition: { kind: "value", words, fiscalYear: null, whole: true } };
    },
    weight: 2,
    examples: [
      {
        text: "年度のマスに「○施設」と施設の数が書かれているのは",
        marks: "年度のマスに「○施設」と施設の数が書かれているの",
      },
      { text: "施設の数が年度ごとに書いてある取組", marks: "施設の数が年度ごとに書いてある" },
      { text: "各年度の欄に園の数が入ってるもの", marks: "各年度の欄に園の数が入ってる" },
    ],
    counterExamples: [
      "施設の数は?",
      "達成した公約は何件あるの",
      "年度ごとに施設の数は増える?",
      "令和5年度の欄に調査と書いてある取組",
    ],
  },
];
