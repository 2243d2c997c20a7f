import { mapAnswers } from "./build-several-card.ts";
import type { Card, MeasureCard } from "./card.ts";
import type { CardAction } from "./card-parts.ts";
import type { DigestCard, DigestItem } from "./reminder-card.ts";

/** The button that opens the recording form of a record; on cards and digest items for staff in Slack. */
export function recordAction(measureId: string): CardAction {
  return { label: "記録する", intent: { kind: "record", id: measureId } };
}

/** Which of staff's buttons work for whoever sees a card. */
export interface StaffRights {
  mayRecord(measureId: string): boolean;
  /** 公開した報告を取り下げる. */
  mayRedact(measureId: string): boolean;
  /** 答弁メモ. */
  memo: boolean;
}

/** Every button, where it is known that those who read may use them. */
export const ALL_RIGHTS: StaffRights = { mayRecord: () => true, mayRedact: () => true, memo: true };

/** A card as staff in Slack get it: a record can be recorded on where it stands, and copied into an answer. */
export function addStaffActions(card: Card, rights: StaffRights = ALL_RIGHTS): Card {
  if (card.kind === "several") return mapAnswers(card, (answer) => addStaffActions(answer, rights));
  if (card.kind === "digest") return addRecordActions(card, rights);
  return card.kind === "measure" ? addMeasureActions(card, rights) : card;
}

/** A digest whose records can be recorded on; those that are told as news were just recorded. */
export function addRecordActions(card: DigestCard, rights: StaffRights = ALL_RIGHTS): DigestCard {
  const add = (item: DigestItem): DigestItem =>
    item.id === null || !rights.mayRecord(item.id)
      ? item
      : { ...item, actions: [recordAction(item.id), ...item.actions] };
  return {
    ...card,
    sections: card.sections.map((section) =>
      section.name === "updates" ? section : { ...section, items: section.items.map(add) },
    ),
  };
}

function addMeasureActions(card: MeasureCard, rights: StaffRights): MeasureCard {
  const own = card.actions.filter(({ intent }) => intent.kind === "show" && intent.id === card.id);
  const others = card.actions.filter((action) => !own.includes(action));
  const records = rights.mayRecord(card.id);
  const memo: CardAction[] = rights.memo ? [{ label: "答弁メモ", intent: { kind: "memo", id: card.id } }] : [];
  const correct: CardAction[] =
    records && card.view === "history" && card.report?.latest
      ? [{ label: "最新の報告を訂正する", intent: { kind: "correct", id: card.id, entry: "latest" } }]
      : [];
  const redact: CardAction[] =
    rights.mayRedact(card.id) && card.view === "history" && card.report !== null
      ? [{ label: "公開した報告を取り下げる", intent: { kind: "redact", id: card.id } }]
      : [];
  return {
    ...card,
    actions: [...(records ? [recordAction(card.id)] : []), ...correct, ...redact, ...own, ...memo, ...others],
  };
}
