import { EMPTY_CONTENT, type EntryContent, type ProgressEntry } from "../../src/domain/progress-entry.ts";

let sequence = 0;

/** A published word of a department. */
export function sampleEntry(city: string, measureId: string, content: Partial<EntryContent>): ProgressEntry {
  sequence += 1;
  return {
    ...EMPTY_CONTENT,
    fiscalYear: 2026,
    point: "midterm",
    ...content,
    id: `entry-${sequence}`,
    city,
    measureId,
    recordedBy: "U0STAFF",
    recordedAt: "2026-10-05T01:00:00Z",
    via: "form",
    replaces: null,
    withdraws: null,
    sequence,
    state: "published",
    review: { by: "U0CHIEF", at: "2026-10-06T01:00:00Z", comment: null },
  };
}
