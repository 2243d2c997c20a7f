import { formatDateBoth } from "../domain/calendar-date.ts";
import { formatFiscalYear, lastDay } from "../domain/fiscal-year.ts";
import type { Department, Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { publishedOn, STATUS_WORDS } from "../domain/progress-entry.ts";
import { countStates as countRecordStates, isUnreported, RECORD_STATES } from "../domain/record-state.ts";
import { isNews } from "../domain/report.ts";
import type { PlanTopic } from "../understand/meaning.ts";
import { describeViewCounts } from "../wording/describe-state.ts";
import type { PlanAnswer, PlanRow } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";
import { NOT_FAILED } from "./describe-set.ts";
import type { Inquiry } from "./inquiry.ts";

/** What every answer on the plan, or on a part of it, holds. */
export function planOf(about: PlanTopic, views: MeasureView[], inquiry: Inquiry): Omit<PlanAnswer, "lines" | "rows"> {
  const { city } = inquiry.room.records;
  const scope = inquiry.query.where === null ? "" : `(${describeCondition(inquiry.query.where)})`;
  return {
    title: `${city.plan.shortTitle}${scope}`,
    about,
    note: describeBasis(views),
    total: views.length,
    states: listStates(views),
    lastDeadline: findLastDeadline(views),
    news: about === "changes" ? listNews(views, inquiry.today) : [],
  };
}

/** What is said of a plan, or of a part of it, on one topic. @param views its records; at least one */
export function describePlan(about: PlanTopic, views: MeasureView[], inquiry: Inquiry): PlanAnswer {
  const { city } = inquiry.room.records;
  const base = planOf(about, views, inquiry);
  const counts = [...nameOtherPlan(inquiry), ...countStates(views, city.measureWord)];
  const silence = SUPPOSES_FAILURE.test(inquiry.query.text) && views.some(isSilent) ? [NOT_FAILED] : [];
  switch (about) {
    case "progress":
    case "count":
    case "areas":
      return { ...base, lines: [...counts, ...silence], rows: rowsByArea(views) };
    case "judged":
      return {
        ...base,
        lines: [NOT_JUDGED, ...counts, ...silence],
        rows: rowsByArea(views),
      };
    case "late":
      return {
        ...base,
        lines: [...countLate(views), ...countStates(views, city.measureWord)],
        rows: rowsByArea(views),
      };
    case "departments":
      return { ...base, lines: describeMost(views, city.measureWord), rows: rowsByDepartment(views) };
    case "period":
      return { ...base, lines: describePeriod(views, inquiry.today), rows: [] };
    case "about":
      return {
        ...base,
        lines: [
          ...describeDocuments(views),
          `${city.measureWord}は${views.length}件です`,
          "「達成」と数えるのは、資料に達成と書かれているか、担当課が達成と報告したものだけです",
        ],
        rows: rowsByArea(views),
      };
    case "as_of":
      return { ...base, lines: describeDays(views), rows: [] };
    case "changes":
      return { ...base, lines: describeChanges(base.news), rows: [] };
  }
}

/** 「33件は破ったんだね」: what nobody has reported on is not said to have failed. */
const SUPPOSES_FAILURE =
  /破|やぶ|遅れ|守(?:って|ら)[ぁ-ん]{0,3}な|嘘|うそ|ウソ|未達|手つかず|失敗|(?:でき|して|進んで|終わって|やって)(?:て)?い?な[いか]|やらな|しか|サボ|さぼ|放置|反故|(?:低|少な)す?ぎ/;
const isSilent = ({ state }: MeasureView) => isUnreported(state);

/** Who asks for the mayor's pledges where the plan holds none learns which plan is counted. */
function nameOtherPlan({ query, room }: Inquiry): string[] {
  const { plan, measureWord } = room.records.city;
  return /公約|マニフェスト/.test(query.text) && measureWord !== "公約"
    ? [
        `ここに載っているのは${plan.shortTitle}で、${describeMunicipality(room.records.city).head}の公約は載っていません`,
      ]
    : [];
}

/** What praise and blame are answered with, before the counts. */
export const NOT_JUDGED = "よい・悪い、成功・失敗といった判断は、資料に書かれていません。書かれているのは次のことです";

function listStates(views: MeasureView[]): PlanAnswer["states"] {
  const counts = countRecordStates(views.map(({ state }) => state));
  return RECORD_STATES.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
}

function findLastDeadline(views: MeasureView[]): PlanAnswer["lastDeadline"] {
  const years = views.flatMap(({ measure }) => (measure.deadline ? [measure.deadline.fiscalYear] : []));
  return years.length === 0 ? null : { count: years.length, fiscalYear: Math.max(...years) };
}

/** 「公約48件のうち、達成と書かれたか報告されたもの15件」 and every state with its count. */
export function countStates(views: MeasureView[], word: string): string[] {
  const achieved = views.filter(({ state }) => state.kind === "achieved").length;
  return [
    `${word}${views.length}件のうち、資料に達成と書かれたか、担当課が達成と報告したものは${achieved}件`,
    describeViewCounts(views),
  ];
}

function countLate(views: MeasureView[]): string[] {
  const late = views.filter(({ state }) => state.kind === "late");
  return late.length > 0
    ? [
        `担当課が遅れと報告したもの${late.length}件: ${late
          .slice(0, 5)
          .map(({ measure }) => measure.title)
          .join("、")}`,
      ]
    : ["担当課が遅れと報告したものは、ありません"];
}

function rowsByArea(views: MeasureView[]): PlanRow[] {
  return countBy(views, ({ measure }) => [nameArea(measure)]);
}

/** 「公約I 人から選ばれるまちへ」: the part of the plan by which its records are counted. */
export const nameArea = ({ section }: Pick<Measure, "section">) => `${section[0]!.label} ${section[0]!.title}`;

/** 「総務部 管財課」: every department by which a record is counted, each once. */
export const listDepartmentNames = ({ departments }: Pick<Measure, "departments">) => [
  ...new Set(departments.map(nameDepartment)),
];

/** 「総務部 管財課」 */
export const nameDepartment = ({ division, name }: Pick<Department, "division" | "name">): string =>
  [division, name].filter(Boolean).join(" ");

function rowsByDepartment(views: MeasureView[]): PlanRow[] {
  return countBy(views, ({ measure }) => listDepartmentNames(measure)).toSorted((a, b) => b.total - a.total);
}

function countBy(views: MeasureView[], keysOf: (view: MeasureView) => string[]): PlanRow[] {
  const rows = new Map<string, PlanRow>();
  for (const view of views) {
    for (const label of keysOf(view)) {
      const row = rows.get(label) ?? { label, total: 0, achieved: 0 };
      row.total++;
      if (view.state.kind === "achieved") row.achieved++;
      rows.set(label, row);
    }
  }
  return [...rows.values()];
}

function describeMost(views: MeasureView[], word: string): string[] {
  const rows = rowsByDepartment(views);
  const most = rows[0]?.total ?? 0;
  const first = rows.filter(({ total }) => total === most).map(({ label }) => label);
  return first.length === 0
    ? ["担当課は資料に記載がありません"]
    : [`${word}が一番多いのは${first.join("と")}(${most}件)`, "共同のものは、それぞれの課に数えています"];
}

function describePeriod(views: MeasureView[], today: string): string[] {
  const { plan } = views[0]!.city;
  const last = findLastDeadline(views);
  const own = last
    ? [`${last.count}件に期限の記載があり、一番遅いものは${formatFiscalYear(last.fiscalYear)}末です`]
    : [];
  if (plan.period === null) {
    const years = views.flatMap(({ measure }) => measure.kpis.flatMap(({ target }) => target?.fiscalYear ?? []));
    const goal = years.length > 0 ? [`指標の目標の年は、遅いもので${formatFiscalYear(Math.max(...years))}です`] : [];
    return ["計画全体の期間は資料に記載がありません", ...goal, ...own];
  }
  const { from, to } = plan.period;
  return [
    from === null
      ? `${formatFiscalYear(to)}までの計画です`
      : `${formatFiscalYear(from)}から${formatFiscalYear(to)}までの計画です`,
    ...(lastDay(to) < today ? ["計画の期間は終わっています"] : []),
    ...own,
  ];
}

function describeDocuments(views: MeasureView[]): string[] {
  return views[0]!.city.documents.map(({ title, issued, asOf }) => {
    const day = asOf === null ? issued : `${formatDateBoth(asOf)}時点`;
    return `「${title}」${day ? `(${day})` : ""}に書かれていることです`;
  });
}

function describeDays(views: MeasureView[]): string[] {
  const days = views.flatMap(({ lastWordOn }) => (lastWordOn === null ? [] : [lastWordOn])).sort();
  const documents = views[0]!.city.documents.map(({ shortTitle, asOf, issued }) =>
    asOf === null ? `${shortTitle}: ${issued ?? "時点の記載なし"}` : `${shortTitle}: ${formatDateBoth(asOf)}時点`,
  );
  const newest = days.at(-1);
  return [...documents, ...(newest ? [`いちばん新しい記載か報告は${formatDateBoth(newest)}のものです`] : [])];
}

/** Days a 「最近」 reaches back. */
const RECENT = 5;

function listNews(views: MeasureView[], today: string): PlanAnswer["news"] {
  return views
    .flatMap((view) =>
      // A corrected report is told once, as the correction it has become.
      view.reports.flatMap(({ entry, correctedOn }) => {
        const on = publishedOn(entry);
        const title = correctedOn === null ? view.measure.title : `${view.measure.title}(訂正)`;
        return on !== null && isNews(entry) && on <= today
          ? [{ on, title, id: view.measure.id, status: entry.status }]
          : [];
      }),
    )
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

function describeChanges(news: PlanAnswer["news"]): string[] {
  if (news.length === 0) return ["資料ができたあとに公開された報告は、まだありません"];
  return [
    ...news
      .slice(0, RECENT)
      .map(({ on, title, status }) => `${formatDateBoth(on)} ${title}${status ? `「${STATUS_WORDS[status]}」` : ""}`),
    ...(news.length > RECENT ? [`ほか${news.length - RECENT}件`] : []),
  ];
}

/** The days that the words of the records stand for, and of how many records there are any where not of all. */
export function describeBasis(views: MeasureView[]): string {
  const days = findLastWords(views);
  if (days === null) return "進み具合は資料に書かれておらず、報告もまだありません";
  const [first, last] = days;
  const day = first === last ? formatDateBoth(last) : `${formatDateBoth(first)}〜${formatDateBoth(last)}`;
  const heard = countHeard(views);
  const part = heard < views.length ? `(${views.length}件のうち${heard}件についてだけ)` : "";
  return `${day}時点の記載と報告${part}から`;
}

/** Records of which anybody has said anything. */
export const countHeard = (views: readonly MeasureView[]): number =>
  views.filter(({ lastWordOn }) => lastWordOn !== null).length;

/** The oldest and the newest of the days on which something was last said of a record (ISO dates); null: of none. */
export function findLastWords(views: readonly MeasureView[]): readonly [from: string, to: string] | null {
  const days = views.flatMap(({ lastWordOn }) => lastWordOn ?? []).sort();
  return days.length === 0 ? null : [days[0]!, days.at(-1)!];
}
