import type { ProgressEntry } from "../domain/progress-entry.ts";
import type { TaughtPhrase } from "../domain/taught-phrase.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findStoredState, selectConversation } from "./d1-conversation-store.ts";
import { parsePhrases, selectPhrases } from "./d1-phrase-store.ts";
import {
  parsePublished,
  parseRedacted,
  selectPublished,
  selectRedacted,
  selectUnpublished,
} from "./d1-progress-store.ts";
import type { Database } from "./database.ts";
import { parseProgressRow } from "./progress-row.ts";

/** What a desk must know to answer one question. */
export interface DeskReading {
  state: ConversationState | null;
  /** Published after the review asked for, in the order of publication. */
  published: { entries: ProgressEntry[]; lastReview: number };
  /** Withdrawn after the redaction asked for: whoever remembers them must forget them. */
  redacted: { ids: string[]; lastRedaction: number };
  /** Drafts, returned and redacted entries; empty for citizens. */
  unpublished: ProgressEntry[];
  phrases: TaughtPhrase[];
}

export interface DeskQuestion {
  city: string;
  /** Key of the conversation; null: it goes on with nothing. */
  conversation: string | null;
  /** The last review whose publication is known already. */
  afterReview: number;
  /** The last redaction that is known already; nothing is remembered where it is left out. */
  afterRedaction?: number;
  audience: "citizens" | "staff";
  now: Date;
}

/** Reads all of it in one round trip. */
export async function readForDesk(db: Database, question: DeskQuestion): Promise<DeskReading> {
  const { city, conversation, afterReview, afterRedaction = 0, audience, now } = question;
  const parts = {
    published: selectPublished(db, city, afterReview),
    redacted: selectRedacted(db, city, afterRedaction),
    phrases: selectPhrases(db, city),
    ...(audience === "staff" && { unpublished: selectUnpublished(db, city) }),
    ...(conversation !== null && { state: selectConversation(db, conversation, now) }),
  };
  const names = Object.keys(parts);
  const answers = await db.batch(Object.values(parts));
  const rowsOf = (name: "published" | "redacted" | "phrases" | "unpublished" | "state"): unknown[] =>
    answers[names.indexOf(name)]?.results ?? [];
  return {
    state: findStoredState(rowsOf("state")[0]),
    published: parsePublished(rowsOf("published")),
    redacted: parseRedacted(rowsOf("redacted")),
    unpublished: rowsOf("unpublished").map(parseProgressRow),
    phrases: parsePhrases(rowsOf("phrases")),
  };
}
