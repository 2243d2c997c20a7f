import type { ActionsBlock, Button } from "@slack/types";
import type { CardAction } from "../card-parts.ts";
import { encodeIntent } from "../intent-codec.ts";
import { SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Most buttons in one row. Slack takes 25; more than these are no help and take the space of the answer. */
const MAX_ROW_BUTTONS = 10;

/** Start of the action id of every button that carries an intent. */
export const INTENT_ACTION_PREFIX = "intent:";

/**
 * An action as a button, or undefined when its intent does not fit a button (an over-long question).
 * @param number unique in the message; Slack tells buttons apart by action id
 * @param subject what the button is about, read out where many buttons bear the same label
 */
export function findButton({ label, intent }: CardAction, number: number, subject?: string): Button | undefined {
  const value = encodeIntent(intent);
  const text = escapeSlackLine(label, "plain", SLACK_LIMITS.buttonText);
  if (value === null || text === "") return undefined;
  return {
    type: "button",
    text: { type: "plain_text", text },
    action_id: `${INTENT_ACTION_PREFIX}${number}`,
    value,
    ...(subject && {
      accessibility_label: escapeSlackLine(`${label}: ${subject}`, "plain", SLACK_LIMITS.accessibilityLabel),
    }),
  };
}

/**
 * Actions as a row of buttons; no block when there is none. The rest of a long row is left out.
 * @param firstNumber number of the first button in the message
 */
export function buildButtonRow(actions: CardAction[], firstNumber: number): ActionsBlock[] {
  const elements = actions
    .map((action, index) => findButton(action, firstNumber + index))
    .filter((button) => button !== undefined)
    .slice(0, MAX_ROW_BUTTONS);
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}
