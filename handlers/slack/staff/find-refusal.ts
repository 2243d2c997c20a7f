import type { Staff } from "../../../src/domain/staff.ts";
import { type Actor, describeRefusal, type Permission } from "../../../src/progress/permissions.ts";
import type { Refusal } from "../../../src/store/ports.ts";
import { logSlackError } from "../log-slack.ts";
import { listGroupMembers } from "./group-members.ts";
import type { StaffTools } from "./staff-room.ts";

export interface Attempt {
  userId: string;
  action: Refusal["action"];
  measureId?: string;
  entryId?: string;
}

/** Whether somebody may, from the city's settings. */
export type Rule = (staff: Staff, actor: Actor) => Permission;

/** A polite no for somebody who may not, audited; null for who may. */
export async function findRefusal(tools: StaffTools, attempt: Attempt, rule: Rule): Promise<string | null> {
  const { staff, store, records, now } = tools;
  const permission = rule(staff, await findActor(tools, attempt.userId));
  if (permission.kind === "allowed") return null;
  try {
    await store.refuse({
      city: records.city.id,
      actor: attempt.userId,
      action: attempt.action,
      reason: permission.reason,
      measureId: attempt.measureId ?? null,
      entryId: attempt.entryId ?? null,
      at: now.toISOString(),
    });
  } catch (error) {
    logSlackError("refusal_not_audited", error, { reason: permission.reason });
  }
  const { users, userGroups } = staff.recorders;
  return users.length + userGroups.length > 0
    ? describeRefusal(permission.reason)
    : `${records.city.name}では、記録や確認をする職員がまだ登録されていません。設定(STAFF_${records.city.id.toUpperCase()})に加えると使えます。`;
}

/** Who acts, with those of the settings' user groups that they are in. */
export async function findActor({ client, staff, records, now }: StaffTools, userId: string): Promise<Actor> {
  const groups = [...new Set([...staff.recorders.userGroups, ...staff.reviewers.userGroups])];
  const members = await Promise.all(groups.map((group) => listGroupMembers(client, records.city.id, group, now)));
  return { userId, groupIds: groups.filter((_, index) => members[index]!.includes(userId)) };
}
