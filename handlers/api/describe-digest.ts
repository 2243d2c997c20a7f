import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackDigest } from "../../src/card/slack/render-digest.ts";
import { renderText } from "../../src/card/text.ts";
import { RECORD_STATES, STATE_DEFINITIONS } from "../../src/domain/record-state.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { firstBusinessDayOf } from "../../src/reminder/business-day.ts";
import { isSilenced } from "../../src/reminder/digest.ts";
import { findDueRecords } from "../../src/reminder/find-due-records.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import { describeCoverage } from "../../src/wording/describe-coverage.ts";

/**
 * What a city's reminder says on a day, to staff and to citizens.
 * @param rendered adds both channels' messages; LINE's are what citizens get, Slack's what staff get
 */
export function describeDigest(records: CityRecords, today: string, rendered: boolean) {
  const week = isoWeekOf(today);
  // Everybody may read this: the days on which staff mean to look again stay inside.
  const staff = buildCityDigest(records, today, { reviewDates: [] });
  const citizens = buildCityDigest(records, today, { audience: "citizen" });
  const card = buildDigestCard(staff);
  const { near, overdue, reportedLate, steps, updates, next } = staff;
  return {
    city: records.city.id,
    today,
    week,
    /** The day it goes out; null: the week has no business day. */
    firstBusinessDay: firstBusinessDayOf(week),
    quietPeriod: staff.quiet?.period ?? null,
    counts: {
      within30: near.within30,
      within90: near.within90,
      thisYear: near.thisYear,
      overdue: overdue.recent.length + overdue.long.length,
      reportedLate: reportedLate.length,
      steps: steps.length,
      updates: updates.length,
    },
    /** Every record once: what is known of it, in which words, and how many there are. */
    states: RECORD_STATES.map((kind) => ({ kind, ...STATE_DEFINITIONS[kind], count: staff.states[kind] })),
    /** What of the whole the counts are of; null: the documents say nothing of it. */
    coverage: describeCoverage(records.city),
    nextDeadline: next[0]?.date ?? null,
    /** Records whose followers hear of their deadline this week. */
    dueForFollowers: findDueRecords(records, week, today),
    text: renderText(card),
    ...(rendered
      ? {
          line: isSilenced(citizens) ? [] : renderLineMessages(buildDigestCard(citizens)),
          slack: renderSlackDigest(card),
        }
      : {}),
  };
}
