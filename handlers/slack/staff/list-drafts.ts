import { renderDraftList } from "../../../src/card/slack/staff/review-message.ts";
import { buildWorkList } from "../../../src/progress/work-list.ts";
import { readViews, type StaffTools } from "./staff-room.ts";
import { type Person, tellPrivately } from "./tell-privately.ts";

/** 確認待ち, oldest first. Who taps a button in it is checked then. */
export async function listDrafts(person: Person, tools: StaffTools): Promise<void> {
  await tellPrivately(tools.client, person, await buildDraftList(tools));
}

export async function buildDraftList(tools: StaffTools) {
  return renderDraftList(buildWorkList(await readViews(tools), null, tools.today).inReview);
}
