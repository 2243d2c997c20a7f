import { type FiscalYear, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Filters, StatedFact } from "./understanding.ts";

/** Whether a question names any condition a list can be made of. */
export function hasFilter(filters: Filters): boolean {
  return describeFilters(filters) !== "";
}

/** 「担当課: 財政課、期限: 令和7年度末」; "" without filters. */
export function describeFilters(filters: Filters): string {
  return [
    filters.departments.length > 0 && `担当課: ${filters.departments.join("・")}`,
    filters.unknownDepartment && `担当課: ${filters.unknownDepartment}`,
    filters.section && `区分: ${filters.section.label}`,
    filters.sectionTitle && `区分: ${filters.sectionTitle}`,
    filters.addedIn !== null && `${formatFiscalYear(filters.addedIn)}に追加`,
    filters.addedLater && "計画の途中で追加",
    filters.term && `区分: ${filters.term}`,
    filters.status === "achieved" && "達成の記載あり",
    filters.status === "not_achieved" && "達成の記載なし",
    filters.deadline && `期限: ${describeRange(filters.deadline)}`,
    filters.document && `出典: ${filters.document.title}`,
    filters.page !== null && `${filters.page}ページ`,
    filters.stated && `${STATED_WORDS[filters.stated.fact]}の記載${filters.stated.given ? "あり" : "なし"}`,
    filters.without && `「${describeFilters(filters.without)}」を除く`,
  ]
    .filter(Boolean)
    .join("、");
}

/** Records that meet every filter, in the order of the plan. */
export function findList(filters: Filters, views: MeasureView[]): MeasureView[] {
  if (filters.unknownDepartment) return [];
  return views.filter(
    (view) =>
      meetsSource(filters, view) &&
      (filters.stated === null || isStated(filters.stated.fact, view) === filters.stated.given) &&
      (filters.without === null || findList(filters.without, [view]).length === 0),
  );
}

function meetsSource(filters: Filters, { measure, progress, deadline }: MeasureView): boolean {
  return (
    filters.departments.every((wanted) =>
      measure.departments.some(({ name, division, scope }) => [name, division, scope].includes(wanted)),
    ) &&
    (filters.section === null || filters.section.ids.includes(measure.id)) &&
    (filters.sectionTitle === null || measure.section.some((step) => step.title === filters.sectionTitle)) &&
    (filters.addedIn === null || measure.addedIn === filters.addedIn) &&
    (!filters.addedLater || measure.addedIn !== null) &&
    (filters.term === null || measure.term === filters.term) &&
    (filters.status === null || (progress.kind === "achieved") === (filters.status === "achieved")) &&
    (filters.deadline === null || (deadline !== null && isWithin(deadline.fiscalYear, filters.deadline))) &&
    (filters.document === null || measure.sources.some(({ document }) => document === filters.document?.id)) &&
    (filters.page === null || measure.sources.some(({ page }) => page === filters.page))
  );
}

const STATED_WORDS: Record<StatedFact, string> = {
  target: "数値目標",
  deadline: "期限",
  department: "担当課",
  amount: "金額",
  schedule: "年度ごとの予定",
};

function isStated(fact: StatedFact, { measure }: MeasureView): boolean {
  switch (fact) {
    case "target":
      return measure.kpis.length > 0;
    case "deadline":
      return measure.deadline !== null;
    case "department":
      return measure.departmentsAsWritten !== null;
    case "amount":
      return measure.amounts.length > 0;
    case "schedule":
      return measure.schedule.length > 0;
  }
}

type Range = NonNullable<Filters["deadline"]>;

function isWithin(year: FiscalYear, { from, to }: Range): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}

function describeRange({ from, to }: Range): string {
  if (from !== null && from === to) return `${formatFiscalYear(from)}末`;
  return `${from === null ? "" : `${formatFiscalYear(from)}以降`}${to === null ? "" : `${formatFiscalYear(to)}末まで`}`;
}
