import { formatDateBoth } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { describeEntry, describeTime } from "../domain/describe-entry.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { ProgressEntry } from "../domain/progress-entry.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { nameState } from "../wording/describe-state.ts";

/** A record whose owner is gone: nobody would notice that it falls silent. */
export interface OwnerGap {
  view: MeasureView;
  /** Departments of the record that the city no longer has. */
  goneDepartments: string[];
  /** Slack ids of those who recorded on it last and are no longer there. */
  goneRecorders: string[];
}

/**
 * Records to hand over: a department that the city's file no longer lists, or a last recorder who is deactivated.
 * @param deactivated Slack ids; asked of Slack by the caller
 */
export function listOwnerGaps(views: readonly MeasureView[], city: City, deactivated: ReadonlySet<string>): OwnerGap[] {
  return views
    .map((view) => {
      const named = view.measure.departments.filter(({ role }) => role !== "related").map(({ name }) => name);
      const last = view.entries.find(({ state }) => state !== "withdrawn")?.recordedBy;
      return {
        view,
        goneDepartments: city.departments.length === 0 ? [] : named.filter((name) => !city.departments.includes(name)),
        goneRecorders: last !== undefined && deactivated.has(last) ? [last] : [],
      };
    })
    .filter(({ goneDepartments, goneRecorders }) => goneDepartments.length + goneRecorders.length > 0);
}

/** Plain text for whoever takes the records over: where each stands, what is open, what comes next. */
export function buildHandOverSheet(gaps: readonly OwnerGap[], today: string): string {
  const head = [`引きつぎ表(${formatDateBoth(today)}現在、${gaps.length}件)`];
  return [...head, ...gaps.flatMap((gap) => ["", ...describeGap(gap)])].join("\n");
}

function describeGap({ view, goneDepartments, goneRecorders }: OwnerGap): string[] {
  const { measure, progress, lastWordOn, monthsSilent, entries, reviewDates } = view;
  return [
    `■ ${measure.title}(${measure.id})`,
    `担当: ${measure.departmentsAsWritten ?? "記載なし"}`,
    ...(goneDepartments.length > 0 ? [`いまはない課: ${goneDepartments.join("、")}`] : []),
    ...(goneRecorders.length > 0 ? ["記録していた職員は、いまは Slack にいません"] : []),
    `すること: ${measure.summary.does}`,
    `今の状況: ${nameState(view)}${progress.asOf ? `(${formatDateBoth(progress.asOf)}時点・${progress.origin ?? "出典の記載なし"})` : ""}`,
    `最後の報告: ${lastWordOn === null ? "なし" : `${formatDateBoth(lastWordOn)}(${monthsSilent}か月前)`}`,
    `期限: ${describeDeadline(view)}`,
    ...(reviewDates.length > 0 ? [`次の確認日: ${reviewDates.map(formatDateBoth).join("、")}`] : []),
    ...entries
      .filter(isOpen)
      .map((entry) => `残っている記録(${OPEN_WORDS[entry.state]}): ${describeEntry(entry, view)}`),
    ...entries
      .filter(({ state }) => state === "published")
      .slice(0, 3)
      .map((entry) => `これまで: ${[describeTime(entry), describeEntry(entry, view)].filter(Boolean).join(" ")}`),
  ];
}

type OpenEntry = ProgressEntry & { state: "draft" | "returned" };
const isOpen = (entry: ProgressEntry): entry is OpenEntry => entry.state === "draft" || entry.state === "returned";
const OPEN_WORDS: Record<OpenEntry["state"], string> = { draft: "確認待ち", returned: "差し戻し" };
