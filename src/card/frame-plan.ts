import type { City } from "../domain/city.ts";
import type { FramedTag } from "../domain/languages.ts";
import { localFrame } from "../domain/local-frame.ts";
import type { PlanAnswer } from "../reply/answer.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear } from "../wording/frame-dates.ts";
import type { PlanCard } from "./card.ts";
import { frameCoverage } from "./frame-figures.ts";
import { frameExamples } from "./frame-message.ts";

/** Rows beyond these are counted, not shown. */
const MAX_ROWS = 12;
/** News that are told. */
const MAX_NEWS = 5;

/** The whole plan in the frame of another language: what was asked of it first, then its states with their counts. */
export function framePlanCard(answer: PlanAnswer, city: City, language: FramedTag): PlanCard {
  const frame = localFrame(language, city);
  const shown = answer.rows.slice(0, MAX_ROWS);
  const rest = answer.rows.length - shown.length;
  return {
    kind: "plan",
    language,
    cityName: city[frame.cityName],
    title: fillTemplate(frame.list.title, { plan: city.plan.shortTitle }),
    lines: [
      ...listAsked(answer, city, language),
      fillTemplate(frame.list.count, { count: answer.total }),
      ...answer.states.map(({ kind, count }) => `${frame.states[kind]}: ${count}`),
    ],
    rows: [
      ...shown.map(({ label, total, achieved }) => ({
        label,
        value: achieved > 0 ? `${total} (${frame.states.achieved}: ${achieved})` : String(total),
      })),
      ...(rest > 0 ? [{ label: fillTemplate(frame.list.rest, { count: rest }), value: "" }] : []),
    ],
    note: [frameCoverage(city, frame), ...(shown.length > 0 ? [frame.quoted] : [])].filter(Boolean).join(" · "),
    actions: frameExamples(language),
  };
}

/** What answers the question on the plan; the counts below answer how far it is. */
function listAsked({ about, states, rows, lastDeadline, news }: PlanAnswer, city: City, language: FramedTag): string[] {
  const frame = localFrame(language, city);
  const { plan } = frame;
  const year = (fiscalYear: number) => formatFrameYear(fiscalYear, frame);
  const day = (date: string) => fillTemplate(frame.statusNote.asOf, { date: formatFrameDate(date, frame) });
  switch (about) {
    case "progress":
    case "count":
    case "areas":
      return [];
    case "judged":
      return [plan.notJudged];
    case "late":
      return [fillTemplate(plan.late, { count: states.find(({ kind }) => kind === "late")?.count ?? 0 })];
    case "period": {
      const { period } = city.plan;
      const whole =
        period === null
          ? plan.noPeriod
          : period.from === null
            ? fillTemplate(plan.periodUntil, { to: year(period.to) })
            : fillTemplate(plan.period, { from: year(period.from), to: year(period.to) });
      const own =
        lastDeadline && fillTemplate(plan.lastDeadline, { ...lastDeadline, years: year(lastDeadline.fiscalYear) });
      return [whole, ...(own ? [own] : [])];
    }
    case "about":
    case "as_of":
      return city.documents.map(({ shortTitle, asOf }) => (asOf === null ? shortTitle : `${shortTitle}: ${day(asOf)}`));
    case "departments": {
      const [most] = rows;
      return most
        ? [fillTemplate(plan.most, { name: most.label, count: most.total })]
        : [`${frame.facts.department}: ${frame.notStated}`];
    }
    case "changes":
      return news.length === 0
        ? [plan.noNews]
        : news
            .slice(0, MAX_NEWS)
            .map(
              ({ on, title, status }) =>
                `${formatFrameDate(on, frame)} ${title}${status ? `: ${frame.status[status]}` : ""}`,
            );
  }
}
