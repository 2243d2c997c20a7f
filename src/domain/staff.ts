import { z } from "zod";

const channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/, "Slack のチャンネル ID(C0123ABCD のような文字)を書いてください");

/** Where a city's staff get their reminders in Slack. Ids only; names of people are never kept. */
export const staffSchema = z.strictObject({
  /** Channel of the weekly digest and of alerts; null: not chosen yet, nothing is posted. */
  reminderChannel: channel.nullable().default(null),
  /** Departments that get their own part, named as the records name them (課, 部 or both: 「財政部財政課」). */
  departmentChannels: z.array(z.strictObject({ department: z.string().trim().min(1), channel })).default([]),
});
export type Staff = z.output<typeof staffSchema>;
