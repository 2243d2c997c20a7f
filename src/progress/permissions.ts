import type { Measure } from "../domain/measure.ts";
import { isOwnedBy } from "../domain/owned-by.ts";
import type { ProgressEntry } from "../domain/progress-entry.ts";
import type { Staff, StaffGroup } from "../domain/staff.ts";

/** Who acts, as Slack knows them. */
export interface Actor {
  userId: string;
  /** User groups of the workspace that this person is in. */
  groupIds: readonly string[];
  /** Why some of the groups could not be read, as words for the person; left out: all were. */
  unread?: string;
}

export type Permission =
  | { kind: "allowed" }
  | { kind: "refused"; reason: "not_recorder" | "not_reviewer" | "other_department" | "own_entry" };

const ALLOWED: Permission = { kind: "allowed" };

/** A record as far as rights go: who answers for it. */
type Owned = Pick<Measure, "departments">;

/**
 * Whether somebody may record progress in a city. Nobody may where the settings name nobody.
 * @param measure null: whether they record anything in this city at all
 */
export function mayRecord(staff: Staff, actor: Actor, measure: Owned | null = null): Permission {
  if (isIn(staff.recorders, actor, measure)) return ALLOWED;
  return { kind: "refused", reason: isIn(staff.recorders, actor, null) ? "other_department" : "not_recorder" };
}

/**
 * Whether somebody may publish or return an entry. Two pairs of eyes: not one's own, unless the settings name this
 * person as the only reviewer of the record, for then nobody else could. A user group always counts as several people.
 * @param entry null: whether they review in this city at all
 * @param measure the entry's record; null: whether they review any
 */
export function mayReview(
  staff: Staff,
  actor: Actor,
  entry: Pick<ProgressEntry, "recordedBy"> | null,
  measure: Owned | null = null,
): Permission {
  const { reviewers } = staff;
  if (!isIn(reviewers, actor, measure))
    return { kind: "refused", reason: isIn(reviewers, actor, null) ? "other_department" : "not_reviewer" };
  if (entry?.recordedBy !== actor.userId) return ALLOWED;
  const named = listNamed(reviewers, measure);
  const isAlone = named.every(({ userGroups }) => userGroups.length === 0);
  return isAlone && new Set(named.flatMap(({ users }) => users)).size === 1
    ? ALLOWED
    : { kind: "refused", reason: "own_entry" };
}

/** Whoever records or reviews something in this city. */
export function mayWork(staff: Staff, actor: Actor): Permission {
  const recorder = mayRecord(staff, actor);
  return mayReview(staff, actor, null).kind === "allowed" ? ALLOWED : recorder;
}

/** The departments that somebody's rights are for; null: all of them. */
export function listDepartmentsOf({ recorders, reviewers }: Staff, actor: Actor): string[] | null {
  if ([recorders, reviewers].some((group) => isNamed(group, actor))) return null;
  const own = [recorders, reviewers].flatMap(({ departments }) => departments.filter((part) => isNamed(part, actor)));
  return [...new Set(own.map(({ department }) => department))];
}

type People = Pick<StaffGroup, "users" | "userGroups">;

/** Those of a group who may act on a record; null: on any. */
function listNamed(group: StaffGroup, measure: Owned | null): People[] {
  return [group, ...group.departments.filter(({ department }) => measure === null || isOwnedBy(measure, department))];
}

function isIn(group: StaffGroup, actor: Actor, measure: Owned | null): boolean {
  return listNamed(group, measure).some((people) => isNamed(people, actor));
}

function isNamed({ users, userGroups }: People, { userId, groupIds }: Actor): boolean {
  return users.includes(userId) || userGroups.some((group) => groupIds.includes(group));
}

/** A polite no, for the person who tried. */
export function describeRefusal(reason: Extract<Permission, { kind: "refused" }>["reason"]): string {
  switch (reason) {
    case "not_recorder":
      return "これが使えるのは、このボットの設定に登録された職員だけです(進捗の記録・点検など)。必要なときは、行政改革の担当にお知らせください。";
    case "not_reviewer":
      return "公開の確認ができるのは、このボットの設定に登録された確認者だけです。確認者にお願いするか、行政改革の担当にお知らせください。";
    case "other_department":
      return "この取組は、あなたの課の担当ではありません。担当課の職員にお知らせください。";
    case "own_entry":
      return "ご自分の記録は、ほかの確認者が確認します。";
  }
}
