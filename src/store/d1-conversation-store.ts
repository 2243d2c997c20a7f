import type { D1Database } from "@cloudflare/workers-types";
import { CONVERSATION_TTL_MS, conversationStateSchema } from "../answer/conversation.ts";
import type { ConversationStore } from "./ports.ts";

export function createConversationStore(db: D1Database): ConversationStore {
  return {
    async find(key, now) {
      const row = await db
        .prepare("SELECT state FROM conversation WHERE key = ? AND updated_at > ?")
        .bind(key, now.getTime() - CONVERSATION_TTL_MS)
        .first<{ state: string }>();
      if (!row) return null;
      const state = conversationStateSchema.safeParse(JSON.parse(row.state));
      return state.success ? state.data : null;
    },
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
