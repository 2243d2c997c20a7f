import type { KnownBlock } from "@slack/types";
import type { Badge } from "../card-parts.ts";
import { DIGEST_SECTION_SIZE, type DigestCard, type DigestItem, type DigestSection } from "../reminder-card.ts";
import { countSection, listDigestLead, renderSectionText } from "../reminder-text.ts";
import { buildContext, buildHeader, buildSection } from "./build-block.ts";
import { buildButtonRow, findButton } from "./build-buttons.ts";
import { countCharacters, MAX_BLOCKS_CHARS, MAX_FALLBACK_TEXT, SLACK_LIMITS } from "./slack-limits.ts";
import type { SlackMessage } from "./slack-message.ts";
import { escapeSlackLine, escapeSlackText, joinWithin } from "./slack-text.ts";

/** Groups, notes and notices of one message; a sound card has no more. */
const MAX_LINES = 6;

/** A digest for a channel: a short lead, and a message a part for its thread. */
interface SlackDigest {
  lead: SlackMessage;
  thread: SlackMessage[];
}

export function renderSlackDigest(card: DigestCard): SlackDigest {
  return {
    lead: {
      text: fallback(listDigestLead(card).join("\n")),
      blocks: [...renderLead(card), ...buildButtonRow(card.actions, 0)],
    },
    // A part without a line of its own is said whole in the lead.
    thread: card.sections
      .filter(({ items, groups }) => items.length + groups.length > 0)
      .map((section) => ({
        text: fallback(renderSectionText(section)),
        blocks: renderSection(section, 0),
      })),
  };
}

/** The same in one message, for a person who asked for it; parts that do not fit are counted in the lead all the same. */
export function renderDigestBlocks(card: DigestCard): KnownBlock[] {
  const actions = buildButtonRow(card.actions, card.sections.length * NUMBERS_A_SECTION);
  const blocks = renderLead(card);
  for (const [index, section] of card.sections.entries()) {
    const next = [...blocks, { type: "divider" } as const, ...renderSection(section, index * NUMBERS_A_SECTION)];
    if (next.length + actions.length > SLACK_LIMITS.blocksPerMessage) break;
    if (countCharacters([...next, ...actions]) > MAX_BLOCKS_CHARS) break;
    blocks.splice(0, blocks.length, ...next);
  }
  return [...blocks, ...actions];
}

const fallback = (text: string) => escapeSlackText(text, "mrkdwn", MAX_FALLBACK_TEXT) || "－";

function renderLead({ cityName, title, period, note, coverage, notices, sections }: DigestCard): KnownBlock[] {
  const counts = sections.slice(0, MAX_LINES).map((section) => {
    const text = escapeSlackLine(countSection(section), "mrkdwn", 300);
    return section.total === null ? `• ${text}` : `• *${text}*`;
  });
  return [
    buildHeader(`${cityName} ${title}`),
    buildContext(escapeSlackLine([period, note].filter(Boolean).join("・"), "mrkdwn", 400)),
    ...(coverage ? [buildContext(escapeSlackLine(coverage, "mrkdwn", 400))] : []),
    ...notices.slice(0, MAX_LINES).map((notice) => buildSection(`! ${escapeSlackLine(notice, "mrkdwn", 300)}`)),
    buildSection(joinWithin(counts, SLACK_LIMITS.sectionText)),
  ];
}

/** Buttons that one section has at most; two sections of a message must not share a number. */
const NUMBERS_A_SECTION = 100;

/** @param firstNumber number of the first button in the message */
function renderSection(section: DigestSection, firstNumber: number): KnownBlock[] {
  const { title, total, notes, groups, rest } = section;
  const items = section.items.slice(0, DIGEST_SECTION_SIZE);
  const heading = `*${escapeSlackLine(total === null ? title : `${title} ${total}件`, "mrkdwn", 150)}*`;
  const small = notes.slice(0, MAX_LINES).map((note) => escapeSlackLine(note, "mrkdwn", 150));
  const counted = groups
    .slice(0, MAX_LINES)
    .map(({ label, value }) => `• ${escapeSlackLine(label, "mrkdwn", 150)} *${escapeSlackLine(value, "mrkdwn", 60)}*`);
  return [
    buildSection([heading, ...small].join("\n")),
    ...items.flatMap((item, index) => renderItem(item, firstNumber + index * NUMBERS_AN_ITEM)),
    ...(counted.length > 0 ? [buildSection(joinWithin(counted, SLACK_LIMITS.sectionText))] : []),
    ...buildButtonRow(rest ? [rest] : [], firstNumber + DIGEST_SECTION_SIZE * NUMBERS_AN_ITEM),
  ];
}

/** Buttons of one item. */
const NUMBERS_AN_ITEM = 4;

/** One action stands beside the item; more stand in a row below it. */
function renderItem({ title, lines, badge, actions }: DigestItem, firstNumber: number): KnownBlock[] {
  const text = [
    `*${escapeSlackLine(title, "mrkdwn", 150)}*`,
    ...(badge ? [renderBadge(badge)] : []),
    ...lines.slice(0, 3).map((line) => escapeSlackLine(line, "mrkdwn", 200)),
  ];
  const section = buildSection(text.filter(Boolean).join("\n"));
  const buttons = actions
    .slice(0, NUMBERS_AN_ITEM)
    .map((action, index) => findButton(action, firstNumber + index, title))
    .filter((button) => button !== undefined);
  const [only, ...others] = buttons;
  if (!only) return [section];
  return others.length === 0 ? [{ ...section, accessory: only }] : [section, { type: "actions", elements: buttons }];
}

function renderBadge({ icon, word }: Badge): string {
  return `${escapeSlackLine(icon, "mrkdwn", 10)} ${escapeSlackLine(word, "mrkdwn", 60)}`;
}
