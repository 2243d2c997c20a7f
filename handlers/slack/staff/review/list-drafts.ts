import { renderDraftList } from "../../../../src/card/slack/staff/review-message.ts";
import { mayReview, mayWork } from "../../../../src/progress/permissions.ts";
import { buildWorkList } from "../../../../src/progress/work-list.ts";
import { findActor, isRefused } from "../find-refusal.ts";
import { readViews, type StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";

/** 確認待ち, oldest first, for whoever records or reviews. Who taps a button in it is checked again then. */
export async function listDrafts(person: Person, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "review" }, mayWork, tools)) return;
  await tellPrivately(tools.client, person, await buildDraftList(person.user.id, tools));
}

/** For one person: what they may decide on comes first. */
export async function buildDraftList(userId: string, tools: StaffTools) {
  const [views, actor] = await Promise.all([readViews(tools), findActor(tools, userId)]);
  const { inReview } = buildWorkList(views, null, tools.today);
  return renderDraftList(
    inReview,
    (entry, view) => mayReview(tools.staff, actor, entry, view.measure).kind === "allowed",
  );
}
