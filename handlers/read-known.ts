import { buildProgressBook, EMPTY_CONTENT, type ProgressEntry } from "../src/domain/progress-entry.ts";
import type { CityRoom } from "../src/find/house.ts";
import type { Known } from "../src/find/known.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { type DeskReading, readForDesk } from "../src/store/d1-desk-reader.ts";
import type { Env } from "./env.ts";
import { openRoom, weighCity } from "./load-house.ts";
import { logError } from "./log.ts";
import { RecordsUnread } from "./records-unread.ts";

export type Audience = "citizens" | "staff";

/**
 * What was published, kept for as long as the city's pack is, so that each question only asks D1 for what came since:
 * newly published entries, and entries whose words were withdrawn, which are forgotten here too.
 */
interface Published {
  entries: ProgressEntry[];
  book: Known["book"];
  lastReview: number;
  lastRedaction: number;
}

/** By the open city: what the shelf gives up goes with it. */
const published = new WeakMap<CityRoom, Published>();

/** About what an entry takes in memory, in the book and in the list. */
const ENTRY_BYTES = 2_000;

const NOTHING_READ: Published = { entries: [], book: new Map(), lastReview: 0, lastRedaction: 0 };

interface Reading {
  known: Known;
  state: ConversationState | null;
  /** What was reported could not be read, or not all of it: `known` holds what was read before. */
  unread: boolean;
}

/**
 * What the desk of a city knows beside its data files, and the conversation's state, in one round trip. Each part that
 * cannot be read is logged and left out; the others count.
 * @param conversation key of the conversation; null: the question goes on with nothing
 * @param phrases false: no question is read, so that what staff taught is not asked for
 */
export async function readKnown(
  env: Env,
  city: string,
  audience: Audience,
  conversation: string | null,
  now: Date,
  phrases = true,
): Promise<Reading> {
  const room = await openRoom(env, city);
  if (!room) throw new Error(`city without data: ${city}`);
  const before = published.get(room) ?? NOTHING_READ;
  const { lastReview: afterReview, lastRedaction: afterRedaction } = before;
  const reading = await readForDesk(env.DB, {
    city,
    conversation,
    afterReview,
    afterRedaction,
    audience,
    phrases,
    now,
  });
  for (const { part, error } of reading.unread) logError(`desk.${part}_unread`, error);
  const missing = reading.unread.map(({ part }) => part);
  const current = missing.includes("published") ? before : keep(room, reading);
  if (current !== before) await weighCity(env, city, current.entries.length * ENTRY_BYTES);
  const book =
    reading.unpublished.length === 0 ? current.book : buildProgressBook([...current.entries, ...reading.unpublished]);
  // Who does not know what was withdrawn cannot stand for the record either.
  const unread = missing.some((part) => part === "published" || part === "redacted" || part === "unpublished");
  return { known: { book, phrases: reading.phrases }, state: reading.state, unread };
}

/**
 * The same for views that stand for the whole record: memos, files, calendars, counts.
 * @throws RecordsUnread where what was reported cannot be read; nothing may then be told to be unreported
 */
export async function readWhole(env: Env, city: string, audience: Audience, now: Date): Promise<Known["book"]> {
  const { known, unread } = await readKnown(env, city, audience, null, now, false);
  if (unread) throw new RecordsUnread(`what ${city} has published cannot be read`);
  return known.book;
}

/** Where a withdrawn entry stood; neither its words nor who withdrew it and why. */
function emptyEntry({ redaction: _, ...entry }: ProgressEntry): ProgressEntry {
  return { ...entry, ...EMPTY_CONTENT, state: "redacted", review: null };
}

/** Adds what is new and empties what was withdrawn; two questions at once may both bring it. */
function keep(room: CityRoom, { published: fresh, redacted }: Pick<DeskReading, "published" | "redacted">): Published {
  const before = published.get(room) ?? NOTHING_READ;
  const seen = new Set(before.entries.map(({ id }) => id));
  const added = fresh.entries.filter(({ id }) => !seen.has(id));
  if (added.length === 0 && redacted.ids.length === 0 && published.has(room)) return before;
  const gone = new Set(redacted.ids);
  // A withdrawn entry stays as a place without words: what it had corrected must not come back.
  const entries = [...before.entries, ...added].map((entry) =>
    gone.has(entry.id) || entry.state === "redacted" ? emptyEntry(entry) : entry,
  );
  const after = {
    entries,
    book: buildProgressBook(entries),
    lastReview: Math.max(before.lastReview, fresh.lastReview),
    lastRedaction: Math.max(before.lastRedaction, redacted.lastRedaction),
  };
  published.set(room, after);
  return after;
}
