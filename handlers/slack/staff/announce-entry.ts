import { renderOutcomeForRecorder } from "../../../src/card/slack/staff/review-message.ts";
import { describeEntry } from "../../../src/domain/describe-entry.ts";
import type { ProgressEntry } from "../../../src/domain/progress-entry.ts";
import { logSlackError } from "../log-slack.ts";
import type { Place, StaffTools } from "./staff-room.ts";
import { postTo } from "./tell-privately.ts";

/** Tells the recorder, and hands what was published to whoever tells the followers. One that fails does not stop the other. */
export async function announceEntry(entry: ProgressEntry, place: Place, tools: StaffTools): Promise<void> {
  const { client, records, today, onPublished } = tools;
  const { id, measureId, state, confirmsOnly, via, recordedBy } = entry;
  if (state === "published" && !confirmsOnly) {
    const text = shorten(describeEntry(entry, place));
    await quietly(() => onPublished({ city: records.city.id, entryId: id, measureId, text, today }));
  }
  // A file's many entries would be as many messages.
  if (via !== "csv" || state === "returned")
    await quietly(() => postTo(client, recordedBy, renderOutcomeForRecorder(entry, place)));
}

/** Longest line for followers, in characters. */
const MAX_LINE_CHARS = 120;
const shorten = (text: string) =>
  [...text].length > MAX_LINE_CHARS ? `${[...text].slice(0, MAX_LINE_CHARS - 1).join("")}…` : text;

/** Work that others wait for less than for what was saved already. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logSlackError("not_announced", error, {});
  }
}
