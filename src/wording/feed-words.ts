import type { City } from "../domain/city.ts";
import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { describeState, nameState } from "./describe-state.ts";

/** What calendars and feed readers show of a city. */

type Titled = Pick<City, "name" | "plan">;

/** 「安中市 市長公約」 */
const namePlan = ({ name, plan }: Titled) => `${name} ${plan.shortTitle}`;

export const FEED_AUTHOR = "まちの約束";
export const nameCalendar = (city: Titled): string => `${namePlan(city)}の期限`;
export const nameUpdates = (city: Titled): string => `${namePlan(city)}の更新`;

/** Names of a calendar's events. */
export const nameOwnDeadline = (title: string): string => `期限: ${title}`;
export const nameKpiTarget = (title: string): string => `指標の目標: ${title}`;

/** @param asWritten of the deadline; null: the source has no words of its own */
export const quoteDeadline = (asWritten: string | null): string => `期限の記載: ${asWritten ?? "なし"}`;

/** @param count records without a deadline of their own */
export const describePlanEnd = (city: Pick<City, "measureWord">, count: number): string =>
  `個別の期限が書かれていない${city.measureWord}${count}件が、この日までです。`;

/** What stands in an event: the plan, its own lines, who answers for it and how far it is. */
export function describeEvent(city: Titled, measure: Measure, lines: readonly string[], view: MeasureView): string {
  return [
    namePlan(city),
    ...lines,
    `担当: ${measure.departmentsAsWritten ?? "記載なし"}`,
    `進み具合: ${describeStanding(view)}`,
  ].join("\n");
}

/** 「期限後の報告なし(…)」: the state in the words of every other view. */
function describeStanding(view: MeasureView): string {
  const known = describeState(view);
  return `${nameState(view)}${known === "" ? "" : `(${known})`}`;
}

export const describeUpdate = (text: string, view: MeasureView): string => `${text}。今の状態: ${nameState(view)}`;
