import { z } from "zod";

const channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/, "Slack のチャンネルの番号(C… か G…)を書いてください");
const user = z.string().regex(/^[UW][A-Z0-9]{2,}$/, "Slack の利用者の番号(U… か W…)を書いてください");
const userGroup = z.string().regex(/^S[A-Z0-9]{2,}$/, "Slack のユーザーグループの番号(S…)を書いてください");
const department = z.string().trim().min(1);

const people = { users: z.array(user).default([]), userGroups: z.array(userGroup).default([]) };

/**
 * People named one by one and through Slack user groups; nobody when all are empty. Who stands in `departments` has the
 * right for that department's records only.
 */
const staffGroupSchema = z.strictObject({
  ...people,
  departments: z.array(z.strictObject({ department, ...people })).default([]),
});
export type StaffGroup = z.output<typeof staffGroupSchema>;

/** Who works with a city's records in Slack, and where (職員の設定). */
export const staffSchema = z.strictObject({
  /** Channel of the weekly reminder; null: none. */
  reminderChannel: channel.nullable().default(null),
  /** A department (as the records name it) and its own channel. */
  departmentChannels: z.array(z.strictObject({ department, channel })).default([]),
  /** Where drafts wait for their reviewers; null: each reviewer gets them as a direct message. */
  reviewChannel: channel.nullable().default(null),
  /** Who may record progress. */
  recorders: staffGroupSchema.prefault({}),
  /** Who may publish or return what was recorded. */
  reviewers: staffGroupSchema.prefault({}),
});
export type Staff = z.output<typeof staffSchema>;

/** Nobody: settings that cannot be read give no rights. */
export const NOBODY: Staff = staffSchema.parse({});

/** Whether a group names anybody at all. */
export function namesAnybody({ users, userGroups, departments }: StaffGroup): boolean {
  return users.length + userGroups.length + departments.length > 0;
}

/** Every Slack user group that the settings name. */
export function listUserGroups({ recorders, reviewers }: Staff): string[] {
  const groups = [recorders, reviewers].flatMap((group) => [group, ...group.departments]);
  return [...new Set(groups.flatMap(({ userGroups }) => userGroups))];
}
