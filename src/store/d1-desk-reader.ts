import type { ProgressEntry } from "../domain/progress-entry.ts";
import type { TaughtPhrase } from "../domain/taught-phrase.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findStoredState, selectConversation } from "./d1-conversation-store.ts";
import { parsePhrases, selectPhrases } from "./d1-phrase-store.ts";
import { parsePublished, selectPublished, selectUnpublished } from "./d1-progress-store.ts";
import type { Database } from "./database.ts";
import { parseProgressRow } from "./progress-row.ts";

/** What a desk must know to answer one question. */
export interface DeskReading {
  state: ConversationState | null;
  /** Published after the review asked for, in the order of publication. */
  published: { entries: ProgressEntry[]; lastReview: number };
  /** Drafts and returned entries; empty for citizens. */
  unpublished: ProgressEntry[];
  phrases: TaughtPhrase[];
}

export interface DeskQuestion {
  city: string;
  /** Key of the conversation; null: it goes on with nothing. */
  conversation: string | null;
  /** The last review whose publication is known already. */
  afterReview: number;
  audience: "citizens" | "staff";
  now: Date;
}

/** Reads all of it in one round trip. */
export async function readForDesk(db: Database, question: DeskQuestion): Promise<DeskReading> {
  const { city, conversation, afterReview, audience, now } = question;
  const parts = {
    published: selectPublished(db, city, afterReview),
    phrases: selectPhrases(db, city),
    ...(audience === "staff" && { unpublished: selectUnpublished(db, city) }),
    ...(conversation !== null && { state: selectConversation(db, conversation, now) }),
  };
  const names = Object.keys(parts);
  const answers = await db.batch(Object.values(parts));
  const rowsOf = (name: "published" | "phrases" | "unpublished" | "state"): unknown[] =>
    answers[names.indexOf(name)]?.results ?? [];
  return {
    state: findStoredState(rowsOf("state")[0]),
    published: parsePublished(rowsOf("published")),
    unpublished: rowsOf("unpublished").map(parseProgressRow),
    phrases: parsePhrases(rowsOf("phrases")),
  };
}
