import type { City } from "../domain/city.ts";
import type { PlanAnswer } from "../reply/answer.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import type { PlanCard } from "./card.ts";
import { exampleActions } from "./speak-message.ts";

/** Rows beyond these are counted, not shown. */
const MAX_ROWS = 12;

/** The whole plan as a card; shares stand only beside their whole. */
export function buildPlanCard({ title, lines, rows, note }: PlanAnswer, city: City): PlanCard {
  const shown = rows.slice(0, MAX_ROWS);
  const rest = rows.length - shown.length;
  return {
    kind: "plan",
    cityName: city.name,
    title,
    lines,
    rows: [
      ...shown.map(({ label, total, achieved }) => ({
        label,
        value: achieved > 0 ? `${total}件(達成${achieved}件)` : `${total}件`,
      })),
      ...(rest > 0 ? [{ label: `ほか${rest}件`, value: "" }] : []),
    ],
    note: [note, describeCoverage(city)].filter(Boolean).join("。"),
    actions: exampleActions(city),
  };
}
