import type { KnownBlock } from "@slack/types";
import type { Measure } from "../../../domain/measure.ts";
import { buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { mentionOf } from "./mention.ts";
import { buildStaffButton, STAFF_ACTION_PREFIX } from "./staff-action.ts";

export const OWNER_ACTION_ID = `${STAFF_ACTION_PREFIX}owner`;
const BLOCK_PREFIX = "owner:";
const MAX_CHOICES = 5;

/** Whose task the reports on some records are, each with a choice of people. @param lead raw text */
export function renderOwnerChoice(
  lead: string,
  measures: readonly Measure[],
  owners: ReadonlyMap<string, string>,
): SlackMessage {
  const text = escapeSlackLine(lead, "mrkdwn", 300);
  return {
    text,
    blocks: [
      buildSection(text),
      ...measures.slice(0, MAX_CHOICES).flatMap(({ id, title }, number): KnownBlock[] => {
        const owner = owners.get(id);
        return [
          buildSection(
            `*${escapeSlackLine(title, "mrkdwn", 200)}*\n担当者: ${owner === undefined ? "決まっていません" : mentionOf(owner)}`,
          ),
          {
            type: "actions",
            block_id: `${BLOCK_PREFIX}${id}`,
            elements: [
              {
                type: "users_select",
                action_id: OWNER_ACTION_ID,
                placeholder: { type: "plain_text", text: "担当者をえらぶ" },
                ...(owner !== undefined && { initial_user: owner }),
              },
              ...(owner === undefined
                ? []
                : [buildStaffButton("担当者を外す", { do: "drop_owner", measure: id }, { number, subject: title })]),
            ],
          },
        ];
      }),
    ],
  };
}

/** The record that a choice of people is about; null for another block. */
export const findOwnerMeasure = (blockId: string): string | null =>
  blockId.startsWith(BLOCK_PREFIX) ? blockId.slice(BLOCK_PREFIX.length) : null;
