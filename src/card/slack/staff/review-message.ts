import type { KnownBlock, ModalView, SectionBlock } from "@slack/types";
import { describeEntryFully } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import { MAX_REASON_CHARS, type ProgressEntry } from "../../../domain/progress-entry.ts";
import { listReviewContext } from "../../../progress/review-context.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { buildButtonRow } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { renderEntryLines } from "./entry-lines.ts";
import { mentionOf } from "./mention.ts";
import { buildStaffButton } from "./staff-action.ts";
import { STAFF_WORDS } from "./staff-words.ts";

type Place = Pick<MeasureView, "measure" | "city">;

/** The record as staff see it, where it is at hand: what was published before stands beside the entry then. */
type MaybeView = Place | MeasureView;

/** What an entry is held against, in mrkdwn; "" where nothing is known. */
function renderReviewContext(entry: ProgressEntry, place: MaybeView): string {
  if (!("reports" in place)) return "";
  const lines = listReviewContext(entry, place).map((line) => `↳ ${escapeSlackLine(line, "mrkdwn", 400)}`);
  return joinWithin(lines, 1_500);
}

const orNothing = (text: string): KnownBlock[] => (text === "" ? [] : [buildSection(text)]);

/** A draft for its reviewers, with 承認 and 差し戻す. */
export function renderReviewRequest(entry: ProgressEntry, place: MaybeView): SlackMessage {
  return {
    text: `確認のお願い: ${titleOf(place)}`,
    blocks: [
      buildSection(`【未公開】*${titleOf(place)}*`),
      buildSection(renderEntryLines(entry, place)),
      ...orNothing(renderReviewContext(entry, place)),
      buildContext(describeSender(entry)),
      { type: "actions", elements: buildReviewButtons(entry, place, null) },
    ],
  };
}

/** @param index number of the entry in its list; null: the message is about this entry alone */
export function buildReviewButtons(entry: Pick<ProgressEntry, "id">, { measure }: Place, index: number | null) {
  const subject = measure.title;
  const number = index ?? 0;
  const list = index !== null;
  return [
    buildStaffButton("承認して公開", { do: "approve", entry: entry.id, list }, { style: "primary", number, subject }),
    buildStaffButton(STAFF_WORDS.returnTitle, { do: "return", entry: entry.id, list }, { number, subject }),
  ];
}

/** The same message once it is decided, for everybody who looks at it: no button is left. */
export function renderReviewed(entry: ProgressEntry, place: Place): SlackMessage {
  const outcome = describeOutcome(entry);
  return {
    text: `${outcome}: ${titleOf(place)}`,
    blocks: [
      buildSection(`*${titleOf(place)}*`),
      buildSection(renderEntryLines(entry, place)),
      buildContext(`${outcome}・${describeSender(entry)}`),
    ],
  };
}

/** 「✓ 公開しました(確認: @U2)」 */
function describeOutcome({ state, review }: ProgressEntry): string {
  const by = review ? `(確認: ${mentionOf(review.by)})` : "";
  switch (state) {
    case "draft":
      return "… 確認待ちです";
    case "published":
      return `✓ 公開しました${by}`;
    case "returned":
      return `↩ 差し戻しました${by} 「${escapeSlackLine(review?.comment ?? "", "mrkdwn", 400)}」`;
    case "withdrawn":
      return "－ 記録した人が取り消しました";
    case "redacted":
      return "－ 公開のあとで取り下げられました";
  }
}

/** For whoever decided a moment too late. Where no name can be shown, leave the review out. */
export const describeLost = (entry: ProgressEntry) => `この記録は、先に決まっていました: ${describeOutcome(entry)}`;

export function renderLost(entry: ProgressEntry): SlackMessage {
  const text = describeLost(entry);
  return { text, blocks: [buildSection(text)] };
}

/** What became of an entry, for the one who recorded it. */
export function renderOutcomeForRecorder(entry: ProgressEntry, place: Place): SlackMessage {
  const text = `${describeOutcome(entry)}: ${titleOf(place)}`;
  const again: KnownBlock[] =
    entry.state === "returned"
      ? buildButtonRow([{ label: "直して送る", intent: { kind: "correct", id: place.measure.id, entry: entry.id } }], 0)
      : [];
  return {
    text,
    blocks: [
      buildSection(`*${titleOf(place)}*\n${describeOutcome(entry)}`),
      buildContext(escapeSlackLine(describeEntryFully(entry, place), "mrkdwn", 1_000)),
      ...again,
    ],
  };
}

/** A draft and its record. */
interface Draft {
  view: MaybeView;
  entry: ProgressEntry;
}

/** Whether somebody may decide on an entry of a record. */
export type MayReview = (entry: ProgressEntry, view: Place) => boolean;

/** What somebody may decide on before the rest, else in the order given: their own drafts must not hide the others'. */
export function putDecidableFirst<Each extends Draft>(drafts: readonly Each[], mayReview: MayReview): Each[] {
  const mine = drafts.filter(({ entry, view }) => mayReview(entry, view));
  return [...mine, ...drafts.filter((draft) => !mine.includes(draft))];
}

/** One draft of several: its record, what it says, what that is held against, and who says it. */
export const renderDraftSection = (entry: ProgressEntry, view: MaybeView): SectionBlock =>
  buildSection(
    [
      `*${titleOf(view)}*`,
      escapeSlackLine(describeEntryFully(entry, view), "mrkdwn", 300),
      renderReviewContext(entry, view),
      describeSender(entry),
    ]
      .filter(Boolean)
      .join("\n"),
  );

/** Drafts in one message for one person, oldest first; those that the person may decide on come before, with buttons. */
export function renderDraftList(drafts: readonly Draft[], mayReview: MayReview): SlackMessage {
  if (drafts.length === 0) return sayPlainly("確認待ちの記録はありません。");
  const shown = putDecidableFirst(drafts, mayReview).slice(0, MAX_LISTED);
  const rest = drafts.length - shown.length;
  return {
    text: `確認待ちの記録 ${drafts.length}件`,
    blocks: [
      buildSection(`*確認待ちの記録 ${drafts.length}件*`),
      ...shown.flatMap(({ entry, view }, index): KnownBlock[] => [
        renderDraftSection(entry, view),
        mayReview(entry, view)
          ? { type: "actions", elements: buildReviewButtons(entry, view, index) }
          : buildContext("ほかの確認者が確認します。"),
      ]),
      ...(rest > 0 ? [buildContext(`…ほか${rest}件。上から順に確認すると、続きが出ます。`)] : []),
    ],
  };
}

/** Eight records with their buttons stay below the most that one message holds. */
const MAX_LISTED = 8;

export const RETURN_CALLBACK = "return";
const COMMENT_BLOCK = "comment";

/** Asks the reviewer why an entry is sent back. @param metadata handed back with the comment */
export function renderReturnModal(entry: ProgressEntry, place: Place, metadata: string): ModalView {
  return {
    type: "modal",
    callback_id: RETURN_CALLBACK,
    private_metadata: metadata,
    title: { type: "plain_text", text: STAFF_WORDS.returnTitle },
    submit: { type: "plain_text", text: STAFF_WORDS.returnTitle },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      buildSection(`*${titleOf(place)}*\n${escapeSlackLine(describeEntryFully(entry, place), "mrkdwn", 1_000)}`),
      {
        type: "input",
        block_id: COMMENT_BLOCK,
        label: { type: "plain_text", text: "どこを直すか" },
        hint: { type: "plain_text", text: "記録した人に届きます。住民には見えません。" },
        element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: MAX_REASON_CHARS },
      },
    ],
  };
}

export const readComment = (state: { values: Record<string, Record<string, { value?: string | null | undefined }>> }) =>
  state.values[COMMENT_BLOCK]?.value?.value ?? "";

export const buildCommentError = (message: string) => ({ [COMMENT_BLOCK]: message });

/** One plain sentence. @param text without markup */
export function sayPlainly(text: string): SlackMessage {
  const safe = escapeSlackLine(text, "mrkdwn", 2_900);
  return { text: safe, blocks: [buildSection(safe)] };
}

/** Why the form did not open, with 記録する. */
export function renderTryAgain(measureId: string, why: string): SlackMessage {
  const text = escapeSlackLine(`${why}もう一度押してください。`, "mrkdwn", 500);
  return { text, blocks: [buildSection(text), ...buildButtonRow([recordAction(measureId)], 0)] };
}

const titleOf = ({ measure }: Place) => escapeSlackLine(measure.title, "mrkdwn", 200);

/** 「記録: @U1・前の記録の訂正」 */
export function describeSender({ recordedBy, replaces }: ProgressEntry): string {
  return `記録: ${mentionOf(recordedBy)}${replaces === null ? "" : "・前の記録の訂正"}`;
}
