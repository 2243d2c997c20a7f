import { renderOutcomeForRecorder } from "../../../../src/card/slack/staff/review-message.ts";
import { CORRECTION_MARK, describeCorrection, findCorrected } from "../../../../src/domain/describe-correction.ts";
import { describePublicEntry, describeTime } from "../../../../src/domain/describe-entry.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import type { CityRecords } from "../../../../src/domain/records.ts";
import { isNews } from "../../../../src/domain/report.ts";
import { cutText, isLongerThan } from "../../../../src/text/cut-text.ts";
import type { PublishedChange } from "../../../reminders/plan-follower-push.ts";
import { quietly } from "../quietly.ts";
import type { Place, StaffTools } from "../staff-room.ts";
import { tellRecorder } from "./review-messages.ts";

/** Tells the recorder, and hands what was published to whoever tells the followers. One that fails does not stop the other. */
export async function announceEntry(entry: ProgressEntry, place: Place, tools: StaffTools): Promise<void> {
  const { state, via } = entry;
  await announceChanges([entry], tools);
  // A file's many entries would be as many messages.
  if (via !== "csv" || state === "returned")
    await quietly(() => tellRecorder(entry, renderOutcomeForRecorder(entry, place), tools));
}

/**
 * Hands what was published together to whoever tells the followers, in one go.
 * @param all everything recorded in the city, where it was read already
 */
export async function announceChanges(
  entries: readonly ProgressEntry[],
  tools: StaffTools,
  all?: readonly ProgressEntry[],
): Promise<void> {
  await quietly(async () => {
    const { store, records, today } = tools;
    // A correction is told beside what stood there before.
    const hasCorrection = entries.some(({ replaces }) => replaces !== null);
    const known = all ?? (hasCorrection ? await store.allOf(records.city.id) : entries);
    await tools.onPublished(listChanges(entries, records, today, known));
  });
}

/**
 * What followers are told: of each record its newest entry, for several at once would be as many pushes. A correction is
 * told as one, and one that changes nothing for citizens not at all.
 * @param known everything recorded, to find what is corrected
 */
export function listChanges(
  entries: readonly ProgressEntry[],
  { city, measures }: CityRecords,
  today: string,
  known: readonly ProgressEntry[] = entries,
): PublishedChange[] {
  const newest = new Map<string, ProgressEntry>();
  for (const entry of entries) {
    if (entry.state !== "published" || entry.confirmsOnly) continue;
    if (!isNews(entry) && !findCorrected(entry, known)) continue;
    const newer = newest.get(entry.measureId);
    if (!newer || newer.sequence < entry.sequence) newest.set(entry.measureId, entry);
  }
  return [...newest.values()].flatMap((entry) => {
    const measure = measures.find(({ id }) => id === entry.measureId);
    if (!measure) return [];
    const text = describeForFollowers(entry, { measure, city }, known);
    if (text === null) return [];
    return [{ city: city.id, entryId: entry.id, measureId: measure.id, text, today }];
  });
}

/** Null: citizens read the same as before. */
function describeForFollowers(entry: ProgressEntry, place: Place, known: readonly ProgressEntry[]): string | null {
  const before = findCorrected(entry, known);
  if (before) {
    const changes = describeCorrection(before, entry, place);
    return changes === "" ? null : shorten(`${CORRECTION_MARK}${changes}`);
  }
  return shorten([describeTime(entry), describePublicEntry(entry, place)].filter(Boolean).join(" "));
}

/** Longest line for followers, in characters. */
const MAX_LINE_CHARS = 120;
const shorten = (text: string) => (isLongerThan(text, MAX_LINE_CHARS) ? `${cutText(text, MAX_LINE_CHARS - 1)}…` : text);
