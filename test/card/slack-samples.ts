import type { CardEntry, MeasureCard } from "../../src/card/card.ts";

/** A record's card with one of everything. */
export const measure: MeasureCard = {
  kind: "measure",
  view: "summary",
  id: "isesaki-2-2-1",
  cityName: "伊勢崎市",
  title: "市税等の収納率向上対策",
  plan: "行政改革推進計画",
  section: "重点項目2 安定的な財政運営 › ①",
  headline: {
    label: "担当課",
    lines: ["財政部収納課"],
    origin: "出典: 行政改革推進計画 20ページ",
  },
  status: { icon: "✓", word: "達成", tone: "good" },
  statusNote: "令和6年3月31日時点・市の報告",
  does: "財産調査を徹底します。",
  aims: "収納率を上げます。",
  deadline: "令和6年度末",
  deadlineBadge: { icon: "!", word: "あと30日", tone: "warn" },
  department: "財政部収納課",
  kpis: [
    {
      name: "市税収納率",
      baseline: "86.5%(令和元年度)",
      target: "97.0%(令和6年度)",
      actual: null,
      reach: 0.42,
      remark: null,
    },
  ],
  schedule: {
    years: ["令和2年度", "令和3年度", "令和4年度"],
    rows: [{ item: "滞納対策", cells: ["検討", "実施", "実施"], remark: null }],
  },
  facts: [{ label: "対象", value: "不動産" }],
  chapters: [{ title: "現状と課題", lines: ["収納率が下がっている"] }],
  sources: ["行政改革推進計画 20ページ"],
  remarks: ["矢印は読み取れません"],
  report: null,
  actions: [{ label: "くわしく見る", intent: { kind: "show", id: "isesaki-2-2-1", view: "detail" } }],
};

/** A record in a list. */
export const entry: CardEntry = {
  id: "isesaki-2-2-1",
  title: "市税等の収納率向上対策",
  section: "重点項目2 › ①",
  status: { icon: "－", word: "進み具合は未報告", tone: "quiet" },
  deadline: "令和6年度末",
  department: "財政部収納課",
  open: { label: "くわしく見る", intent: { kind: "show", id: "isesaki-2-2-1", view: "summary" } },
};
