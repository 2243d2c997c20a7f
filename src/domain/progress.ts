import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";
import { type EntryStatus, type ReportedStatus, STATUS_WORDS } from "./progress-entry.ts";
import { findNews, type Report } from "./report.ts";

/**
 * How far a record is, as far as anybody has said (進捗).
 * A reported status: what the department said last. `achieved`: so it said, or a document says 達成.
 * `not_stated`: somebody speaks of a day, but not of how far it is. `unreported`: nobody has said anything.
 */
export interface Progress {
  kind: ReportedStatus | "not_stated" | "unreported";
  /** ISO date the word stands for; null when unreported, or when the document names no day. */
  asOf: string | null;
  /** The source's own word, if it has one. */
  asWritten: string | null;
  /** Title of the document that says so, or 「担当課の報告」. */
  origin: string | null;
}

/** Where a word of a department stands: nowhere but in its report. */
export const REPORT_ORIGIN = "担当課の報告";

/**
 * The department's newest word on how far it is (unless a document says 達成 of a later day), else 達成 in a source
 * document, else whichever spoke last: a report that names no status or a document that does not say 達成. Never guessed from schedules or figures.
 * @param reports newest first
 */
export function findProgress(measure: Measure, city: City, reports: readonly Report[] = []): Progress {
  const documented = findDocumentProgress(measure, city);
  const told = reports.find(({ entry }) => isStatus(entry.status));
  const isOutdated = documented?.kind === "achieved" && told !== undefined && (documented.asOf ?? "") > told.asOf;
  if (told && isStatus(told.entry.status) && !isOutdated) {
    const { status } = told.entry;
    return { kind: status, asOf: told.asOf, asWritten: STATUS_WORDS[status], origin: REPORT_ORIGIN };
  }
  const spoken = findSilentProgress(reports);
  if (documented === null) return spoken;
  return documented.kind !== "achieved" && spoken.asOf !== null && spoken.asOf >= (documented.asOf ?? "")
    ? spoken
    : documented;
}

/** The day on which the department warned that it may become late (遅れそう), unless it has named a status since. */
export function findWarning(reports: readonly Report[]): string | null {
  const newest = reports.find(({ entry }) => entry.status !== null);
  return newest?.entry.status === "at_risk" ? newest.asOf : null;
}

const isStatus = (status: EntryStatus | null): status is ReportedStatus => status !== null && status !== "at_risk";

function findDocumentProgress(measure: Measure, city: City): Progress | null {
  // Without a day a word may be as old as its plan.
  const newest = measure.statuses.toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? 1 : -1))[0];
  if (!newest) return null;
  const achieved = measure.statuses.findLast(({ means }) => means === "achieved");
  const decisive = achieved && newest.asWritten === null ? achieved : newest;
  return {
    kind: decisive.means ?? "not_stated",
    asOf: decisive.asOf,
    asWritten: decisive.asWritten,
    origin: city.documents.find(({ id }) => id === decisive.document)?.shortTitle ?? null,
  };
}

/** 変更なし or an internal day alone says nothing about a record that nobody has reported on. */
function findSilentProgress(reports: readonly Report[]): Progress {
  const spoken = findNews(reports);
  return spoken
    ? { kind: "not_stated", asOf: spoken.asOf, asWritten: null, origin: REPORT_ORIGIN }
    : { kind: "unreported", asOf: null, asWritten: null, origin: null };
}
