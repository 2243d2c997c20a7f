import { budgetsOf } from "../domain/budget.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Pick } from "../understand/meaning.ts";

/** The records at one end of a set; all with that deadline, where several share it. */
export function pickEnd(views: readonly MeasureView[], pick: Pick): MeasureView[] {
  switch (pick.by) {
    case "plan":
      return views.length === 0 ? [] : [pick.end === "first" ? views[0]! : views.at(-1)!];
    case "deadline": {
      const days = views.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.date])).sort();
      const day = pick.end === "first" ? days[0] : days.at(-1);
      return views.filter(({ deadline }) => deadline !== null && deadline.date === day);
    }
    case "budget": {
      const sums = new Map(views.map((view) => [view, newestBudget(view)]));
      const known = [...sums.values()].filter((sum) => sum !== null);
      const end = pick.end === "first" ? Math.min(...known) : Math.max(...known);
      return views.filter((view) => sums.get(view) === end);
    }
  }
}

/** What a record costs in the newest year that it is told of; null where nothing is. */
function newestBudget({ measure }: MeasureView): number | null {
  const [newest] = budgetsOf(measure)
    .filter(({ thousandYen }) => thousandYen > 0)
    .toSorted((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return newest?.thousandYen ?? null;
}

/** How a list's title names it. */
export function describePick({ by, end }: Pick): string {
  switch (by) {
    case "plan":
      return end === "first" ? "計画の最初にあるもの" : "計画の最後にあるもの";
    case "deadline":
      return end === "first" ? "期限がいちばん早いもの" : "期限がいちばん遅いもの";
    case "budget":
      return end === "first" ? "予算がいちばん少ないもの" : "予算がいちばん多いもの";
  }
}
