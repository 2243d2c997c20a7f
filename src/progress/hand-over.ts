import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { describeEntry, describeEntryFully, describeTimeFully } from "../domain/describe-entry.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findLeadDepartment, isOwnedBy } from "../domain/owned-by.ts";
import type { ProgressEntry } from "../domain/progress-entry.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeWhereShort, nameState } from "../wording/describe-state.ts";

/** A record whose owner is gone, or that is handed over on request: nobody would notice that it falls silent. */
export interface OwnerGap {
  view: MeasureView;
  /** Departments of the record that the city no longer has. */
  goneDepartments: string[];
  /** Slack ids of those who recorded on it last and are no longer there. */
  goneRecorders: string[];
  /** Slack ids of those who recorded on it last and may not any more: another department's now. */
  movedRecorders: string[];
}

/**
 * Records to hand over: a department that the city's file no longer lists, a last recorder who is deactivated, or one
 * who has changed the department.
 * @param deactivated Slack ids; asked of Slack by the caller
 * @param hasMoved whether somebody who is still there may no longer record on a record
 */
export function listOwnerGaps(
  views: readonly MeasureView[],
  city: City,
  deactivated: ReadonlySet<string>,
  hasMoved: (userId: string, view: MeasureView) => boolean = () => false,
  owners: Owners = new Map(),
): OwnerGap[] {
  return views
    .map((view) => {
      const named = view.measure.departments.filter(({ role }) => role !== "related").map(({ name }) => name);
      const last = findResponsible(view, owners);
      const isGone = last !== null && deactivated.has(last);
      return {
        view,
        goneDepartments: city.departments.length === 0 ? [] : named.filter((name) => !city.departments.includes(name)),
        goneRecorders: last !== null && isGone ? [last] : [],
        movedRecorders: last !== null && !isGone && hasMoved(last, view) ? [last] : [],
      };
    })
    .filter((gap) => gap.goneDepartments.length + gap.goneRecorders.length + gap.movedRecorders.length > 0);
}

/** Record id → whose task it is (Slack id). */
type Owners = ReadonlyMap<string, string>;

/** Who answers for the reports on a record: its owner, else who recorded last; null: nobody. */
export function findResponsible(view: Pick<MeasureView, "entries" | "measure">, owners: Owners): string | null {
  return owners.get(view.measure.id) ?? findLastRecorder(view);
}

/** Who recorded last on a record (Slack id); null: nobody. */
export function findLastRecorder({ entries }: Pick<MeasureView, "entries">): string | null {
  return entries.find(({ state }) => state !== "withdrawn")?.recordedBy ?? null;
}

/** What is asked to be handed over, though nobody is gone yet: a department's records, or those of one person. */
export type HandOverOf = { department: string } | { person: string };

/** The records that somebody, or a department, hands over before they go. */
export function listHandOver(views: readonly MeasureView[], of: HandOverOf, owners: Owners = new Map()): OwnerGap[] {
  const meant = (view: MeasureView) =>
    "department" in of ? isOwnedBy(view.measure, of.department) : findResponsible(view, owners) === of.person;
  return views.filter(meant).map((view) => ({ view, goneDepartments: [], goneRecorders: [], movedRecorders: [] }));
}

/** The part that somebody of some departments hands over and takes over; null: all of them. */
export function withinDepartments(views: readonly MeasureView[], departments: readonly string[] | null): MeasureView[] {
  return views.filter(
    ({ measure }) => departments === null || departments.some((department) => isOwnedBy(measure, department)),
  );
}

/** Gaps by the department that answers for the record, in the order of the plan. */
export function groupByDepartment(gaps: readonly OwnerGap[]): Map<string, OwnerGap[]> {
  return Map.groupBy(gaps, ({ view }) => findLeadDepartment(view.measure) ?? "担当の記載なし");
}

/** Plain text for whoever takes the records over, department by department: where each stands, what is open, what comes next. */
export function buildHandOverSheet(gaps: readonly OwnerGap[], today: string): string {
  const head = `引きつぎ表(${formatDateJapanese(today)}現在、${gaps.length}件)`;
  const parts = [...groupByDepartment(gaps)].flatMap(([department, own]) => [
    "",
    `【${department}】${own.length}件`,
    ...own.flatMap((gap) => ["", ...describeGap(gap)]),
  ]);
  return [head, ...parts].join("\n");
}

function describeGap({ view, goneDepartments, goneRecorders, movedRecorders }: OwnerGap): string[] {
  const { measure, progress, lastWordOn, monthsSilent, entries, reviewDates } = view;
  return [
    `■ ${measure.title}(${measure.id})`,
    `担当: ${measure.departmentsAsWritten ?? "記載なし"}`,
    ...(goneDepartments.length > 0 ? [`いまはない課: ${goneDepartments.join("、")}`] : []),
    ...(goneRecorders.length > 0 ? ["記録していた職員は、いまは Slack にいません"] : []),
    ...(movedRecorders.length > 0 ? ["記録していた職員は、いまはこの課の記録者ではありません"] : []),
    `すること: ${measure.summary.does}`,
    `今の状況: ${nameState(view)}${progress.asOf ? `(${describeWhereShort(progress)})` : ""}`,
    `最後の報告: ${lastWordOn === null ? "なし" : `${formatDateBoth(lastWordOn)}(${monthsSilent}か月前)`}`,
    `期限: ${describeDeadline(view)}`,
    ...(reviewDates.length > 0 ? [`次の確認日: ${reviewDates.map(formatDateBoth).join("、")}`] : []),
    ...entries
      .filter(isOpen)
      .map(
        (entry) =>
          `残っている記録(${OPEN_WORDS[entry.state]}): ${describeEntry(entry, view)}(${describeTimeFully(entry)})`,
      ),
    ...entries
      .filter(({ state }) => state === "published")
      .slice(0, 3)
      .map((entry) => `これまで: ${describeEntryFully(entry, view)}`),
  ];
}

type OpenEntry = ProgressEntry & { state: "draft" | "returned" };
const isOpen = (entry: ProgressEntry): entry is OpenEntry => entry.state === "draft" || entry.state === "returned";
const OPEN_WORDS: Record<OpenEntry["state"], string> = { draft: "確認待ち", returned: "差し戻し" };
