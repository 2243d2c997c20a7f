import { z } from "zod";
import { fiscalYearSchema } from "./fiscal-year.ts";

/** How a target is meant: 90.0 未満 is `below`, 5.0%以下 `atMost`, 30%以上 `atLeast`, 3〜5% `range`, 200件増 `increaseBy`. */
export const boundSchema = z.enum(["exactly", "atLeast", "atMost", "below", "range", "increaseBy"]);

/** An indicator (指標) with its baseline and target, exactly as the source states them. */
export const kpiSchema = z.strictObject({
  name: z.string().min(1),
  /** `%`, `件`, `千円`; "" for a ratio without a unit. */
  unit: z.string(),
  /** What the source calls this kind of indicator (成果指標・統計指標, プロセス指標 …). */
  category: z.string().nullable().default(null),
  /** null: the source gives no present value (「―」). */
  baseline: z
    .strictObject({ value: z.number(), fiscalYear: fiscalYearSchema.nullable(), asWritten: z.string().min(1) })
    .nullable(),
  target: z.strictObject({
    value: z.number(),
    /** Upper end when `bound` is `range`. */
    upper: z.number().nullable().default(null),
    bound: boundSchema,
    /** null: the source names no year. */
    fiscalYear: fiscalYearSchema.nullable(),
    asWritten: z.string().min(1),
  }),
  remark: z.string().nullable().default(null),
});
export type Kpi = z.output<typeof kpiSchema>;
