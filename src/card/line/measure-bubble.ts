import type { messagingApi } from "@line/bot-sdk";
import { markNote } from "../../wording/mark-note.ts";
import type { MeasureCard } from "../card.ts";
import { type CardLabels, labelsOf } from "../card-labels.ts";
import { type CardAction, MOST_BUTTONS } from "../card-parts.ts";
import { tellState } from "../tell-state.ts";
import { estimateHeight, SCREEN_PX } from "./estimate-height.ts";
import {
  buildBubble,
  buildLabelled,
  buildNote,
  buildPill,
  buildRestHint,
  buildText,
  type Part,
  separate,
  stack,
} from "./flex-parts.ts";
import { buildKpi, buildWay } from "./kpi-bars.ts";
import { buildButtons, buildPageButton, type LineChat } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { listMeasureBudgets, type MeasureBudget } from "./measure-budget.ts";
import { buildSummary, isLongAnswer } from "./measure-summary.ts";
import { PALETTE } from "./palette.ts";
import { dropUnsafeUris } from "./safe-uri.ts";
import { buildScheduleStep } from "./schedule-rows.ts";

/**
 * The fullest bubble that fits LINE's 30 KB and the screens of its view; the shortest where none is short enough; null
 * when not even that fits.
 * @param roomPx how much of a screen it may take
 */
export function buildMeasureBubble(
  card: MeasureCard,
  chat: LineChat,
  roomPx: number = SCREEN_PX,
): messagingApi.FlexBubble | null {
  let shortest: messagingApi.FlexBubble | null = null;
  for (const budget of listMeasureBudgets(card)) {
    const bubble = buildWithin(card, chat, budget);
    if (countJsonBytes(bubble) > LINE_LIMITS.bubbleBytes) continue;
    if (estimateHeight(bubble) <= roomPx * countScreens(card)) return bubble;
    shortest = bubble;
  }
  return shortest;
}

/** What does not fit stands on the record's page; where that has no address, a view that was asked for is told whole. */
function countScreens({ view, page }: MeasureCard): number {
  if (view === "summary") return 1;
  if (page === undefined) return Number.POSITIVE_INFINITY;
  return view === "detail" ? 2 : 1;
}

function buildWithin(card: MeasureCard, chat: LineChat, budget: MeasureBudget): messagingApi.FlexBubble {
  const headline = buildHeadline(card, budget);
  const blocks = separate(
    card.view === "summary" ? buildSummary(card, headline, budget) : buildView(card, headline, budget),
  );
  const page = buildPageButton(card.page === undefined ? undefined : { uri: card.page, label: labelsOf(card).page });
  return buildBubble("mega", blocks, [...page, ...buildButtons(listOnCard(card), chat, MOST_BUTTONS - page.length)]);
}

/** What a button in the card may do, first what it must: all of the record where no page has it, and hearing of it. */
function listOnCard({ id, view, page, actions }: MeasureCard): CardAction[] {
  const other = view === "detail" ? "summary" : "detail";
  const isMore = ({ intent }: CardAction) => intent.kind === "show" && intent.id === id && intent.view === other;
  const more = actions.filter(isMore);
  const follow = actions.filter(({ intent }) => intent.kind === "subscribe");
  return page === undefined ? [...more, ...follow] : [...follow, ...more];
}

function buildView(card: MeasureCard, headline: Part, budget: MeasureBudget): Part[] {
  const { textMax: max } = budget;
  const labels = labelsOf(card);
  return [
    stack([headline, buildTitle(card, max)], "lg"),
    stack(
      [
        buildPill(card.status),
        card.view === "detail" || card.view === "history" ? buildNote(card.statusNote, { max }) : null,
      ],
      "sm",
    ),
    ...(card.view === "detail" ? [buildPurpose(card, budget)] : []),
    ...(card.view === "detail" ? [buildDue(card, max)] : []),
    ...buildReport(card, budget),
    buildSection(
      card.language === undefined ? "指標と目標" : labels.indicators,
      card.kpis,
      budget.kpis,
      (kpi) => buildKpi(kpi, max, card.language),
      labels,
    ),
    buildSection(
      labels.schedule,
      card.schedule?.rows ?? [],
      budget.scheduleRows,
      (row) => buildScheduleStep(card.schedule?.years ?? [], row, max, labels.notStated),
      labels,
    ),
    buildSection(
      labels.details,
      card.facts,
      budget.facts,
      ({ label, value }) => buildLabelled(label, value, max),
      labels,
    ),
    ...buildChapters(card, budget),
    buildSection(
      labels.source,
      card.sources.map(dropUnsafeUris),
      budget.sources,
      (source) => buildNote(source, { max }),
      labels,
    ),
    buildSection(labels.notes, card.remarks, budget.remarks, (remark) => buildNote(markNote(remark), { max }), labels),
  ];
}

/** The fact that was asked for, before anything else, on a ground of its own. */
function buildHeadline(card: MeasureCard, { headlineLines, textMax: max }: MeasureBudget): Part {
  const { headline } = card.view === "summary" ? tellState(card) : card;
  if (!headline) return null;
  const box = stack(
    [
      buildNote(headline.label, { max }),
      ...headline.lines
        .slice(0, headlineLines)
        .flatMap((line, at) => [
          buildText(line, { size: isLongAnswer(headline) ? "md" : "lg", bold: true, max }),
          ...(at === 0 ? buildAskedWay(card) : []),
        ]),
      buildRestHint(Math.max(0, headline.lines.length - headlineLines) + (headline.rest ?? 0), labelsOf(card)),
      // An answer that is the source itself is not followed by it.
      card.sources.length > 0 && card.sources.every((source) => headline.lines.some((line) => line.includes(source)))
        ? null
        : buildNote(dropUnsafeUris(headline.origin), { max }),
    ],
    "sm",
  );
  return box && { ...box, backgroundColor: PALETTE.wash, cornerRadius: "12px", paddingAll: "16px" };
}

/** How far the indicator has come that the answer begins with, where that is known; other views show it below. */
function buildAskedWay({ view, headline, kpis, language }: MeasureCard): Part[] {
  const asked = kpis.find(({ name }) => headline?.lines[0]?.includes(name));
  return view === "summary" && asked !== undefined ? buildWay(asked, language) : [];
}

function buildTitle({ view, title, gloss, cityName, plan, section }: MeasureCard, max: number): Part {
  return stack(
    [
      buildText(title, { size: "lg", bold: true, max }),
      gloss ? buildText(gloss, { max }) : null,
      buildNote(`${cityName} ${plan}`, { max }),
      view === "detail" || view === "source" ? buildNote(section, { max }) : null,
    ],
    "sm",
  );
}

function buildPurpose(card: MeasureCard, budget: MeasureBudget): Part {
  const { textMax: max } = budget;
  const { does, aims } = card;
  const labels = labelsOf(card);
  return stack(
    [
      buildLabelled(labels.does, does, max),
      aims !== null && budget.aims > 0 ? buildLabelled(labels.aims, aims, max) : null,
    ],
    "md",
  );
}

function buildDue(card: MeasureCard, max: number): Part {
  const { deadline, deadlineBadge, department } = card;
  const labels = labelsOf(card);
  return stack(
    [
      stack([buildLabelled(labels.due, deadline, max), deadlineBadge && buildPill(deadlineBadge)], "sm"),
      department === null ? null : buildLabelled(labels.shortDepartment, department, max),
    ],
    "md",
  );
}

/** The department's newest report with its day, what waits for review (staff only), and what changed when. */
function buildReport(card: MeasureCard, { reportLines, history, textMax: max }: MeasureBudget): Part[] {
  const { report } = card;
  if (!report) return [];
  const labels = labelsOf(card);
  const { latest, pending } = report;
  return [
    latest && reportLines > 0
      ? stack(
          [
            buildNote(latest.label, { bold: true, max }),
            ...latest.lines.slice(0, reportLines).map((line) => buildText(dropUnsafeUris(line), { max })),
            buildRestHint(latest.lines.length - reportLines, labels),
            buildNote(latest.origin, { max }),
          ],
          "sm",
        )
      : null,
    reportLines > 0
      ? stack([
          ...pending.slice(0, reportLines).map((line) => buildNote(`※ ${line}`, { max })),
          buildRestHint(pending.length - reportLines, labels),
        ])
      : null,
    buildSection(
      labels.history,
      report.history,
      history,
      ({ label, value }) => buildLabelled(label, dropUnsafeUris(value), max),
      labels,
    ),
  ];
}

/** A heading with the first `count` of its entries and a hint at the rest; null when the view leaves it out. */
function buildSection<Entry>(
  title: string,
  entries: Entry[],
  count: number,
  build: (entry: Entry) => Part,
  labels: CardLabels,
): Part {
  const parts = entries.slice(0, count).map(build);
  if (parts.every((part) => part === null)) return null;
  return stack([buildNote(title, { bold: true }), ...parts, buildRestHint(entries.length - count, labels)], "lg");
}

function buildChapters(card: MeasureCard, { chapters: count, chapterLines, textMax: max }: MeasureBudget): Part[] {
  const { chapters } = card;
  const labels = labelsOf(card);
  const shown = chapters
    .slice(0, count)
    .map(({ title, lines }) =>
      buildSection(title, lines, chapterLines, (line) => buildText(`・${line}`, { max }), labels),
    );
  return count === 0 ? [] : [...shown, buildRestHint(chapters.length - count, labels)];
}
