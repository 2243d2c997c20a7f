import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";

/**
 * How far a record is, as far as anybody has said (進捗).
 * `achieved`: a document says 達成. `not_stated`: a document speaks of a day, but not of 達成.
 * `unreported`: no document reports on it.
 */
export interface Progress {
  kind: "achieved" | "not_stated" | "unreported";
  /** ISO date the word stands for; null when unreported. */
  asOf: string | null;
  /** The source's own word, if it has one. */
  asWritten: string | null;
  /** Title of the document that says so. */
  origin: string | null;
}

/** The newest word of the source documents on a record; never guessed from schedules. */
export function findProgress(measure: Measure, city: City): Progress {
  const newest = measure.statuses.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!newest) return { kind: "unreported", asOf: null, asWritten: null, origin: null };
  const achieved = measure.statuses.findLast((status) => status.achieved === true);
  const decisive = achieved && newest.achieved === null ? achieved : newest;
  return {
    kind: decisive.achieved === true ? "achieved" : "not_stated",
    asOf: decisive.asOf,
    asWritten: decisive.asWritten,
    origin: city.documents.find(({ id }) => id === decisive.document)?.shortTitle ?? null,
  };
}
