import { buildProgressBook, type ProgressEntry } from "../src/domain/progress-entry.ts";
import type { Known } from "../src/find/known.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { readForDesk } from "../src/store/d1-desk-reader.ts";
import type { Env } from "./env.ts";
import { logFault } from "./log-fault.ts";

export type Audience = "citizens" | "staff";

/**
 * What was published, kept for as long as the isolate lives: nothing published is ever changed or taken away, so that
 * each question only asks D1 for what came since. An entry of a city is read once, not with every question.
 */
const published = new Map<string, { entries: ProgressEntry[]; book: Known["book"]; lastReview: number }>();

export interface Reading {
  known: Known;
  state: ConversationState | null;
}

/**
 * What the desk of a city knows beside its data files, and the conversation's state, in one round trip. When D1 cannot be
 * read, the documents (and what was read before) answer alone, and the fault is logged.
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
  try {
    const { lastReview: afterReview } = before;
    const reading = await readForDesk(env.DB, { city, conversation, afterReview, audience, now });
    const current = keep(city, reading.published.entries, reading.published.lastReview);
    const book =
      reading.unpublished.length === 0 ? current.book : buildProgressBook([...current.entries, ...reading.unpublished]);
    return { known: { book, phrases: reading.phrases }, state: reading.state };
  } catch (error) {
    logFault("records_unread", error);
    return { known: { book: before.book, phrases: [] }, state: null };
  }
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
