import { formatDateJapanese } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { describeWhereShort, nameState } from "../wording/describe-state.ts";
import { recordPath } from "./page-paths.ts";

/** Where a record's page always stands. @param origin 「https://example.jp」 */
export const permanentAddress = ({ measure, city }: MeasureView, origin: string) =>
  `${origin}${recordPath(city.id, measure.id)}`;

/** How to quote a record: who, what, its state on that day, where it is written, and where the page stands. */
export function buildCitation(view: MeasureView, origin: string, today: string): string {
  const { measure, city } = view;
  return [
    `${city.name}「${measure.title}」`,
    city.plan.title,
    `出典: ${describeSources(view).join("、")}`,
    `状態: ${nameState(view)}${describeDay(view)}`,
    `まちの約束 ${permanentAddress(view, origin)} (${formatDateJapanese(today)}に閲覧)`,
  ].join("。");
}

/** Of which day the state is, and whose word; where nobody has said it, it is that of the day on which it is read. */
function describeDay({ state, progress }: MeasureView): string {
  const where = isUnreported(state) ? "" : describeWhereShort(progress);
  return where === "" ? "" : `(${where})`;
}
