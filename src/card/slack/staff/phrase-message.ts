import type { KnownBlock, ModalView } from "@slack/types";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { buildLinkButton } from "./link-button.ts";
import { mentionOf } from "./mention.ts";
import { buildStaffButton } from "./staff-action.ts";

/** Words and the record that they lead to, or are meant to. */
interface TiedPhrase {
  phrase: string;
  /** Title of the record. */
  title: string;
}

/** A question whose answer the words change. */
interface Change {
  question: string;
  before: string;
  after: string;
}

export interface ProposedPhrase extends TiedPhrase {
  id: string;
  /** Slack id. */
  proposedBy: string;
}

/** Most questions shown of what changes. */
const MAX_CHANGES = 8;
/** Most words in one list: half of what a message holds, for some come with buttons of their own. */
const MAX_PHRASES = 25;
const MAX_PROPOSED = 8;

export const TEACH_CONFIRM_CALLBACK = "teach_confirm";

/** Shows what the words would change before anything is kept. @param keeps whether this person decides, or a reviewer */
export function renderTeachConfirm(
  tied: TiedPhrase,
  changes: readonly Change[],
  keeps: boolean,
  metadata: string,
): ModalView {
  return {
    type: "modal",
    callback_id: TEACH_CONFIRM_CALLBACK,
    private_metadata: metadata,
    title: { type: "plain_text", text: "結びつける前に" },
    submit: { type: "plain_text", text: keeps ? "結びつける" : "確認者に送る" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      buildSection(describeTie(tied)),
      buildSection(describeChanges(changes)),
      buildContext(
        keeps
          ? "「結びつける」を押すと、いまから使われます。"
          : "確認者が承認するまで、答えは変わりません。承認されると知らせが届きます。",
      ),
    ],
  };
}

/** Asks the reviewers. */
export function renderProposal(proposed: ProposedPhrase, changes: readonly Change[]): SlackMessage {
  return {
    text: `ことばの確認のお願い: ${escapeSlackLine(proposed.phrase, "mrkdwn", 200)}`,
    blocks: [
      buildSection(`【ことばの確認】${describeTie(proposed)}`),
      buildSection(describeChanges(changes)),
      buildContext(`提案: ${mentionOf(proposed.proposedBy)}`),
      { type: "actions", elements: buildProposalButtons(proposed, 0) },
    ],
  };
}

function buildProposalButtons({ id, phrase }: ProposedPhrase, number: number) {
  return [
    buildStaffButton("結びつける", { do: "keep_phrase", proposal: id }, { style: "primary", number, subject: phrase }),
    buildStaffButton("結びつけない", { do: "refuse_phrase", proposal: id }, { number, subject: phrase }),
  ];
}

interface PhraseList {
  /** Newest first. */
  tied: readonly TiedPhrase[];
  proposed: readonly ProposedPhrase[];
  /** Whether this person may untie and decide. */
  decides: boolean;
  /** Address of the file for the data; null: nothing to write out. */
  fileUrl: string | null;
}

/** ことば: what is tied, with ほどく; what waits for a reviewer; the file for the data. */
export function renderPhrases({ tied, proposed, decides, fileUrl }: PhraseList): SlackMessage {
  const shown = tied.slice(0, MAX_PHRASES);
  const waiting = proposed.slice(0, MAX_PROPOSED);
  const head = `結びつけたことば ${tied.length}件${proposed.length > 0 ? `・確認待ち ${proposed.length}件` : ""}`;
  return {
    text: head,
    blocks: [
      buildSection(`*${head}*`),
      ...waiting.flatMap((one, number): KnownBlock[] => [
        buildSection(`【確認待ち】${describeTie(one)}\n提案: ${mentionOf(one.proposedBy)}`),
        ...(decides ? [{ type: "actions" as const, elements: buildProposalButtons(one, number) }] : []),
      ]),
      ...shown.map((one, number) => ({
        ...buildSection(describeTie(one)),
        ...(decides && {
          accessory: buildStaffButton("ほどく", { do: "untie", phrase: one.phrase }, { number, subject: one.phrase }),
        }),
      })),
      ...renderRest(tied.length - shown.length + proposed.length - waiting.length),
      ...(fileUrl === null
        ? []
        : [
            {
              type: "actions" as const,
              elements: [buildLinkButton("YAML", fileUrl)],
            },
            buildContext("YAML は data/vocabulary の各記録の keywords に足すものです。リンクは10分で切れます。"),
          ]),
    ],
  };
}

const renderRest = (count: number) =>
  count > 0 ? [buildContext(`…ほか${count}件。「/yakusoku ことば 広場」のように書くと、しぼれます。`)] : [];

const describeTie = ({ phrase, title }: TiedPhrase) =>
  `「${escapeSlackLine(phrase, "mrkdwn", 200)}」→ *${escapeSlackLine(title, "mrkdwn", 200)}*`;

function describeChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return "最近の質問と例のなかに、いま答えが変わるものはありません。";
  const lines = changes
    .slice(0, MAX_CHANGES)
    .map(
      ({ question, before, after }) =>
        `• 「${escapeSlackLine(question, "mrkdwn", 150)}」 ${escapeSlackLine(before, "mrkdwn", 80)} → ${escapeSlackLine(after, "mrkdwn", 80)}`,
    );
  return `*答えが変わる質問 ${changes.length}件*\n${joinWithin(lines, 2_500, changes.length - lines.length)}`;
}
