import { markNote } from "../wording/mark-note.ts";
import { describeLeft, headingOf } from "./build-several-card.ts";
import type { Card, CardEntry, Headline, MeasureCard } from "./card.ts";
import { type CardLabels, labelsOf } from "./card-labels.ts";
import { listEntryFacts } from "./entry-facts.ts";
import { describeNeed } from "./mark-need.ts";
import { nameReport } from "./name-report.ts";
import { oneWaveDash } from "./one-wave-dash.ts";
import { renderDigestText, renderNoticeText, renderSettingsText } from "./reminder-text.ts";

/** A card as plain text: for the API, the terminal and as the base of fallbacks. */
export const renderText = (card: Card): string =>
  oneWaveDash([renderWords(card), ...listNeed(card)].join("\n\n")).toWellFormed();

const listNeed = (card: Card) => ("need" in card && card.need ? [describeNeed(card.need)] : []);

function renderWords(card: Card): string {
  switch (card.kind) {
    case "several":
      return [
        ...card.parts.map((part, index) => `${headingOf(part, index)}\n${renderText(part.card)}`),
        ...(card.actions.length > 0
          ? [[describeLeft(card), ...card.actions.map(({ label }) => `▶ ${label}`)].join("\n")]
          : []),
      ].join("\n\n");
    case "measure":
      return renderMeasure(card);
    case "list":
      return [
        `${card.cityName} ${card.title}${card.note ? `(${card.note})` : ""} ${labelsOf(card).count(card.total)}`,
        ...card.lead,
        ...card.entries.map((entry, index) => renderEntry(entry, card.offset + index + 1, labelsOf(card), card.note)),
        ...card.actions.map(({ label }) => `▶ ${label}`),
      ].join("\n");
    case "plan":
      return [
        `${card.cityName} ${card.title}`,
        ...card.lines,
        ...card.rows.map(({ label, value }) => `・${label} ${value}`.trimEnd()),
        card.note,
      ].join("\n");
    case "choose":
    case "not_found":
      return [
        card.lead,
        ...(card.entries.length > 0 ? [card.kind === "not_found" ? `${labelsOf(card).near}:` : ""] : []),
        ...card.entries.map((entry, index) => renderEntry(entry, index + 1, labelsOf(card))),
        ...(card.actions.length > 0
          ? [`${labelsOf(card).examples}:`, ...card.actions.map(({ label }) => `・${label}`)]
          : []),
      ]
        .filter(Boolean)
        .join("\n");
    case "help":
    case "message":
      return [
        card.title,
        ...card.lines,
        ...(card.actions.some(({ intent }) => intent.kind === "ask") ? [`${labelsOf(card).examples}:`] : []),
        ...card.actions.map(({ label }) => `・${label}`),
      ].join("\n");
    case "emergency":
      return [card.title, ...card.desks.map(({ number, who }) => `☎ ${number} ${who}`), ...card.lines].join("\n");
    case "digest":
      return renderDigestText(card);
    case "settings":
      return renderSettingsText(card);
    case "notice":
      return renderNoticeText(card);
  }
}

function renderEntry(entry: CardEntry, number: number, labels: CardLabels, condition = ""): string {
  const { title, gloss, item, status } = entry;
  const state = [status && `${status.icon} ${status.word}`, ...listEntryFacts(entry, labels, condition)]
    .filter(Boolean)
    .join("/");
  return [
    `${number}. ${title}`,
    ...[gloss, item && `▸ ${item}`, state].filter(Boolean).map((line) => `   ${line}`),
  ].join("\n");
}

const renderHeadline = ({ label, lines, rest = 0, origin }: Headline, labels: CardLabels): string[] => [
  `【${label}】`,
  ...lines,
  ...(rest > 0 ? [labels.rest(rest)] : []),
  origin,
  "",
];

function renderMeasure(card: MeasureCard): string {
  const labels = labelsOf(card);
  const head = card.headline ? renderHeadline(card.headline, labels) : [];
  return [
    ...head,
    `■ ${card.title}`,
    ...(card.gloss ? [card.gloss] : []),
    `${card.cityName} ${card.plan}/${card.section}`,
    `${labels.status}: ${card.status.icon} ${card.status.word}${renderStatusNote(card)}`,
    `${labels.does}: ${card.does}`,
    ...(card.aims ? [`${labels.aims}: ${card.aims}`] : []),
    `${labels.due}: ${card.deadline}${card.deadlineBadge ? ` ${card.deadlineBadge.icon} ${card.deadlineBadge.word}` : ""}`,
    // A program or a terminal has no page on the plan that says so once.
    `${labels.shortDepartment}: ${card.department ?? labels.notStated}`,
    ...card.kpis.map(
      ({ name, baseline, target, actual, remark }) =>
        `${labels.indicators}: ${name} ${actual ? `${labels.actual} ${actual}/` : ""}${labels.target} ${target}/${labels.baseline} ${baseline}${remark ? `(${remark})` : ""}`,
    ),
    ...renderReport(card),
    ...renderSchedule(card),
    ...card.facts.map(({ label, value }) => `${label}: ${value}`),
    ...card.chapters.flatMap(({ title, lines }) => [`◇ ${title}`, ...lines.map((line) => `・${line}`)]),
    `${labels.source}: ${card.sources.join(labels.comma)}`,
    ...card.remarks.map(markNote),
  ].join("\n");
}

/** In Japanese a day has brackets of its own: 「達成・令和5年12月30日(2023年)時点」. */
function renderStatusNote({ statusNote, language }: MeasureCard): string {
  if (statusNote === "") return "";
  return language === undefined ? `・${statusNote}` : `(${statusNote})`;
}

function renderReport(card: MeasureCard): string[] {
  const { report, view } = card;
  if (!report) return [];
  const { latest, pending, history } = report;
  return [
    ...(latest ? [nameReport(latest, card), ...latest.lines.map((line) => `・${line}`)] : []),
    ...pending.map((line) => `※ ${line}`),
    ...(view === "history"
      ? [labelsOf(card).history, ...history.map(({ label, value }) => `・${label} ${value}`)]
      : []),
  ];
}

function renderSchedule({ schedule, language }: MeasureCard): string[] {
  if (!schedule) return [];
  const heading = language === undefined ? "予定" : labelsOf({ language }).schedule;
  return schedule.rows.flatMap(({ item, cells, remark }) => [
    `${heading}: ${item}`,
    ...cells.flatMap((cell, index) => (cell === null ? [] : [`  ${schedule.years[index]}: ${cell}`])),
    ...(remark ? [`  ${markNote(remark)}`] : []),
  ]);
}
