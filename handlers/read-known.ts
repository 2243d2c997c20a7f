import { buildProgressBook, type ProgressEntry } from "../src/domain/progress-entry.ts";
import type { Known } from "../src/find/known.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { type DeskReading, readForDesk } from "../src/store/d1-desk-reader.ts";
import type { Env } from "./env.ts";
import { logFault } from "./log-fault.ts";

export type Audience = "citizens" | "staff";

/**
 * What was published, kept for as long as the isolate lives, so that each question only asks D1 for what came since:
 * newly published entries, and entries whose words were withdrawn, which are forgotten here too.
 */
const published = new Map<
  string,
  { entries: ProgressEntry[]; book: Known["book"]; lastReview: number; lastRedaction: number }
>();

const NOTHING_READ = { entries: [], book: new Map(), lastReview: 0, lastRedaction: 0 };

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
  const before = published.get(city) ?? NOTHING_READ;
  try {
    const { lastReview: afterReview, lastRedaction: afterRedaction } = before;
    const reading = await readForDesk(env.DB, { city, conversation, afterReview, afterRedaction, audience, now });
    const current = keep(city, reading);
    const book =
      reading.unpublished.length === 0 ? current.book : buildProgressBook([...current.entries, ...reading.unpublished]);
    return { known: { book, phrases: reading.phrases }, state: reading.state };
  } catch (error) {
    logFault("records_unread", error);
    return { known: { book: before.book, phrases: [] }, state: null };
  }
}

/** Adds what is new and drops what was withdrawn; two questions at once may both bring it. */
function keep(city: string, { published: fresh, redacted }: Pick<DeskReading, "published" | "redacted">) {
  const before = published.get(city) ?? NOTHING_READ;
  const seen = new Set(before.entries.map(({ id }) => id));
  const added = fresh.entries.filter(({ id }) => !seen.has(id));
  if (added.length === 0 && redacted.ids.length === 0 && published.has(city)) return before;
  const gone = new Set(redacted.ids);
  const entries = [...before.entries, ...added].filter(({ id }) => !gone.has(id));
  const after = {
    entries,
    book: buildProgressBook(entries),
    lastReview: Math.max(before.lastReview, fresh.lastReview),
    lastRedaction: Math.max(before.lastRedaction, redacted.lastRedaction),
  };
  published.set(city, after);
  return after;
}
