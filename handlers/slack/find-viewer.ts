import { z } from "zod";
import { namesAnybody } from "../../src/domain/staff.ts";
import { mayRecord, mayReview, mayWork } from "../../src/progress/permissions.ts";
import { CITIZEN, type DeskViewer } from "../desk.ts";
import { findOwnTeam } from "./find-own-team.ts";
import { listTeams } from "./is-foreign.ts";
import { findActor, isRecorderOfAll, isReviewerOfAll, type Rule } from "./staff/find-refusal.ts";
import type { StaffTools } from "./staff/staff-room.ts";

const sharedSchema = z.looseObject({ is_ext_shared_channel: z.literal(true) });

/**
 * What somebody in Slack may see and do on a card. Drafts are for recorders and reviewers of the city, where nobody
 * else reads along; everybody else, and every channel, gets the published state. 記録する stands only where it works
 * for the person who asked.
 * @param body the payload as Slack sent it
 * @param isPrivate whether only this person sees the answer
 */
export async function findViewer(
  body: unknown,
  userId: string,
  isPrivate: boolean,
  tools: StaffTools,
): Promise<DeskViewer> {
  const { staff, records } = tools;
  const isStaffed = namesAnybody(staff.recorders) || namesAnybody(staff.reviewers);
  if (!isStaffed || sharedSchema.safeParse(body).success) return CITIZEN;
  // Rights for one record may come from a group where those for the city come from the person's own id.
  const actor = await findActor(tools, userId, needsNoGroup);
  if (mayWork(staff, actor).kind !== "allowed") return CITIZEN;
  const team = await findOwnTeam(tools);
  if (team !== null && listTeams(body).some((other) => other !== team)) return CITIZEN;
  const byId = new Map(records.measures.map((measure) => [measure.id, measure]));
  return {
    audience: isPrivate ? "staff" : "citizens",
    actions: {
      mayRecord: (measureId) => {
        const measure = byId.get(measureId);
        return measure !== undefined && mayRecord(staff, actor, measure).kind === "allowed";
      },
      mayRedact: (measureId) => {
        const measure = byId.get(measureId);
        return measure !== undefined && mayReview(staff, actor, null, measure).kind === "allowed";
      },
      memo: true,
    },
  };
}

/** Whose own id tells every right already. */
const needsNoGroup: Rule = (staff, actor) => {
  const recorder = isRecorderOfAll(staff, actor);
  return recorder.kind === "allowed" ? isReviewerOfAll(staff, actor) : recorder;
};
