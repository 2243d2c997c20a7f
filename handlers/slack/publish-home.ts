import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { exampleActions } from "../../src/card/build-message-card.ts";
import { renderHomeView } from "../../src/card/slack/render-home-view.ts";
import type { Desk } from "../desk.ts";
import { ALL_RECORDS } from "../load-house.ts";

const openedSchema = z.looseObject({ user: z.string().min(1), tab: z.string().optional() });

/** Shows the App Home to the person who opened it; their messages tab needs nothing. */
export async function publishHome(
  event: unknown,
  { desk, client }: { desk: Desk; client: webApi.WebClient },
): Promise<void> {
  const { success, data } = openedSchema.safeParse(event);
  if (!success || data.tab !== "home") return;
  const { city } = desk;
  const view = renderHomeView({
    cityName: city.name,
    planTitle: city.plan.title,
    measureWord: city.measureWord,
    recordCount: ALL_RECORDS.find((records) => records.city.id === city.id)?.measures.length ?? 0,
    documents: city.documents.map(({ title }) => title),
    examples: exampleActions(city),
  });
  await client.views.publish({ user_id: data.user, view });
}
