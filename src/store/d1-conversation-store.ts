import { jsonTextSchema } from "../domain/json-text.ts";
import { CONVERSATION_TTL_MS, type ConversationState, conversationStateSchema } from "../reply/conversation.ts";
import type { Database } from "./database.ts";
import type { ConversationStore } from "./ports.ts";

const storedStateSchema = jsonTextSchema.pipe(conversationStateSchema);

/** The state of a conversation, unless it is too old. */
export function selectConversation(db: Database, key: string, now: Date) {
  return db
    .prepare("SELECT state FROM conversation WHERE key = ? AND updated_at > ?")
    .bind(key, now.getTime() - CONVERSATION_TTL_MS);
}

/** A row of selectConversation → the state; a row of an older version, or one that cannot be read, only means that there is nothing to go on with. */
export function findStoredState(row: unknown): ConversationState | null {
  const state = storedStateSchema.safeParse((row as { state?: unknown } | undefined)?.state);
  return state.success ? state.data : null;
}

export function createConversationStore(db: Database): ConversationStore {
  return {
    async save(key, state, now) {
      await db
        .prepare(
          "INSERT INTO conversation (key, state, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at",
        )
        .bind(key, JSON.stringify(state), now.getTime())
        .run();
    },
    async remove(key) {
      await db.prepare("DELETE FROM conversation WHERE key = ?").bind(key).run();
    },
  };
}
