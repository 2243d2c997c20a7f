import { z } from "zod";
import { finishInTime } from "./staff/finish-in-time.ts";
import type { StaffTools } from "./staff/staff-room.ts";

const answerSchema = z.looseObject({ team_id: z.string().min(1) });

/** Longest wait: without an answer a payload is held against itself. */
const WAIT_MS = 1_000;
/** A workspace that did not say is not asked with every question. */
const ASK_AGAIN_MS = 60_000;

/** Bot token → its workspace; a token belongs to one for good. */
const known = new Map<string, { team: string | null; askedAt: number }>();

/** Id of the workspace that the city's token is for; null when Slack does not say. */
export async function findOwnTeam({ client, workspace, now }: StaffTools): Promise<string | null> {
  const before = known.get(workspace.botToken);
  if (before && (before.team !== null || now.getTime() - before.askedAt < ASK_AGAIN_MS)) return before.team;
  const asked = client.auth.test().then((answer) => answerSchema.safeParse(answer).data?.team_id ?? null);
  const team = await finishInTime(asked, WAIT_MS, "team_unread");
  known.set(workspace.botToken, { team, askedAt: now.getTime() });
  return team;
}
