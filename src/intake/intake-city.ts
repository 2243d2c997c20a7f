import { z } from "zod";
import { citySchema } from "../domain/city.ts";
import { formatFiscalYearShort } from "../domain/fiscal-year.ts";
import { findCellYear, listYears } from "./read-years.ts";

/** What the command is told of a city (`city.json`): the rest of `city.yaml` has defaults or comes from the sheet. */
export const intakeCitySchema = z.strictObject({
  /** Whether the records are a plan's measures or a mayor's pledges. */
  room: z.enum(["measures", "pledges"]).default("measures"),
  /** What this city calls the outermost steps of its plan: 柱, 基本目標, 章. */
  sectionWord: z.string().trim().min(1).optional(),
  city: citySchema,
});
export type IntakeCity = z.output<typeof intakeCitySchema>;
/** The same as it is written, with years as labels: what goes into `city.yaml`. */
export type WrittenCity = z.input<typeof intakeCitySchema>["city"];

/** The years of the plan as a clerk writes them (「令和7年度～令和11年度」) → `{ from: R7, to: R11 }`; what is none stays. */
export function spellPeriod(content: unknown): unknown {
  const { city } = (content ?? {}) as { city?: { plan?: { period?: unknown } } };
  const period = city?.plan?.period;
  if (!city?.plan || period === undefined || period === null) return content;
  return { ...(content as object), city: { ...city, plan: { ...city.plan, period: readPeriod(period) } } };
}

function readPeriod(period: unknown): unknown {
  if (typeof period === "string") {
    const years = listYears(period).map(({ fiscalYear }) => fiscalYear);
    if (years.length === 0 || years.length > 2) return period;
    // 「～令和11年度」: only the end is named.
    const isEnd = /^\s*[~〜～]/.test(period);
    return {
      from: isEnd ? null : formatFiscalYearShort(years[0]!),
      to: formatFiscalYearShort(years.at(-1)!),
    };
  }
  return typeof period === "object"
    ? Object.fromEntries(Object.entries(period!).map(([end, year]) => [end, spellLabel(year)]))
    : period;
}

function spellLabel(label: unknown): unknown {
  const year = typeof label === "string" ? findCellYear(label) : null;
  return year === null ? label : formatFiscalYearShort(year);
}
