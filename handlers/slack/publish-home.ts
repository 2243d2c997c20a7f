import { z } from "zod";
import { parseHomeMetadata } from "./staff/home/home-metadata.ts";
import { showHome } from "./staff/home/show-home.ts";
import type { StaffTools } from "./staff/staff-room.ts";

const openedSchema = z.looseObject({
  user: z.string().min(1),
  tab: z.string().optional(),
  /** The page as it was published last; none at the first visit. */
  view: z.looseObject({ private_metadata: z.string().default("") }).optional(),
});

/** Shows the App Home to the person who opened it, with the department they chose last; their messages tab needs nothing. */
export async function publishHome(event: unknown, tools: StaffTools): Promise<void> {
  const { success, data } = openedSchema.safeParse(event);
  if (!success || data.tab !== "home") return;
  await showHome(data.user, parseHomeMetadata(data.view?.private_metadata ?? ""), tools);
}
