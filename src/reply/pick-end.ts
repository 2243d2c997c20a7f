import { budgetsOf } from "../domain/budget.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Pick } from "../understand/meaning.ts";

/** The records at one end of a set, or at both; all with that deadline, where several share it. */
export function pickEnd(views: readonly MeasureView[], pick: Pick): MeasureView[] {
  if (pick.end === "both") {
    const ends = [...pickEnd(views, { ...pick, end: "first" }), ...pickEnd(views, { ...pick, end: "last" })];
    return [...new Set(ends)];
  }
  switch (pick.by) {
    case "plan":
      if (pick.each) return pickOfEach(views, pick.each);
      if (pick.sorts) return pick.end === "first" ? [...views] : views.toReversed();
      return views.length === 0 ? [] : [pick.end === "first" ? views[0]! : views.at(-1)!];
    case "deadline": {
      if (pick.sorts) return sortByDay(views, pick.end);
      const days = views.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.date])).sort();
      const day = pick.end === "first" ? days[0] : days.at(-1);
      return views.filter(({ deadline }) => deadline !== null && deadline.date === day);
    }
    case "added": {
      const years = views.flatMap(({ measure }) => measure.addedIn ?? []);
      const year = pick.end === "first" ? Math.min(...years) : Math.max(...years);
      return views.filter(({ measure }) => measure.addedIn === year);
    }
    case "budget": {
      const sums = new Map(views.map((view) => [view, newestBudget(view)]));
      const known = [...sums.values()].filter((sum) => sum !== null);
      const end = pick.end === "first" ? Math.min(...known) : Math.max(...known);
      return views.filter((view) => sums.get(view) === end);
    }
  }
}

/** Those without a day come last either way. */
function sortByDay(views: readonly MeasureView[], end: Pick["end"]): MeasureView[] {
  const turn = end === "first" ? 1 : -1;
  return views.toSorted((a, b) => {
    const [one, other] = [a.deadline?.date, b.deadline?.date];
    if (one === other) return 0;
    if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
    return one < other ? -turn : turn;
  });
}

/** The nth record of every part of the plan. */
function pickOfEach(views: readonly MeasureView[], { step, nth }: NonNullable<Pick["each"]>): MeasureView[] {
  const partOf = ({ measure: { section } }: MeasureView) =>
    section
      .slice(0, step === null ? section.length : step + 1)
      .map(({ label }) => label)
      .join("/");
  return [...Map.groupBy(views, partOf).values()].flatMap((part) => {
    const one = nth < 0 ? part.at(nth) : part[nth - 1];
    return one === undefined ? [] : [one];
  });
}

/** What a record costs in the newest year that it is told of; null where nothing is. */
function newestBudget({ measure }: MeasureView): number | null {
  const [newest] = budgetsOf(measure)
    .filter(({ thousandYen }) => thousandYen > 0)
    .toSorted((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return newest?.thousandYen ?? null;
}

/** How a list's title names it. */
export function describePick(pick: Pick): string {
  const { by, end, each, sorts } = pick;
  if (end === "both") {
    return `${describePick({ ...pick, end: "first" })}と、${describePick({ ...pick, end: "last" })}`;
  }
  switch (by) {
    case "plan":
      if (each)
        return `それぞれの区分の${each.nth < 0 ? "最後" : each.nth === 1 ? "最初" : `${each.nth}番目`}にあるもの`;
      if (sorts) return end === "first" ? "計画に並ぶ順" : "計画に並ぶ順の後ろから";
      return end === "first" ? "計画の最初にあるもの" : "計画の最後にあるもの";
    case "deadline":
      if (sorts) return end === "first" ? "期限の早い順" : "期限の遅い順";
      return end === "first" ? "期限がいちばん早いもの" : "期限がいちばん遅いもの";
    case "added":
      return end === "first" ? "いちばん早く追加されたもの" : "いちばん後に追加されたもの";
    case "budget":
      return end === "first" ? "予算がいちばん少ないもの" : "予算がいちばん多いもの";
  }
}
