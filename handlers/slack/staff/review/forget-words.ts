import type { SlackMessage } from "../../../../src/card/slack/slack-message.ts";
import { renderFileReview } from "../../../../src/card/slack/staff/file-review-message.ts";
import { renderWordsLeft } from "../../../../src/card/slack/staff/redacted-message.ts";
import { renderReviewed, renderReviewRequest, sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import { createReviewMessageStore, type PostedMessage } from "../../../../src/store/d1-review-message-store.ts";
import { logError } from "../../../log.ts";
import { quietly } from "../quietly.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import { postTo } from "../tell-privately.ts";
import { nameFile, nameOutcome } from "./review-messages.ts";

/**
 * Takes the words of a redacted entry out of the messages that were kept: those that asked for its review, its file's, the
 * recorder's, and those about drafts on the same record, which show what was published before. Tells the reviewer which
 * of them could not be changed.
 */
export async function forgetWords(entry: ProgressEntry, reviewer: string, tools: StaffTools): Promise<void> {
  await quietly(async () => {
    const place = findPlace(tools, entry.measureId);
    const gone = place ? renderReviewed(entry, place) : sayPlainly(STAFF_WORDS.redactedLater);
    const left = [
      ...(await replaceAll(entry.id, gone, tools)),
      ...(await replaceAll(nameOutcome(entry.id), gone, tools)),
      ...(await forgetInFile(entry, tools)),
      ...(await forgetBesideDrafts(entry, tools)),
    ];
    if (left.length > 0) await postTo(tools.client, reviewer, renderWordsLeft(left));
  });
}

/** A file's message shows every row until all of it is decided. */
async function forgetInFile({ recordedBy: by, recordedAt: at }: ProgressEntry, tools: StaffTools) {
  const about = nameFile(by, at);
  const all = await tools.store.recordedAt(tools.records.city.id, by, at);
  const waiting = all.filter(
    (entry) =>
      entry.state === "draft" &&
      entry.recordedBy === by &&
      entry.recordedAt === at &&
      findPlace(tools, entry.measureId),
  );
  // Once nothing waits, showFileDecision has put counts in its place.
  if (waiting.length === 0) return [];
  const places = new Map(waiting.map(({ measureId }) => [measureId, findPlace(tools, measureId)!]));
  return replaceAll(about, renderFileReview(waiting, places), tools);
}

async function forgetBesideDrafts({ measureId }: ProgressEntry, tools: StaffTools): Promise<PostedMessage[]> {
  const entries = await tools.store.allFor(tools.records.city.id, measureId);
  const drafts = entries.filter(({ state, withdraws }) => state === "draft" && withdraws === null);
  if (drafts.length === 0) return [];
  const view = await findView(tools, measureId);
  if (!view) return [];
  const left = await Promise.all(drafts.map((draft) => replaceAll(draft.id, renderReviewRequest(draft, view), tools)));
  return left.flat();
}

/** @returns the messages that still say what they said */
async function replaceAll(about: string, message: SlackMessage, tools: StaffTools): Promise<PostedMessage[]> {
  const { client, env, records } = tools;
  const left: PostedMessage[] = [];
  for (const { channel, ts } of await createReviewMessageStore(env.DB).listFor(records.city.id, about)) {
    try {
      await client.chat.update({ channel, ts, ...message, parse: "none", link_names: false });
    } catch (error) {
      if (isGone(error)) continue;
      logError("slack.words_left", error);
      left.push({ channel, ts });
    }
  }
  return left;
}

/** Somebody deleted the message already. */
function isGone(error: unknown): boolean {
  const data = error instanceof Error && "data" in error ? (error.data as { error?: unknown } | undefined) : undefined;
  return data?.error === "message_not_found";
}
