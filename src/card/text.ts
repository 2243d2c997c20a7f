import type { Card, CardEntry, MeasureCard } from "./card.ts";
import { renderDigestText, renderNoticeText, renderSettingsText } from "./reminder-text.ts";

/** A card as plain text: for the API, the terminal and as the base of fallbacks. */
export function renderText(card: Card): string {
  switch (card.kind) {
    case "measure":
      return renderMeasure(card);
    case "list":
      return [
        `${card.cityName} ${card.title}${card.note ? `(${card.note})` : ""} ${card.total}件`,
        ...card.lead,
        ...card.entries.map((entry, index) => renderEntry(entry, card.offset + index + 1)),
        ...card.actions.map(({ label }) => `▶ ${label}`),
      ].join("\n");
    case "choose":
    case "not_found":
      return [
        card.lead,
        ...(card.entries.length > 0 ? [card.kind === "not_found" ? "近いもの:" : ""] : []),
        ...card.entries.map((entry, index) => renderEntry(entry, index + 1)),
        ...(card.actions.length > 0 ? ["たずねかたの例:", ...card.actions.map(({ label }) => `・${label}`)] : []),
      ]
        .filter(Boolean)
        .join("\n");
    case "help":
    case "message":
      return [
        card.title,
        ...card.lines,
        ...(card.actions.some(({ intent }) => intent.kind === "ask") ? ["たずねかたの例:"] : []),
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

function renderEntry({ title, status, deadline, department }: CardEntry, number: number): string {
  return `${number}. ${title}\n   ${status.icon} ${status.word}/期限 ${deadline}/担当 ${department}`;
}

function renderMeasure(card: MeasureCard): string {
  const head = card.headline ? [`【${card.headline.label}】`, ...card.headline.lines, card.headline.origin, ""] : [];
  return [
    ...head,
    `■ ${card.title}`,
    `${card.cityName} ${card.plan}/${card.section}`,
    `進み具合: ${card.status.icon} ${card.status.word}(${card.statusNote})`,
    `すること: ${card.does}`,
    ...(card.aims ? [`ねらい: ${card.aims}`] : []),
    `期限: ${card.deadline}${card.deadlineBadge ? ` ${card.deadlineBadge.icon} ${card.deadlineBadge.word}` : ""}`,
    `担当: ${card.department}`,
    ...card.kpis.map(
      ({ name, baseline, target, actual, remark }) =>
        `指標: ${name} 目標 ${target}/現状 ${baseline}${actual ? `/実績 ${actual}` : ""}${remark ? `(${remark})` : ""}`,
    ),
    ...renderReport(card),
    ...renderSchedule(card),
    ...card.facts.map(({ label, value }) => `${label}: ${value}`),
    ...card.chapters.flatMap(({ title, lines }) => [`◇ ${title}`, ...lines.map((line) => `・${line}`)]),
    `出典: ${card.sources.join("、")}`,
    ...card.remarks.map((remark) => `※ ${remark}`),
  ].join("\n");
}

function renderReport({ report, view }: MeasureCard): string[] {
  if (!report) return [];
  const { latest, pending, history } = report;
  return [
    ...(latest ? [`${latest.label}(${latest.origin})`, ...latest.lines.map((line) => `・${line}`)] : []),
    ...pending.map((line) => `※ ${line}`),
    ...(view === "history" ? ["いつ何が変わったか", ...history.map(({ label, value }) => `・${label} ${value}`)] : []),
  ];
}

function renderSchedule({ schedule }: MeasureCard): string[] {
  if (!schedule) return [];
  return schedule.rows.flatMap(({ item, cells, remark }) => [
    `予定: ${item}`,
    ...cells.flatMap((cell, index) => (cell === null ? [] : [`  ${schedule.years[index]}: ${cell}`])),
    ...(remark ? [`  ※ ${remark}`] : []),
  ]);
}
