import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { logSlackError } from "../log-slack.ts";

/** Somebody who leaves a group loses its rights after this at the latest. */
const TTL_MS = 60_000;

const answerSchema = z.looseObject({ users: z.array(z.string()) });

/** City and group → its members; ids of groups are a workspace's own, and each city has its workspace. */
const known = new Map<string, { readAt: number; users: string[] }>();

/** Members of a Slack user group; nobody when it cannot be read, for rights must not come from a guess. */
export async function listGroupMembers(
  client: webApi.WebClient,
  city: string,
  group: string,
  now: Date,
): Promise<string[]> {
  const key = `${city}/${group}`;
  const before = known.get(key);
  if (before && now.getTime() - before.readAt < TTL_MS) return before.users;
  try {
    const { users } = answerSchema.parse(await client.usergroups.users.list({ usergroup: group }));
    known.set(key, { readAt: now.getTime(), users });
    return users;
  } catch (error) {
    logSlackError("group_unread", error, {});
    return [];
  }
}
