import { renderFileReview, renderReviewRequest } from "../../../src/card/slack/staff/review-message.ts";
import type { ProgressEntry } from "../../../src/domain/progress-entry.ts";
import { mayReview } from "../../../src/progress/permissions.ts";
import { logSlack, logSlackError } from "../log-slack.ts";
import { findActor } from "./find-refusal.ts";
import { listGroupMembers } from "./group-members.ts";
import { findPlace, type StaffTools } from "./staff-room.ts";
import { postTo } from "./tell-privately.ts";

/** Most direct messages for one draft; a larger group of reviewers wants a channel. */
const MAX_REVIEWERS = 20;

/** Brings new drafts to their reviewers: one by one, or as one message where a file brought many. */
export async function askReview(ids: readonly string[], tools: StaffTools): Promise<void> {
  const { client, store, records } = tools;
  try {
    const wanted = new Set(ids);
    const [only] = ids;
    const drafts =
      ids.length === 1
        ? [await store.find(records.city.id, only!)].filter((entry) => entry !== null)
        : (await store.openFor(records.city.id)).filter(({ id }) => wanted.has(id));
    const [first] = drafts;
    if (!first) return;
    const message = drafts.length === 1 ? renderOne(first, tools) : renderFileReview(drafts, listPlaces(drafts, tools));
    const targets = await findTargets(first, tools);
    if (targets.length === 0) logSlack("nobody_reviews", { city: records.city.id });
    for (const target of targets) {
      try {
        await postTo(client, target, message);
      } catch (error) {
        logSlackError("review_not_asked", error, { entry: first.id });
      }
    }
  } catch (error) {
    // The draft stands all the same, and waits on every reviewer's App Home.
    logSlackError("review_not_asked", error, { entry: ids[0] ?? null });
  }
}

function renderOne(entry: ProgressEntry, tools: StaffTools) {
  return renderReviewRequest(entry, findPlace(tools, entry.measureId)!);
}

export function listPlaces(entries: readonly ProgressEntry[], tools: StaffTools) {
  return new Map(
    entries.flatMap(({ measureId }) => {
      const place = findPlace(tools, measureId);
      return place ? [[measureId, place] as const] : [];
    }),
  );
}

/** The reviewers' channel, or each reviewer who may decide on this one. */
async function findTargets(entry: ProgressEntry, tools: StaffTools): Promise<string[]> {
  const { client, staff, records, now } = tools;
  if (staff.reviewChannel !== null) return [staff.reviewChannel];
  const members = await Promise.all(
    staff.reviewers.userGroups.map((group) => listGroupMembers(client, records.city.id, group, now)),
  );
  const people = [...new Set([...staff.reviewers.users, ...members.flat()])].slice(0, MAX_REVIEWERS);
  const actors = await Promise.all(people.map((userId) => findActor(tools, userId)));
  return actors.filter((actor) => mayReview(staff, actor, entry).kind === "allowed").map(({ userId }) => userId);
}
