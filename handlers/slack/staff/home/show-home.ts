import { renderHomeView } from "../../../../src/card/slack/render-home-view.ts";
import { renderHomeWork } from "../../../../src/card/slack/staff/home-work.ts";
import { exampleActions } from "../../../../src/card/speak-message.ts";
import { namesAnybody } from "../../../../src/domain/staff.ts";
import { type HomeLook, OVERVIEW } from "../../../../src/progress/home-list.ts";
import { mayRecord, mayReview, mayWork } from "../../../../src/progress/permissions.ts";
import { buildWorkList, listDepartments } from "../../../../src/progress/work-list.ts";
import { createOwnerStore } from "../../../../src/store/d1-owner-store.ts";
import { findActor } from "../find-refusal.ts";
import { readViews, type StaffTools } from "../staff-room.ts";
import { buildHomeMetadata } from "./home-metadata.ts";

/** Draws somebody's App Home. @param department "" for all; one that is gone counts as all @param look one list alone */
export async function showHome(
  userId: string,
  department: string,
  tools: StaffTools,
  look: HomeLook = OVERVIEW,
): Promise<void> {
  const { client, records, staff, settingFaults, today } = tools;
  const { city, measures } = records;
  const actor = await findActor(tools, userId);
  const works = mayWork(staff, actor).kind === "allowed";
  // Drafts and what a reviewer sent back are for those who record and review.
  const [views, owners] = await Promise.all([
    readViews(tools, works ? "staff" : "citizens"),
    works ? createOwnerStore(tools.env.DB).list(city.id) : undefined,
  ]);
  const departments = listDepartments(views);
  const chosen = departments.includes(department) ? department : "";
  const view = renderHomeView({
    cityName: city.name,
    planTitle: city.plan.title,
    measureWord: city.measureWord,
    recordCount: measures.length,
    documents: city.documents.map(({ title }) => title),
    examples: exampleActions(city),
    work: renderHomeWork({
      departments,
      department: chosen,
      work: buildWorkList(views, chosen === "" ? null : chosen, today),
      look: { list: look.list, from: look.from },
      ...(owners && { owners, viewer: userId }),
      staffed: namesAnybody(staff.recorders),
      works,
      settingFaults: works ? settingFaults : [],
      mayRecord: ({ measure }) => mayRecord(staff, actor, measure).kind === "allowed",
      mayReview: (entry, { measure }) => mayReview(staff, actor, entry, measure).kind === "allowed",
    }),
    metadata: buildHomeMetadata(chosen),
  });
  await client.views.publish({ user_id: userId, view });
}
