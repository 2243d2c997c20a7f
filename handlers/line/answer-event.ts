import type { Card } from "../../src/card/card.ts";
import { findIntent } from "../../src/card/intent-codec.ts";
import type { Desk } from "../desk.ts";
import { codeOf, log } from "../log.ts";
import { buildConversationKey, isSharedChat } from "./conversation-key.ts";
import { findQuestion, mentionsBot } from "./find-question.ts";
import type { LineEvent } from "./line-webhook.ts";
import type { ReaderTopics } from "./topic-keeper.ts";

/** What to send for an event. */
export interface EventAnswer {
  card: Card;
  /** Keeps the subject for follow-up questions; null where there is none. */
  remember: (() => Promise<void>) | null;
}

/**
 * Asks the desk what an event asks for; null when nothing is to be sent.
 * @param reader null: nobody to send reminders to
 * @param isBusy whether this person, or the city, asks more than can be answered
 * @param isOurs whether a message is one of this bot's, by LINE's number
 */
export async function answerEvent(
  event: LineEvent,
  desk: Desk,
  reader: ReaderTopics | null,
  now: Date,
  isBusy: () => Promise<boolean>,
  isOurs: (messageId: string) => Promise<boolean>,
): Promise<EventAnswer | null> {
  const conversation = buildConversationKey(desk.city.id, event.source);
  switch (event.type) {
    case "message": {
      const { message, source } = event;
      const quoted = isSharedChat(source) && !mentionsBot(message) ? message.quotedMessageId : undefined;
      const question = findQuestion(message, source, quoted !== undefined && (await isOurs(quoted)));
      if (question === null) return null;
      const emergency = desk.findEmergencyCard(question);
      if (emergency) return fixed(emergency);
      if (await isBusy()) return fixed(desk.findEmergencyCard(question, "perhaps") ?? desk.busy());
      if (question !== "") return desk.ask(question, conversation, now, reader);
      return fixed(WORDLESS.has(message.type) ? desk.wordless() : desk.help());
    }
    case "postback": {
      if (await isBusy()) return fixed(desk.busy());
      const intent = findIntent(event.postback.data);
      return intent ? desk.follow(intent, conversation, now, reader) : fixed(desk.staleTap());
    }
    case "follow":
      // Being friends is not asking for reminders: nothing is kept.
      return fixed(desk.welcome());
    case "join":
      return fixed(desk.help());
    case "unfollow":
      // Blocking arrives as unfollow too. It comes once: what fails is tried again, and the rest is still deleted.
      await Promise.all([
        reader && tryAgain(() => reader.leave()),
        conversation === null ? undefined : tryAgain(() => desk.forget(conversation)),
      ]);
      return null;
    case "unsend":
      // No message is ever stored; what goes is the subject that was taken from it.
      if (conversation !== null) await desk.forget(conversation);
      return null;
  }
}

/** Messages that hold something, and no words; a sticker is a nod. */
const WORDLESS: ReadonlySet<string> = new Set(["image", "video", "audio", "file", "location"]);

/** Pauses before further tries; short, since later events of the same person wait. */
const PAUSES_MS = [300, 1_000];

/** @throws what the last try threw */
async function tryAgain(work: () => Promise<void>): Promise<void> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      log("line.deletion_failed", { code: codeOf(error) });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return work();
}

function fixed(card: Card): EventAnswer {
  return { card, remember: null };
}
