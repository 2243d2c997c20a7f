import { z } from "zod";
import type { Plan } from "./reminder-ports.ts";

const subjectSchema = z.strictObject({ measureId: z.string(), text: z.string() });

/** A row of `plan` as D1 returns it. */
export interface PlanRow extends Omit<Plan, "late" | "subject" | "quotaLeft"> {
  late: number;
  subject: string | null;
  quota_left: number | null;
}

export function toPlan(row: PlanRow): Plan {
  const { city, occasion, channel, state, reason, today, targets } = row;
  return {
    city,
    occasion,
    channel,
    state,
    reason,
    today,
    targets,
    late: row.late === 1,
    subject: row.subject === null ? null : subjectSchema.parse(JSON.parse(row.subject)),
    quotaLeft: row.quota_left,
  };
}
