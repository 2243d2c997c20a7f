import { formatDateJapanese } from "../domain/calendar-date.ts";
import { fiscalYearOfDate, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { DueDate } from "../reminder/deadline-calendar.ts";
import type { DueItem, OverdueItem, StepItem } from "../reminder/digest.ts";

/** What is due and when, in one or two lines. */
export function describeDue(item: DueItem): string[] {
  const day = `${formatDateJapanese(item.date)}まで`;
  if (item.kind === "plan_end") return [day, `個別の期限が書かれていない${item.measures.length}件が、この日までです`];
  const what = describeDues(item.dues);
  return [what === "" ? day : `${day}・${what}`, ...listDepartment(item)];
}

/** What is due besides the record as a whole. */
function describeDues(dues: DueDate[]): string {
  const kpis = dues.filter(({ kind }) => kind === "kpi_target");
  const others = dues.filter(({ kind }) => kind !== "kpi_target" && kind !== "own_deadline").map(({ label }) => label);
  const [only] = kpis;
  const targets =
    kpis.length > 1 ? [`指標${kpis.length}つの目標`] : only ? [`${only.label} ${only.asWritten ?? ""}`.trim()] : [];
  return [...others, ...targets].join("・");
}

export function describeOverdue(item: OverdueItem): string[] {
  const source = item.sourceAsOf === null ? "" : `・資料は期限より前(${formatDateJapanese(item.sourceAsOf)}時点)のもの`;
  return [`${nameDay(item)}${source}`, ...listDepartment(item)];
}

function nameDay({ origin, date }: OverdueItem): string {
  const day = formatDateJapanese(date);
  switch (origin) {
    case "own":
    case "report":
      return `期限 ${day}`;
    case "plan_end":
      return `計画の期間 ${day}まで`;
    case "target_year":
      return `指標の目標の年 ${formatFiscalYear(fiscalYearOfDate(date))}`;
  }
}

/** The first step; how many more there are. */
export function describeSteps(steps: StepItem["steps"]): string[] {
  const left = steps.length - 1;
  return steps.slice(0, 1).map(({ item, text }) => `${item}: ${text}${left > 0 ? `(ほか${left}件)` : ""}`);
}

function listDepartment({ measure }: { measure: OverdueItem["measure"] }): string[] {
  return measure.departmentsAsWritten === null ? [] : [`担当 ${measure.departmentsAsWritten}`];
}
