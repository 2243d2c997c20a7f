import { z } from "zod";
import type { Card } from "../../src/card/card.ts";
import type { Desk, Reply } from "../desk.ts";
import { cutTextSchema } from "../text-schema.ts";
import { buildConversationKey, isDirectMessage } from "./conversation-key.ts";
import { findViewer } from "./find-viewer.ts";
import { parseSlackText } from "./parse-slack-text.ts";
import { postCard, postMessage } from "./post-card.ts";
import { findCommandInMessage } from "./staff/commands/offer-commands.ts";
import type { StaffTools } from "./staff/staff-room.ts";

interface Tools {
  /** As citizens see it: everybody in the channel reads the answer. */
  desk: Desk;
  staffTools: StaffTools;
  /** The payload of the event, which says where it comes from. */
  body: unknown;
  /** Whether this person, or the city, asks more than can be answered. */
  isBusy(user: string): Promise<boolean>;
}

const messageSchema = z.looseObject({
  text: cutTextSchema.default(""),
  user: z.string().min(1),
  channel: z.string().min(1),
  ts: z.string().min(1),
  thread_ts: z.string().min(1).optional(),
  channel_type: z.string().optional(),
  files: z.array(z.unknown()).catch([]).default([]),
});

/** `@bot 質問` in a channel: the answer goes into the thread of the question. */
export async function answerMention(event: unknown, tools: Tools): Promise<void> {
  const { success, data } = messageSchema.safeParse(event);
  if (success) await answer(data, data.thread_ts ?? data.ts, tools);
}

/** A message in the app's own messages; other channels are answered through mentions only. */
export async function answerDirectMessage(event: unknown, tools: Tools): Promise<void> {
  const { success, data } = messageSchema.safeParse(event);
  if (success && data.channel_type === "im") await answer(data, data.thread_ts ?? null, tools);
}

async function answer(message: z.infer<typeof messageSchema>, threadTs: string | null, tools: Tools): Promise<void> {
  const { staffTools, body } = tools;
  const place = { channel: message.channel, threadTs };
  const emergency = tools.desk.findEmergencyCard(parseSlackText(message.text));
  if (emergency) return postCard({ ...staffTools, city: tools.desk.city.id }, place, emergency);
  const isBusy = await tools.isBusy(message.user);
  const isPrivate = isDirectMessage(message.channel);
  const desk = isBusy ? tools.desk : tools.desk.seenBy(await findViewer(body, message.user, isPrivate, staffTools));
  const conversation = buildConversationKey(desk.city.id, message.channel, message.user, threadTs);
  const text = parseSlackText(message.text);
  const isWordless = text === "" && message.files.length > 0 && !isBusy;
  const ask = onceOnly(async () =>
    isWordless ? fixed(desk.wordless()) : askDesk(desk, message.text, conversation, staffTools.now, isBusy),
  );
  const offer = isBusy ? null : await findCommandInMessage(text, message.user, staffTools, ask);
  const postTools = { ...staffTools, city: desk.city.id };
  if (offer) return postMessage(postTools, place, offer);
  const reply = await ask();
  await postCard(postTools, place, reply.card);
  await reply.remember();
}

const fixed = (card: Card) => ({ card, answered: null, remember: async () => undefined });

/** The same answer, however often it is asked for. */
export function onceOnly<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | null = null;
  return () => {
    value ??= work();
    return value;
  };
}

/** Asks what a person wrote in Slack's format; help for a message without words. */
export async function askDesk(
  desk: Desk,
  slackText: string,
  conversation: string,
  now: Date,
  isBusy: boolean,
): Promise<Pick<Reply, "card" | "answered" | "remember">> {
  const text = parseSlackText(slackText);
  if (isBusy) return fixed(desk.findEmergencyCard(text, "perhaps") ?? desk.busy());
  return text === "" ? fixed(desk.help()) : desk.ask(text, conversation, now);
}
