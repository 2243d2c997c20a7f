import { buildDigest } from "./build-digest.ts";
import type { Digest, DigestInput } from "./digest.ts";
import { isoWeekOf } from "./iso-week.ts";
import { listUpdates, updatesOfWeek } from "./record-update.ts";
import { listReviewDates } from "./review-dates.ts";

/**
 * The digest of a day as the documents tell it, and what departments have published by then (`records.book`), for the
 * whole city and its staff unless told otherwise.
 * @param today ISO date in Japan
 */
export function buildCityDigest(
  records: DigestInput["records"],
  today: string,
  changes: Partial<Omit<DigestInput, "records" | "today">> = {},
): Digest {
  return buildDigest({
    records,
    today,
    week: isoWeekOf(today),
    late: false,
    audience: "staff",
    only: null,
    department: null,
    reviewDates: listReviewDates(records, today),
    updates: updatesOfWeek(listUpdates(records), today),
    ...changes,
  });
}
