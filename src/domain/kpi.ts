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
    .strictObject({
      /** null: a word and no figure (「未実施」). */
      value: z.number().nullable(),
      fiscalYear: fiscalYearSchema.nullable(),
      asWritten: z.string().min(1),
    })
    .nullable(),
  /** The value that the source reports last (実績値), where it gives one beside the baseline. */
  latest: z
    .strictObject({
      value: z.number().nullable(),
      fiscalYear: fiscalYearSchema.nullable(),
      asWritten: z.string().min(1),
    })
    .nullable()
    .default(null),
  /** null: a result without a target. */
  target: z
    .strictObject({
      /** null: the target is a word (「移転完了」). */
      value: z.number().nullable(),
      /** Upper end when `bound` is `range`. */
      upper: z.number().nullable().default(null),
      bound: boundSchema.default("exactly"),
      /** null: the source names no year. */
      fiscalYear: fiscalYearSchema.nullable(),
      asWritten: z.string().min(1),
    })
    .nullable(),
  remark: z.string().nullable().default(null),
});
export type Kpi = z.output<typeof kpiSchema>;

/**
 * How far a value has come from the baseline to the target, 0…1 (0 behind the start, 1 at the target or past it). Null
 * where better and worse are not known from what the source prints: without a baseline, for a mere limit (90.0 未満), a
 * range or an increase, or where the target lies on the other side of the present than its words say (a limit that is
 * looser than today's value).
 */
export function findReach({ baseline, target }: Pick<Kpi, "baseline" | "target">, value: number): number | null {
  if (target === null || target.value === null || baseline === null || baseline.value === null) return null;
  const way = target.value - baseline.value;
  if (!isDirected(target.bound, way)) return null;
  return Math.min(1, Math.max(0, (value - baseline.value) / way));
}

/** @param way from the baseline to the target */
function isDirected(bound: z.output<typeof boundSchema>, way: number): boolean {
  switch (bound) {
    case "exactly":
      return way !== 0;
    case "atLeast":
      return way > 0;
    case "atMost":
      return way < 0;
    case "below":
    case "range":
    case "increaseBy":
      return false;
  }
}
