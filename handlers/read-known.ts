import { buildProgressBook, type ProgressEntry } from "../src/domain/progress-entry.ts";
import type { Known } from "../src/find/known.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { readForDesk } from "../src/store/d1-desk-reader.ts";
import type { Env } from "./env.ts";
import { logFault } from "./log-fault.ts";
import { RecordsUnread } from "./records-unread.ts";

export type Audience = "citizens" | "staff";

/**
 * What was published, kept for as long as the isolate lives: nothing published is ever changed or taken away, so that
 * each question only asks D1 for what came since. An entry of a city is read once, not with every question.
 */
const published = new Map<string, { entries: ProgressEntry[]; book: Known["book"]; lastReview: number }>();

export interface Reading {
  known: Known;
  state: ConversationState | null;
  /** What was reported could not be read, or not all of it: `known` holds what was read before. */
  unread: boolean;
}

/**
 * What the desk of a city knows beside its data files, and the conversation's state, in one round trip. Each part that
 * cannot be read is logged and left out; the others count.
 * @param conversation key of the conversation; null: the question goes on with nothing
 */
export async function readKnown(
  env: Env,
  city: string,
  audience: Audience,
  conversation: string | null,
  now: Date,
): Promise<Reading> {
  const before = published.get(city) ?? { entries: [], book: new Map(), lastReview: 0 };
  const { lastReview: afterReview } = before;
  const reading = await readForDesk(env.DB, { city, conversation, afterReview, audience, now });
  for (const { part, error } of reading.unread) logFault(`${part}_unread`, error);
  const missing = reading.unread.map(({ part }) => part);
  const current = missing.includes("published")
    ? before
    : keep(city, reading.published.entries, reading.published.lastReview);
  const book =
    reading.unpublished.length === 0 ? current.book : buildProgressBook([...current.entries, ...reading.unpublished]);
  const unread = missing.includes("published") || missing.includes("unpublished");
  return { known: { book, phrases: reading.phrases }, state: reading.state, unread };
}

/**
 * The same for views that stand for the whole record: memos, files, calendars, counts.
 * @throws RecordsUnread where what was reported cannot be read; nothing may then be told to be unreported
 */
export async function readWhole(env: Env, city: string, audience: Audience, now: Date): Promise<Known> {
  const { known, unread } = await readKnown(env, city, audience, null, now);
  if (unread) throw new RecordsUnread(`what ${city} has published cannot be read`);
  return known;
}

/** Adds what is new; two questions at once may both bring it. */
function keep(city: string, fresh: ProgressEntry[], lastReview: number) {
  const before = published.get(city) ?? { entries: [], book: new Map(), lastReview: 0 };
  const seen = new Set(before.entries.map(({ id }) => id));
  const added = fresh.filter(({ id }) => !seen.has(id));
  if (added.length === 0 && published.has(city)) return before;
  const entries = [...before.entries, ...added];
  const after = { entries, book: buildProgressBook(entries), lastReview: Math.max(before.lastReview, lastReview) };
  published.set(city, after);
  return after;
}
