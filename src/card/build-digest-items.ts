import { formatDateJapanese } from "../domain/calendar-date.ts";
import { STATE_DEFINITIONS } from "../domain/record-state.ts";
import type { Digest, DueItem, OverdueItem, StepItem, UpdateItem } from "../reminder/digest.ts";
import type { Badge, CardAction } from "./card-parts.ts";
import { describeDue, describeOverdue, describeSteps } from "./describe-digest-items.ts";
import type { DigestItem } from "./reminder-card.ts";

/** One record of a part of the digest, or the end of the whole plan. */
export function buildDueItem(item: DueItem, { city }: Digest): DigestItem {
  const badge = describeDaysLeft(item);
  const lines = describeDue(item);
  return item.kind === "plan_end"
    ? { id: null, title: `${city.plan.shortTitle}の計画期間の終わり`, lines, badge, actions: [] }
    : { id: item.measure.id, title: item.measure.title, lines, badge, actions: [openAction(item.measure.id)] };
}

function describeDaysLeft({ daysLeft }: DueItem): Badge {
  if (daysLeft < 0) return { icon: "!", word: `予定日から${-daysLeft}日`, tone: "warn" };
  if (daysLeft === 0) return { icon: "!", word: "きょうまで", tone: "warn" };
  if (daysLeft <= 90) return { icon: "!", word: `あと${daysLeft}日`, tone: "warn" };
  return { icon: "○", word: `あと${daysLeft}日`, tone: "quiet" };
}

export function buildOverdueItem(item: OverdueItem): DigestItem {
  const { measure, daysOver } = item;
  return {
    id: measure.id,
    title: measure.title,
    lines: describeOverdue(item),
    // That the day has passed is no fault as far as anybody has said: a neutral colour.
    badge: { icon: "・", word: `期限から${daysOver}日`, tone: "quiet" },
    actions: [openAction(measure.id)],
  };
}

export function buildStepItem({ measure, steps }: StepItem): DigestItem {
  return {
    id: measure.id,
    title: measure.title,
    lines: describeSteps(steps),
    badge: null,
    actions: [openAction(measure.id)],
  };
}

export function buildUpdateItem({ measure, on, text }: UpdateItem): DigestItem {
  return {
    id: measure.id,
    title: measure.title,
    lines: [addDay(text, on)],
    badge: null,
    actions: [openAction(measure.id)],
  };
}

/** The day of the publication, where it is another than the one the text names: 「(担当課の報告、4月8日、4月10日に公開)」. */
function addDay(text: string, on: string): string {
  const day = formatDateJapanese(on);
  return text.includes("時点") || text.includes(day) ? text : `${text.replace(/\)$/, "")}、${day}に公開)`;
}

/** The only badge in red: here somebody has said that it is late. */
export function buildLateItem({ measure, asOf, origin }: Digest["reportedLate"][number]): DigestItem {
  return {
    id: measure.id,
    title: measure.title,
    lines: [`${origin ?? "資料"}${asOf === null ? "" : `(${formatDateJapanese(asOf)}時点)`}`],
    badge: { icon: "▲", word: STATE_DEFINITIONS.late.label, tone: "late" },
    actions: [openAction(measure.id)],
  };
}

/** Opens the record; in Slack, staff get 記録する beside it (addRecordActions). */
function openAction(id: string): CardAction {
  return { label: "詳細", intent: { kind: "show", id, view: "summary" } };
}
