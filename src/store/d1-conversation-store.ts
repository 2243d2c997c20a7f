import { z } from "zod";
import { CONVERSATION_TTL_MS, conversationStateSchema } from "../answer/conversation.ts";
import type { Database } from "./database.ts";
import type { ConversationStore } from "./ports.ts";

const storedStateSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(conversationStateSchema);

export function createConversationStore(db: Database): ConversationStore {
  return {
    async find(key, now) {
      const row = await db
        .prepare("SELECT state FROM conversation WHERE key = ? AND updated_at > ?")
        .bind(key, now.getTime() - CONVERSATION_TTL_MS)
        .first<{ state: string }>();
      if (!row) return null;
      // A row of an older version, or one that cannot be read, only means that there is nothing to go on with.
      const state = storedStateSchema.safeParse(row.state);
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
