import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import type { Deadline } from "../domain/deadline.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { STATUS_WORDS } from "../domain/progress-entry.ts";
import {
  countStates,
  RECORD_STATES,
  type RecordState,
  type RecordStateKind,
  STATE_DEFINITIONS,
} from "../domain/record-state.ts";
import { findNews } from "../domain/report.ts";

/** A record's state in a word: 「期限後の報告なし」; where the department reported a status, that status: 「進行中」. */
export function nameState({ state, progress, warnedOn }: Pick<MeasureView, "state" | "progress" | "warnedOn">): string {
  const { label } = STATE_DEFINITIONS[state.kind];
  if (state.kind !== "reported") return label;
  const status = progress.kind === "not_started" || progress.kind === "in_progress" ? progress.kind : null;
  const word = status === null ? label : STATUS_WORDS[status];
  // A warning is beside the status, never in its place.
  return warnedOn === null ? word : `${word}・${STATUS_WORDS.at_risk}`;
}

/** What is known, of which day and from whom, in one or two sentences without a full stop at the end. */
export function describeState(view: MeasureView): string {
  const { state, progress, warnedOn } = view;
  switch (state.kind) {
    case "achieved":
    case "stopped":
    case "late":
      return describeWhere(progress);
    case "reported": {
      const warned = warnedOn === null ? "" : `。${formatDateJapanese(warnedOn)}に、担当課が「遅れそう」と知らせました`;
      const latest = findNews(view.reports);
      if (progress.kind !== "not_stated" || !latest) return `${describeWhere(progress)}${warned}`;
      const before = findStatusBefore(view);
      return `${formatDateBoth(latest.asOf)}時点・${REPORT_ORIGIN}。状況の区分は書かれていません${before}${warned}`;
    }
    case "passed_without_report":
      return [describePassed(view.deadline!, state, view), ...describeDocuments(view, false)].join("。");
    case "due_soon":
    case "before_deadline":
    case "unknown": {
      const known = describeDocuments(view, true).join("。") || describePlanOnly(view);
      return [known, describeConfirmation(view)].filter((part) => part !== null).join("。");
    }
  }
}

/** 「(令和8年4月10日の報告は「遅れ」)」: a status that the newest report took the place of without naming its own. */
function findStatusBefore({ reports }: MeasureView): string {
  const last = reports.find(({ entry }) => entry.status !== null && entry.status !== "at_risk");
  return last ? `(${formatDateJapanese(last.asOf)}の報告は「${STATUS_WORDS[last.entry.status!]}」)` : "";
}

/** 「期限(令和6年3月31日)を過ぎました。資料は期限より前(令和5年10月31日時点)で、その後の報告はありません」 */
function describePassed(
  deadline: Deadline,
  { sourceAsOf, sourceIsOlder }: Extract<RecordState, { kind: "passed_without_report" }>,
  view: MeasureView,
): string {
  const passed = describePassedDay(deadline);
  const since = describeConfirmation(view) ?? describeMoved(view) ?? "その後の報告はありません";
  if (sourceAsOf === null) {
    return `${passed}。資料に実績は書かれておらず、${since}${markUnreported(view)}`;
  }
  return sourceIsOlder
    ? `${passed}。資料は${nameDay(deadline)}より前(${formatDateJapanese(sourceAsOf)}時点)で、${since}`
    : `${passed}。資料(${formatDateJapanese(sourceAsOf)}時点)に達成の記載はなく、${since}`;
}

/** What stands in the place of 「報告はありません」 where the department has said no more than that nothing changed. */
function describeConfirmation({ confirmedOn, reports }: MeasureView): string | null {
  if (confirmedOn === null) return null;
  const moved = tellsDeadline(reports) ? "期限の変更と、" : "";
  return `担当課からの知らせは、${moved}${formatDateBoth(confirmedOn)}に「変更なし」を確認したものだけです`;
}

const tellsDeadline = (reports: MeasureView["reports"]) => reports.some(({ entry }) => entry.deadline !== null);

/** What is said where no result was reported, and the deadline alone was moved; null where it was not. */
const describeMoved = ({ reports }: MeasureView): string | null =>
  tellsDeadline(reports) ? "担当課の報告は期限のことだけです" : null;

/** 「未報告」 is not said beside a report, even one that speaks of the deadline alone. */
function markUnreported({ confirmedOn, reports }: MeasureView): string {
  return confirmedOn === null && findNews(reports) === undefined ? "(未報告)" : "";
}

/** 「期限(令和6年3月31日)を過ぎました」: what has passed, and that alone. */
export function describePassedDay(deadline: Pick<Deadline, "origin" | "date" | "fiscalYear">): string {
  switch (deadline.origin) {
    case "own":
    case "report":
      return `期限(${formatDateJapanese(deadline.date)})を過ぎました`;
    case "plan_end":
      return `計画の期間(${formatDateJapanese(deadline.date)}まで)は終わりました`;
    case "target_year":
      return `指標の目標の年(${formatFiscalYear(deadline.fiscalYear)})を過ぎました`;
  }
}

function nameDay({ origin }: Deadline): string {
  switch (origin) {
    case "own":
    case "report":
      return "期限";
    case "plan_end":
      return "計画の終わり";
    case "target_year":
      return "目標の年";
  }
}

/** The documents' own word where they speak of a day; nothing where they do not. @param dated whether the day is said */
function describeDocuments({ progress }: MeasureView, dated: boolean): string[] {
  if (progress.asWritten === null && progress.asOf === null) return [];
  if (progress.origin === REPORT_ORIGIN) return [];
  const origin = `${progress.origin ?? "資料"}${dated && progress.asOf !== null ? `(${formatDateJapanese(progress.asOf)}時点)` : ""}`;
  return [
    progress.asWritten === null ? `${origin}の進み具合の図は読み取れません` : `${origin}では「${progress.asWritten}」`,
  ];
}

function describePlanOnly(view: MeasureView): string {
  const known = view.measure.schedule.length > 0 ? "資料には予定だけがあり、実績は" : "資料に実績は";
  // Where it has said 変更なし since, that tells both.
  const moved = view.confirmedOn === null ? describeMoved(view) : null;
  return [`${known}書かれていません${markUnreported(view)}`, moved].filter((part) => part !== null).join("。");
}

/** Of which day the progress is told, and by whom; "" where no day is. */
function describeWhere({ asOf, origin }: MeasureView["progress"]): string {
  return asOf === null ? "" : `${formatDateBoth(asOf)}時点・${origin ?? "出典の記載なし"}`;
}

/** The same to stand in brackets, which hold no others: 「令和5年10月31日時点・再起動プロジェクト一覧」. */
export function describeWhereShort({ asOf, origin }: MeasureView["progress"]): string {
  return asOf === null ? "" : `${formatDateJapanese(asOf)}時点・${origin ?? "出典の記載なし"}`;
}

/** 「達成15件・期限後の報告なし29件・期限前4件」: every record once, states without a record left out. */
export function describeStateCounts(counts: Record<RecordStateKind, number>): string {
  return RECORD_STATES.filter((kind) => counts[kind] > 0)
    .map((kind) => `${STATE_DEFINITIONS[kind].label}${counts[kind]}件`)
    .join("・");
}

export const describeViewCounts = (views: readonly MeasureView[]): string =>
  describeStateCounts(countStates(views.map(({ state }) => state)));
