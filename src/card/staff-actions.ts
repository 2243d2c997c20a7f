import type { Card, CardAction, MeasureCard } from "./card.ts";
import type { DigestCard, DigestItem } from "./reminder-card.ts";

/** The button that opens the recording form of a record; on cards and digest items for staff in Slack. */
export function recordAction(measureId: string): CardAction {
  return { label: "記録する", intent: { kind: "record", id: measureId } };
}

/** A card as staff in Slack get it: a record can be recorded on where it stands, and copied into an answer. */
export function addStaffActions(card: Card): Card {
  if (card.kind === "digest") return addRecordActions(card);
  return card.kind === "measure" ? addMeasureActions(card) : card;
}

/** A digest whose records can be recorded on; those that are told as news were just recorded. */
export function addRecordActions(card: DigestCard): DigestCard {
  const add = (item: DigestItem): DigestItem =>
    item.id === null ? item : { ...item, actions: [recordAction(item.id), ...item.actions] };
  return {
    ...card,
    sections: card.sections.map((section) =>
      section.name === "updates" ? section : { ...section, items: section.items.map(add) },
    ),
  };
}

function addMeasureActions(card: MeasureCard): MeasureCard {
  const own = card.actions.filter(({ intent }) => intent.kind === "show" && intent.id === card.id);
  const others = card.actions.filter((action) => !own.includes(action));
  const memo: CardAction = { label: "答弁メモ", intent: { kind: "memo", id: card.id } };
  const correct: CardAction[] =
    card.view === "history" && card.report?.latest
      ? [{ label: "最新の報告を訂正する", intent: { kind: "correct", id: card.id, entry: "latest" } }]
      : [];
  const redact: CardAction[] =
    card.view === "history" && card.report !== null
      ? [{ label: "公開した報告を取り下げる", intent: { kind: "redact", id: card.id } }]
      : [];
  return { ...card, actions: [recordAction(card.id), ...correct, ...redact, ...own, memo, ...others] };
}
