import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/types";
import { type CardAction, MOST_BUTTONS } from "../card-parts.ts";
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

/** A page to open, beside what a tap asks of us. */
interface PageLink {
  label: string;
  /** https */
  url: string;
}

/** Value of what only opens a page: Slack tells us of such a tap, too. */
export const PAGE_VALUE = "page";

/**
 * What can be done with a card: two buttons, and the rest behind 「…」. What does not fit there is left out.
 * @param firstNumber number of the first button in the message
 */
export function buildGlanceRow(actions: (CardAction | PageLink)[], firstNumber: number): ActionsBlock[] {
  const buttons = actions
    .map((action, index) =>
      "url" in action ? findPageButton(action, firstNumber + index) : findButton(action, firstNumber + index),
    )
    .filter((button) => button !== undefined);
  // A menu of one is refused.
  const most = buttons.length === MOST_BUTTONS + 1 ? MOST_BUTTONS - 1 : MOST_BUTTONS;
  const options = buttons.slice(most).filter(isOption).map(toOption).slice(0, SLACK_LIMITS.menuOptions);
  const menu: Overflow[] =
    options.length < 2
      ? []
      : [{ type: "overflow", action_id: `${INTENT_ACTION_PREFIX}${firstNumber + actions.length}`, options }];
  const elements = [...buttons.slice(0, menu.length > 0 ? most : MOST_BUTTONS), ...menu];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}

function findPageButton({ label, url }: PageLink, number: number): Button | undefined {
  if (url.length > SLACK_LIMITS.optionUrl) return undefined;
  const text = escapeSlackLine(label, "plain", SLACK_LIMITS.buttonText);
  return {
    type: "button",
    text: { type: "plain_text", text },
    action_id: `${INTENT_ACTION_PREFIX}${number}`,
    value: PAGE_VALUE,
    url,
  };
}

const isOption = ({ value = "" }: Button) => value.length <= SLACK_LIMITS.optionValue;
const toOption = ({ text, value, url }: Button): PlainTextOption => ({
  text,
  ...(value && { value }),
  ...(url && { url }),
});

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
