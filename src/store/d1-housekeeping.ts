import type { D1Database } from "@cloudflare/workers-types";
import { CONVERSATION_TTL_MS } from "../answer/conversation.ts";

/** Platforms repeat a delivery within a day or so; a week leaves room. */
const EVENT_TTL_MS = 7 * 24 * 60 * 60 * 1000;

/** Deletes what has served its purpose: taken events after a week, conversations once they no longer count. */
export async function deleteExpired(db: D1Database, now: Date): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM event WHERE received_at < ?").bind(now.getTime() - EVENT_TTL_MS),
    db.prepare("DELETE FROM conversation WHERE updated_at < ?").bind(now.getTime() - CONVERSATION_TTL_MS),
  ]);
}
