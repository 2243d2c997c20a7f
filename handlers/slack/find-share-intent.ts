import { withoutFeedback } from "../../src/card/build-feedback-card.ts";
import type { Card } from "../../src/card/card.ts";
import type { Intent } from "../../src/card/card-parts.ts";
import { encodeIntent } from "../../src/card/intent-codec.ts";
import type { Desk } from "../desk.ts";

/**
 * The intent that brings the same card again without the asker's conversation, for 「みんなに共有」: Slack does not
 * hand back a private message, so that sharing answers anew. A follow-up such as 「担当課は?」 would mean something
 * else to the channel; then the record itself is shared. Null when there is nothing worth sharing.
 */
export async function findShareIntent(desk: Desk, intent: Intent, card: Card, now: Date): Promise<Intent | null> {
  if (card.kind !== "measure" && card.kind !== "list" && card.kind !== "choose" && card.kind !== "several") return null;
  if (encodeIntent(intent) !== null) {
    const alone = await desk.follow(intent, null, now);
    if (JSON.stringify(withoutFeedback(alone.card)) === JSON.stringify(withoutFeedback(card))) return intent;
  }
  return card.kind === "measure" ? { kind: "show", id: card.id, view: card.view } : null;
}
