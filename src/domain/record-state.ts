import type { City } from "./city.ts";
import { type Deadline, NEAR_DAYS } from "./deadline.ts";
import type { Measure } from "./measure.ts";
import type { Progress } from "./progress.ts";
import { isResult, type Report } from "./report.ts";

/** In the order in which they are decided and told: the first that holds is the record's state. */
export const RECORD_STATES = [
  "achieved",
  "stopped",
  "late",
  "reported",
  "passed_without_report",
  "due_soon",
  "before_deadline",
  "unknown",
] as const;
export type RecordStateKind = (typeof RECORD_STATES)[number];

/**
 * What is known of a record on a day, in one word: the only definition, for cards, lists, digests, Slack, API and feeds.
 * `sourceAsOf`: the newest day its documents speak of; null: they name none. `sourceIsOlder`: that day lies before the
 * deadline, so that nothing was broken as far as anybody has said.
 */
export type RecordState =
  | { kind: Exclude<RecordStateKind, "passed_without_report"> }
  | { kind: "passed_without_report"; sourceAsOf: string | null; sourceIsOlder: boolean };

/** The words people read, and what each of them means and does not mean. */
export const STATE_DEFINITIONS: Record<RecordStateKind, { label: string; definition: string }> = {
  achieved: { label: "達成", definition: "資料か担当課の報告に、達成と書かれています。" },
  stopped: { label: "中止・見直し", definition: "資料か担当課の報告に、中止か見直しと書かれています。" },
  late: { label: "遅れ", definition: "資料か担当課の報告に、遅れていると書かれています。" },
  reported: {
    label: "報告あり",
    definition: "担当課が状況・実績・評価・実施したことのどれかを報告しました。達成・中止・遅れとは言っていません。",
  },
  passed_without_report: {
    label: "期限後の報告なし",
    definition:
      "期限(書かれていなければ計画の期間か指標の目標の年)を過ぎ、達成の記載も担当課の報告もありません(「変更なし」の確認は報告に数えません)。できていないとは限りません。",
  },
  due_soon: {
    label: "期限が近い",
    definition: `期限まで${NEAR_DAYS}日以内で、達成の記載も担当課の報告もまだありません。`,
  },
  before_deadline: {
    label: "期限前",
    definition: `期限まで${NEAR_DAYS}日より長くあり、達成の記載も担当課の報告もまだありません。`,
  },
  unknown: { label: "期限も報告もなし", definition: "資料に期限がなく、達成の記載も担当課の報告もありません。" },
};

interface Known {
  measure: Pick<Measure, "statuses" | "sources">;
  city: Pick<City, "documents">;
  progress: Progress;
  deadline: Deadline | null;
  reports: readonly Report[];
}

export function findRecordState({ measure, city, progress, deadline, reports }: Known): RecordState {
  if (progress.kind === "achieved" || progress.kind === "stopped" || progress.kind === "late") {
    return { kind: progress.kind };
  }
  if (reports.some(({ entry }) => isResult(entry))) return { kind: "reported" };
  if (deadline === null) return { kind: "unknown" };
  if (deadline.daysLeft >= 0) return { kind: deadline.daysLeft <= NEAR_DAYS ? "due_soon" : "before_deadline" };
  const sourceAsOf = findSourceDay(measure, city);
  return {
    kind: "passed_without_report",
    sourceAsOf,
    sourceIsOlder: sourceAsOf !== null && sourceAsOf < deadline.date,
  };
}

/** The newest day that the record's documents speak of: of the record itself, else of all they hold. */
function findSourceDay({ statuses, sources }: Known["measure"], { documents }: Known["city"]): string | null {
  const own = statuses.map(({ asOf }) => asOf).filter((day) => day !== null);
  const whole = documents
    .filter(({ id, asOf }) => asOf !== null && sources.some(({ document }) => document === id))
    .map(({ asOf }) => asOf!);
  return (own.length > 0 ? own : whole).sort().at(-1) ?? null;
}

/** Whether nothing is to be waited for any more: 達成, or 中止・見直し. */
export function isSettled({ kind }: RecordState): boolean {
  return kind === "achieved" || kind === "stopped";
}

/** Whether nobody has said how it went: neither 達成 in a document nor any result by a department. */
export function isUnreported({ kind }: RecordState): boolean {
  switch (kind) {
    case "achieved":
    case "stopped":
    case "late":
    case "reported":
      return false;
    case "passed_without_report":
    case "due_soon":
    case "before_deadline":
    case "unknown":
      return true;
  }
}

/** How many records stand in each state; the counts of all states add up to all records. */
export function countStates(states: readonly RecordState[]): Record<RecordStateKind, number> {
  const counts = Object.fromEntries(RECORD_STATES.map((kind) => [kind, 0])) as Record<RecordStateKind, number>;
  for (const { kind } of states) counts[kind]++;
  return counts;
}
