import { expect, test } from "vitest";
import { buildEntry } from "../../src/card/build-measure-card.ts";
import type { WholeEntry } from "../../src/card/card.ts";
import { labelsOf } from "../../src/card/card-labels.ts";
import { listEntryFacts } from "../../src/card/entry-facts.ts";
import { describeAlike, findAlike, withoutAlike } from "../../src/card/tell-alike.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { measureOf, recordsOf } from "../progress/sample-entries.ts";

const labels = labelsOf({});
const measure = measureOf("isesaki-2-2-3");
const passed = buildEntry(buildMeasureView(measure, recordsOf("isesaki").city, "2026-11-30"));
const done: WholeEntry = { ...passed, status: { icon: "✓", word: "達成", tone: "good" } };

/** A list as it is told: what stands before it, and of each record what stands beside its name. */
function tell(entries: WholeEntry[], condition = "") {
  const alike = findAlike(entries);
  const lines = entries
    .map((entry) => withoutAlike(entry, alike, labels))
    .map((entry) => [entry.status?.word, ...listEntryFacts(entry, labels, "")].filter(Boolean).join("・"));
  return [describeAlike(alike, labels, condition), ...lines];
}

test("どの記録も同じ状態と期限なら、一覧の前に一度だけ言う。ちがえば、どの行にも言う", () => {
  const owner = "担当 総務部管財課";
  const due = "期限 令和6年度末(計画の終わり)";
  expect(tell([passed, passed, passed])).toEqual([`どれも: － 期限後の報告なし・${due}`, owner, owner, owner]);
  expect(tell([passed, done, passed])).toEqual([
    `どれも: ${due}`,
    `期限後の報告なし・${owner}`,
    `達成・${owner}`,
    `期限後の報告なし・${owner}`,
  ]);
  // What they were chosen by stands over the list.
  expect(tell([passed, passed, passed], "状態: 期限後の報告なし")[0]).toBe(`どれも: ${due}`);
  const later: WholeEntry = { ...passed, deadline: "令和9年度末" };
  expect(tell([passed, later, passed])[0]).toBe("どれも: － 期限後の報告なし");
  const both = `期限後の報告なし・${due}・${owner}`;
  expect(tell([passed, passed])).toEqual([null, both, both]);
  expect(tell([])).toEqual([null]);
});

test("達成したものに期限の記載がないことは、まとめても、行でも言わない", () => {
  const undated: WholeEntry = { ...done, deadline: "記載なし", department: null };
  expect(tell([undated, undated, undated])).toEqual(["どれも: ✓ 達成", "", "", ""]);
  expect(tell([undated, { ...undated, deadline: "令和5年度末" }, undated])).toEqual([
    "どれも: ✓ 達成",
    "",
    "期限 令和5年度末",
    "",
  ]);
});

test("たずねた事実として行に出た担当課と期限は、二度言わない", () => {
  const asked = { ...passed, item: "担当課: 総務部管財課" };
  expect(listEntryFacts(asked, labels, "")).toEqual(["期限 令和6年度末(計画の終わり)"]);
});
