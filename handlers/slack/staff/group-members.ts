import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { listUserGroups } from "../../../src/domain/staff.ts";
import { log } from "../../log.ts";
import { callSlack, type SlackFailure } from "../call-slack.ts";
import { finishInTime } from "./finish-in-time.ts";
import type { StaffTools } from "./staff-room.ts";

/** Somebody who leaves a group loses its rights after this at the latest. */
const TTL_MS = 60_000;

const answerSchema = z.looseObject({ users: z.array(z.string()) });

/** City and group → its members; ids of groups are a workspace's own, and each city has its workspace. */
const known = new Map<string, { readAt: number; users: string[] }>();

/** Longest wait for a group: a form has three seconds, and whoever is named by their own id must not wait at all. */
const WAIT_MS = 1_500;

/** Members of a group, or why they cannot be known now. */
type GroupMembers = { kind: "members"; users: string[] } | { kind: "unread"; code: string };

/** Members of a Slack user group. One that cannot be read in time has none: rights must not come from a guess. */
export async function findGroupMembers(
  client: webApi.WebClient,
  city: string,
  group: string,
  now: Date,
): Promise<GroupMembers> {
  const key = `${city}/${group}`;
  const before = known.get(key);
  if (before && now.getTime() - before.readAt < TTL_MS) return { kind: "members", users: before.users };
  const reading = callSlack(() => client.usergroups.users.list({ usergroup: group })).then((answer): GroupMembers => {
    if (answer.kind === "failed") return { kind: "unread", code: codeOf(answer) };
    const { users } = answerSchema.parse(answer.value);
    // Also one that came too late for this request.
    known.set(key, { readAt: now.getTime(), users });
    return { kind: "members", users };
  });
  const found = (await finishInTime(reading, WAIT_MS, "group_unread")) ?? { kind: "unread", code: "unknown" };
  if (found.kind === "unread") log("slack.group_unread", { city, slackError: found.code });
  return found;
}

const codeOf = (failure: SlackFailure) => (failure.code === "refused" ? failure.slackError : failure.code);

/** Who is in which group of the settings that somebody's rights may come from. */
interface StaffGroups {
  idsOf(userId: string): string[];
  /** Why one of them cannot be known now: it then has no members; null: all are known. */
  unread: string | null;
}

export async function readStaffGroups({ client, staff, records, now }: StaffTools): Promise<StaffGroups> {
  const groups = listUserGroups(staff);
  const found = await Promise.all(groups.map((group) => findGroupMembers(client, records.city.id, group, now)));
  return {
    idsOf: (userId) =>
      groups.filter((_, index) => {
        const members = found[index]!;
        return members.kind === "members" && members.users.includes(userId);
      }),
    unread: found.find((members) => members.kind === "unread")?.code ?? null,
  };
}

/** Members of a group for whom rights are no matter; nobody when it cannot be read. */
export async function listGroupMembers(...asked: Parameters<typeof findGroupMembers>): Promise<string[]> {
  const found = await findGroupMembers(...asked);
  return found.kind === "members" ? found.users : [];
}
