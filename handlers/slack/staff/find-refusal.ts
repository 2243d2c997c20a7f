import type { Staff } from "../../../src/domain/staff.ts";
import { type Actor, mayRecord, mayReview, type Permission } from "../../../src/progress/permissions.ts";
import type { About } from "../../progress-desk.ts";
import { listGroupMembers } from "./group-members.ts";
import type { StaffTools } from "./staff-room.ts";

/** Whether somebody may, from the city's settings. */
export type Rule = (staff: Staff, actor: Actor) => Permission;

/** Whoever records or reviews. */
export const mayWork: Rule = (staff, actor) => {
  const recorder = mayRecord(staff, actor);
  return recorder.kind === "allowed" || mayReview(staff, actor, null).kind !== "allowed"
    ? recorder
    : { kind: "allowed" };
};

/** A polite no for somebody who may not, audited; null for who may. */
export async function findRefusal(
  tools: StaffTools,
  { userId, ...about }: About & { userId: string },
  rule: Rule,
): Promise<string | null> {
  const actor = await findActor(tools, userId);
  const refused = await tools.desk.refuse(actor, rule(tools.staff, actor), about, tools.now);
  return refused?.message ?? null;
}

/** Who acts, with those of the settings' user groups that they are in. */
export async function findActor({ client, staff, records, now }: StaffTools, userId: string): Promise<Actor> {
  const groups = [...new Set([...staff.recorders.userGroups, ...staff.reviewers.userGroups])];
  const members = await Promise.all(groups.map((group) => listGroupMembers(client, records.city.id, group, now)));
  return { userId, groupIds: groups.filter((_, index) => members[index]!.includes(userId)) };
}
