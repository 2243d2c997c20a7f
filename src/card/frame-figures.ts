import type { Frame } from "../domain/languages/language.ts";
import type { SetFigures } from "../reply/answer.ts";
import type { Covered } from "../wording/describe-coverage.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear } from "../wording/frame-dates.ts";
import { frameCondition } from "./frame-condition.ts";

/** How many of how many, on how many anybody has reported, and what was asked and not applied. */
export function frameFigures(figures: SetFigures | undefined, frame: Frame): string[] {
  if (figures === undefined) return [];
  const { asked, count, whole, part, percent, reported, notNarrowedBy, unknownWords } = figures;
  const { list } = frame;
  const share = percent === null ? "" : ` (${percent}%)`;
  const counted =
    part === null
      ? fillTemplate(list.countOf, { count, whole })
      : fillTemplate(list.countOfPart, { count, whole, what: frameCondition(part, frame) });
  return [
    // The list itself says how many it holds.
    ...(whole > count || asked === "share" ? [`${counted}${share}`] : []),
    // Who asks for a share and gets none learns why.
    ...(asked === "share" && percent === null ? [frame.statusNote.onlyPlanned] : []),
    ...(reported === null ? [] : [fillTemplate(list.reportedOf, { ...reported })]),
    ...(reported !== null && reported.unreported > 0 ? [list.notFailed] : []),
    ...[
      ...notNarrowedBy.map((year) => formatFrameYear(year, frame)),
      ...(unknownWords ? [`「${unknownWords}」`] : []),
    ].map((what) => fillTemplate(list.notNarrowed, { what })),
  ];
}

/** What the documents cover that a count is of; null where they hold everything and name no day. */
export function frameCoverage({ documents }: Covered, frame: Frame): string | null {
  const parts = documents
    .filter(({ coverage, asOf }) => coverage !== null || asOf !== null)
    .map(({ shortTitle, coverage, asOf }) => {
      const day = asOf === null ? [] : [fillTemplate(frame.statusNote.asOf, { date: formatFrameDate(asOf, frame) })];
      const told = [...day, ...(coverage === null ? [] : [frame.list.partly])];
      return `${shortTitle} (${told.join(", ")})`;
    });
  return parts.length === 0 ? null : fillTemplate(frame.list.coverage, { documents: parts.join("; ") });
}

/** The documents that hold only a part, beside a no; null where all hold everything. */
export function frameGaps({ documents }: Covered, frame: Frame): string | null {
  const parts = documents.filter(({ coverage }) => coverage !== null).map(({ shortTitle }) => shortTitle);
  return parts.length === 0 ? null : `${parts.join("; ")} (${frame.list.partly})`;
}
