import { renderLost, renderReviewed, sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import type { StaffAction } from "../../../src/card/slack/staff/staff-action.ts";
import { mayReview } from "../../../src/progress/permissions.ts";
import { isCorrected } from "../../../src/progress/review-flow.ts";
import { logError } from "../../log.ts";
import { announceChanges, announceEntry, quietly } from "./announce-entry.ts";
import { findActor, isRefused, isReviewerOfAll, type Rule } from "./find-refusal.ts";
import { findHomeDepartment } from "./home-metadata.ts";
import { buildDraftList } from "./list-drafts.ts";
import { showHome } from "./show-home.ts";
import { findPlace, type StaffTools } from "./staff-room.ts";
import type { StaffTap } from "./staff-tap.ts";
import { replaceTapped, tellPrivately } from "./tell-privately.ts";

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
  if (!place) return tellPrivately(client, tap, sayPlainly("この記録は見つかりません。"));
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
  if (outcome.kind === "saved") await announceEntry(entry, place, tools);
  else await tellPrivately(client, tap, renderLost(entry));
  if (home !== null) await showHome(tap.user.id, home, tools);
}

/** まとめて承認: everything that one file brought. Each entry is decided on its own; what was decided before stays. */
export async function approveFile(
  tap: StaffTap,
  { by, at }: { by: string; at: string },
  tools: StaffTools,
): Promise<void> {
  const { client, store, records, now } = tools;
  const rule: Rule = (staff, actor) => mayReview(staff, actor, { recordedBy: by });
  if (await isRefused(tap, { action: "review" }, rule, tools)) return;
  let decided: string[];
  let others = 0;
  try {
    const actor = await findActor(tools, tap.user.id);
    const all = await store.allOf(records.city.id);
    const open = all.filter(
      (entry) =>
        entry.state === "draft" &&
        entry.via === "csv" &&
        entry.recordedBy === by &&
        entry.recordedAt === at &&
        !isCorrected(entry, all),
    );
    const drafts = open.filter(
      (entry) => mayReview(tools.staff, actor, entry, findPlace(tools, entry.measureId)?.measure).kind === "allowed",
    );
    others = open.length - drafts.length;
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
    logError("slack.not_saved", error);
    return tellPrivately(client, tap, sayPlainly("保存できませんでした。少し待って、もう一度押してください。"));
  }
  const text =
    decided.length > 0
      ? `✓ CSV の記録 ${decided.length}件を公開しました。${others > 0 ? `ほかの課の${others}件は、その課の確認者が確認します。` : ""}`
      : others > 0
        ? "この CSV の記録は、ほかの課の確認者が確認します。"
        : "この CSV の記録は、もうすべて確認が済んでいます。";
  // What others decide on keeps its buttons.
  if (others > 0) await tellPrivately(client, tap, sayPlainly(text));
  else await replaceTapped(client, tap, sayPlainly(text));
  if (decided.length === 0) return;
  await quietly(async () => {
    const entries = await store.allOf(records.city.id);
    await announceChanges(
      entries.filter(({ id }) => decided.includes(id)),
      tools,
    );
  });
}
