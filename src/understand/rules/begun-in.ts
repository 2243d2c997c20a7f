import { scriptPattern } from "../../domain/script-pattern.ts";
import { findLikely } from "../choose-rules.ts";
import { findSaidYear } from "../find-named-years.ts";
import { foundAt, type Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { YEAR } from "./compared-cells.ts";
import { THING } from "./wants.ts";

const BEGINNING = does([
  "始める",
  "はじめる",
  "始まる",
  "はじまる",
  "開始する",
  "スタートする",
  "着手する",
  "取りかかる",
  "取り掛かる",
  "とりかかる",
  "手をつける",
  "手を付ける",
  "手がける",
  "立ち上げる",
  "入る",
]);
const PLANNED =
  "(?:(?:予定|計画|見込み?|段取り|約束|つもり|はず|こと)(?:(?:に|と)(?:なって(?:い)?る|する|して(?:い)?る)|の|である|だった)?)?";
const WORDS = "(?<words>(?:\\p{Script=Han}|[\\p{Script=Katakana}ー]){2,10})";
const ENDS = `(?:の?(?=${THING})|の(?=は|って|を|が|も|、|どれ|$|\\?))`;

/** 「令和3年度に基本設計に手をつける」「基本設計をR3に始める予定の」「基本設計の開始が令和3年度の」 */
const PATTERNS = [
  scriptPattern(
    `(?<year>${YEAR})(?:の?うち)?(?:から|より|に|で|は|、)+(?:いよいよ|まず)?${WORDS}(?:に|を|が|へ)(?:${BEGINNING}|着手|開始)${PLANNED}${ENDS}`,
    "gu",
  ),
  // 「令和8年度になって初めて「実施」に入る」
  scriptPattern(
    `(?<year>${YEAR})(?:に(?:なって|入って)?|で|から)?、?(?:初めて|はじめて|ようやく|やっと)、?[「『]?${WORDS}[」』]?(?:に|を|が|と|へ)?(?:${BEGINNING}|なる|${does(["ある", "出る", "書く", "載る"])}|着手|開始)${PLANNED}${ENDS}`,
    "gu",
  ),
  scriptPattern(
    `${WORDS}(?:に|を|が|は)、?(?<year>${YEAR})(?:から|より|に|で|、)+(?:${BEGINNING}|着手|開始)${PLANNED}${ENDS}`,
    "gu",
  ),
  scriptPattern(
    `${WORDS}(?:の)?(?:開始|着手|スタート|始まり)(?:年度?|時期)?(?:が|は)、?(?<year>${YEAR})(?:に?なって(?:い)?る|である)?${ENDS}`,
    "gu",
  ),
];

/** Records by what of them begins in a year. */
export const BEGUN_IN_RULES: readonly Rule[] = [
  {
    name: "schedule/begun_in",
    reads: function* (text, { needles }) {
      for (const pattern of PATTERNS)
        for (const { index, 0: whole, groups } of findLikely(pattern, text, needles))
          if (!NO_WORK.test(groups?.words ?? "")) yield foundAt(index, whole, groups?.words ?? "", groups?.year ?? "");
    },
    within: PATTERNS,
    produce: ([, words = "", said = ""], { today }) => {
      const year = findSaidYear(said, today);
      return year === undefined
        ? null
        : { kind: "condition", condition: { kind: "started", range: { from: year, to: year }, words } };
    },
    weight: 2,
    examples: [
      { text: "令和5年度になって初めて「実施」に入る取組を教えて", marks: "令和5年度になって初めて「実施」に入る" },
      {
        text: "令和3年度に基本設計に手をつけることになっているもの",
        marks: "令和3年度に基本設計に手をつけることになっている",
      },
      { text: "R5から建設工事に着手する取組は?", marks: "r5から建設工事に着手する" },
      { text: "基本設計をR3に始める予定の取組", marks: "基本設計をr3に始める予定の" },
      { text: "工事の開始が令和5年度の取組", marks: "工事の開始が令和5年度の" },
    ],
    counterExamples: [
      "令和4年度から新しく始まった取組",
      "令和4年度に計画に入った取組",
      "令和3年度に工事は始まった?",
      "令和4年度に追加が始まったもの",
      "令和6年度に期限が来る公約",
    ],
  },
];

/** That a record itself began, or joined the plan, is another condition. */
const NO_WORK = /^(?:新規|新た|計画|追加|取組|取り組み|公約|施策|項目|事業|予定|工程|期限|途中|対象|検討中)$/;
