import type { Pick } from "../meaning.ts";
import type { Rule } from "../rule.ts";

const pick = (by: Pick["by"], end: Pick["end"]) => () => ({ kind: "pick" as const, by, end });
const MOST = "(?:一番|いちばん|最も|もっとも)";
const DUE = "(?:期限|締め?切り?|〆切り?|目標年度)";
const THING = "(?:もの|やつ|の(?=は|って|を|どれ|$|\\?)|公約|取組項目|取組|施策|項目|ところ)?";
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

/** One end of a set: the earliest deadline, the last of the plan. */
export const PICK_RULES: readonly Rule[] = [
  dueRule("due_first", "早い|はやい|近い|ちかい|迫って(?:い)?る|先に来る", "first", [
    { text: "期限が一番近いのは", marks: "期限が一番近いの" },
    { text: "いちばん早い期限の公約", marks: "いちばん早い期限の公約" },
  ]),
  dueRule("due_last", "遅い|おそい|遠い|とおい|先の|後の|長い", "last", [
    { text: "期限が一番遅い公約は?", marks: "期限が一番遅い公約" },
  ]),
  {
    name: "pick/plan_first",
    reads: new RegExp(
      `(?:計画の)?(?:${MOST})?(?:最初|はじめ|先頭|トップ|1番目|一番目)(?:に(?:書いて|載って)(?:い|あ)る|の)${NOUN}`,
      "g",
    ),
    produce: pick("plan", "first"),
    examples: [{ text: "最初の公約は何?", marks: "最初の公約" }],
    counterExamples: ["最初の年度の予定"],
  },
  {
    name: "pick/plan_last",
    reads: new RegExp(
      `(?:計画の)?(?:${MOST})?(?:最後|おしまい|末尾|ラスト)(?:に(?:書いて|載って)(?:い|あ)る|の)${NOUN}`,
      "g",
    ),
    produce: pick("plan", "last"),
    examples: [{ text: "最後の公約は何?", marks: "最後の公約" }],
    counterExamples: ["最後の年度の予定"],
  },
];
