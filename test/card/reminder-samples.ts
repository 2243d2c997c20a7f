import type { Card } from "../../src/card/card.ts";
import type { DigestCard } from "../../src/card/reminder-card.ts";

/** Every kind of reminder card, with `text` wherever data could put one and `many` of everything that is a list. */
export function monstrousReminders(text: string, many: number): [DigestCard, ...Card[]] {
  const times = <Item>(build: (index: number) => Item): Item[] =>
    Array.from({ length: many }, (_, index) => build(index));
  const badge = { icon: "!", word: text, tone: "late" } as const;
  const ask = { label: text, intent: { kind: "ask", text } } as const;
  const open = { label: "詳細", intent: { kind: "show", id: "isesaki-1-1-1", view: "summary" } } as const;
  const rest = {
    label: text,
    intent: { kind: "digest", section: "near", offset: 0, day: "2024-03-04", scope: `department:${text}` },
  } as const;
  const section = (name: "near" | "overdue" | "steps" | "updates" | "next") => ({
    name,
    title: text,
    total: name === "next" ? null : many,
    notes: times(() => text),
    items: times((index) => ({
      id: "isesaki-1-1-1",
      title: text,
      lines: times(() => text),
      badge,
      actions: index % 2 === 0 ? [open] : [open, open, ask],
    })),
    groups: times(() => ({ label: text, value: text })),
    rest,
  });
  return [
    {
      kind: "digest",
      cityName: text,
      title: text,
      period: text,
      coverage: text,
      note: text,
      notices: times(() => text),
      sections: [section("next"), section("near"), section("overdue"), section("steps"), section("updates")],
      actions: times(() => ask),
    },
    {
      kind: "settings",
      cityName: text,
      title: text,
      lines: times(() => text),
      rows: times((index) => ({
        title: text,
        note: text,
        on: index % 2 === 0,
        change: { label: text, intent: { kind: "subscribe", topic: "digest", on: "1" } },
      })),
      left: many,
      actions: times(() => ask),
    },
    {
      kind: "notice",
      cityName: text,
      title: text,
      record: text,
      lines: times(() => text),
      deadline: text,
      deadlineBadge: badge,
      department: text,
      actions: times(() => ask),
    },
  ];
}
