import type { KnownBlock } from "@slack/types";
import type { Card, ChooseCard, EmergencyCard, ListCard, MessageCard, NotFoundCard, PlanCard } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import type { EmergencyDesk } from "../card-parts.ts";
import { renderText } from "../text.ts";
import { buildContext, buildHeader, buildSection } from "./build-block.ts";
import { buildButtonRow, buildGlanceRow } from "./build-buttons.ts";
import { renderDigestBlocks } from "./render-digest.ts";
import { renderEntries } from "./render-entries.ts";
import { renderMeasure } from "./render-measure.ts";
import { renderNotice, renderSettings } from "./render-settings.ts";
import { renderSeveralBlocks } from "./render-several.ts";
import { MAX_FALLBACK_TEXT, SLACK_LIMITS } from "./slack-limits.ts";
import type { SlackMessage } from "./slack-message.ts";
import { escapeSlackLine, escapeSlackText, joinWithin } from "./slack-text.ts";

/**
 * A card as a Slack message. Always within Block Kit's limits: a card that is too large shows fewer rows and counts
 * the rest. Nothing in a card can become a mention, a channel call or a link.
 */
export function renderSlackMessage(card: Card): SlackMessage {
  const blocks = addNeed(renderBlocks(card), card);
  return {
    text: escapeSlackText(renderText(card), "mrkdwn", MAX_FALLBACK_TEXT),
    blocks: [...blocks, ...renderFeedback(card, blocks.length)],
  };
}

/** The numbers below an answer, in small letters; an answer that fills the message gives a row for them. */
function addNeed(blocks: KnownBlock[], card: Card): KnownBlock[] {
  if (!("need" in card) || !card.need) return blocks;
  const { before, desks } = card.need;
  const words = [escapeSlackLine(before, "mrkdwn", 200), ...desks.map(linkDesk)].join(" ");
  return [...blocks.slice(0, SLACK_LIMITS.blocksPerMessage - 1), buildContext(words)];
}

/** A number as a link: Slack opens `tel:` from a text, and refuses it as the address of a button. */
const linkDesk = ({ number, uri, who }: EmergencyDesk) =>
  `☎ *<${uri}|${number}>* ${escapeSlackLine(who, "mrkdwn", 200)}`;

/** Numbers of these buttons; no other button of a message has as high a one. */
const FEEDBACK_NUMBER = 9_000;

/** 「役に立った」 and 「ちがう」 in a row of their own, where the message has room for it. */
function renderFeedback(card: Card, blocks: number): KnownBlock[] {
  const taps = ("feedback" in card && card.feedback) || [];
  return blocks < SLACK_LIMITS.blocksPerMessage ? buildButtonRow(taps, FEEDBACK_NUMBER) : [];
}

function renderBlocks(card: Card): KnownBlock[] {
  switch (card.kind) {
    case "several":
      return renderSeveralBlocks(card, renderBlocks);
    case "measure":
      return renderMeasure(card);
    case "list":
      return renderList(card);
    case "plan":
      return renderPlan(card);
    case "choose":
    case "not_found":
      return renderChoice(card);
    case "help":
    case "message":
      return renderMessage(card);
    case "emergency":
      return renderEmergency(card);
    case "digest":
      return renderDigestBlocks(card);
    case "settings":
      return renderSettings(card);
    case "notice":
      return renderNotice(card);
  }
}

function renderList(card: ListCard): KnownBlock[] {
  const labels = labelsOf(card);
  const note = [card.cityName, card.note, describeRange(card)].filter(Boolean).join("・");
  const lead = card.lead.map((line) => escapeSlackLine(line, "mrkdwn", 300)).filter(Boolean);
  const head = [
    buildHeader(card.title),
    buildContext(escapeSlackLine(note, "mrkdwn", 400)),
    ...(lead.length > 0 ? [buildSection(joinWithin(lead, 1_500))] : []),
  ];
  const tail = buildGlanceRow([...card.actions, ...pageButton(card, labels.pageOfList)], card.entries.length);
  return [...head, ...renderEntries(card.entries, card.offset + 1, [...head, ...tail], labels, card.note), ...tail];
}

const pageButton = ({ page }: { page?: string }, label: string) => (page === undefined ? [] : [{ label, url: page }]);

function describeRange(card: ListCard): string {
  const last = card.offset + card.entries.length;
  const isPart = card.entries.length !== card.total && last !== card.offset;
  if (card.language === undefined) return `全${card.total}件${isPart ? `(${card.offset + 1}〜${last}件目)` : ""}`;
  const labels = labelsOf(card);
  return isPart ? labels.range(card.offset + 1, last, card.total) : labels.count(card.total);
}

function renderChoice(card: ChooseCard | NotFoundCard): KnownBlock[] {
  const head = [buildSection(escapeSlackText(card.lead, "mrkdwn", 1_000))];
  const tail = buildGlanceRow(card.actions, card.entries.length);
  return [...head, ...renderEntries(card.entries, 1, [...head, ...tail], labelsOf(card)), ...tail];
}

function renderPlan(card: PlanCard): KnownBlock[] {
  const lines = card.lines.map((line) => escapeSlackText(line, "mrkdwn", 600)).filter(Boolean);
  const rows = card.rows.map(({ label, value }) => escapeSlackLine(`・${label} ${value}`.trimEnd(), "mrkdwn", 200));
  return [
    buildHeader(card.title),
    buildContext(escapeSlackLine([card.cityName, card.note].join("・"), "mrkdwn", 400)),
    ...(lines.length > 0 ? [buildSection(joinWithin(lines, 2_900))] : []),
    ...(rows.length > 0 ? [buildSection(joinWithin(rows, 2_900))] : []),
    ...buildGlanceRow([...pageButton(card, labelsOf(card).page), ...card.actions], 0),
  ];
}

function renderMessage(card: MessageCard): KnownBlock[] {
  const lines = card.lines.map((line) => escapeSlackText(line, "mrkdwn", 600)).filter(Boolean);
  return [
    buildHeader(card.title),
    ...(lines.length > 0 ? [buildSection(joinWithin(lines, 2_900))] : []),
    ...buildGlanceRow(card.actions, 0),
  ];
}

function renderEmergency({ title, lines, desks }: EmergencyCard): KnownBlock[] {
  const numbers = desks.map(linkDesk);
  return [
    buildHeader(title),
    buildSection(joinWithin(numbers, 2_500)),
    buildSection(
      joinWithin(
        lines.map((line) => escapeSlackText(line, "mrkdwn", 600)),
        1_500,
      ),
    ),
  ];
}
