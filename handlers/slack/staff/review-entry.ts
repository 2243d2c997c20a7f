import { z } from "zod";
import {
  buildCommentError,
  describeLost,
  readComment,
  renderLost,
  renderOutcomeForRecorder,
  renderReturnModal,
  renderReviewed,
  sayPlainly,
} from "../../../src/card/slack/staff/review-message.ts";
import { describeEntry } from "../../../src/domain/describe-entry.ts";
import type { ProgressEntry } from "../../../src/domain/progress-entry.ts";
import { mayReview } from "../../../src/progress/permissions.ts";
import { findCommentFault } from "../../../src/progress/review-flow.ts";
import { logSlackError } from "../log-slack.ts";
import { findRefusal } from "./find-refusal.ts";
import { findHomeDepartment } from "./home-metadata.ts";
import { openView } from "./open-view.ts";
import { NOT_SAVED, saveInTime } from "./save-in-time.ts";
import { showHome } from "./show-home.ts";
import { findPlace, type StaffTools } from "./staff-room.ts";
import type { Submission, SubmissionResult } from "./staff-submission.ts";
import type { StaffTap } from "./staff-tap.ts";
import { postTo, replaceTapped, tellPrivately } from "./tell-privately.ts";

/** 承認: the draft is published, unless somebody was quicker. */
export async function approveEntry(tap: StaffTap, entryId: string, tools: StaffTools): Promise<void> {
  const { client } = tools;
  const found = await findForReview(tap, entryId, tools);
  if (!found) return;
  let won: boolean;
  try {
    won = await decide(entryId, "published", tap.user.id, null, tools);
  } catch (error) {
    logSlackError("not_saved", error, { entry: entryId });
    return tellPrivately(client, tap, sayPlainly(NOT_DECIDED));
  }
  await showDecision(tap, entryId, won, tools);
}

const NOT_DECIDED = "保存できませんでした。少し待って、もう一度押してください。";

/** まとめて承認: everything that one file brought. Each entry is decided on its own; what was decided before stays. */
export async function approveFile(
  tap: StaffTap,
  { by, at }: { by: string; at: string },
  tools: StaffTools,
): Promise<void> {
  const { client, store, records, now } = tools;
  const refusal = await findRefusal(tools, { userId: tap.user.id, action: "review" }, (staff, actor) =>
    mayReview(staff, actor, { recordedBy: by }),
  );
  if (refusal !== null) return tellPrivately(client, tap, sayPlainly(refusal));
  let decided: string[];
  try {
    const drafts = (await store.openFor(records.city.id)).filter(
      ({ via, recordedBy, recordedAt }) => via === "csv" && recordedBy === by && recordedAt === at,
    );
    decided = await store.review(
      records.city.id,
      drafts.map(({ id }) => ({
        entryId: id,
        decision: "published",
        by: tap.user.id,
        at: now.toISOString(),
        comment: null,
      })),
    );
  } catch (error) {
    logSlackError("not_saved", error, {});
    return tellPrivately(client, tap, sayPlainly(NOT_DECIDED));
  }
  const text =
    decided.length > 0
      ? `✓ CSV の記録 ${decided.length}件を公開しました。`
      : "この CSV の記録は、もうすべて確認が済んでいます。";
  await replaceTapped(client, tap, sayPlainly(text));
  for (const id of decided) await announce(id, tools);
}

/** 差し戻す: asks why first. */
export async function openReturn(tap: StaffTap, entryId: string, tools: StaffTools): Promise<void> {
  const { client } = tools;
  const entry = await findForReview(tap, entryId, tools);
  const place = entry && findPlace(tools, entry.measureId);
  if (!place) return;
  const metadata: ReturnMetadata = {
    entryId,
    channel: tap.container?.is_ephemeral ? null : (tap.channel?.id ?? null),
    ts: tap.message?.ts ?? null,
    home: findHomeDepartment(tap),
  };
  const opened = await openView(client, tap.trigger_id, renderReturnModal(entry, place, JSON.stringify(metadata)));
  if (opened !== "opened") {
    await tellPrivately(
      client,
      tap,
      sayPlainly("時間がたったため、画面を開けませんでした。「差し戻す」をもう一度押してください。"),
    );
  }
}

const returnMetadataSchema = z.object({
  entryId: z.string(),
  channel: z.string().nullable(),
  ts: z.string().nullable(),
  home: z.string().nullable(),
});
type ReturnMetadata = z.output<typeof returnMetadataSchema>;

/** The comment of 差し戻す. */
export async function returnEntry({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { client, store, records } = tools;
  const { entryId, channel, ts, home } = returnMetadataSchema.parse(JSON.parse(view.private_metadata));
  const refuse = (message: string): SubmissionResult => ({
    answer: { response_action: "errors", errors: buildCommentError(message) },
  });
  const comment = readComment(view.state).trim();
  const fault = findCommentFault("return", comment);
  if (fault !== null) return refuse(fault);
  try {
    const entry = await saveInTime(store.find(records.city.id, entryId));
    const attempt = { userId: user.id, action: "review", entryId } as const;
    const refusal = await findRefusal(tools, attempt, (staff, actor) => mayReview(staff, actor, entry));
    if (refusal !== null) return refuse(refusal);
    const won = await saveInTime(decide(entryId, "returned", user.id, comment, tools));
    const after = await saveInTime(store.find(records.city.id, entryId));
    const place = after && findPlace(tools, after.measureId);
    if (!won) return refuse(after ? describeLost({ ...after, review: null }) : "この記録は見つかりません。");
    return {
      answer: { response_action: "clear" },
      afterwards: async () => {
        if (place && channel !== null && ts !== null) {
          const message = renderReviewed(after, place);
          await quietly(() => client.chat.update({ channel, ts, ...message, parse: "none", link_names: false }));
        }
        await announce(entryId, tools);
        if (home !== null) await showHome(user.id, home, tools);
      },
    };
  } catch (error) {
    logSlackError("not_saved", error, { entry: entryId });
    return refuse(NOT_SAVED);
  }
}

/** The draft that somebody wants to decide on; undefined once they were told why not. */
async function findForReview(tap: StaffTap, entryId: string, tools: StaffTools): Promise<ProgressEntry | undefined> {
  const { client, store, records } = tools;
  let entry: ProgressEntry | null;
  try {
    entry = await store.find(records.city.id, entryId);
  } catch (error) {
    logSlackError("not_read", error, { entry: entryId });
    await tellPrivately(client, tap, sayPlainly("記録を読めませんでした。少し待って、もう一度押してください。"));
    return undefined;
  }
  const attempt = {
    userId: tap.user.id,
    action: "review",
    entryId,
    ...(entry && { measureId: entry.measureId }),
  } as const;
  const refusal = await findRefusal(tools, attempt, (staff, actor) => mayReview(staff, actor, entry));
  if (refusal === null && entry) return entry;
  await tellPrivately(client, tap, sayPlainly(refusal ?? "この記録は見つかりません。"));
  return undefined;
}

/** @returns whether this call decided; false: somebody had, or it was taken back */
async function decide(
  entryId: string,
  decision: "published" | "returned",
  by: string,
  comment: string | null,
  { store, records, now }: StaffTools,
): Promise<boolean> {
  const decided = await store.review(records.city.id, [{ entryId, decision, by, at: now.toISOString(), comment }]);
  return decided.includes(entryId);
}

/** Shows what became of the entry to everybody who sees the message, and tells whoever was too late. */
async function showDecision(tap: StaffTap, entryId: string, won: boolean, tools: StaffTools): Promise<void> {
  const { client, store, records } = tools;
  const entry = await store.find(records.city.id, entryId);
  const place = entry && findPlace(tools, entry.measureId);
  if (!entry || !place) return;
  const home = findHomeDepartment(tap);
  if (home === null) await replaceTapped(client, tap, renderReviewed(entry, place));
  if (won) await announce(entryId, tools);
  else await tellPrivately(client, tap, renderLost(entry));
  if (home !== null) await showHome(tap.user.id, home, tools);
}

/** Tells the recorder, and hands what was published to whoever tells the followers. One that fails does not stop the other. */
async function announce(entryId: string, tools: StaffTools): Promise<void> {
  const { client, store, records, today, onPublished } = tools;
  const entry = await store.find(records.city.id, entryId);
  const place = entry && findPlace(tools, entry.measureId);
  if (!entry || !place) return;
  if (entry.state === "published" && !entry.confirmsOnly) {
    const text = shorten(describeEntry(entry, place));
    await quietly(() => onPublished({ cityId: records.city.id, entryId, measureId: entry.measureId, text, today }));
  }
  if (entry.via !== "csv" || entry.state === "returned")
    await quietly(() => postTo(client, entry.recordedBy, renderOutcomeForRecorder(entry, place)));
}

/** Longest line for followers, in characters. */
const MAX_LINE_CHARS = 120;
const shorten = (text: string) =>
  [...text].length > MAX_LINE_CHARS ? `${[...text].slice(0, MAX_LINE_CHARS - 1).join("")}…` : text;

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logSlackError("not_announced", error, {});
  }
}
