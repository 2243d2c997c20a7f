import type { Measure } from "../../../domain/measure.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";

/** Records to record on, each with its button. @param lead raw text */
export function renderRecordChoice(lead: string, measures: readonly Measure[]): SlackMessage {
  const shown = escapeSlackLine(lead, "mrkdwn", 300);
  return {
    text: shown,
    blocks: [
      buildSection(shown),
      ...measures.slice(0, MAX_CHOICES).map((measure, number) => {
        const accessory = findButton(recordAction(measure.id), number, measure.title);
        const department = measure.departmentsAsWritten ?? "担当の記載なし";
        return {
          ...buildSection(
            `*${escapeSlackLine(measure.title, "mrkdwn", 200)}*\n${escapeSlackLine(department, "mrkdwn", 200)}`,
          ),
          ...(accessory && { accessory }),
        };
      }),
    ],
  };
}

const MAX_CHOICES = 5;
