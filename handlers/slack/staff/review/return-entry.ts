import { z } from "zod";
import {
  buildCommentError,
  describeLost,
  readComment,
  renderReturnModal,
  renderReviewed,
  sayPlainly,
} from "../../../../src/card/slack/staff/review-message.ts";
import type { StaffAction } from "../../../../src/card/slack/staff/staff-action.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import { DESK_WORDS } from "../../../../src/progress/desk-words.ts";
import { mayReview } from "../../../../src/progress/permissions.ts";
import { logError } from "../../../log.ts";
import { findActor, isRefused, isReviewerOfAll, type Rule } from "../find-refusal.ts";
import { finishInTime } from "../finish-in-time.ts";
import { findHomeDepartment } from "../home/home-metadata.ts";
import { showHome } from "../home/show-home.ts";
import { openView } from "../open-view.ts";
import { quietly } from "../quietly.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import type { StaffTap } from "../staff-tap.ts";
import { tellPrivately } from "../tell-privately.ts";
import { announceEntry } from "./announce-entry.ts";
import { showDecision } from "./review-messages.ts";

/** 差し戻す: asks why first. */
export async function openReturn(
  tap: StaffTap,
  { entry: entryId, list }: Extract<StaffAction, { do: "return" }>,
  tools: StaffTools,
): Promise<void> {
  const { client } = tools;
  const entry = await findForReview(tap, entryId, tools);
  const place = entry && findPlace(tools, entry.measureId);
  if (!place) return;
  const metadata: ReturnMetadata = {
    entryId,
    // A list has other drafts in it, and a private message cannot be replaced from a form.
    message:
      list || tap.container?.is_ephemeral || !tap.channel || !tap.message
        ? null
        : { channel: tap.channel.id, ts: tap.message.ts },
    home: findHomeDepartment(tap),
  };
  const opened = await openView(client, tap.trigger_id, renderReturnModal(entry, place, JSON.stringify(metadata)));
  if (opened !== "opened") {
    await tellPrivately(client, tap, sayPlainly(STAFF_WORDS.pressNamedAgain(opened.why, STAFF_WORDS.returnTitle)));
  }
}

/** A form opened before a deploy knows less, or more. */
const returnMetadataSchema = z.object({
  entryId: z.string(),
  /** The message that asked for the review; null: there is none to replace. */
  message: z.object({ channel: z.string(), ts: z.string() }).nullable().default(null),
  home: z.string().nullable().default(null),
});
type ReturnMetadata = z.output<typeof returnMetadataSchema>;

/** The comment of 差し戻す. */
export async function returnEntry({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { client, desk, store, records, now } = tools;
  const { entryId, message, home } = returnMetadataSchema.parse(JSON.parse(view.private_metadata));
  const refuse = (message: string): SubmissionResult => ({
    answer: { response_action: "errors", errors: buildCommentError(message) },
  });
  const outcome = await finishInTime(
    findActor(tools, user.id, isReviewerOfAll).then((actor) =>
      desk.review(actor, entryId, "returned", readComment(view.state), now),
    ),
  );
  if (outcome === null) return refuse(DESK_WORDS.notSaved);
  if (outcome.kind === "not_possible") {
    const decided = await finishInTime(store.find(records.city.id, entryId));
    // Without the name: no mention is shown beside a field.
    return refuse(decided && decided.state !== "draft" ? describeLost({ ...decided, review: null }) : outcome.message);
  }
  if (outcome.kind !== "saved") return refuse(outcome.message);
  const { entry } = outcome;
  const place = findPlace(tools, entry.measureId)!;
  return {
    answer: { response_action: "clear" },
    afterwards: async () => {
      if (message !== null) {
        const decided = renderReviewed(entry, place);
        await quietly(() => client.chat.update({ ...message, ...decided, parse: "none", link_names: false }));
      }
      await showDecision(entry, message?.ts, tools);
      await announceEntry(entry, place, tools);
      if (home !== null) await showHome(user.id, home, tools);
    },
  };
}

/** The draft that somebody wants to decide on; undefined once they were told why not. */
async function findForReview(tap: StaffTap, entryId: string, tools: StaffTools): Promise<ProgressEntry | undefined> {
  const { client, store, records } = tools;
  let entry: ProgressEntry | null;
  try {
    entry = await store.find(records.city.id, entryId);
  } catch (error) {
    logError("slack.not_read", error, { entry: entryId });
    await tellPrivately(client, tap, sayPlainly(STAFF_WORDS.entryUnread));
    return undefined;
  }
  const about = { action: "review", entryId, ...(entry && { measureId: entry.measureId }) } as const;
  const rule: Rule = (staff, actor) =>
    mayReview(staff, actor, entry, entry && findPlace(tools, entry.measureId)?.measure);
  if (await isRefused(tap, about, rule, tools)) return undefined;
  if (entry) return entry;
  await tellPrivately(client, tap, sayPlainly(STAFF_WORDS.entryMissing));
  return undefined;
}
