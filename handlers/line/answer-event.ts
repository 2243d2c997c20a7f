import type { Card } from "../../src/card/card.ts";
import { findIntent } from "../../src/card/intent-codec.ts";
import type { Desk } from "../desk.ts";
import { buildConversationKey } from "./conversation-key.ts";
import { findQuestion } from "./find-question.ts";
import type { LineEvent } from "./line-webhook.ts";

/** What to send for an event. */
export interface EventAnswer {
  card: Card;
  /** Keeps the subject for follow-up questions; null where there is none. */
  remember: (() => Promise<void>) | null;
}

/** Asks the desk what an event asks for; null when nothing is to be sent. */
export async function answerEvent(event: LineEvent, desk: Desk, now: Date): Promise<EventAnswer | null> {
  const conversation = buildConversationKey(desk.city.id, event.source);
  switch (event.type) {
    case "message": {
      const question = findQuestion(event.message, event.source);
      if (question === null) return null;
      return question === "" ? fixed(desk.help()) : desk.ask(question, conversation, now);
    }
    case "postback": {
      const intent = findIntent(event.postback.data);
      return intent ? desk.follow(intent, conversation, now) : fixed(desk.staleTap());
    }
    case "follow":
      return fixed(desk.welcome());
    case "join":
      return fixed(desk.help());
    case "unfollow":
    case "unsend":
      if (conversation !== null) await desk.forget(conversation);
      return null;
  }
}

function fixed(card: Card): EventAnswer {
  return { card, remember: null };
}
