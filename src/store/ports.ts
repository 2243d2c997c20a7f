import type { ConversationState } from "../answer/conversation.ts";

/** Remembers which platform events were taken, so that a repeated delivery has one effect. */
export interface EventLedger {
  /**
   * Claims an event. True for the first caller only; concurrent callers race on the table's unique key.
   * @param channel `line` or `slack`; event ids of different platforms never meet.
   */
  claim(channel: "line" | "slack", eventId: string, now: Date): Promise<boolean>;
}

/** The last subject of a conversation, for follow-up questions. Keys are salted hashes; no message text is kept. */
export interface ConversationStore {
  /** The state, unless it is older than 30 minutes. */
  find(key: string, now: Date): Promise<ConversationState | null>;
  save(key: string, state: ConversationState, now: Date): Promise<void>;
  /** Deletes what is held for a conversation (unfollow, unsend). */
  remove(key: string): Promise<void>;
}
