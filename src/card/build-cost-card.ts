import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import type { MessageCard } from "./card.ts";

/** Weeks in a month, for what a year's months cost on average. */
const WEEKS_A_MONTH = 52 / 12;

/** The citizens' part of a week as far as it costs. */
interface WeekCost {
  state: "planned" | "released" | "held" | "skipped";
  /** Why it is held; null when it is not. */
  reason: string | null;
  /** People who get a message; LINE counts one a person. */
  targets: number;
  /** Messages left this month before it went out; null: not known, or no limit. */
  quotaLeft: number | null;
}

/** What a week's messages on LINE cost, for staff; null when nobody gets any. */
export function buildCostCard({ state, reason, targets, quotaLeft }: WeekCost, city: City): MessageCard | null {
  if (targets === 0 || state === "skipped") return null;
  const aMonth = Math.ceil(targets * WEEKS_A_MONTH);
  return {
    kind: "message",
    cityName: city.name,
    title: `${describeMunicipality(city).people}への LINE のお知らせ`,
    lines: [
      `今週受け取る人: ${targets}人(${targets}通)`,
      ...(quotaLeft === null ? [] : [`今月の残り: ${quotaLeft}通${state === "released" ? "(今週分を送る前)" : ""}`]),
      `この人数なら、ひと月におよそ${aMonth}通です。`,
      ...(state === "held"
        ? [
            reason === "quota" || reason === "monthly_limit"
              ? "残りが足りないため、今週分はまだ送りきっていません。"
              : "今週分はまだ送りきっていません。理由は、このチャンネルに出した別の知らせにあります。",
          ]
        : []),
    ],
    actions: [],
  };
}
