import { expect, test } from "vitest";
import { frameChosen, frameCondition } from "../../src/card/frame-condition.ts";
import { en } from "../../src/domain/languages/en/en.ts";
import type { Condition } from "../../src/understand/condition.ts";

const topic = { kind: "topic", words: "空き家", literal: false } as const;
const late = { kind: "state", state: "late" } as const;
const department = (sharing: "any" | "own" | "alone" | "joint" | "lead" | "beside"): Condition => ({
  kind: "department",
  units: [],
  words: "財政課",
  sharing,
});
const years = (from: number | null, to: number | null) => ({ from, to });
const amount = (from: number | null, to: number | null, fiscalYear: number | null = null, present = true) => ({
  kind: "amount" as const,
  what: "any" as const,
  from: from === null ? null : { thousandYen: from, isIncluded: true },
  to: to === null ? null : { thousandYen: to, isIncluded: true },
  fiscalYear,
  present,
});
test.each<[Condition, string]>([
  [topic, "about 「空き家」"],
  [{ kind: "and", of: [topic, late] }, "about 「空き家」 · delayed"],
  [{ kind: "or", of: [topic, late, { kind: "term", term: "短期" }] }, "about 「空き家」 or delayed or term: 短期"],
  [{ kind: "not", of: late }, "not (delayed)"],
  [department("any"), "department: 財政課"],
  [department("own"), "department: 財政課"],
  [department("alone"), "department: 財政課 alone"],
  [department("joint"), "departments together: 財政課"],
  [department("lead"), "department: 財政課"],
  [department("beside"), "department: 財政課"],
  [{ kind: "unknown_department", words: "農政課" }, "department: 農政課"],
  [{ kind: "section", ids: [], label: "公約I" }, "part of the plan: 公約I"],
  [{ kind: "state", state: "at_risk" }, "may be late or delayed"],
  [{ kind: "deadline", range: years(2024, 2024) }, "due in fiscal year 2024 (April 2024 to March 2025)"],
  [
    { kind: "deadline", range: years(2024, 2026) },
    "due in fiscal year 2024 (April 2024 to March 2025) – fiscal year 2026 (April 2026 to March 2027)",
  ],
  [{ kind: "deadline", range: years(2024, null) }, "due in fiscal year 2024 (April 2024 to March 2025) or later"],
  [{ kind: "deadline", range: years(null, 2026) }, "due by the end of fiscal year 2026 (April 2026 to March 2027)"],
  [{ kind: "due", from: "2026-12-01", to: "2026-12-01" }, "due December 1, 2026"],
  [{ kind: "due", from: "2026-12-01", to: "2026-12-31" }, "due December 1, 2026 – December 31, 2026"],
  [{ kind: "due", from: "2026-12-01", to: null }, "due on or after December 1, 2026"],
  [{ kind: "due", from: null, to: "2026-12-31" }, "due by December 31, 2026"],
  [{ kind: "added", range: null }, "added later"],
  [{ kind: "added", range: years(2022, 2022) }, "added in fiscal year 2022 (April 2022 to March 2023)"],
  [
    { kind: "started", range: years(2022, 2023) },
    "added in fiscal year 2022 (April 2022 to March 2023) – fiscal year 2023 (April 2023 to March 2024)",
  ],
  [{ kind: "year", range: years(2022, 2022) }, "fiscal year 2022 (April 2022 to March 2023)"],
  [{ kind: "schedule", fiscalYear: 2023, filled: true }, "with a plan for fiscal year 2023 (April 2023 to March 2024)"],
  [
    { kind: "schedule", fiscalYear: 2023, filled: false },
    "not (with a plan for fiscal year 2023 (April 2023 to March 2024))",
  ],
  [{ kind: "value", words: "検討", fiscalYear: null }, "the source says 「検討」"],
  [
    { kind: "value", words: "検討", fiscalYear: 2023 },
    "fiscal year 2023 (April 2023 to March 2024): the source says 「検討」",
  ],
  [{ kind: "value", words: "継続", fiscalYear: null, fields: ["今後の方向性", "評価"] }, "今後の方向性・評価: 継続"],
  [{ kind: "status_word", words: "検討中" }, "the source says 「検討中」"],
  [{ kind: "indicator" }, "stated: Target"],
  [
    { kind: "indicator", unit: "%", fiscalYear: 2024 },
    "stated: Target (%) fiscal year 2024 (April 2024 to March 2025)",
  ],
  [
    { kind: "indicator", category: "統計指標", baseline: "zero", bound: "below", count: { from: 2, to: null } },
    "stated: Target (統計指標, Baseline: 0, <) × ≥ 2",
  ],
  [{ kind: "indicator", baseline: "blank", count: { from: 3, to: 3 } }, "stated: Target (Baseline: ―) × 3"],
  [
    { kind: "indicator", baselineYear: 2020, count: { from: null, to: 2 } },
    "stated: Target (Baseline: fiscal year 2020 (April 2020 to March 2021)) × ≤ 2",
  ],
  [{ kind: "parts", what: "items", count: { from: 1, to: 3 } }, "stated: Details × 1 – 3"],
  [{ kind: "parts", what: "groups", count: { from: 2, to: 2 } }, "stated: (1), (2)… × 2"],
  [
    { kind: "cells", from: 2023, to: 2024, same: false },
    "Plan by year fiscal year 2023 (April 2023 to March 2024) – fiscal year 2024 (April 2024 to March 2025): ≠",
  ],
  [
    { kind: "row", cells: [{ words: "検討", from: 2023, to: 2024, count: 2 }] },
    "Plan by year: 「検討」 fiscal year 2023 (April 2023 to March 2024) – fiscal year 2024 (April 2024 to March 2025) (2)",
  ],
  [{ kind: "column", name: "中間進捗", filled: true }, "stated: 「中間進捗」"],
  [{ kind: "column", name: "中間進捗", filled: false }, "not stated: 「中間進捗」"],
  [amount(null, null), "stated: Amount"],
  [amount(1_000, 1_000), "stated: Amount (1,000千円(100万円))"],
  [
    amount(1_000, 5_000, 2024),
    "stated: Amount (1,000千円(100万円) – 5,000千円(500万円)) fiscal year 2024 (April 2024 to March 2025)",
  ],
  [amount(1_000, null), "stated: Amount (1,000千円(100万円) –)"],
  [amount(null, 5_000), "stated: Amount (– 5,000千円(500万円))"],
  [amount(null, null, null, false), "not stated: Amount"],
  [{ kind: "stated", fact: "deadline", present: true }, "stated: Deadline"],
  [{ kind: "stated", fact: "department", present: false }, "not stated: Department in charge"],
  [{ kind: "document", id: "d", title: "公約実施目標シート" }, "document: 公約実施目標シート"],
  [{ kind: "page", from: 20, to: 20 }, "page 20"],
  [{ kind: "page", from: 20, to: 25 }, "page 20–25"],
  [{ kind: "page", from: 20, to: null }, "page 20–"],
  [{ kind: "page", from: null, to: 25 }, "page –25"],
  [{ kind: "as_of", from: "2023-12-30", to: "2023-12-30" }, "as of December 30, 2023"],
  [{ kind: "as_of", from: "2023-12-01", to: "2023-12-31" }, "as of December 1, 2023 – December 31, 2023"],
  [{ kind: "said_in", range: years(2023, 2023) }, "as of fiscal year 2023 (April 2023 to March 2024)"],
  [{ kind: "records", ids: ["x"], words: "空き家" }, "among the records above"],
])("%j は、英語では「%s」", (condition, words) => {
  expect(frameCondition(condition, en.frame)).toBe(words);
});

test("選んだ条件と報告のありさまを並べて言い、何でも選ばなければ、すべての記録と言う", () => {
  expect(frameChosen({ condition: late, report: "updated" }, en.frame)).toBe("delayed · updated lately");
  expect(frameChosen({ condition: null, report: "overdue" }, en.frame)).toBe("past the date, no report");
  expect(frameChosen({ condition: null, report: null }, en.frame)).toBe("all records");
});
