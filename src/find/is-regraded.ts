import type { Measure } from "../domain/measure.ts";
import { IS_GRADED, markOf } from "../understand/catalogue-grades.ts";
import type { Condition } from "../understand/condition.ts";

type Regraded = Extract<Condition, { kind: "regraded" }>;

/** Whether a plan's grade of a record went that way from one year to the other; without a grade in both it went nowhere. */
export function isRegraded(measure: Measure, { from, to, way, scale }: Regraded): boolean {
  const [before, after] = [from, to].map((column) => gradeIn(measure, column));
  if (before === undefined || after === undefined) return false;
  if (way === "same" || way === "changed") return (before === after) === (way === "same");
  const [was, is] = [before, after].map((mark) => scale.indexOf(mark));
  return was! >= 0 && is! >= 0 && (way === "up" ? is! < was! : is! > was!);
}

function gradeIn({ facts, statuses }: Measure, { fiscalYear, field }: Regraded["from"]): string | undefined {
  const written =
    field === null
      ? statuses.find((status) => status.fiscalYear === fiscalYear)?.asWritten
      : facts.find(({ label }) => label === field)?.value;
  const mark = markOf(written ?? "");
  return IS_GRADED.test(mark) ? mark : undefined;
}
