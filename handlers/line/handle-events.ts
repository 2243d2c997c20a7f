import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { createSentMessages } from "../../src/store/d1-sent-messages.ts";
import type { SentMessages } from "../../src/store/ports.ts";
import type { Desk } from "../desk.ts";
import type { Env, LineChannel } from "../env.ts";
import { hashConversation } from "../hash-conversation.ts";
import { LAST_WORD_MS } from "../last-word.ts";
import { codeOf, log } from "../log.ts";
import { isOverLimit } from "../rate-limits.ts";
import { enqueue } from "../reminders/reminder-message.ts";
import { answerEvent, type EventAnswer } from "./answer-event.ts";
import { buildConversationKey, isSharedChat } from "./conversation-key.ts";
import type { LineEvent } from "./line-webhook.ts";
import { sendReply } from "./send-reply.ts";
import { openReaderTopics } from "./topic-keeper.ts";

/** What events are worked on with. */
interface EventTools {
  env: Env;
  desk: Desk;
  channel: LineChannel;
  now: Date;
}

/**
 * Works through claimed events. Never rejects: an event that fails is logged, the others complete, and what is not done
 * when the Worker's time runs out is logged too, for it counts as taken.
 * Events of one conversation go one after the other, so that a follow-up finds the subject before it.
 */
export async function handleEvents(events: LineEvent[], tools: EventTools): Promise<void> {
  const open = new Set(events);
  const lastWord = setTimeout(() => {
    for (const { type, webhookEventId: eventId } of open) log("line.event_unanswered", { type, eventId });
  }, LAST_WORD_MS);
  const queues = Map.groupBy(
    events,
    (event) => buildConversationKey(tools.desk.city.id, event.source) ?? event.webhookEventId,
  );
  await Promise.all(
    [...queues.values()].map(async (queue) => {
      for (const event of queue) {
        await handleEvent(event, tools);
        open.delete(event);
      }
    }),
  );
  clearTimeout(lastWord);
}

async function handleEvent(event: LineEvent, { env, desk, channel, now }: EventTools): Promise<void> {
  const ids = { type: event.type, eventId: event.webhookEventId };
  try {
    const reader = await openReaderTopics(env, desk.city.id, event, now);
    const sent = createSentMessages(env.DB);
    const answer = await answerEvent(
      event,
      desk,
      reader,
      now,
      () => isBusy(event, { env, desk, channel, now }),
      (messageId) => sent.has(messageId),
    );
    if (!answer) return;
    const messageIds = await reply(event, answer, channel);
    if (isSharedChat(event.source)) await keepSent(sent, messageIds, now, ids);
    await remember(answer, ids);
  } catch (error) {
    log("line.event_failed", { ...ids, code: codeOf(error) });
    await keepDeleting(event, env, desk.city.id, now);
  }
}

/** Whoever left, or took a message back, is not told that it failed: the deletion goes on in the queue. */
async function keepDeleting(event: LineEvent, env: Env, city: string, now: Date): Promise<void> {
  if (event.type !== "unfollow" && event.type !== "unsend") return;
  const conversation = buildConversationKey(city, event.source);
  const userId = event.type === "unfollow" ? (event.source?.userId ?? null) : null;
  if (conversation === null && userId === null) return;
  try {
    const at = event.timestamp ?? now.getTime();
    await enqueue(env, [{ kind: "forget", city, userId, conversation, at, tries: 0 }]);
  } catch (error) {
    log("line.deletion_not_queued", { eventId: event.webhookEventId, code: codeOf(error) });
  }
}

/** Counted under a hash: LINE's own ids go nowhere else. */
async function isBusy({ source }: LineEvent, { env, desk, channel }: EventTools): Promise<boolean> {
  const userId = source?.userId;
  const sender = userId && (await hashConversation(channel.secrets[0]!, `sender:${userId}`));
  return isOverLimit(env, { ...(sender && { sender: `line:${sender}` }), city: `line:${desk.city.id}` });
}

/** @returns LINE's numbers of what was sent */
async function reply(event: LineEvent, { card }: EventAnswer, channel: LineChannel): Promise<string[]> {
  const { replyToken, webhookEventId: eventId } = event;
  if (!replyToken) {
    log("line.reply_token_missing", { eventId });
    return [];
  }
  const messages = renderLineMessages(card, isSharedChat(event.source) ? "shared" : "direct");
  const outcome = await sendReply(channel, replyToken, messages);
  if (outcome.kind === "sent") return outcome.messageIds;
  const { code, status, requestId } = outcome;
  log("line.reply_failed", { eventId, code, status, requestId });
  return [];
}

/** So that whoever quotes it need not name the bot; it costs nobody the answer when it cannot be kept. */
async function keepSent(sent: SentMessages, messageIds: string[], now: Date, ids: { type: string; eventId: string }) {
  try {
    await sent.keep(messageIds, now);
  } catch (error) {
    log("line.sent_unkept", { ...ids, code: codeOf(error) });
  }
}

/** The answer counts even when it could not be delivered: the next question often refers to it. */
async function remember(answer: EventAnswer, ids: { type: string; eventId: string }): Promise<void> {
  try {
    await answer.remember?.();
  } catch (error) {
    log("line.remember_failed", { ...ids, code: codeOf(error) });
  }
}
