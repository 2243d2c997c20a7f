import { encodeTopic, findTopic } from "../../src/reminder/topic.ts";
import { createSubscriptionStore } from "../../src/store/d1-subscription-store.ts";
import type { Person } from "../../src/store/reminder-ports.ts";
import { openLineChannel } from "../credentials/open-line-channel.ts";
import { type Env, isMissing } from "../env.ts";
import { hashConversation } from "../hash-conversation.ts";
import type { TopicKeeper } from "../reminder-desk.ts";
import { isSharedChat } from "./conversation-key.ts";
import type { LineEvent } from "./line-webhook.ts";

/** The topics of the person an event comes from, and their leaving. */
export interface ReaderTopics extends TopicKeeper {
  leave(): Promise<void>;
}

/**
 * Null where there is nobody to send reminders to: in groups and rooms, and without a user id. Everything counts as of
 * the instant of the event, so that events that arrive late undo nothing newer.
 */
export async function openReaderTopics(
  env: Env,
  cityId: string,
  event: LineEvent,
  now: Date,
): Promise<ReaderTopics | null> {
  const userId = event.source?.userId;
  if (userId === undefined || isSharedChat(event.source)) return null;
  return openLeaver(env, cityId, userId, event.timestamp === undefined ? now : new Date(event.timestamp));
}

/** The same for somebody known by id, as of an instant. */
export async function openLeaver(env: Env, cityId: string, userId: string, at: Date): Promise<ReaderTopics | null> {
  const channel = await openLineChannel(env, cityId, at);
  if (isMissing(channel)) return null;
  const person: Person = { cityId, userId, hash: await hashConversation(channel.secrets[0]!, `reader:${userId}`) };
  const store = createSubscriptionStore(env.DB);
  return {
    list: async () => (await store.topicsOf(person)).map(findTopic).filter((topic) => topic !== undefined),
    add: (topic) => store.subscribe(person, encodeTopic(topic), at),
    remove: (topic) => store.unsubscribe(person, encodeTopic(topic), at),
    removeAll: () => store.leave(person, at),
    leave: () => store.leave(person, at),
    remark: null,
  };
}
