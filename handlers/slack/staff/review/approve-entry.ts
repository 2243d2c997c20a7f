import { renderLost, renderReviewed, sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import type { StaffAction } from "../../../../src/card/slack/staff/staff-action.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { findActor, isReviewerOfAll } from "../find-refusal.ts";
import { findHomeDepartment } from "../home/home-metadata.ts";
import { showHome } from "../home/show-home.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { replaceTapped, tellPrivately } from "../tell-privately.ts";
import { announceEntry } from "./announce-entry.ts";
import { buildDraftList } from "./list-drafts.ts";
import { showDecision } from "./review-messages.ts";

/** 承認: the draft is published, unless somebody was quicker. */
export async function approveEntry(
  tap: StaffTap,
  { entry: entryId, list }: Extract<StaffAction, { do: "approve" }>,
  tools: StaffTools,
): Promise<void> {
  const { client, desk, store, records, now } = tools;
  const outcome = await desk.review(
    await findActor(tools, tap.user.id, isReviewerOfAll),
    entryId,
    "published",
    null,
    now,
  );
  if (outcome.kind === "refused" || outcome.kind === "not_saved")
    return tellPrivately(client, tap, sayPlainly(outcome.message));
  const entry = outcome.kind === "saved" ? outcome.entry : await store.find(records.city.id, entryId);
  const place = entry && findPlace(tools, entry.measureId);
  if (!place) return tellPrivately(client, tap, sayPlainly(STAFF_WORDS.entryMissing));
  const home = findHomeDepartment(tap);
  if (outcome.kind === "not_possible" && entry.state === "draft") {
    // Its correction is decided on; the button stays, for a correction can be sent back.
    if (list && home === null) await replaceTapped(client, tap, await buildDraftList(tap.user.id, tools));
    await tellPrivately(client, tap, sayPlainly(outcome.message));
    if (home !== null) await showHome(tap.user.id, home, tools);
    return;
  }
  // Everybody who sees the message sees what became of the entry, also whoever was a moment too late.
  if (home === null)
    await replaceTapped(client, tap, list ? await buildDraftList(tap.user.id, tools) : renderReviewed(entry, place));
  if (outcome.kind === "saved") {
    await showDecision(entry, tap.message?.ts, tools);
    await announceEntry(entry, place, tools);
  } else await tellPrivately(client, tap, renderLost(entry));
  if (home !== null) await showHome(tap.user.id, home, tools);
}
