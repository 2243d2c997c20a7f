import { describeSlackError } from "../../../src/card/describe-slack-error.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import type { Staff } from "../../../src/domain/staff.ts";
import type { Actor, Permission } from "../../../src/progress/permissions.ts";
import type { About } from "../../refuse-staff.ts";
import { readStaffGroups } from "./group-members.ts";
import type { StaffTools } from "./staff-room.ts";
import { type Person, tellPrivately } from "./tell-privately.ts";

/** Whether somebody may, from the city's settings. */
export type Rule = (staff: Staff, actor: Actor) => Permission;

/**
 * Whoever records, or reviews, all by their own id. Rights for one department may come from a group where another's come
 * from the person's own id, so that only these need no groups.
 */
export const isRecorderOfAll: Rule = ({ recorders }, { userId }) =>
  recorders.users.includes(userId) ? { kind: "allowed" } : { kind: "refused", reason: "not_recorder" };
export const isReviewerOfAll: Rule = ({ reviewers }, { userId }) =>
  reviewers.users.includes(userId) ? { kind: "allowed" } : { kind: "refused", reason: "not_reviewer" };

/** A polite no for somebody who may not, audited; null for who may. */
export async function findRefusal(
  tools: StaffTools,
  { userId, ...about }: About & { userId: string },
  rule: Rule,
): Promise<string | null> {
  const actor = await findActor(tools, userId, rule);
  const refused = await tools.desk.refuse(actor, rule(tools.staff, actor), about, tools.now);
  return refused?.message ?? null;
}

/** Whether somebody may not; they are then told so, and nobody else is. */
export async function isRefused(person: Person, about: About, rule: Rule, tools: StaffTools): Promise<boolean> {
  const refusal = await findRefusal(tools, { userId: person.user.id, ...about }, rule);
  if (refusal !== null) await tellPrivately(tools.client, person, sayPlainly(refusal));
  return refusal !== null;
}

/**
 * Who acts, with those of the settings' user groups that they are in.
 * @param enough what the groups are needed for: who may by their own id does not wait for Slack
 */
export async function findActor(tools: StaffTools, userId: string, enough: Rule | null = null): Promise<Actor> {
  const alone: Actor = { userId, groupIds: [] };
  if (enough?.(tools.staff, alone).kind === "allowed") return alone;
  const { idsOf, unread } = await readStaffGroups(tools);
  const groupIds = idsOf(userId);
  return { userId, groupIds, ...(unread !== null && { unread: describeSlackError(unread, "usergroups:read") }) };
}
