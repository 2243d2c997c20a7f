import { renderFileReview } from "../../../../src/card/slack/staff/file-review-message.ts";
import { renderReviewRequest } from "../../../../src/card/slack/staff/review-message.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import { type Actor, mayReview } from "../../../../src/progress/permissions.ts";
import { isCorrected } from "../../../../src/progress/review-flow.ts";
import { log, logError } from "../../../log.ts";
import { isRecordsUnread } from "../../../records-unread.ts";
import { listGroupMembers } from "../group-members.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import { nameFile, postReviewRequests } from "./review-messages.ts";

/** Most direct messages for one draft; a larger group of reviewers wants a channel. */
const MAX_REVIEWERS = 20;

/** Brings a new draft to its reviewers. */
export function askReview(id: string, tools: StaffTools): Promise<void> {
  return ask(async () => {
    const { store, records } = tools;
    const entry = await store.find(records.city.id, id);
    // Where a correction has come meanwhile, that one is asked about.
    return entry && !isCorrected(entry, await store.allFor(records.city.id, entry.measureId)) ? [entry] : [];
  }, tools);
}

/** Brings what one file, or one form with several indicators, brought to the reviewers, in one message. @param at the instant that all its entries bear */
export function askFileReview(by: string, at: string, tools: StaffTools): Promise<void> {
  return ask(
    async () =>
      (await tools.store.openFor(tools.records.city.id)).filter(
        ({ recordedBy, recordedAt }) => recordedBy === by && recordedAt === at,
      ),
    tools,
  );
}

async function ask(readDrafts: () => Promise<ProgressEntry[]>, tools: StaffTools): Promise<void> {
  const { records } = tools;
  try {
    const drafts = await readDrafts();
    const [first] = drafts;
    if (!first) return;
    const message =
      drafts.length === 1 ? await renderOne(first, tools) : renderFileReview(drafts, listPlaces(drafts, tools));
    const targets = await findReviewTargets(first, tools);
    if (targets.length === 0) log("slack.nobody_reviews", { city: records.city.id });
    const about = drafts.length === 1 ? first.id : nameFile(first.recordedBy, first.recordedAt);
    await postReviewRequests(about, targets, message, tools);
  } catch (error) {
    // The draft stands all the same, and waits on every reviewer's App Home.
    logError("slack.review_not_asked", error);
  }
}

/** A reviewer is asked all the same where what was published before cannot be read. */
async function renderOne(entry: ProgressEntry, tools: StaffTools) {
  const view = await findView(tools, entry.measureId).catch((error: unknown) => {
    if (isRecordsUnread(error)) return undefined;
    throw error;
  });
  return renderReviewRequest(entry, view ?? findPlace(tools, entry.measureId)!);
}

function listPlaces(entries: readonly ProgressEntry[], tools: StaffTools) {
  return new Map(
    entries.flatMap(({ measureId }) => {
      const place = findPlace(tools, measureId);
      return place ? [[measureId, place] as const] : [];
    }),
  );
}

/** The reviewers' channel, or each reviewer who may decide on this one. */
export async function findReviewTargets(
  entry: Pick<ProgressEntry, "recordedBy" | "measureId">,
  tools: StaffTools,
): Promise<string[]> {
  const { client, staff, records, now } = tools;
  if (staff.reviewChannel !== null) return [staff.reviewChannel];
  const { reviewers } = staff;
  const named = [reviewers, ...reviewers.departments];
  const groups = [...new Set(named.flatMap(({ userGroups }) => userGroups))];
  const members = await Promise.all(groups.map((group) => listGroupMembers(client, records.city.id, group, now)));
  const people = [...new Set([...named.flatMap(({ users }) => users), ...members.flat()])];
  const measure = findPlace(tools, entry.measureId)?.measure;
  return people
    .map((userId): Actor => ({ userId, groupIds: groups.filter((_, index) => members[index]!.includes(userId)) }))
    .filter((actor) => mayReview(staff, actor, entry, measure).kind === "allowed")
    .map(({ userId }) => userId)
    .slice(0, MAX_REVIEWERS);
}
