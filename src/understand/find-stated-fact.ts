import type { StatedFact } from "./understanding.ts";

const NAMES: [StatedFact, string][] = [
  ["target", "数値目標|目標値|目標の数字|数字の目標|指標|kpi"],
  ["deadline", "期限|締め?切り?"],
  ["department", "担当課?|所管課?"],
  ["amount", "金額|効果額"],
  ["schedule", "工程表?|年度ごとの予定"],
];
const PLACE = "(?:の?欄)?(?:の?(?:記載|数字|記述|値))?[がはもにと]?(?:具体的な(?:数字|数値|値)が)?";
const RECORDS = "(?:の(?=[はをがっ]|どれ|何|$|\\?)|もの|やつ|取組|取り組み|施策|公約|項目)";
const GIVEN = "(?:ある|書(?:かれて|いて)(?:い|あ)?る|入って(?:い)?る|決まって(?:い)?る|設定されて(?:い)?る)";
const NOT_GIVEN =
  "(?:の?ない|の?無い|なしの?|書(?:かれて|いて)い?ない|入って(?:い)?ない|決まって(?:い)?ない|示されて(?:い)?ない|設定されて(?:い)?ない)";
const PATTERNS = NAMES.flatMap(([fact, names]) =>
  [true, false].map((given) => ({
    fact,
    given,
    pattern: new RegExp(`(?:${names})${PLACE}${given ? GIVEN : NOT_GIVEN}(?=${RECORDS})`),
  })),
);

/** 「数値目標のない取組」「期限が書かれている公約」: a fact by which records are chosen; null when none is meant. */
export function findStatedFact(text: string): { fact: StatedFact; given: boolean; words: string } | null {
  for (const { fact, given, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { fact, given, words: match[0] };
  }
  return null;
}
