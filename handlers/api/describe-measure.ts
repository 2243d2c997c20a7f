import { dateInJapan } from "../../src/domain/calendar-date.ts";
import type { City } from "../../src/domain/city.ts";
import { findReach, type Kpi } from "../../src/domain/kpi.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { buildMeasureView, type MeasureView } from "../../src/domain/measure-view.ts";
import type { ProgressBook, ProgressEntry } from "../../src/domain/progress-entry.ts";
import { STATE_DEFINITIONS } from "../../src/domain/record-state.ts";
import { findPresentValue, isNews, listReplacedIds } from "../../src/domain/report.ts";
import { describeState, nameState } from "../../src/wording/describe-state.ts";

/** Every field of the data file, with what was reported since and what follows from both today. */
export function describeMeasure(measure: Measure, city: City, now: Date, book: ProgressBook) {
  const view = buildMeasureView(measure, city, dateInJapan(now), book.get(measure.id));
  const replaced = listReplacedIds(view.entries);
  const { state, progress, warnedOn, deadline, postponement, lastWordOn, monthsSilent, confirmedOn } = view;
  return {
    ...measure,
    kpis: measure.kpis.map((kpi) => describeKpi(kpi, view)),
    ownDeadline: measure.deadline,
    deadline,
    state: { ...state, ...STATE_DEFINITIONS[state.kind], word: nameState(view), known: describeState(view) },
    progress,
    warnedOn,
    postponement,
    lastWordOn,
    monthsSilent,
    confirmedOn,
    reports: view.entries
      .filter((entry) => isNews(entry) || entry.confirmsOnly)
      .map((entry) => ({ ...describeReport(entry), corrected: replaced.has(entry.id) })),
  };
}

/** An indicator with its present value (現状): the one reported last, and how far that is from the baseline to the target. */
function describeKpi(kpi: Kpi, { reports }: MeasureView) {
  const found = findPresentValue(reports, kpi.name);
  if (found === null) return { ...kpi, present: null };
  const { value, report } = found;
  const present = { value, fiscalYear: report.entry.fiscalYear, asOf: report.asOf, reach: findReach(kpi, value) };
  return { ...kpi, present };
}

/** A published entry as the public may read it: what, when, from which department's report; not which person, no internal day. */
function describeReport({
  recordedBy: _by,
  review,
  state: _state,
  sequence: _sequence,
  via: _via,
  nextCheckOn: _nextCheckOn,
  ...entry
}: ProgressEntry) {
  return { ...entry, publishedAt: review?.at ?? null };
}
