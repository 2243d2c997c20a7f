import { addDays } from "./calendar-date.ts";
import { NEAR_DAYS } from "./deadline.ts";
import type { MeasureView } from "./measure-view.ts";
import { publishedOn } from "./progress-entry.ts";
import { findNews } from "./report.ts";

/** Records in the order in which they matter to a reader. */
export interface Ordered {
  views: MeasureView[];
  /** Whether it is another order than before, which whoever reads it must be told. */
  moved: boolean;
}

/**
 * What departments reported lately (newest first), then deadlines that are near (soonest first), then the order before.
 * @param today ISO date in Japan
 */
export function orderByConcern(views: readonly MeasureView[], today: string): Ordered {
  const since = addDays(today, -NEAR_DAYS);
  const placed = views.map((view) => {
    const news = findNews(view.reports);
    const on = (news && publishedOn(news.entry)) ?? "";
    const due = view.state.kind === "due_soon" ? view.deadline!.date : FAR;
    return { view, news: on >= since ? on : "", due };
  });
  placed.sort((a, b) => compare(b.news, a.news) || compare(a.due, b.due));
  const ordered = placed.map(({ view }) => view);
  return { views: ordered, moved: ordered.some((view, at) => view !== views[at]) };
}

/** After every date. */
const FAR = "9999";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What is said of a list in this order. */
export const CONCERN_FIRST = `${NEAR_DAYS}日以内に報告のあったものと、期限の近いものが先です`;
