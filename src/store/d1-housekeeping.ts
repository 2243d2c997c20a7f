import { addDays, addMonths, dateInJapan, hourInJapan } from "../domain/calendar-date.ts";
import { CONVERSATION_TTL_MS } from "../reply/conversation.ts";
import { UNANSWERED_TTL_DAYS } from "./d1-unanswered-store.ts";
import type { Database } from "./database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Platforms repeat a delivery within a day or so; a week leaves room. */
const EVENT_TTL_MS = 7 * DAY_MS;

/** Refused attempts name a person; a fiscal year and a little is enough to look into them. */
const REFUSAL_TTL_MS = 400 * DAY_MS;

/** Where messages on an entry stand: words that are withdrawn a year later still go from there. */
const REVIEW_MESSAGE_TTL_MS = 400 * DAY_MS;

/** Months whose numbers stay, so that a month can be held against the same one a year before. */
const USAGE_TTL_MONTHS = 13;
const USAGE_HOUR_TTL_MS = 2 * DAY_MS;
/** A night that was missed is made up for within so many days; what is older goes with its months. */
const USAGE_HOUR_LEFT_DAYS = 14;

/** Days after which nobody asks any more who got a reminder, and what it said. */
const DELIVERY_TTL_DAYS = 14;

/** Rows that one statement changes: D1 takes about a thousand at a time well, and stops a statement after 30 seconds. */
const ROWS_A_STATEMENT = 1_000;

/** Statements of one call: a free plan allows 50 queries an invocation. */
const MAX_STATEMENTS = 40;

/** A LINE plan whose recipients and words are past their time and not known to be gone; ?1: ISO date in Japan. */
const TO_CLEAR = "plan.channel = 'line' AND plan.is_cleared = 0 AND plan.today < ?1";

/**
 * Deletes what has served its purpose: taken events, choices taken back, conversations, unanswered questions, taps under answers, refused
 * attempts, recipients and words of reminders. What remains of a reminder are numbers.
 *
 * A bounded part of it: some thousand rows of each kind. One kind that fails does not keep the others.
 * @returns true while there may be more to delete
 * @throws the first failure, once everything else has been tried
 */
export async function deleteExpired(db: Database, now: Date): Promise<boolean> {
  const failures: unknown[] = [];
  let open = listDeletions(now);
  for (let left = MAX_STATEMENTS; open.length > 0 && left >= open.length; ) {
    const more: typeof open = [];
    for (const deletion of open) {
      left -= 1;
      try {
        const { meta } = await db
          .prepare(deletion.sql)
          .bind(...deletion.values)
          .run();
        if (meta.changes >= ROWS_A_STATEMENT) more.push(deletion);
      } catch (error) {
        failures.push(error);
      }
    }
    // A plan is marked behind the last of what it holds.
    const marks = open.find((deletion) => deletion.isMark);
    if (marks && !more.includes(marks) && more.some(({ isOfPlan }) => isOfPlan)) more.push(marks);
    open = more;
  }
  if (failures.length > 0) throw failures[0];
  return open.length > 0;
}

interface Deletion {
  sql: string;
  values: unknown[];
  /** Clears what a plan holds, or marks a plan that holds nothing any more. */
  isOfPlan?: boolean;
  isMark?: boolean;
}

function listDeletions(now: Date): Deletion[] {
  const before = (ms: number) => now.getTime() - ms;
  const askedBefore = dateInJapan(new Date(before(UNANSWERED_TTL_DAYS * DAY_MS)));
  const since = addDays(dateInJapan(now), -DELIVERY_TTL_DAYS);
  const remove = (table: string, key: string, where: string, ...values: unknown[]) => ({
    sql: `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${ROWS_A_STATEMENT})`,
    values,
  });
  /** Rows that belong to a plan which is to be cleared. */
  const clear = (table: string, ...key: string[]) => ({
    sql: `DELETE FROM ${table} WHERE (city, occasion, ${key.join(", ")}) IN (
            SELECT city, occasion, ${key.map((column) => `old.${column}`).join(", ")}
            FROM plan JOIN ${table} AS old USING (city, occasion)
            WHERE ${TO_CLEAR} LIMIT ${ROWS_A_STATEMENT})`,
    values: [since],
    isOfPlan: true,
  });
  const holds = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} AS old WHERE old.city = plan.city AND old.occasion = plan.occasion)`;
  return [
    remove("event", "channel, event_id", "received_at < ?", before(EVENT_TTL_MS)),
    remove("conversation", "key", "updated_at < ?", before(CONVERSATION_TTL_MS)),
    remove("opt_out", "city, person, topic", "at < ?", before(EVENT_TTL_MS)),
    remove("unanswered_asker", "city, question, asker, asked_on", "asked_on < ?", askedBefore),
    remove("unanswered", "city, question", "last_asked_on < ?", askedBefore),
    remove("feedback", "city, answer", "given_on < ?", askedBefore),
    remove("phrase_proposal", "id", "proposed_at < ?", before(UNANSWERED_TTL_DAYS * DAY_MS)),
    remove("staff_notice", "city, key", "sent_at < ?", before(REFUSAL_TTL_MS)),
    remove(
      "usage_count",
      "city, period, name",
      "period < ?",
      addMonths(dateInJapan(now), -USAGE_TTL_MONTHS).slice(0, 7),
    ),
    // Hours are only looked at while they are of the last day. What a month and a day hold is not gone through again.
    remove(
      "usage_count",
      "city, period, name",
      "length(period) = 13 AND period < ? AND period >= ?",
      hourInJapan(new Date(before(USAGE_HOUR_TTL_MS))),
      addDays(dateInJapan(now), -USAGE_HOUR_LEFT_DAYS),
    ),
    remove("review_message", "city, about, channel, ts", "posted_at < ?", before(REVIEW_MESSAGE_TTL_MS)),
    remove("operator_alert", "city, name", "raised_at < ?", before(EVENT_TTL_MS)),
    remove("slack_install", "hash", "expires_at < ?", now.getTime()),
    remove("progress_refusal", "sequence", "refused_at < ?", before(REFUSAL_TTL_MS)),
    clear("delivery", "channel", "target"),
    clear("content", "topics"),
    // Last: a plan is only marked once nothing of it is left.
    {
      sql: `UPDATE plan SET is_cleared = 1 WHERE (city, occasion, channel) IN (
              SELECT city, occasion, channel FROM plan
              WHERE ${TO_CLEAR} AND NOT ${holds("delivery")} AND NOT ${holds("content")} LIMIT ${ROWS_A_STATEMENT})`,
      values: [since],
      isMark: true,
    },
    {
      sql: `UPDATE post SET steps = NULL WHERE id IN (
              SELECT id FROM post WHERE steps IS NOT NULL AND state <> 'waiting' AND created_on < ?
              LIMIT ${ROWS_A_STATEMENT})`,
      values: [since],
    },
  ];
}
