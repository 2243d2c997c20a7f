import { formatDateBoth } from "../domain/calendar-date.ts";
import { describeDueYear, NEAR_DAYS } from "../domain/deadline.ts";
import { describeTime, formatKpiValue } from "../domain/describe-entry.ts";
import { fiscalYearsBetween, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { Kpi } from "../domain/kpi.ts";
import { type MeasureView, SILENT_MONTHS } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { STATUS_WORDS } from "../domain/progress-entry.ts";
import { listKpiValues } from "../domain/report.ts";
import { cellOf } from "../domain/schedule.ts";
import type { Focus } from "../reply/answer.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeReportOrigin } from "../wording/describe-report.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { describeBaseline, describeTarget, listReports } from "../wording/list-statements.ts";
import { buildReportPart } from "./build-report-part.ts";
import type {
  Badge,
  CardAction,
  CardEntry,
  KpiLine,
  LabelledText,
  MeasureCard,
  MeasureViewName,
  ScheduleTable,
} from "./card.ts";

/** A record → its card. `focus` is the fact that was asked for; `also` are near records offered as buttons. */
export function buildMeasureCard(
  view: MeasureView,
  name: MeasureViewName,
  focus: Focus | null,
  also: MeasureView[] = [],
): MeasureCard {
  const { measure, city } = view;
  const sources = describeSources(view);
  const latest = view.reports.find(({ entry }) => !entry.confirmsOnly);
  return {
    kind: "measure",
    view: name,
    id: measure.id,
    cityName: city.name,
    title: measure.title,
    plan: city.plan.shortTitle,
    section: describeSection(view),
    headline: focus && {
      label: focus.label,
      lines: focus.lines,
      origin: [`出典: ${sources.join("、")}`, ...(latest ? [describeReportOrigin(latest)] : [])].join("、"),
    },
    status: statusBadge(view),
    statusNote: describeStatus(view),
    does: measure.summary.does,
    aims: measure.summary.aims,
    deadline: view.deadline ? describeDeadline(view) : "記載なし",
    deadlineBadge: deadlineBadge(view),
    department: measure.departmentsAsWritten ?? "記載なし",
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
    report: buildReportPart(view),
    actions: buildActions(view, name, also),
  };
}

/** One record in a list, a choice or beside a no. */
export function buildEntry(view: MeasureView): CardEntry {
  const { measure } = view;
  return {
    id: measure.id,
    title: measure.title,
    section: describeSection(view),
    status: statusBadge(view),
    deadline: describeShortDeadline(view),
    department: measure.departmentsAsWritten ?? "記載なし",
    open: { label: "くわしく見る", intent: { kind: "show", id: measure.id, view: "summary" } },
  };
}

function describeShortDeadline({ deadline, postponement }: MeasureView): string {
  if (!deadline) return "記載なし";
  switch (deadline.origin) {
    case "own":
      return describeDueYear(deadline);
    case "plan_end":
      return `${describeDueYear(deadline)}(計画の終わり)`;
    case "report":
      return `${formatDateBoth(deadline.date)}${postponement ? `(延期${postponement.times}回)` : ""}`;
  }
}

function describeSection({ measure }: MeasureView): string {
  const steps = measure.section.map(({ label, title }) => `${label} ${title}`);
  const added = measure.addedIn === null ? "" : `(${formatFiscalYear(measure.addedIn)}に追加)`;
  return [...steps, ...(measure.number ? [measure.number] : [])].join(" › ") + added;
}

function statusBadge({ progress }: MeasureView): Badge {
  switch (progress.kind) {
    case "not_started":
      return { icon: "○", word: STATUS_WORDS.not_started, tone: "quiet" };
    case "in_progress":
      return { icon: "→", word: STATUS_WORDS.in_progress, tone: "quiet" };
    case "late":
      return { icon: "▲", word: STATUS_WORDS.late, tone: "late" };
    case "stopped":
      return { icon: "■", word: STATUS_WORDS.stopped, tone: "warn" };
    case "achieved":
      return { icon: "✓", word: STATUS_WORDS.achieved, tone: "good" };
    case "not_stated":
      return { icon: "…", word: "達成の記載なし", tone: "warn" };
    case "unreported":
      return { icon: "－", word: "進み具合は未報告", tone: "quiet" };
  }
}

function describeStatus(view: MeasureView): string {
  const { confirmedOn, monthsSilent } = view;
  const confirmed = confirmedOn === null ? "" : `。${formatDateBoth(confirmedOn)}に「変更なし」を確認`;
  // Only where a department reports at all: documents have their day and are not expected to speak again.
  const silent =
    view.reports.length > 0 && (monthsSilent ?? 0) >= SILENT_MONTHS ? `。最後の報告から${monthsSilent}か月` : "";
  return `${describeWord(view)}${confirmed}${silent}`;
}

function describeWord({ progress, measure }: MeasureView): string {
  const where = progress.asOf ? `${formatDateBoth(progress.asOf)}時点・${progress.origin ?? "出典の記載なし"}` : "";
  switch (progress.kind) {
    case "not_started":
    case "in_progress":
    case "late":
    case "stopped":
    case "achieved":
      return where;
    case "not_stated":
      if (progress.origin === REPORT_ORIGIN) return `${where}。状況の区分は書かれていません`;
      return `${where}。${progress.asWritten ? `資料では「${progress.asWritten}」` : "進み具合の図は読み取れません"}`;
    case "unreported":
      return measure.schedule.length > 0
        ? "資料には予定だけがあり、実績は書かれていません"
        : "資料に実績は書かれていません";
  }
}

export function deadlineBadge({ deadline, progress }: MeasureView): Badge | null {
  if (!deadline) return null;
  if (progress.kind === "achieved") return { icon: "✓", word: "達成済み", tone: "good" };
  if (progress.kind === "stopped") return null;
  const { daysLeft } = deadline;
  if (daysLeft < 0)
    return deadline.origin !== "plan_end"
      ? { icon: "!", word: `期限超過(${describeDays(-daysLeft)})`, tone: "late" }
      : { icon: "!", word: "計画の期間は終わりました", tone: "warn" };
  if (daysLeft === 0) return { icon: "!", word: "きょうまで", tone: "warn" };
  if (daysLeft <= NEAR_DAYS) return { icon: "!", word: `あと${daysLeft}日`, tone: "warn" };
  return { icon: "○", word: `あと${daysLeft}日`, tone: "quiet" };
}

/** 45 → 「45日」, 160 → 「5か月」, 965 → 「2年7か月」. */
function describeDays(days: number): string {
  const months = Math.floor(days / DAYS_A_MONTH);
  return months < 2 ? `${days}日` : describeMonths(months);
}

/** 5 → 「5か月」, 31 → 「2年7か月」. */
export function describeMonths(months: number): string {
  const years = Math.floor(months / 12);
  return `${years > 0 ? `${years}年` : ""}${months % 12 > 0 || years === 0 ? `${months % 12}か月` : ""}`;
}

const DAYS_A_MONTH = 365.25 / 12;

function buildKpiLine(kpi: Kpi, { reports, measure }: MeasureView): KpiLine {
  const actual = listKpiValues(reports).find(({ name }) => name === kpi.name);
  const { baseline, target, remark } = kpi;
  const longest = Math.max(baseline?.value ?? 0, target.value);
  return {
    name: kpi.name,
    baseline: describeBaseline(kpi),
    target: describeTarget(kpi),
    actual: actual
      ? `${formatKpiValue(actual, measure)}(${describeTime(actual.report.entry) || formatDateBoth(actual.report.asOf)})`
      : null,
    bars: baseline && longest > 0 ? { baseline: baseline.value / longest, target: target.value / longest } : null,
    remark,
  };
}

function buildSchedule({ measure, city }: MeasureView): ScheduleTable | null {
  const rows = [
    ...measure.schedule,
    ...(measure.midterm.length > 0 ? [{ item: "中間進捗", years: measure.midterm, remark: null }] : []),
  ];
  if (rows.length === 0) return null;
  const used = rows.flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear));
  const period = city.plan.period;
  const years = period?.from != null ? fiscalYearsBetween(period.from, period.to) : [...new Set(used)].sort();
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
      value: asOf ? `${value}(${formatDateBoth(asOf)}時点)` : value,
    })),
    ...measure.amounts.map(({ label, asWritten, fiscalYear, asOf }) => ({
      label: fiscalYear === null ? label : `${label} ${formatFiscalYear(fiscalYear)}`,
      value: asOf && !asWritten.includes("現在") ? `${asWritten}(${formatDateBoth(asOf)}時点)` : asWritten,
    })),
  ];
}

function buildChapters({ measure }: MeasureView): MeasureCard["chapters"] {
  return [
    ...measure.items.map(({ title, contents, group }) => ({
      title: group ? `${title} ${group}` : title,
      lines: contents,
    })),
    { title: "現状と課題", lines: measure.background },
    { title: "取組方針・内容", lines: measure.policies },
    { title: "それぞれの役割", lines: measure.roles.map(({ who, does }) => `${who}: ${does}`) },
  ].filter(({ lines }) => lines.length > 0);
}

function buildActions({ measure, entries }: MeasureView, current: MeasureViewName, also: MeasureView[]): CardAction[] {
  const show = (view: MeasureViewName, label: string): CardAction => ({
    label,
    intent: { kind: "show", id: measure.id, view },
  });
  const views = [
    show("summary", "ひとめで見る"),
    show("detail", "くわしく見る"),
    ...(measure.schedule.length + measure.midterm.length > 0 ? [show("schedule", "年度ごとの予定")] : []),
    ...(entries.length > 0 ? [show("history", "いつ何が変わったか")] : []),
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
