import { createHmac, randomUUID } from "node:crypto";

/** User id as LINE writes them; it must never show up in a log. */
export const USER = "U4af4980629a1b2c3d4e5f60718293a4b";
export const GROUP = "Cb0a1b2c3d4e5f60718293a4b5c6d7e8f";

type Json = Record<string, unknown>;
export type LineEvent = Json & { webhookEventId: string; replyToken: string };

let serial = 0;

/** An event with ids of its own; `changes` go over everything. */
export function buildEvent(type: string, changes: Json = {}): LineEvent {
  serial += 1;
  return {
    type,
    mode: "active",
    timestamp: Date.now(),
    source: { type: "user", userId: USER },
    webhookEventId: `01EVENT${randomUUID()}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `reply-token-${serial}-${randomUUID()}`,
    ...changes,
  };
}

export const buildText = (text: string, changes: Json = {}): LineEvent =>
  buildEvent("message", { message: { type: "text", id: "468789577898262530", quoteToken: "q", text }, ...changes });

export const buildPostback = (data: string, changes: Json = {}): LineEvent =>
  buildEvent("postback", { postback: { data }, ...changes });

/** A group message; with `mention`, the words before the question name the bot. */
export function buildGroupText(text: string, mention: string | null, source: Json = { userId: USER }): LineEvent {
  const message: Json = { type: "text", id: "1", quoteToken: "q", text: `${mention ?? ""}${text}` };
  if (mention !== null) {
    message.mention = { mentionees: [{ type: "user", index: 0, length: mention.trimEnd().length, isSelf: true }] };
  }
  return buildEvent("message", { source: { type: "group", groupId: GROUP, ...source }, message });
}

export const buildBody = (events: unknown[], destination = "U8e742f61d673b39c7fff3cecb7536ef0"): string =>
  JSON.stringify({ destination, events });

export const sign = (body: string, secret: string): string =>
  createHmac("sha256", secret).update(body, "utf8").digest("base64");
