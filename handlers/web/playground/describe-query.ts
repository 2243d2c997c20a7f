import { FACTS } from "../../../src/understand/facts.ts";
import type { Why } from "./api-types.ts";

interface Reading {
  label: string;
  value: string;
}

const WANTS_WORDS: Record<Why["query"]["wants"], string> = {
  record: "一つの記録",
  set: "当てはまるものすべて",
  count: "件数",
  share: "割合",
};

/** What was read from a question, as label and value; what was not found in it is left out. */
export function describeQuery(query: Why["query"]): Reading[] {
  const readings: [label: string, value: string | null][] = [
    ["質問(文字をそろえたもの)", query.text],
    ["読み取ったところ", query.spans.map(({ words, rule }) => `「${words}」${rule}`).join("、")],
    ["探すことば", query.topic || "なし(前の話の続きか、条件だけの質問)"],
    ["求めているもの", WANTS_WORDS[query.wants]],
    ["条件", query.where],
    ["たずねている内容", query.facts.map((fact) => FACTS[fact].label).join("、")],
    ["年度", query.fiscalYears.map((year) => `${year}年度`).join("、")],
    ["計画に載っていないこと", query.aspect],
  ];
  return readings.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
