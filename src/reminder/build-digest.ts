import { addDays, daysBetween } from "../domain/calendar-date.ts";
import { NEAR_DAYS } from "../domain/deadline.ts";
import { fiscalYearOfDate, lastDay } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { countStates, isSettled } from "../domain/record-state.ts";
import { viewOn } from "../domain/records.ts";
import { cellOf } from "../domain/schedule.ts";
import { buildOverdue } from "./build-overdue.ts";
import { buildDeadlineCalendar, type DueDate } from "./deadline-calendar.ts";
import type { Digest, DigestInput, DueItem } from "./digest.ts";
import { fieldsOf, findMeasureIds } from "./fields.ts";
import { findQuietPeriod, isHeldBack } from "./quiet-period.ts";

/** Days before a deadline from which it counts as near, the nearer band first. */
const BANDS = [30, NEAR_DAYS] as const;

/** What is due, what has passed, what this fiscal year holds and what changed, for a city or a part of it. Pure. */
export function buildDigest(input: DigestInput): Digest {
  const { records, today } = input;
  const { city } = records;
  const period = findQuietPeriod(city, today);
  const asked = findAskedRecords(input);
  const measures = input.audience === "citizen" ? asked.filter((measure) => !isHeldBack(measure, city, today)) : asked;
  const views = measures.map((measure) => viewOn(records, measure, today));
  const open = views.filter(({ state }) => !isSettled(state)).map(({ measure }) => measure);
  const fiscalYear = fiscalYearOfDate(today);
  const due = listDueItems(open, input);
  const horizon = [addDays(today, NEAR_DAYS), lastDay(fiscalYear)].sort()[1]!;
  const nextDate = due.find(({ date }) => date > horizon)?.date;
  const near = due.filter(({ date }) => date <= horizon);

  return {
    city,
    week: input.week,
    today,
    late: input.late,
    audience: input.audience,
    only: input.only,
    department: input.department,
    scopeTitle: findScopeTitle(input),
    fiscalYear,
    total: measures.length,
    states: countStates(views.map(({ state }) => state)),
    quiet: period && { period, heldBack: asked.length - measures.length },
    near: { items: near, ...countBands(near) },
    overdue: buildOverdue(views, today, fieldsOf(records)),
    reportedLate: views.flatMap(({ measure, state, progress }) =>
      state.kind === "late" ? [{ measure, asOf: progress.asOf, origin: progress.origin }] : [],
    ),
    steps: open
      .map((measure) => ({
        measure,
        steps: measure.schedule.flatMap((step) => {
          const text = cellOf(step, fiscalYear);
          return text === null ? [] : [{ item: step.item, text }];
        }),
      }))
      .filter(({ steps }) => steps.length > 0),
    updates: input.updates.flatMap(({ measureId, on, text }) => {
      const measure = measures.find(({ id }) => id === measureId);
      return measure ? [{ measure, on, text }] : [];
    }),
    next: due.filter(({ date }) => date === nextDate),
  };
}

/** 「財政課」, 「公約I …・公約VI …」, 「公約I …・公約II …ほか2つ」; null: the whole city. */
function findScopeTitle({ records, only, department }: DigestInput): string | null {
  if (department !== null) return department;
  if (only === null || only.some(({ kind }) => kind === "digest")) return null;
  const fields = fieldsOf(records);
  const titles = only.flatMap((topic) =>
    topic.kind === "field"
      ? fields.filter(({ id }) => id === topic.field).map(({ title }) => title)
      : records.measures.filter(({ id }) => topic.kind === "record" && id === topic.id).map(({ title }) => title),
  );
  const left = titles.length - 2;
  return `${titles.slice(0, 2).join("・")}${left > 0 ? `ほか${left}つ` : ""}`;
}

/** The records of the topics and the department, before any is held back. */
function findAskedRecords({ records, only, department }: DigestInput): Measure[] {
  const ids = findMeasureIds(records, only);
  return records.measures.filter(
    (measure) => (ids === null || ids.has(measure.id)) && (department === null || isOf(measure, department)),
  );
}

function isOf({ departments }: Measure, department: string): boolean {
  return departments.some(({ division, name }) => [name, division, `${division ?? ""}${name}`].includes(department));
}

/**
 * What is due today or later, earliest first. Steps have a part of their own. A review date stays until staff have
 * looked at the record, even when the day has passed.
 */
function listDueItems(open: Measure[], { records, reviewDates, audience, today }: DigestInput): DueItem[] {
  const byId = new Map(open.map((measure) => [measure.id, measure]));
  const dates = buildDeadlineCalendar(
    { ...records, measures: open },
    today,
    audience === "staff" ? reviewDates : [],
  ).filter(({ kind, date }) => kind !== "schedule_step" && (date >= today || kind === "review"));
  const items = new Map<string, DueItem>();
  for (const due of dates) {
    const measure = byId.get(due.measureId)!;
    const key = due.kind === "plan_end" ? `plan ${due.date}` : `${due.measureId} ${due.date}`;
    const item = items.get(key);
    if (item?.kind === "record") item.dues.push(due);
    else if (item) item.measures.push(measure);
    else items.set(key, startItem(due, measure, today));
  }
  return [...items.values()];
}

function startItem(due: DueDate, measure: Measure, today: string): DueItem {
  const when = { date: due.date, daysLeft: daysBetween(today, due.date) };
  return due.kind === "plan_end"
    ? { kind: "plan_end", ...when, measures: [measure] }
    : { kind: "record", ...when, measure, dues: [due] };
}

/** Records by how soon their first date comes. */
function countBands(near: DueItem[]): Pick<Digest["near"], "within30" | "within90" | "thisYear"> {
  const seen = new Set<string>();
  const bands = { within30: 0, within90: 0, thisYear: 0 };
  for (const item of near) {
    const band = item.daysLeft <= BANDS[0] ? "within30" : item.daysLeft <= BANDS[1] ? "within90" : "thisYear";
    for (const { id } of item.kind === "record" ? [item.measure] : item.measures) {
      if (!seen.has(id)) bands[band] += 1;
      seen.add(id);
    }
  }
  return bands;
}
