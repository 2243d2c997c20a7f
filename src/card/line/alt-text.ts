import { headingOf } from "../build-several-card.ts";
import type { Card, CardEntry, Headline, MeasureCard } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { listDigestLead, renderNoticeText, renderSettingsText } from "../reminder-text.ts";
import { fitUnits, LINE_LIMITS } from "./line-limits.ts";

/** What notifications, the chat list and screen readers get instead of the card: the answer first, in full words. */
export function buildAltText(card: Card): string {
  return fitUnits(listLines(card).filter(Boolean).join("\n"), LINE_LIMITS.altTextUnits) || card.cityName;
}

function listLines(card: Card): string[] {
  switch (card.kind) {
    case "several":
      return card.parts.flatMap((part, index) => [headingOf(part, index), ...listLines(part.card).slice(0, 3)]);
    case "measure":
      return [
        ...(card.headline ? [nameAnswer(card.headline, card)] : []),
        card.title,
        card.gloss ?? "",
        `${card.status.icon} ${card.status.word}`,
        `${labelsOf(card).due}: ${card.deadline}${card.deadlineBadge ? ` ${card.deadlineBadge.icon} ${card.deadlineBadge.word}` : ""}`,
        card.department === null ? "" : `${labelsOf(card).shortDepartment}: ${card.department}`,
      ];
    case "list":
      return [
        `${card.title} ${labelsOf(card).count(card.total)}`,
        ...card.lead,
        ...listEntries(card.entries, card.offset),
      ];
    case "choose":
    case "not_found":
      return [card.lead, ...listEntries(card.entries, 0)];
    case "plan":
    case "help":
    case "message":
      return [card.title, ...card.lines];
    case "emergency":
      return [card.title, ...card.desks.map(({ number, who }) => `${number} ${who}`), ...card.lines];
    case "digest":
      return listDigestLead(card);
    case "settings":
      return [renderSettingsText(card)];
    case "notice":
      return [renderNoticeText(card)];
  }
}

function nameAnswer({ label, lines, rest }: Headline, card: MeasureCard): string {
  const more = rest === undefined ? [] : [labelsOf(card).rest(rest)];
  return `${label}: ${[...lines, ...more].join("、")}`;
}

function listEntries(entries: CardEntry[], offset: number): string[] {
  return entries.map(
    ({ title, status }, index) =>
      `${offset + index + 1}. ${title}${status === null ? "" : `(${status.icon} ${status.word})`}`,
  );
}
