import type { Headline, MeasureCard } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { isSaid, listUnsaid, tellState } from "../tell-state.ts";
import { buildNote, buildPill, buildRestHint, buildText, type Part, stack } from "./flex-parts.ts";
import { buildBar } from "./kpi-bars.ts";
import type { MeasureBudget } from "./measure-budget.ts";
import { dropUnsafeUris } from "./safe-uri.ts";

/** Characters of an answer beyond which it is no word or date any more, but text to read. */
const LONG_ANSWER = 60;

export const isLongAnswer = ({ lines }: Headline): boolean => lines.join("").length > LONG_ANSWER;

/**
 * The card of one screen: the answer, the title, the state said once, what is done, at most three facts and where they
 * are written. What the answer says already is not said again; all the rest is behind the buttons.
 */
export function buildSummary(card: MeasureCard, headline: Part, budget: MeasureBudget): Part[] {
  const { textMax: max } = budget;
  const told = tellState(card);
  const note = budget.statusNote > 0 || card.headline === null ? told.note : "";
  return [
    stack([headline, buildShortTitle(card, max)], "lg"),
    stack([told.badge && buildPill(told.badge), buildNote(note, { max })], "sm"),
    // A long answer says what is done; both together are more than one screen.
    isSaid(card, card.does) || (card.headline !== null && (budget.does === 0 || isLongAnswer(card.headline)))
      ? null
      : buildText(card.does, { max }),
    stack(buildFacts(card, budget), "sm"),
    ...buildNews(card, budget, note),
    card.headline === null && budget.sources > 0
      ? buildNote(`${labelsOf(card).source}: ${card.sources.map(dropUnsafeUris).join(labelsOf(card).comma)}`, { max })
      : null,
  ];
}

function buildShortTitle({ title, gloss, cityName, plan }: MeasureCard, max: number): Part {
  return stack(
    [
      buildText(title, { size: "lg", bold: true, max }),
      gloss ? buildText(gloss, { max }) : null,
      buildNote(`${cityName} ${plan}`, { max }),
    ],
    "sm",
  );
}

/** Deadline, department, and the first indicator. */
function buildFacts(card: MeasureCard, { facts, kpis, textMax: max }: MeasureBudget): Part[] {
  const labels = labelsOf(card);
  const { deadlineBadge, department } = card;
  const deadline = card.brief?.deadline ?? card.deadline;
  const rows = [
    isSaid(card, card.deadline) || isSaid(card, deadline)
      ? null
      : buildRow(labels.due, [deadline, deadlineBadge?.word].filter(Boolean).join(" "), max),
    department === null || isSaid(card, department) ? null : buildRow(labels.shortDepartment, department, max),
    ...card.kpis
      .filter(({ name }) => !isSaid(card, name))
      .slice(0, kpis)
      .map((kpi) => buildShortKpi(kpi, card, max)),
  ].filter((row) => row !== null);
  const left = card.kpis.filter(({ name }) => !isSaid(card, name)).length - Math.max(0, kpis);
  // Below the other facts nobody would know of what there is more.
  const hint = kpis > 0 && left > 0 ? buildNote(`${labels.indicators} ${labels.rest(left)}`) : null;
  return [...rows.slice(0, facts), hint];
}

/** 「収納率 80% → 目標 97%」 with its bar; the baseline stands in the detailed view. */
function buildShortKpi({ name, actual, target, reach }: MeasureCard["kpis"][number], card: MeasureCard, max: number) {
  const labels = labelsOf(card);
  const words = [actual === null ? null : `${labels.actual} ${actual}`, `${labels.target} ${target}`];
  return stack([buildRow(name, words.filter(Boolean).join(" → "), max), reach === null ? null : buildBar(reach)], "sm");
}

/** Label and value in one text: two columns leave neither room on a narrow phone. */
function buildRow(label: string, value: string, max: number): Part {
  return value === "" ? null : buildText(`${label}: ${value}`, { size: "sm", max });
}

/**
 * The first lines of the department's newest report, and what waits for review (staff only).
 * @param note what stands beside the state
 */
function buildNews(card: MeasureCard, { reportLines, textMax: max }: MeasureBudget, note: string): Part[] {
  const { report } = card;
  if (!report || reportLines === 0) return [];
  const labels = labelsOf(card);
  const { latest, pending } = report;
  const isDayTold = (day: string) => [note, card.headline?.origin ?? ""].some((words) => words.includes(day));
  const lines = listUnsaid(card);
  return [
    latest && lines.length > 0
      ? stack(
          [
            buildNote(latest.label, { bold: true, max }),
            ...lines.slice(0, reportLines).map((line) => buildText(dropUnsafeUris(line), { size: "sm", max })),
            buildRestHint(lines.length - reportLines, labels),
            isDayTold(latest.origin) ? null : buildNote(latest.origin, { max }),
          ],
          "xs",
        )
      : null,
    stack([
      ...pending.slice(0, reportLines).map((line) => buildNote(`※ ${line}`, { max })),
      buildRestHint(pending.length - reportLines, labels),
    ]),
  ];
}
