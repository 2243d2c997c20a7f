import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Measure } from "../../../src/domain/measure.ts";
import { type CityRecords, viewOn } from "../../../src/domain/records.ts";
import { cityPath, recordPath } from "../../../src/page/page-paths.ts";
import { buildDeadlineCalendar, type DueDate } from "../../../src/reminder/deadline-calendar.ts";
import {
  describeEvent,
  describePlanEnd,
  nameCalendar,
  nameKpiTarget,
  nameOwnDeadline,
  quoteDeadline,
} from "../../../src/wording/feed-words.ts";

/** A calendar program asks again after this long. */
const REFRESH_SECONDS = 24 * 60 * 60;

interface DeadlineEvent {
  /** Stays the same when the day moves, so that a subscribed calendar moves its event instead of adding one. */
  uid: string;
  date: string;
  summary: string;
  description: string;
  url: string;
}

/**
 * A city's deadlines as iCalendar (RFC 5545): all-day events for the records' own deadlines, the years of their
 * indicators and the end of the plan. Steps of the yearly plan would be hundreds and are left out; review dates are
 * for staff only.
 * @param origin 「https://example.jp」
 * @param today ISO date in Japan on which it is built
 */
export function buildCalendar(records: CityRecords, origin: string, today: string): string {
  const { city } = records;
  const calendar = ical({
    name: nameCalendar(city),
    prodId: { company: "machi-no-yakusoku", product: "deadlines", language: "JA" },
    method: ICalCalendarMethod.PUBLISH,
    url: `${origin}/${city.id}/deadlines.ics`,
    ttl: REFRESH_SECONDS,
  });
  for (const { uid, date, ...event } of listEvents(records, origin, today)) {
    calendar.createEvent({
      ...event,
      id: uid,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      // The day and not the instant: two programs that ask on one day get the same bytes.
      stamp: new Date(`${today}T00:00:00Z`),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library parts lines with CRLF and ends without one; RFC 5545 ends every line.
  return `${calendar.toString()}\r\n`;
}

function listEvents(records: CityRecords, origin: string, today: string): DeadlineEvent[] {
  const { city, measures } = records;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const dates = buildDeadlineCalendar(records, today, []);
  const domain = `${city.id}.machi-no-yakusoku`;
  const own = dates.filter(({ kind }) => kind === "own_deadline");
  const targets = Map.groupBy(
    dates.filter(({ kind }) => kind === "kpi_target"),
    ({ measureId, date }) => `${measureId}-${date.slice(0, 4)}`,
  );
  const planEnds = dates.filter(({ kind }) => kind === "plan_end");
  const [planEnd] = planEnds;
  return [
    ...own.map((due) => ({
      uid: `deadline-${due.measureId}@${domain}`,
      date: due.date,
      summary: nameOwnDeadline(byId.get(due.measureId)!.title),
      ...describeRecord(byId.get(due.measureId)!, records, origin, today, [quoteDeadline(due.asWritten)]),
    })),
    ...[...targets].map(([key, dues]) => ({
      uid: `target-${key}@${domain}`,
      date: dues[0]!.date,
      summary: nameKpiTarget(byId.get(dues[0]!.measureId)!.title),
      ...describeRecord(byId.get(dues[0]!.measureId)!, records, origin, today, dues.map(describeTarget)),
    })),
    ...(planEnd
      ? [
          {
            uid: `plan-end@${domain}`,
            date: planEnd.date,
            summary: `${city.name} ${planEnd.label}`,
            description: describePlanEnd(city, planEnds.length),
            url: `${origin}${cityPath(city.id)}`,
          },
        ]
      : []),
  ];
}

const describeTarget = ({ label, asWritten }: DueDate) => `${label} ${asWritten ?? ""}`.trim();

function describeRecord(measure: Measure, records: CityRecords, origin: string, today: string, lines: string[]) {
  const { city } = records;
  return {
    description: describeEvent(city, measure, lines, viewOn(records, measure, today)),
    url: `${origin}${recordPath(city.id, measure.id)}`,
  };
}
