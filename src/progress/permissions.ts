import type { ProgressEntry } from "../domain/progress-entry.ts";
import type { Staff, StaffGroup } from "../domain/staff.ts";

/** Who acts, as Slack knows them. */
export interface Actor {
  userId: string;
  /** User groups of the workspace that this person is in. */
  groupIds: readonly string[];
}

export type Permission =
  | { kind: "allowed" }
  | { kind: "refused"; reason: "not_recorder" | "not_reviewer" | "own_entry" };

const ALLOWED: Permission = { kind: "allowed" };

/** Whether somebody may record progress in a city. Nobody may where the settings name nobody. */
export function mayRecord(staff: Staff, actor: Actor): Permission {
  return isIn(staff.recorders, actor) ? ALLOWED : { kind: "refused", reason: "not_recorder" };
}

/**
 * Whether somebody may publish or return an entry. Two pairs of eyes: not one's own, unless the settings name this
 * person as the only reviewer, for then nobody else could. A user group always counts as several people.
 * @param entry null: whether they review in this city at all
 */
export function mayReview(staff: Staff, actor: Actor, entry: Pick<ProgressEntry, "recordedBy"> | null): Permission {
  if (!isIn(staff.reviewers, actor)) return { kind: "refused", reason: "not_reviewer" };
  if (entry?.recordedBy !== actor.userId) return ALLOWED;
  const { users, userGroups } = staff.reviewers;
  return userGroups.length === 0 && new Set(users).size === 1 ? ALLOWED : { kind: "refused", reason: "own_entry" };
}

function isIn({ users, userGroups }: StaffGroup, { userId, groupIds }: Actor): boolean {
  return users.includes(userId) || userGroups.some((group) => groupIds.includes(group));
}

/** A polite no, for the person who tried. */
export function describeRefusal(reason: Extract<Permission, { kind: "refused" }>["reason"]): string {
  switch (reason) {
    case "not_recorder":
      return "進捗を記録できるのは、市の設定に登録された職員だけです。記録が必要なときは、行政改革の担当にお知らせください。";
    case "not_reviewer":
      return "公開の確認ができるのは、市の設定に登録された確認者だけです。";
    case "own_entry":
      return "ご自分の記録は、ほかの確認者が確認します。";
  }
}
