import { z } from "zod";
import { type FiscalYear, fiscalYearSchema } from "./fiscal-year.ts";

/** Fiscal year → what the cell says; a year that is not named is an empty cell. */
export const byFiscalYearSchema = z.record(z.string(), z.string().min(1)).transform((cells, context) =>
  Object.entries(cells)
    .map(([label, text]) => {
      const year = fiscalYearSchema.safeParse(label);
      if (!year.success) context.addIssue({ code: "custom", message: `年度の見出しが読めません: ${label}` });
      return { fiscalYear: year.success ? year.data : 0, text };
    })
    .sort((a, b) => a.fiscalYear - b.fiscalYear),
);

/** One row of a yearly plan (工程): the step and what its cell says for each fiscal year. */
export const scheduleStepSchema = z.strictObject({
  item: z.string().min(1),
  years: byFiscalYearSchema,
  /** What was lost or merged in the source: arrows, shifted cells. */
  remark: z.string().nullable().default(null),
});
export type ScheduleStep = z.output<typeof scheduleStepSchema>;

/** The words of the cell for `year`, or null for an empty cell. */
export function cellOf(step: ScheduleStep, year: FiscalYear): string | null {
  return step.years.find((cell) => cell.fiscalYear === year)?.text ?? null;
}

/** The fiscal years in which a record's schedule says something; a dash says nothing. */
export const listFilledYears = ({ schedule }: { schedule: readonly ScheduleStep[] }): FiscalYear[] =>
  schedule
    .flatMap(({ years }) => years)
    .filter(({ text }) => !/^[\s\-‐―－ー]*$/.test(text))
    .map(({ fiscalYear }) => fiscalYear);
