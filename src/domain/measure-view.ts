import { monthsBetween } from "./calendar-date.ts";
import type { City } from "./city.ts";
import { type Deadline, findDeadline } from "./deadline.ts";
import type { Measure } from "./measure.ts";
import { findPostponement, type Postponement } from "./postponement.ts";
import { findProgress, findWarning, type Progress } from "./progress.ts";
import type { ProgressEntry } from "./progress-entry.ts";
import { findRecordState, type RecordState } from "./record-state.ts";
import { isNews, listReports, type Report } from "./report.ts";

/** Months without a word after which people are told: half a fiscal year, the rhythm of 中間 and 年度末. */
export const SILENT_MONTHS = 6;

/** A record as it stands today: the data file's entry with what was reported since and what follows from it on that day. */
export interface MeasureView {
  measure: Measure;
  city: City;
  /** What is known of it in one word; see record-state.ts. */
  state: RecordState;
  progress: Progress;
  /** ISO date on which the department warned that it may become late (遅れそう); null: it does not now. */
  warnedOn: string | null;
  deadline: Deadline | null;
  /** Published words of the department that count, newest first. */
  reports: Report[];
  /** Everything the reader may see, newest first: published, corrected too; for staff also what is not yet published. */
  entries: ProgressEntry[];
  /** 当初期限 → 現在期限; null when the deadline was never moved to a later day. */
  postponement: Postponement | null;
  /** ISO date of the newest word anybody has said, 変更なし included; null: nobody has. */
  lastWordOn: string | null;
  /** Whole months since `lastWordOn`; null: nobody has said anything. */
  monthsSilent: number | null;
  /** The day the department last said 変更なし after its newest word; null: it did not. */
  confirmedOn: string | null;
  /** Days on which the department means to look again (次の確認日), today or later, soonest first. */
  reviewDates: string[];
}

/**
 * @param today ISO date in Japan.
 * @param entries what was recorded on the record and the reader may see, in any order
 */
export function buildMeasureView(
  measure: Measure,
  city: City,
  today: string,
  entries: readonly ProgressEntry[] = [],
): MeasureView {
  const reports = listReports(entries);
  const documented = findDeadline(measure, city, today);
  // A day on which the department means to look again is no word on the record.
  const said = reports.filter(({ entry }) => isNews(entry) || entry.confirmsOnly);
  const words = [...measure.statuses, ...said]
    .map(({ asOf }) => asOf)
    .filter((day) => day !== null)
    .sort();
  const lastWordOn = words.at(-1) ?? null;
  const progress = findProgress(measure, city, reports);
  const deadline = reports.length === 0 ? documented : findDeadline(measure, city, today, reports);
  return {
    measure,
    city,
    state: findRecordState({ measure, city, progress, deadline, reports }),
    progress,
    warnedOn: findWarning(reports),
    deadline,
    reports,
    entries: entries.filter(({ withdraws }) => withdraws === null).toSorted((a, b) => b.sequence - a.sequence),
    postponement: findPostponement(documented?.date ?? null, reports),
    lastWordOn,
    // A view of a past day may hold words of a later one.
    monthsSilent: lastWordOn === null ? null : Math.max(0, monthsBetween(lastWordOn, today)),
    confirmedOn: said[0]?.entry.confirmsOnly ? said[0].asOf : null,
    reviewDates: listReviewDates(reports).filter((date) => date >= today),
  };
}

/** Next check dates that still stand: each word of a department takes the place of the one before. */
function listReviewDates(reports: readonly Report[]): string[] {
  const newest = reports.find(({ entry }) => entry.nextCheckOn !== null);
  return newest ? [newest.entry.nextCheckOn!] : [];
}
