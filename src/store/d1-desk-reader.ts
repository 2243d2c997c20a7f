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

interface DeskQuestion {
  city: string;
  /** Key of the conversation; null: it goes on with nothing. */
  conversation: string | null;
  /** The last review whose publication is known already. */
  afterReview: number;
  /** The last redaction that is known already; nothing is remembered where it is left out. */
  afterRedaction?: number;
  audience: "citizens" | "staff";
  /** Whether what staff taught is wanted: only a question is read by it. */
  phrases?: boolean;
  now: Date;
}

/** A part that could not be read; the others count all the same. */
interface Unread {
  part: keyof Parts;
  error: unknown;
}

interface Parts {
  published: DeskReading["published"];
  redacted: DeskReading["redacted"];
  unpublished: ProgressEntry[];
  phrases: TaughtPhrase[];
  state: ConversationState | null;
}

type Statement = ReturnType<Database["prepare"]>;

/**
 * Reads all of it in one round trip; where that fails, part by part, so that one broken table does not blind the others.
 * What cannot be read comes back empty and is named in `unread`.
 */
export async function readForDesk(db: Database, question: DeskQuestion): Promise<DeskReading & { unread: Unread[] }> {
  const { city, conversation, afterReview, afterRedaction = 0, audience, phrases = true, now } = question;
  const statements: [keyof Parts, Statement][] = [
    ["published", selectPublished(db, city, afterReview)],
    ["redacted", selectRedacted(db, city, afterRedaction)],
    ...(phrases ? ([["phrases", selectPhrases(db, city)]] as [keyof Parts, Statement][]) : []),
    ...(audience === "staff" ? ([["unpublished", selectUnpublished(db, city)]] as [keyof Parts, Statement][]) : []),
    ...(conversation !== null
      ? ([["state", selectConversation(db, conversation, now)]] as [keyof Parts, Statement][])
      : []),
  ];
  const rows = await readRows(db, statements);
  const unread: Unread[] = [];
  /** The part as its rows say; `empty` for one that was not asked for or cannot be read. */
  const read = <Part extends keyof Parts>(part: Part, parse: (rows: unknown[]) => Parts[Part], empty: Parts[Part]) => {
    const found = rows.get(part);
    if (found === undefined) return empty;
    try {
      if (found.status === "rejected") throw found.reason;
      return parse(found.value);
    } catch (error) {
      unread.push({ part, error });
      return empty;
    }
  };
  return {
    state: read("state", ([row]) => findStoredState(row), null),
    published: read("published", parsePublished, { entries: [], lastReview: 0 }),
    redacted: read("redacted", parseRedacted, { ids: [], lastRedaction: 0 }),
    unpublished: read("unpublished", (all) => all.map(parseProgressRow), []),
    phrases: read("phrases", parsePhrases, []),
    unread,
  };
}

async function readRows(db: Database, statements: [keyof Parts, Statement][]) {
  try {
    const answers = await db.batch(statements.map(([, statement]) => statement));
    return new Map(
      statements.map(([part], index): [keyof Parts, PromiseSettledResult<unknown[]>] => [
        part,
        { status: "fulfilled", value: answers[index]!.results },
      ]),
    );
  } catch {
    // Which of them failed, each says for itself.
    const answers = await Promise.allSettled(statements.map(async ([, statement]) => (await statement.all()).results));
    return new Map(statements.map(([part], index) => [part, answers[index]!]));
  }
}
