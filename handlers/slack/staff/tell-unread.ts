import { z } from "zod";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import type { SlackWorkspace } from "../../env.ts";
import { createSlackClient } from "../slack-client-options.ts";
import { tellPrivately } from "./tell-privately.ts";

const MESSAGE = sayPlainly(STAFF_WORDS.reportsUnread);

const place = z.looseObject({ id: z.string() });
const bodySchema = z.union([
  z.looseObject({ user: place, channel: place.optional() }),
  z
    .looseObject({ user_id: z.string(), channel_id: z.string() })
    .transform(({ user_id: user, channel_id: channel }) => ({ user: { id: user }, channel: { id: channel } })),
]);

/** Tells whoever tapped or commanded that the records cannot be read now; an event names nobody to tell. */
export async function tellUnread(body: unknown, workspace: SlackWorkspace): Promise<void> {
  const person = bodySchema.safeParse(body).data;
  if (!person) return;
  const client = createSlackClient(workspace);
  await tellPrivately(client, { ...person, respond: undefined }, MESSAGE);
}
