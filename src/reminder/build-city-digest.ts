import { buildDigest } from "./build-digest.ts";
import type { Digest, DigestInput } from "./digest.ts";
import { isAchieved } from "./is-achieved.ts";
import { isoWeekOf } from "./iso-week.ts";
import { listDocumentUpdates, updatesOfWeek } from "./record-update.ts";

/**
 * The digest of a day as the documents alone tell it, for the whole city and its staff unless told otherwise. What staff
 * have recorded (`updates`, `achieved`, `reviewDates`) is passed in by those who hold it.
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
    reviewDates: [],
    updates: updatesOfWeek(listDocumentUpdates(records), today),
    achieved: (measure) => isAchieved(measure, records.city, today),
    ...changes,
  });
}
