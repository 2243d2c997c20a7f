import { expect, test } from "vitest";
import { describeCondition } from "../../src/reply/describe-condition.ts";
import type { Condition } from "../../src/understand/condition.ts";

/** What a list's title says of what it was chosen by: a label that is cut short would name another set. */
const indicator = (of: Omit<Extract<Condition, { kind: "indicator" }>, "kind">): Condition => ({
  kind: "indicator",
  ...of,
});
const within = (place?: Extract<Condition, { kind: "topic" }>["place"]): Condition => ({
  kind: "topic",
  words: "検討",
  literal: true,
  ...(place && { place }),
});

test.each<[string, Condition]>([
  ["3ページ", { kind: "page", from: 3, to: 3 }],
  ["3ページ〜5ページ", { kind: "page", from: 3, to: 5 }],
  ["3ページ以降", { kind: "page", from: 3, to: null }],
  ["5ページまで", { kind: "page", from: null, to: 5 }],
  ["期限: 令和5年度末", { kind: "deadline", range: { from: 2023, to: 2023 } }],
  ["期限: 令和5年度以降令和6年度末まで", { kind: "deadline", range: { from: 2023, to: 2024 } }],
  ["期限: 令和5年度以降", { kind: "deadline", range: { from: 2023, to: null } }],
  ["期限: 令和5年度末まで", { kind: "deadline", range: { from: null, to: 2023 } }],
  ["令和5年度に追加", { kind: "added", range: { from: 2023, to: 2023 } }],
  ["令和5年度〜令和6年度に追加", { kind: "added", range: { from: 2023, to: 2024 } }],
  ["計画の途中で追加", { kind: "added", range: null }],
  ["取組事項の数: 3", { kind: "parts", what: "items", count: { from: 3, to: 3 } }],
  ["取組事項をまとめる見出しの数: 2以上4以下", { kind: "parts", what: "groups", count: { from: 2, to: 4 } }],
  ["取組事項の数: 4以下", { kind: "parts", what: "items", count: { from: null, to: 4 } }],
  ["目標が「以上」の数値目標あり", indicator({ bound: "atLeast" })],
  ["目標に幅がある数値目標あり", indicator({ bound: "range" })],
  ["現状値が0の指標あり", indicator({ baseline: "zero" })],
  ["現状値が書かれていない指標あり", indicator({ baseline: "blank" })],
  ["令和5年度の、単位が%の数値目標あり", indicator({ fiscalYear: 2023, unit: "%" })],
  ["プロセス指標: 4本", indicator({ category: "プロセス指標", count: { from: 4, to: 4 } })],
  ["「検討」が出てくるもの", within()],
  ["「検討」が題名に出てくるもの", within("title")],
  ["「検討」が指標の名前に出てくるもの", within("targets")],
  ["「検討」が現状と課題に出てくるもの", within("background")],
  ["「検討」が「すること」に出てくるもの", within("does")],
  ["「検討」がねらいに出てくるもの", within("aims")],
  ["「検討」が取組方針に出てくるもの", within("policies")],
  ["「検討」が取組項目に出てくるもの", within("items")],
  ["「検討」が年度ごとの予定に出てくるもの", within("schedule")],
  ["「検討」にかかわるもの", { kind: "topic", words: "検討", literal: false }],
  ["「検討」にかかわるものを除く", { kind: "not", of: { kind: "topic", words: "検討", literal: false } }],
  ["「区分: 中期」を除く", { kind: "not", of: { kind: "term", term: "中期" } }],
  ["令和5年度〜令和6年度の予定の欄が同じもの", { kind: "cells", from: 2023, to: 2024, same: true }],
  ["令和5年度〜令和6年度の予定の欄が同じではないもの", { kind: "cells", from: 2023, to: 2024, same: false }],
  [
    "一つの予定の令和2年度〜令和5年度のどの年度も「検討」、令和6年度に「実施」とあるもの",
    {
      kind: "row",
      cells: [
        { words: "検討", from: 2020, to: 2023, count: 4 },
        { words: "実施", from: 2024, to: 2024, count: 1 },
      ],
    },
  ],
  [
    "一つの予定の令和2年度〜令和6年度のうち4年度に「検討」とあるもの",
    { kind: "row", cells: [{ words: "検討", from: 2020, to: 2024, count: 4 }] },
  ],
  [
    "令和3年度に「基本設計」が始まったと書かれているもの",
    { kind: "started", range: { from: 2021, to: 2021 }, words: "基本設計" },
  ],
  ["令和5年度の予定なし", { kind: "schedule", fiscalYear: 2023, filled: false }],
  ["数値目標の記載なし", { kind: "stated", fact: "target", present: false }],
  ["年度ごとの予定の記載あり", { kind: "stated", fact: "schedule", present: true }],
])("一覧の題: %s", (said, condition) => {
  expect(describeCondition(condition)).toBe(said);
});
