import { z } from "zod";

const channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/, "Slack のチャンネルの番号(C… か G…)を書いてください");
const user = z.string().regex(/^[UW][A-Z0-9]{2,}$/, "Slack の利用者の番号(U… か W…)を書いてください");
const userGroup = z.string().regex(/^S[A-Z0-9]{2,}$/, "Slack のユーザーグループの番号(S…)を書いてください");

/** People named one by one and through Slack user groups; nobody when both are empty. */
export const staffGroupSchema = z.strictObject({
  users: z.array(user).default([]),
  userGroups: z.array(userGroup).default([]),
});
export type StaffGroup = z.output<typeof staffGroupSchema>;

/** Who works with a city's records in Slack, and where (職員の設定). */
export const staffSchema = z.strictObject({
  /** Channel of the weekly reminder; null: none. */
  reminderChannel: channel.nullable().default(null),
  /** A department (as the records name it) and its own channel. */
  departmentChannels: z.array(z.strictObject({ department: z.string().trim().min(1), channel })).default([]),
  /** Where drafts wait for their reviewers; null: each reviewer gets them as a direct message. */
  reviewChannel: channel.nullable().default(null),
  /** Who may record progress. */
  recorders: staffGroupSchema.prefault({}),
  /** Who may publish or return what was recorded. */
  reviewers: staffGroupSchema.prefault({}),
});
export type Staff = z.output<typeof staffSchema>;
