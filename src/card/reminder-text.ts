import { LANGUAGES } from "../domain/languages.ts";
import { labelsOf } from "./card-labels.ts";
import type { Badge } from "./card-parts.ts";
import type { DigestCard, DigestItem, DigestSection, NoticeCard, SettingsCard } from "./reminder-card.ts";

/** A digest as plain text: counts first, then its parts. */
export function renderDigestText(card: DigestCard): string {
  return [
    ...listDigestLead(card),
    ...card.sections.flatMap((section) => ["", ...listSection(section)]),
    ...listActions(card.actions),
  ].join("\n");
}

/** What a digest says before its parts: title, days, notices and a count a line. */
export function listDigestLead(card: DigestCard): string[] {
  return [
    `${card.cityName} ${card.title} ${card.period}`,
    card.note,
    ...(card.coverage === null ? [] : [card.coverage]),
    ...card.notices,
    ...card.sections.map(countSection),
  ];
}

/** 「期限が近い 33件」; the notes where nothing is counted. */
export function countSection({ title, total, notes }: DigestSection): string {
  return total === null ? notes.join(" ") : `${title} ${total}件`;
}

export function renderSectionText(section: DigestSection): string {
  return listSection(section).join("\n");
}

function listSection({ title, total, notes, items, groups, rest }: DigestSection): string[] {
  return [
    `■ ${title}${total === null ? "" : ` ${total}件`}`,
    ...notes.map((note) => `  ${note}`),
    ...items.flatMap(listItem),
    ...groups.map(({ label, value }) => `・${label} ${value}`),
    ...(rest ? [`▶ ${rest.label}`] : []),
  ];
}

function listItem({ title, lines, badge }: DigestItem): string[] {
  return [`・${title}${badge ? ` ${describeBadge(badge)}` : ""}`, ...lines.map((line) => `   ${line}`)];
}

export function renderSettingsText(card: SettingsCard): string {
  const { cityName, title, lines, rows, left, actions } = card;
  return [
    `${cityName} ${title}`,
    ...lines,
    ...rows.map(
      (row) => `・${row.title} ${describeState(row.on, card)}${row.note ? `(${row.note})` : ""} ▶ ${row.change.label}`,
    ),
    ...(left > 0 ? [labelsOf(card).rest(left)] : []),
    ...listActions(actions),
  ].join("\n");
}

/** Icon and word together, in the card's language. */
export function describeState(on: boolean, { language }: Pick<SettingsCard, "language">): string {
  const words = language === undefined ? JAPANESE_STATES : LANGUAGES[language].frame.settings;
  return on ? `✓ ${words.on}` : `－ ${words.off}`;
}

const JAPANESE_STATES = { on: "受け取っています", off: "受け取っていません" };

export function renderNoticeText(card: NoticeCard): string {
  return [
    `${card.cityName} ${card.title}`,
    `■ ${card.record}`,
    ...card.lines,
    `期限: ${card.deadline}${card.deadlineBadge ? ` ${describeBadge(card.deadlineBadge)}` : ""}`,
    ...(card.department === null ? [] : [`担当: ${card.department}`]),
    ...listActions(card.actions),
  ].join("\n");
}

const describeBadge = ({ icon, word }: Badge) => `${icon} ${word}`;

const listActions = (actions: { label: string }[]) => actions.map(({ label }) => `▶ ${label}`);
