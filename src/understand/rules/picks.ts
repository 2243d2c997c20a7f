import { scriptPattern } from "../../domain/script-pattern.ts";
import type { Pick } from "../meaning.ts";
import type { Rule } from "../rule.ts";
import { done } from "../verb-forms.ts";
import { findNumber } from "./read-years.ts";

const pick = (by: Pick["by"], end: Pick["end"]) => () => ({ kind: "pick" as const, by, end });
/** 「五つの重点項目それぞれで」「各節の」「両方の」: one of every part. */
const EACH =
  "(?:(?:[2-9二三四五六七八九十]{1,2}つ?の)?(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約)(?:の|で)?(?:それぞれ|おのおの|各々|ごと)|(?:それぞれ|おのおの|各々)の?(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約)?|(?<!\\p{Script=Han})各(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約))(?:の中)?(?:で|に|の|から)?、?";
const PLACED =
  "(?:に(?:書いて|書かれて|載って|置かれて|置いて|並んで|出て|来て)(?:い|あ)?る|に(?:書かれた|置かれた|並べられた|来る|くる|ある|出てくる)|の)";
const NTH: readonly [RegExp, number][] = [
  [/^(?:最初|はじめ|先頭|トップ|頭)/, 1],
  [/^(?:最後|おしまい|末尾|ラスト|しんがり|終わり)/, -1],
];
const MOST = "(?:一番|いちばん|最も|もっとも)";
const DUE = "(?:期限|締め?切り?|〆切り?|目標年度)";
const THING = "(?:もの|やつ|の(?=は|って|を|どれ|$|\\?)|公約|取組項目|取組|施策|項目|ところ)?";
const ORDERED =
  "(?:順|ほうから|方から|ものから|やつから|のから)(?:番)?(?:に|で)?(?:、?(?:並べ(?:替え|かえ|直し|なおし)?|並び(?:替え|かえ)|ソートし)て?)?";
const NOUN = "(?:公約|取組項目|取組|取り組み|施策|項目|やつ)";

const dueRule = (name: string, adjective: string, end: Pick["end"], examples: Rule["examples"]): Rule => ({
  name: `pick/${name}`,
  reads: new RegExp(
    `${DUE}(?:が|の)?${MOST}(?:${adjective})(?:の)?${THING}|${MOST}${DUE}(?:が|の)?(?:${adjective})(?:の)?${THING}|${MOST}(?:${adjective})${DUE}(?:の)?${THING}`,
    "g",
  ),
  produce: pick("deadline", end),
  weight: 1,
  examples,
  counterExamples: ["期限はいつ?", "一番近い駅"],
});

const sortRule = (end: Pick["end"], adjective: string, bare: string | null, examples: Rule["examples"]): Rule => ({
  name: `pick/due_sorted_${end}`,
  reads: new RegExp(
    [
      `${DUE}(?:の|が|を)?(?:${adjective})${ORDERED}`,
      `^(?:じゃあ?|では|で)?、?(?:${adjective})順${ORDERED.slice(ORDERED.indexOf(")") + 1)}`,
      ...(bare === null ? [] : [bare]),
    ].join("|"),
    "g",
  ),
  produce: () => ({ kind: "pick", by: "deadline", end, sorts: true }),
  weight: 1,
  examples,
  counterExamples: ["期限はいつ?", "期限が一番近いのは", "順番に見せて"],
});

const JOINING = done(["加わる", "入る", "はいる", "追加する", "足す", "増える", "載る"]);
/** By the year in which a record joined the plan. */
const addedRule = (name: string, when: string, end: Pick["end"], examples: Rule["examples"]): Rule => ({
  name: `pick/${name}`,
  reads: new RegExp(
    `${MOST}、?(?:${when})(?:に|から|で)?(?:計画に)?(?:${JOINING}|追加(?:に)?なった)${THING.slice(0, -1)}`,
    "g",
  ),
  produce: pick("added", end),
  weight: 2,
  examples,
  counterExamples: ["いちばん後から入った人", "新しく追加された取組は?", "一番早く入れる保育園"],
});

/** One end of a set: the earliest deadline, the last of the plan. */
export const PICK_RULES: readonly Rule[] = [
  dueRule("due_first", "早(?:い|かった)|はやい|近(?:い|かった)|ちかい|迫って(?:い)?る|先に来る", "first", [
    { text: "期限が一番近いのは", marks: "期限が一番近いの" },
    { text: "いちばん早い期限の公約", marks: "いちばん早い期限の公約" },
    { text: "逆に公約全体でいちばん期限が早かったのは", marks: "いちばん期限が早かったの" },
  ]),
  dueRule("due_last", "遅(?:い|かった)|おそい|遠い|とおい|先の|後の|長(?:い|かった)", "last", [
    { text: "期限が一番遅い公約は?", marks: "期限が一番遅い公約" },
  ]),
  sortRule(
    "first",
    "早い|はやい|近い|ちかい|迫って(?:い)?る|先に来る|短い",
    `${DUE}(?:の)?(?:順|で並べ)(?:に)?(?:並べ)?て?`,
    [
      { text: "期限の早い順に並べて", marks: "期限の早い順に並べて" },
      { text: "締切が近い順に", marks: "締切が近い順に" },
      { text: "期限順に並べて", marks: "期限順に並べて" },
    ],
  ),
  sortRule("last", "遅い|おそい|遠い|とおい|先の|長い", null, [
    { text: "期限が遅いほうから並べて", marks: "期限が遅いほうから並べて" },
  ]),
  addedRule("added_last", "後|あと|遅く|おそく|新しく|最近|後ろ", "last", [
    { text: "途中追加のうち、いちばん後から入ったのは", marks: "いちばん後から入ったの" },
    { text: "一番新しく加わった取組は?", marks: "一番新しく加わった取組" },
    { text: "いちばん最近追加されたのはどれ", marks: "いちばん最近追加されたの" },
  ]),
  addedRule("added_first", "先|早く|はやく|前|古く|最初", "first", [
    { text: "一番早く追加になった取組は?", marks: "一番早く追加になった取組" },
    { text: "いちばん先に入ったのはどれ", marks: "いちばん先に入ったの" },
  ]),
  {
    name: "pick/plan_first",
    reads: new RegExp(
      `(?:計画の)?(?:${MOST})?(?:最初|はじめ|先頭|トップ|1番目|一番目)(?:に(?:書いて|載って)(?:い|あ)る|の)${NOUN}|(?<=[\\d)」ivx章節柱]の)(?:最初|先頭|トップ)(?:の)?(?=は|って|を|だけ|$|\\?)`,
      "g",
    ),
    produce: pick("plan", "first"),
    examples: [
      { text: "最初の公約は何?", marks: "最初の公約" },
      { text: "施策項目2)の先頭は?", marks: "先頭", city: "konan" },
    ],
    counterExamples: ["最初の年度の予定"],
  },
  {
    name: "pick/plan_last",
    reads: new RegExp(
      `(?:計画の)?(?:${MOST})?(?:最後|おしまい|末尾|ラスト)(?:に(?:書いて|載って)(?:い|あ)る|の)${NOUN}|(?<=[\\d)」ivx章節柱]の)(?:最後|末尾|ラスト|しんがり)(?:の)?(?=は|って|を|だけ|$|\\?)`,
      "g",
    ),
    produce: pick("plan", "last"),
    examples: [{ text: "最後の公約は何?", marks: "最後の公約" }],
    counterExamples: ["最後の年度の予定"],
  },
  {
    name: "pick/of_each",
    reads: scriptPattern(
      `(${EACH})(?:${MOST})?(?:(最初|はじめ|先頭|トップ|頭|最後|おしまい|末尾|ラスト|しんがり|終わり)|([1-9一二三四五六七八九])番目)${PLACED}(?:${NOUN}|の(?=は|って|を|も|だけ|$|\\?)|(?=は|って|を|も|だけ|$|\\?))|(?:${MOST})?(?:(最初|はじめ|先頭|トップ|頭|最後|おしまい|末尾|ラスト|しんがり|終わり)|([1-9一二三四五六七八九])番目)${PLACED}(?:${NOUN}|の(?=は|って|を|も|だけ|$|\\?))?(?:は|を|も|って)?、?(?:それぞれ|おのおの|各々|両方(?:とも)?)`,
      "gu",
    ),
    produce: ([, each, end, number, laterEnd, laterNumber]) => {
      const digits = number ?? laterNumber;
      const nth =
        digits === undefined ? NTH.find(([words]) => words.test(end ?? laterEnd ?? ""))?.[1] : findNumber(digits);
      const step = STEP_OF.find(([words]) => words.test(each ?? ""))?.[1] ?? null;
      return nth === undefined
        ? null
        : { kind: "pick", by: "plan", end: nth < 0 ? "last" : "first", each: { step, nth } };
    },
    weight: 2,
    examples: [
      {
        text: "五つの重点項目それぞれで、いちばん最後に置かれた取組は?",
        marks: "五つの重点項目それぞれで、いちばん最後に置かれた取組",
      },
      { text: "各節の最初の取組を見せて", marks: "各節の最初の取組" },
      { text: "じゃ二番目に置かれてるのも両方", marks: "二番目に置かれてるのも両方" },
      { text: "先頭の取組はそれぞれ何?", marks: "先頭の取組はそれぞれ" },
    ],
    counterExamples: ["最初の公約は何?", "それぞれの最後の年度"],
  },
];

/** The step that a question names; the innermost where it names none. */
const STEP_OF: readonly [RegExp, number][] = [
  [/章|柱|重点項目|基本目標|大項目|公約/, 0],
  [/節|基本施策|中項目|施策項目/, 1],
];
