import { describeTimeFully, listEntryWords } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import type { EntryContent } from "../../../domain/progress-entry.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";

/** An entry in lines of mrkdwn: its year and point, and everything it says, the status first. */
export function renderEntryLines(content: EntryContent, place: Pick<MeasureView, "measure" | "city">): string {
  const lines = [
    escapeSlackLine(describeTimeFully(content), "mrkdwn", 100),
    ...listEntryWords(content, place).map(
      ({ label, value }) => `• ${escapeSlackLine(label, "mrkdwn", 100)}: *${escapeSlackLine(value, "mrkdwn", 1_100)}*`,
    ),
  ];
  return joinWithin(lines, 2_900);
}
