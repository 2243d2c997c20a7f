import { renderHomeView } from "../../../src/card/slack/render-home-view.ts";
import { renderHomeWork } from "../../../src/card/slack/staff/home-work.ts";
import { exampleActions } from "../../../src/card/speak-message.ts";
import { namesAnybody } from "../../../src/domain/staff.ts";
import { mayRecord, mayReview, mayWork } from "../../../src/progress/permissions.ts";
import { buildWorkList, listDepartments } from "../../../src/progress/work-list.ts";
import { findActor } from "./find-refusal.ts";
import { buildHomeMetadata } from "./home-metadata.ts";
import { readViews, type StaffTools } from "./staff-room.ts";

/** Draws somebody's App Home. @param department "" for all; one that is gone counts as all */
export async function showHome(userId: string, department: string, tools: StaffTools): Promise<void> {
  const { client, records, staff, settingFaults, today } = tools;
  const { city, measures } = records;
  const actor = await findActor(tools, userId);
  const works = mayWork(staff, actor).kind === "allowed";
  // Drafts and what a reviewer sent back are for those who record and review.
  const views = await readViews(tools, works ? "staff" : "citizens");
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
