import type { KnownBlock } from "@slack/types";
import { type CardLabels, JAPANESE_LABELS } from "../card-labels.ts";
import { buildContext, buildSection } from "./build-block.ts";
import { countCharacters, MAX_BLOCKS_CHARS, SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine, joinWithin } from "./slack-text.ts";

/** A heading and its lines: one section of a message. */
export interface TextGroup {
  heading: string;
  /** Escaped, each at most MAX_GROUP_LINE characters. */
  lines: string[];
  /** Lines that the view leaves out by itself, counted in 「…ほか◯件」. */
  left?: number;
}

/** Longest line of a group. Lines are counted, not cut, when a group is shortened, so that none may fill it alone. */
export const MAX_GROUP_LINE = 600;

/** A group shorter than this says nothing: its heading, a line and 「…ほか◯件」. */
const MIN_GROUP_CHARS = 300;

/** Characters that a note on left-out groups takes. */
const NOTE_CHARS = 150;

/** Characters of `"expand":true` and of the separators around a section. */
const EXPAND_CHARS = 20;

/**
 * Text groups as sections in the space that the other blocks of the message leave. A group that does not fit whole is
 * shortened to 「…ほか◯件」; groups without any space are counted in a last line.
 * @param others every other block of the message
 */
export function packGroups(groups: TextGroup[], others: KnownBlock[], labels: CardLabels): KnownBlock[] {
  let charsLeft = MAX_BLOCKS_CHARS - countCharacters(others) - NOTE_CHARS;
  let blocksLeft = SLACK_LIMITS.blocksPerMessage - others.length - 1;
  const packed: KnownBlock[] = [];

  for (const group of groups) {
    if (blocksLeft === 0 || charsLeft < MIN_GROUP_CHARS) break;
    const section = renderGroup(group, charsLeft, labels);
    const size = countCharacters(section) + 1;
    if (size > charsLeft) break;
    packed.push(section);
    charsLeft -= size;
    blocksLeft -= 1;
  }
  const left = groups.length - packed.length;
  return left > 0
    ? [...packed, buildContext(labels === JAPANESE_LABELS ? `…ほか${left}項目` : labels.rest(left))]
    : packed;
}

function renderGroup({ heading, lines, left }: TextGroup, charsLeft: number, labels: CardLabels): KnownBlock {
  const title = `*${escapeSlackLine(heading, "mrkdwn", 150)}*`;
  const room = charsLeft - countCharacters(buildSection(title)) - EXPAND_CHARS;
  const body = joinWithin(lines, Math.min(SLACK_LIMITS.sectionText - title.length - 1, room), left, labels);
  // Without `expand` Slack folds a long section behind 「もっと見る」.
  return { ...buildSection(`${title}\n${body}`), expand: true };
}
