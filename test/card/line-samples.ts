import type { Card, CardEntry, MeasureCard } from "../../src/card/card.ts";
import type { CardAction, MeasureViewName } from "../../src/card/card-parts.ts";
import { monstrousReminders } from "./reminder-samples.ts";

/** A record like those of the data, short enough to read its whole message in a test. */
export function sampleMeasure(changes: Partial<MeasureCard> = {}): MeasureCard {
  return {
    kind: "measure",
    view: "summary",
    id: "isesaki-2-2-3",
    cityName: "伊勢崎市",
    title: "ネーミングライツ",
    plan: "行政改革推進計画",
    section: "重点項目2 › ③",
    headline: null,
    status: { icon: "－", word: "進み具合は未報告", tone: "quiet" },
    statusNote: "資料に実績は書かれていません",
    does: "施設に愛称を付けます。",
    aims: "新しい財源を得ます。",
    deadline: "令和6年度末(2025年3月31日)",
    deadlineBadge: { icon: "!", word: "計画期間は終了", tone: "late" },
    department: "総務部管財課",
    kpis: [],
    schedule: null,
    facts: [],
    chapters: [],
    sources: ["行政改革推進計画 21ページ"],
    remarks: [],
    report: null,
    actions: [{ label: "くわしく見る", intent: { kind: "show", id: "isesaki-2-2-3", view: "detail" } }],
    ...changes,
  };
}

export function sampleEntry(number: number, changes: Partial<CardEntry> = {}): CardEntry {
  const id = `isesaki-1-1-${number}`;
  return {
    id,
    title: `取組${number}`,
    section: `重点項目1 › ${number}`,
    status: { icon: "✓", word: "達成", tone: "good" },
    deadline: "令和6年度末",
    department: "財政課",
    open: { label: "くわしく見る", intent: { kind: "show", id, view: "summary" } },
    ...changes,
  };
}

export const sampleEntries = (count: number, changes: Partial<CardEntry> = {}): CardEntry[] =>
  Array.from({ length: count }, (_, index) => sampleEntry(index + 1, changes));

export const ask = (text: string): CardAction => ({ label: text, intent: { kind: "ask", text } });

/** Every kind and view of card, with `text` wherever the data could put one and `many` of everything that is a list. */
export function monstrousCards(text: string, many: number): Card[] {
  const times = <Item>(item: Item): Item[] => Array.from({ length: many }, () => item);
  const badge = { icon: "!", word: text, tone: "late" } as const;
  const actions = times<CardAction>({ label: text, intent: { kind: "ask", text } });
  const entries = sampleEntries(many, { title: text, section: text, status: badge, deadline: text, department: text });
  const base = { cityName: "伊勢崎市", actions };
  const views: MeasureViewName[] = ["summary", "detail", "schedule", "source", "history"];
  return [
    ...views.map((view) =>
      sampleMeasure({
        view,
        title: text,
        plan: text,
        section: text,
        headline: { label: `予定${text}`, lines: times(text), origin: text },
        status: badge,
        statusNote: text,
        does: text,
        aims: text,
        deadline: text,
        deadlineBadge: badge,
        department: text,
        kpis: times({
          name: text,
          baseline: text,
          target: text,
          actual: text,
          remark: text,
          reach: Number.NaN,
        }),
        schedule: { years: times("令和2年度"), rows: times({ item: text, cells: times(text), remark: text }) },
        facts: times({ label: text, value: text }),
        chapters: times({ title: text, lines: times(text) }),
        sources: times(text),
        remarks: times(text),
        report: {
          latest: { label: text, lines: times(text), origin: text },
          pending: times(text),
          history: times({
            label: text,
            value: text,
            time: text,
            words: times({ label: text, value: text }),
            mark: text,
          }),
        },
        actions,
      }),
    ),
    { ...base, kind: "list", lead: times(text), title: text, note: text, total: 999, offset: 0, entries },
    { ...base, kind: "choose", lead: text, entries },
    { ...base, kind: "not_found", lead: text, entries },
    { ...base, kind: "help", title: text, lines: times(text) },
    { ...base, kind: "message", title: text, lines: times(text) },
    ...monstrousReminders(text, many),
  ];
}
