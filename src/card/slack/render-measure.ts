import type { KnownBlock } from "@slack/types";
import type { Headline, MeasureCard } from "../card.ts";
import { type CardLabels, labelsOf } from "../card-labels.ts";
import type { Badge, MeasureViewName } from "../card-parts.ts";
import { nameReport } from "../name-report.ts";
import { isSaid, listUnsaid, tellState } from "../tell-state.ts";
import { buildContext, buildHeader, buildMrkdwn, buildSection } from "./build-block.ts";
import { buildGlanceRow } from "./build-buttons.ts";
import { MAX_GROUP_LINE, packGroups, type TextGroup } from "./pack-groups.ts";
import { renderKpis, renderPictures } from "./render-kpis.ts";
import { renderSchedule } from "./render-schedule.ts";
import { escapeSlackLine, escapeSlackText, joinWithin } from "./slack-text.ts";

/** Indicators on the summary; the rest, and the yearly plan, come one tap later, into the thread. */
const SUMMARY_KPIS = 1;

/** How many indicators each view shows as pictures, of those with reports. */
const PICTURES: Record<MeasureViewName, number> = { summary: 1, detail: 3, history: 1, schedule: 0, source: 0 };

/** The asked fact first, then the record: title, state, what is done, the facts of its view, sources and buttons. */
export function renderMeasure(card: MeasureCard): KnownBlock[] {
  const { headline } = card.view === "summary" ? tellState(card) : card;
  const head = [
    ...(headline ? renderHeadline(headline, labelsOf(card)) : []),
    buildHeader(card.title),
    ...(card.gloss ? [buildSection(escapeSlackLine(card.gloss, "mrkdwn", 300))] : []),
    buildContext(escapeSlackLine(`${card.cityName} ${card.plan} › ${card.section}`, "mrkdwn", 400)),
    ...(card.view === "source" ? [] : renderState(card)),
  ];
  const pictures = renderPictures(card.kpis, labelsOf(card), PICTURES[card.view]);
  const tail = [...pictures, ...renderSources(card), ...buildGlanceRow(listActions(card), 0)];
  return [...head, ...packGroups(listGroups(card), [...head, ...tail], labelsOf(card)), ...tail];
}

/** The page stands beside the button that says more of the record here. */
function listActions({ actions, id, page, ...card }: MeasureCard): Parameters<typeof buildGlanceRow>[0] {
  if (page === undefined) return actions;
  const at = actions.findIndex(({ intent }) => intent.kind === "show" && intent.id === id) + 1;
  return [...actions.slice(0, at), { label: labelsOf(card).page, url: page }, ...actions.slice(at)];
}

function renderHeadline({ label, lines, rest = 0, origin }: Headline, labels: CardLabels): KnownBlock[] {
  const bold = lines.map((line) => `*${escapeSlackLine(line, "mrkdwn", 300)}*`);
  return [
    buildSection(`${escapeSlackLine(label, "mrkdwn", 150)}\n${joinWithin(bold, 1_500, rest, labels)}`),
    buildContext(escapeSlackLine(origin, "mrkdwn", 400)),
  ];
}

/** Where it is written; not twice when the asked fact has said so, or when the view is about nothing else. */
function renderSources(card: MeasureCard): KnownBlock[] {
  const { sources, headline, view } = card;
  const labels = labelsOf(card);
  const named = sources.join(labels.comma);
  if (sources.length === 0 || view === "source" || headline?.origin.includes(named)) return [];
  return [buildContext(escapeSlackLine(`${labels.source}: ${named}`, "mrkdwn", 500))];
}

function renderState(card: MeasureCard): KnownBlock[] {
  const labels = labelsOf(card);
  const isShort = card.view === "summary";
  const deadline = (isShort && card.brief?.deadline) || card.deadline;
  const told = isShort ? tellState(card) : { badge: card.status, note: card.statusNote };
  const state = [told.badge && renderBadge(told.badge), escapeSlackLine(told.note, "mrkdwn", 300)]
    .filter(Boolean)
    .join("\n");
  const isNew = (words: string) => !isShort || !isSaid(card, words);
  const does = isNew(card.does) ? escapeSlackText(card.does, "mrkdwn", 1_000) : "";
  const aims = card.aims === null || card.view !== "detail" ? "" : escapeSlackText(card.aims, "mrkdwn", 800);
  return [
    ...(state ? [buildSection(state)] : []),
    ...(does ? [buildSection(aims ? `${does}\n\n*${labels.aims}*\n${aims}` : does)] : []),
    ...renderFacts([
      ...(isNew(card.deadline) && isNew(deadline)
        ? [
            [
              `*${labels.due}*`,
              escapeSlackLine(deadline, "mrkdwn", 300),
              ...(card.deadlineBadge ? [renderBadge(card.deadlineBadge)] : []),
            ].join("\n"),
          ]
        : []),
      ...(card.department === null || !isNew(card.department)
        ? []
        : [`*${labels.department}*\n${escapeSlackLine(card.department, "mrkdwn", 300)}`]),
    ]),
  ];
}

/** Side by side; one alone would have half the width, and no other half. */
const renderFacts = (facts: string[]): KnownBlock[] =>
  facts.length > 1 ? [{ type: "section", fields: facts.map(buildMrkdwn) }] : facts.map(buildSection);

/** Icon and word together: a badge is never told by its colour or its icon alone. */
function renderBadge({ icon, word }: Badge): string {
  return `${escapeSlackLine(icon, "mrkdwn", 10)} *${escapeSlackLine(word, "mrkdwn", 60)}*`;
}

/** What the view shows besides the head, most important first: the last ones go first when space runs out. */
function listGroups(card: MeasureCard): TextGroup[] {
  const labels = labelsOf(card);
  const told = card.view === "summary" ? card.kpis.filter(({ name }) => !isSaid(card, name)) : card.kpis;
  const kpis = renderKpis(told, labels);
  const schedule = card.schedule ? renderSchedule(card.schedule, labels) : { heading: "", lines: [] };
  const remarks = {
    heading: labels.notes,
    lines: card.remarks.map((remark) => escapeSlackLine(remark, "mrkdwn", MAX_GROUP_LINE)),
  };
  const reported = listReported(card);
  const history = {
    heading: labels.history,
    lines: (card.report?.history ?? []).map(
      ({ label, value }) => `• ${escapeSlackLine(`${label} ${value}`, "mrkdwn", 500)}`,
    ),
  };
  const groups = (): TextGroup[] => {
    switch (card.view) {
      case "summary":
        return [...reported, shorten(kpis, SUMMARY_KPIS)];
      case "history":
        return [...reported, history];
      case "schedule":
        return [schedule];
      case "source":
        return [
          {
            heading: labels.source,
            lines: card.sources.map((source) => `• ${escapeSlackLine(source, "mrkdwn", 300)}`),
          },
          remarks,
        ];
      case "detail":
        return [
          ...reported,
          kpis,
          schedule,
          {
            heading: card.language === undefined ? "くわしい内容" : labels.details,
            lines: card.facts.map(({ label, value }) => `• ${escapeSlackLine(`${label}: ${value}`, "mrkdwn", 500)}`),
          },
          ...card.chapters.map(({ title, lines }) => ({
            heading: title,
            lines: lines.map((line) => `• ${escapeSlackLine(line, "mrkdwn", 500)}`),
          })),
          remarks,
        ];
    }
  };
  return groups().filter(({ lines }) => lines.length > 0);
}

/** The department's newest report with its day, and what is not published yet (only staff's cards hold any). */
function listReported(card: MeasureCard): TextGroup[] {
  const { report } = card;
  if (!report) return [];
  const { latest, pending } = report;
  return [
    latest
      ? {
          heading: nameReport(latest, card),
          lines: (card.view === "summary" ? listUnsaid(card) : latest.lines).map(
            (line) => `• ${escapeSlackLine(line, "mrkdwn", 500)}`,
          ),
        }
      : { heading: "", lines: [] },
    { heading: "未公開の記録", lines: pending.map((line) => `• ${escapeSlackLine(line, "mrkdwn", 500)}`) },
  ];
}

function shorten({ heading, lines }: TextGroup, max: number): TextGroup {
  return { heading, lines: lines.slice(0, max), left: Math.max(0, lines.length - max) };
}
