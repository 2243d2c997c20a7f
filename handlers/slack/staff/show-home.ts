import { exampleActions } from "../../../src/card/build-message-card.ts";
import { renderHomeView } from "../../../src/card/slack/render-home-view.ts";
import { renderHomeWork } from "../../../src/card/slack/staff/home-work.ts";
import { mayReview } from "../../../src/progress/permissions.ts";
import { buildWorkList, listDepartments } from "../../../src/progress/work-list.ts";
import { findActor } from "./find-refusal.ts";
import { buildHomeMetadata } from "./home-metadata.ts";
import { readViews, type StaffTools } from "./staff-room.ts";

/** Draws somebody's App Home. @param department "" for all; one that is gone counts as all */
export async function showHome(userId: string, department: string, tools: StaffTools): Promise<void> {
  const { client, records, staff, today } = tools;
  const { city, measures } = records;
  const [views, actor] = await Promise.all([readViews(tools), findActor(tools, userId)]);
  const departments = listDepartments(views);
  const chosen = departments.includes(department) ? department : "";
  const { users, userGroups } = staff.recorders;
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
      staffed: users.length + userGroups.length > 0,
      mayReview: (entry) => mayReview(staff, actor, entry).kind === "allowed",
    }),
    metadata: buildHomeMetadata(chosen),
  });
  await client.views.publish({ user_id: userId, view });
}
