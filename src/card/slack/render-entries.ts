import type { KnownBlock, SectionBlock } from "@slack/types";
import type { CardEntry } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import { listEntryFacts } from "../entry-facts.ts";
import { buildContext, buildSection } from "./build-block.ts";
import { findButton } from "./build-buttons.ts";
import { countCharacters, MAX_BLOCKS_CHARS, SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Characters that the note on left-out records takes. */
const NOTE_CHARS = 150;

/**
 * Records one below the other, each with its button, in the space that the other blocks leave; 「…ほか◯件」 for the rest.
 * @param firstNumber number shown before the first record
 * @param others every other block of the message; its buttons are numbered from `entries.length`
 * @param condition what the list was asked for in words; no record repeats it
 */
export function renderEntries(
  entries: CardEntry[],
  firstNumber: number,
  others: KnownBlock[],
  labels: CardLabels,
  condition = "",
): KnownBlock[] {
  let charsLeft = MAX_BLOCKS_CHARS - countCharacters(others) - NOTE_CHARS;
  const blocksLeft = SLACK_LIMITS.blocksPerMessage - others.length - 1;
  const shown: KnownBlock[] = [];

  for (const [index, entry] of entries.entries()) {
    const block = renderEntry(entry, firstNumber + index, index, listEntryFacts(entry, labels, condition));
    const size = countCharacters(block) + 1;
    if (shown.length === blocksLeft || size > charsLeft) break;
    shown.push(block);
    charsLeft -= size;
  }
  const left = entries.length - shown.length;
  return left > 0 ? [...shown, buildContext(labels.rest(left))] : shown;
}

function renderEntry(entry: CardEntry, number: number, buttonNumber: number, facts: string[]): SectionBlock {
  const { title, gloss, item, section, status, open } = entry;
  const state = [...(status === null ? [] : [`${status.icon} ${status.word}`]), ...facts].join("・");
  const lines = [
    `*${number}. ${escapeSlackLine(title, "mrkdwn", 150)}*`,
    escapeSlackLine(gloss ?? "", "mrkdwn", 150),
    escapeSlackLine(item ? `▸ ${item}` : "", "mrkdwn", 200),
    escapeSlackLine(section, "mrkdwn", 150),
    escapeSlackLine(state, "mrkdwn", 300),
  ].filter(Boolean);
  const accessory = findButton(open, buttonNumber, title);
  return { ...buildSection(lines.join("\n")), ...(accessory && { accessory }) };
}
