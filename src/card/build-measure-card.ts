import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import { type Deadline, describeDueYear, findWordsInPlace, NEAR_DAYS } from "../domain/deadline.ts";
import { type FiscalYear, fiscalYearsBetween, formatFiscalYear } from "../domain/fiscal-year.ts";
import { type MeasureView, SILENT_MONTHS } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import { cellOf } from "../domain/schedule.ts";
import type { Focus } from "../reply/answer.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { describePassedDay, describeState, nameState } from "../wording/describe-state.ts";
import { listReports } from "../wording/list-statements.ts";
import { buildHeadline } from "./build-headline.ts";
import { buildKpiLine } from "./build-kpi-line.ts";
import { buildReportPart } from "./build-report-part.ts";
import type { MeasureCard, ScheduleTable, WholeEntry } from "./card.ts";
import type { Badge, CardAction, LabelledText, MeasureViewName } from "./card-parts.ts";
import { STATE_MARKS } from "./state-marks.ts";

/** A record → its card. `focus` is the fact that was asked for; `also` are near records offered as buttons. */
export function buildMeasureCard(
  view: MeasureView,
  name: MeasureViewName,
  focus: Focus | null,
  also: MeasureView[] = [],
): MeasureCard {
  const { measure, city } = view;
  const sources = describeSources(view);
  const report = buildReportPart(view);
  return {
    kind: "measure",
    view: name,
    id: measure.id,
    cityName: city.name,
    title: measure.title,
    plan: city.plan.shortTitle,
    section: describeSection(view),
    headline: focus && buildHeadline(focus, view),
    status: statusBadge(view),
    statusNote: describeStatus(view),
    does: measure.summary.does,
    aims: measure.summary.aims,
    deadline: describeDeadline(view, "記載なし"),
    brief: describeBriefly(view),
    deadlineBadge: isToldByState(view) ? null : deadlineBadge(view),
    department: describeDepartment(view),
    kpis: measure.kpis.map((kpi) => buildKpiLine(kpi, view)),
    schedule: buildSchedule(view),
    facts: buildFacts(view),
    chapters: buildChapters(view),
    sources,
    remarks: [
      ...measure.remarks,
      ...(measure.titleVariants.length > 0 ? [`別の表記: ${measure.titleVariants.join("、")}`] : []),
      ...(view.deadline?.remark ? [view.deadline.remark] : []),
    ],
    report,
    actions: buildActions(view, name, also, report !== null),
  };
}

/** One record in a list, a choice or beside a no. */
export function buildEntry(view: MeasureView, item?: string): WholeEntry {
  const { measure } = view;
  return {
    id: measure.id,
    title: measure.title,
    ...(item !== undefined && { item }),
    section: describeSection(view),
    status: statusBadge(view),
    deadline: describeShortDeadline(view),
    department: describeDepartment(view),
    open: { label: "くわしく見る", intent: { kind: "show", id: measure.id, view: "summary" } },
  };
}

/** At a glance the day stands beside 「期限」 alone: the word of the state says already that it has passed. */
function describeBriefly(view: MeasureView): { statusNote: string; deadline: string } {
  const { deadline, state } = view;
  const note = describeStatus(view);
  const passed = deadline && state.kind === "passed_without_report" ? `${describePassedDay(deadline)}。` : "";
  return {
    statusNote: note.startsWith(passed) ? note.slice(passed.length) : note,
    deadline: deadline?.origin === "own" ? describeDeadline(view) : describeShortDeadline(view),
  };
}

/** Null where the city's documents name none at all: the page on the plan says so once. */
const describeDepartment = ({ measure, city }: MeasureView): string | null =>
  measure.departmentsAsWritten ?? (city.namesDepartments ? "記載なし" : null);

/** 「達成」 and 「期限後の報告なし」 say of the deadline what its badge would. */
const isToldByState = ({ state: { kind } }: MeasureView): boolean =>
  kind === "achieved" || kind === "passed_without_report";

function describeShortDeadline({ measure, deadline, postponement }: MeasureView): string {
  const words = findWordsInPlace(measure);
  if (words !== null && deadline?.origin !== "report") return words;
  if (!deadline) return "記載なし";
  switch (deadline.origin) {
    case "own":
      return describeDueYear(deadline);
    case "plan_end":
      return `${describeDueYear(deadline)}(計画の終わり)`;
    case "target_year":
      return `記載なし(目標の年 ${formatFiscalYear(deadline.fiscalYear)})`;
    case "report":
      return `${formatDateJapanese(deadline.date)}${postponement ? `(延期${postponement.times}回)` : ""}`;
  }
}

function describeSection({ measure }: MeasureView): string {
  const steps = measure.section.map(({ label, title }) => `${label} ${title}`);
  const added = measure.addedIn === null ? "" : `(${formatFiscalYear(measure.addedIn)}に追加)`;
  return [...steps, ...(measure.number ? [measure.number] : [])].join(" › ") + added;
}

/** The mark of the state; a status that the department named, or its warning, says more than 「報告あり」 does. */
export function statusBadge(view: MeasureView): Badge {
  const badge = { ...STATE_MARKS[view.state.kind], word: nameState(view) };
  if (view.state.kind !== "reported") return badge;
  if (view.warnedOn !== null) return { ...badge, icon: "!", tone: "warn" };
  return view.progress.kind === "not_started" ? { ...badge, icon: "○" } : badge;
}

function describeStatus(view: MeasureView): string {
  const { confirmedOn, monthsSilent } = view;
  // Where nothing else was reported the state itself says so.
  const confirmed =
    confirmedOn === null || isUnreported(view.state) ? "" : `。${formatDateBoth(confirmedOn)}に「変更なし」を確認`;
  // Only where a department reports at all: documents have their day and are not expected to speak again.
  const silent =
    view.reports.length > 0 && (monthsSilent ?? 0) >= SILENT_MONTHS ? `。最後の報告から${monthsSilent}か月` : "";
  return `${describeState(view)}${confirmed}${silent}`;
}

/** Days left, or that the day has passed; that it has passed says nothing of what was done, and is never red. */
export function deadlineBadge({ deadline, state }: MeasureView): Badge | null {
  if (!deadline) return null;
  if (state.kind === "achieved") return { icon: "✓", word: "達成済み", tone: "good" };
  if (state.kind === "stopped") return null;
  const { daysLeft } = deadline;
  if (daysLeft < 0) return { icon: "・", word: PASSED_WORDS[deadline.origin], tone: "quiet" };
  if (daysLeft === 0) return { icon: "!", word: "きょうまで", tone: "warn" };
  if (daysLeft <= NEAR_DAYS) return { icon: "!", word: `あと${daysLeft}日`, tone: "warn" };
  return { icon: "○", word: `あと${daysLeft}日`, tone: "quiet" };
}

const PASSED_WORDS: Record<Deadline["origin"], string> = {
  own: "期限を過ぎました",
  report: "期限を過ぎました",
  plan_end: "計画の期間は終わりました",
  target_year: "目標の年を過ぎました",
};

/** 5 → 「5か月」, 31 → 「2年7か月」. */
export function describeMonths(months: number): string {
  const years = Math.floor(months / 12);
  return `${years > 0 ? `${years}年` : ""}${months % 12 > 0 || years === 0 ? `${months % 12}か月` : ""}`;
}

const listScheduleRows = ({ measure }: Pick<MeasureView, "measure">) => [
  ...measure.schedule,
  ...(measure.midterm.length > 0 ? [{ item: "中間進捗", years: measure.midterm, remark: null }] : []),
];

/** The columns of a record's yearly plan: the plan's own years, else those that it speaks of. */
export function listScheduleYears({ measure, city }: Pick<MeasureView, "measure" | "city">): FiscalYear[] {
  const period = city.plan.period;
  if (period?.from != null) return fiscalYearsBetween(period.from, period.to);
  const used = listScheduleRows({ measure }).flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear));
  return [...new Set(used)].sort();
}

function buildSchedule(view: MeasureView): ScheduleTable | null {
  const rows = listScheduleRows(view);
  if (rows.length === 0) return null;
  const years = listScheduleYears(view);
  return {
    years: years.map(formatFiscalYear),
    rows: rows.map((row) => ({ item: row.item, cells: years.map((year) => cellOf(row, year)), remark: row.remark })),
  };
}

function buildFacts({ measure, city }: MeasureView): LabelledText[] {
  return [
    // One report is the status itself; two may differ, and each has its own day.
    ...(measure.statuses.length > 1 ? listReports({ measure, city }) : []),
    ...measure.facts.map(({ label, value, asOf }) => ({
      label,
      value: asOf ? `${value}(${formatDateJapanese(asOf)}時点)` : value,
    })),
    ...measure.amounts.map(({ label, asWritten, fiscalYear, asOf }) => ({
      label: fiscalYear === null ? label : `${label} ${formatFiscalYear(fiscalYear)}`,
      value: asOf && !asWritten.includes("現在") ? `${asWritten}(${formatDateJapanese(asOf)}時点)` : asWritten,
    })),
  ];
}

function buildChapters({ measure }: MeasureView): MeasureCard["chapters"] {
  return [
    ...measure.items.map(({ title, contents, group }) => ({
      ...(group ? { title: `${title} ${group}`, group } : { title }),
      lines: contents,
    })),
    { title: "現状と課題", lines: measure.background },
    { title: "取組方針・内容", lines: measure.policies },
    { title: "それぞれの役割", lines: measure.roles.map(({ who, does }) => `${who}: ${does}`) },
  ].filter(({ lines }) => lines.length > 0);
}

function buildActions(
  { measure }: MeasureView,
  current: MeasureViewName,
  also: MeasureView[],
  hasHistory: boolean,
): CardAction[] {
  const show = (view: MeasureViewName, label: string): CardAction => ({
    label,
    intent: { kind: "show", id: measure.id, view },
  });
  const views = [
    show("summary", "ひとめで見る"),
    show("detail", "くわしく見る"),
    ...(measure.schedule.length + measure.midterm.length > 0 ? [show("schedule", "年度ごとの予定")] : []),
    ...(hasHistory ? [show("history", "いつ何が変わったか")] : []),
    show("source", "出典を見る"),
  ].filter(({ intent }) => intent.kind === "show" && intent.view !== current);
  return [
    ...views,
    ...also.map(
      (near): CardAction => ({
        label: near.measure.title,
        intent: { kind: "show", id: near.measure.id, view: "summary" },
      }),
    ),
  ];
}
