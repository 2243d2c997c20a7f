import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";
import { type EntryStatus, type ProgressEntry, type ReportedStatus, STATUS_WORDS } from "./progress-entry.ts";
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
  const told = findToldStatus(reports);
  const isOutdated = documented?.kind === "achieved" && told !== undefined && (documented.asOf ?? "") > told.asOf;
  if (told && !isOutdated) {
    const { status } = told;
    return { kind: status, asOf: told.asOf, asWritten: STATUS_WORDS[status], origin: REPORT_ORIGIN };
  }
  const spoken = findSilentProgress(reports);
  if (documented === null) return spoken;
  return documented.kind !== "achieved" && spoken.asOf !== null && spoken.asOf >= (documented.asOf ?? "")
    ? spoken
    : documented;
}

/**
 * The status the department named last. 遅れ no longer stands once it has told since what was done: the newest report
 * wins, and one that names no status is no 遅れ.
 */
function findToldStatus(reports: readonly Report[]): { status: ReportedStatus; asOf: string } | undefined {
  const at = reports.findIndex(({ entry }) => isStatus(entry.status));
  const told = reports[at];
  const status = told?.entry.status ?? null;
  if (told === undefined || !isStatus(status)) return undefined;
  if (status === "late" && reports.slice(0, at).some(({ entry }) => tellsOfDone(entry))) return undefined;
  return { status, asOf: told.asOf };
}

/** Whether a word of the department says what was done: a note that speaks of no delay, or a finished step. */
function tellsOfDone({ note, step, status }: ProgressEntry): boolean {
  if (status === "at_risk") return false;
  return step?.done === true || (note !== null && !SPEAKS_OF_DELAY.test(note));
}

const SPEAKS_OF_DELAY =
  /(?:遅れ|遅延|おくれ|滞り|滞って)(?!(?:は|を|が|も|の)?(?:すべて|全て)?(?:解消|取り戻|とりもど|挽回|な[くい]|あ?りません))|未完了|終わって(?:い)?ない|できて(?:い)?ない/;

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
