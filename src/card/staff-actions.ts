import type { Card, CardAction } from "./card.ts";

/** The button that opens the recording form of a record; on cards and digest items for staff in Slack. */
export function recordAction(measureId: string): CardAction {
  return { label: "記録する", intent: { kind: "record", id: measureId } };
}

/** A card as staff in Slack get it: a record's card can be recorded on, and copied into an answer. */
export function addStaffActions(card: Card): Card {
  if (card.kind !== "measure") return card;
  const own = card.actions.filter(({ intent }) => intent.kind === "show" && intent.id === card.id);
  const others = card.actions.filter((action) => !own.includes(action));
  const memo: CardAction = { label: "答弁メモ", intent: { kind: "memo", id: card.id } };
  const correct: CardAction[] =
    card.view === "history" && card.report?.latest
      ? [{ label: "最新の報告を訂正する", intent: { kind: "correct", id: card.id, entry: "latest" } }]
      : [];
  return { ...card, actions: [recordAction(card.id), ...correct, ...own, memo, ...others] };
}
