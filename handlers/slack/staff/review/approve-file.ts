import { z } from "zod";
import { MAX_ROWS_IN_FORM, renderFileModal } from "../../../../src/card/slack/staff/file-review-message.ts";
import { renderNoticeView } from "../../../../src/card/slack/staff/notice-view.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import { mayReview } from "../../../../src/progress/permissions.ts";
import { isCorrected } from "../../../../src/progress/review-flow.ts";
import { decodeRuns, encodeRuns } from "../../../../src/progress/sequence-runs.ts";
import { logError } from "../../../log.ts";
import { findActor, findRefusal, isRefused, type Rule } from "../find-refusal.ts";
import { finishInTime } from "../finish-in-time.ts";
import { openView } from "../open-view.ts";
import { quietly } from "../quietly.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import type { StaffTap } from "../staff-tap.ts";
import { replaceTapped, tellPrivately } from "../tell-privately.ts";
import { announceChanges } from "./announce-entry.ts";
import { showFileDecision } from "./review-messages.ts";

/** Who sent a file, and the instant that all its entries bear. */
interface File {
  by: string;
  at: string;
}

/** `shown`: sequences of the entries that the form showed, as runs; nothing else is published by it. */
const shownSchema = z.object({
  by: z.string().min(1),
  at: z.iso.datetime(),
  // A form opened before a deploy does not say: everything is to be looked at again.
  shown: z.array(z.int().nonnegative()).default([]),
});

const NOT_SAVED = STAFF_WORDS.approveFailed;

/** Whoever decides on anything of it. */
const ruleFor =
  ({ by }: File): Rule =>
  (staff, actor) =>
    mayReview(staff, actor, { recordedBy: by });

/** まとめて承認, where the message showed every row. */
export async function approveFile(tap: StaffTap, file: File, tools: StaffTools): Promise<void> {
  const { client } = tools;
  if (await isRefused(tap, { action: "review" }, ruleFor(file), tools)) return;
  const outcome = await decide(file, null, tap.user.id, tools);
  if (outcome === null) return tellPrivately(client, tap, sayPlainly(NOT_SAVED));
  // What is still to be decided on keeps its buttons.
  const isOpen = outcome.others > 0 || outcome.left > 0;
  if (isOpen) await tellPrivately(client, tap, sayPlainly(outcome.text));
  else await replaceTapped(client, tap, sayPlainly(outcome.text));
  await announce(file, outcome, isOpen ? undefined : tap.message?.ts, tools);
}

/** すべて見て承認: a form with every row of a long file. */
export async function openFile(tap: StaffTap, file: File, tools: StaffTools): Promise<void> {
  const { client } = tools;
  if (await isRefused(tap, { action: "review" }, ruleFor(file), tools)) return;
  const drafts = (await listDecidable(file, tap.user.id, tools)).drafts.slice(0, MAX_ROWS_IN_FORM);
  if (drafts.length === 0) return tellPrivately(client, tap, sayPlainly(STAFF_WORDS.nothingToReview));
  const places = new Map(
    drafts.flatMap(({ measureId }) => {
      const place = findPlace(tools, measureId);
      return place ? [[measureId, place] as const] : [];
    }),
  );
  const modal = renderFileModal(
    drafts,
    places,
    JSON.stringify({ ...file, shown: encodeRuns(drafts.map(({ sequence }) => sequence)) }),
  );
  const opened = await openView(client, tap.trigger_id, modal);
  if (opened !== "opened") await tellPrivately(client, tap, sayPlainly(STAFF_WORDS.pressAgain(opened.why)));
}

/** まとめて公開する, in that form. */
export async function submitFile({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { shown, ...file } = shownSchema.parse(JSON.parse(view.private_metadata));
  const notice = (text: string): SubmissionResult => ({
    answer: { response_action: "update", view: renderNoticeView(STAFF_WORDS.reviewAllTitle, [text]) },
  });
  const refusal = await findRefusal(tools, { userId: user.id, action: "review" }, ruleFor(file));
  if (refusal !== null) return notice(refusal);
  const outcome = await finishInTime(decide(file, decodeRuns(shown), user.id, tools));
  if (outcome === null) return notice(NOT_SAVED);
  return { ...notice(outcome.text), afterwards: () => announce(file, outcome, undefined, tools) };
}

interface Outcome {
  /** Ids of what was published. */
  decided: string[];
  /** Entries that other departments' reviewers decide on. */
  others: number;
  /** Entries that the same person decides on next: they were not shown yet. */
  left: number;
  text: string;
}

/**
 * Each entry is decided on its own; what was decided before stays.
 * @param seen sequences of the entries that were shown; null: all of them were
 * @returns null: it could not be stored
 */
async function decide(
  file: File,
  seen: ReadonlySet<number> | null,
  userId: string,
  tools: StaffTools,
): Promise<Outcome | null> {
  const { store, records, now } = tools;
  try {
    const { drafts, others } = await listDecidable(file, userId, tools);
    const shown = drafts.filter(({ sequence }) => seen === null || seen.has(sequence)).slice(0, MAX_ROWS_IN_FORM);
    const at = now.toISOString();
    const decided = await store.review(
      records.city.id,
      shown.map(({ id }) => ({ entryId: id, decision: "published", by: userId, at, comment: null })),
    );
    const left = drafts.length - shown.length;
    return { decided, others, left, text: describe(decided.length, others, left) };
  } catch (error) {
    logError("slack.not_saved", error);
    return null;
  }
}

/** What waits of a file. A record that is gone has no row that anybody could read, so nothing of it is published. */
async function listDecidable({ by, at }: File, userId: string, tools: StaffTools) {
  const { store, records, staff } = tools;
  const actor = await findActor(tools, userId);
  const all = await store.recordedAt(records.city.id, by, at);
  const isOpen = (entry: ProgressEntry) =>
    entry.state === "draft" &&
    entry.recordedBy === by &&
    entry.recordedAt === at &&
    findPlace(tools, entry.measureId) !== undefined &&
    !isCorrected(entry, all);
  const open = all.filter(isOpen);
  const drafts = open.filter(
    (entry) => mayReview(staff, actor, entry, findPlace(tools, entry.measureId)?.measure).kind === "allowed",
  );
  return { drafts, others: open.length - drafts.length };
}

function describe(decided: number, others: number, left: number): string {
  const next = left > 0 ? STAFF_WORDS.leftToReview(left) : "";
  if (decided > 0) return STAFF_WORDS.publishedSome(decided, next, others);
  if (left > 0) return STAFF_WORDS.shownAreReviewed(next);
  return others > 0 ? STAFF_WORDS.othersReview : STAFF_WORDS.allReviewed;
}

async function announce(file: File, { decided }: Outcome, except: string | undefined, tools: StaffTools) {
  if (decided.length === 0) return;
  await quietly(async () => {
    const all = await tools.store.recordedAt(tools.records.city.id, file.by, file.at);
    const published = new Set(decided);
    await announceChanges(
      all.filter(({ id }) => published.has(id)),
      tools,
    );
    await showFileDecision(file, except, tools);
  });
}
