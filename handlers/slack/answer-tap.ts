import type { RespondArguments, RespondFn } from "@slack/bolt";
import { z } from "zod";
import type { Card } from "../../src/card/card.ts";
import type { Intent } from "../../src/card/card-parts.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addShareButton } from "../../src/card/slack/share-button.ts";
import type { Desk, Reply } from "../desk.ts";
import { findSlackErrorCode } from "../log.ts";
import { buildConversationKey, isDirectMessage } from "./conversation-key.ts";
import { findShareIntent } from "./find-share-intent.ts";
import { findViewer } from "./find-viewer.ts";
import { type Place, postCard } from "./post-card.ts";
import { sendOrQueue } from "./queued-answer.ts";
import type { StaffTools } from "./staff/staff-room.ts";
import { findTapIntent, tapSchema } from "./tap.ts";

interface Tools {
  /** As citizens see it. */
  desk: Desk;
  staffTools: StaffTools;
  /** Undefined at run time for a button on the App Home, whatever Bolt's type says. */
  respond: RespondFn;
  /** Whether this person, or the city, asks more than can be answered. */
  isBusy(user: string): Promise<boolean>;
}

const cardTapSchema = tapSchema.extend({ response_url: z.string().nullish() });
type Tap = z.infer<typeof cardTapSchema>;

/** Slack's codes for a channel the bot is not in: an answer shared there by response_url still has buttons. */
const NOT_THERE = ["not_in_channel", "channel_not_found"];

/** A button on a card: the answer goes where the card stands, privately if the card is private. */
export async function answerTap(body: unknown, tools: Tools): Promise<void> {
  const { staffTools } = tools;
  const tap = cardTapSchema.parse(body);
  const intent = findTapIntent(tap);
  // What somebody says of an answer is not for the whole channel.
  const place = intent?.kind === "feedback" && tap.response_url ? null : findPlace(tap);
  const isPrivate = place === null || place.channel === tap.user.id || isDirectMessage(place.channel);
  const isBusy = await tools.isBusy(tap.user.id);
  const desk = isBusy ? tools.desk : tools.desk.seenBy(await findViewer(body, tap.user.id, isPrivate, staffTools));
  const channel = tap.channel?.id ?? tap.user.id;
  const conversation = buildConversationKey(desk.city.id, channel, tap.user.id, place?.threadTs ?? null);
  const reply = isBusy
    ? { card: desk.busy(), remember: async () => undefined }
    : await followTap(desk, intent, conversation, staffTools.now);
  if (place === null) {
    await respondPrivately({ ...tools, desk }, tap, reply.card);
  } else {
    try {
      await postCard({ ...staffTools, city: desk.city.id }, place, reply.card);
    } catch (error) {
      if (!NOT_THERE.includes(findSlackErrorCode(error) ?? "") || tap.channel === undefined) throw error;
      await respondPrivately({ ...tools, desk }, tap, reply.card);
    }
  }
  await reply.remember();
}

/** 「みんなに共有」: the same answer for everybody in the channel, as it was published. */
export async function shareAnswer(body: unknown, tools: Tools): Promise<void> {
  const { staffTools } = tools;
  const tap = cardTapSchema.parse(body);
  const isBusy = await tools.isBusy(tap.user.id);
  const desk = isBusy ? tools.desk : tools.desk.seenBy(await findViewer(body, tap.user.id, false, staffTools));
  const intent = findTapIntent(tap);
  const card = isBusy ? desk.busy() : (await followTap(desk, intent, null, staffTools.now)).card;
  await respondTo(
    tap,
    { ...tools, desk },
    {
      response_type: intent && !isBusy ? "in_channel" : "ephemeral",
      replace_original: false,
      ...renderSlackMessage(card),
    },
  );
}

/** Where there is no response_url to come back to, only now will do. */
async function respondTo(tap: Tap, { desk, respond, staffTools }: Tools, message: RespondArguments) {
  const { env, now } = staffTools;
  const url = tap.response_url;
  if (typeof url !== "string") return void (await respond(message));
  const answer = { city: desk.city.id, to: { kind: "response_url" as const, url }, message: { ...message } };
  await sendOrQueue(env, answer, (sent) => respond(sent), now);
}

/** Where the answer is posted; null: privately, beside a private card. */
function findPlace({ channel, message, container, user }: Tap): Place | null {
  if (container?.is_ephemeral) return null;
  if (!channel || !message) return { channel: user.id, threadTs: null };
  const threadTs = message.thread_ts ?? container?.thread_ts ?? null;
  // In the app's own messages the talk is one line; a thread would hide the answer under the card.
  return { channel: channel.id, threadTs: isDirectMessage(channel.id) ? threadTs : (threadTs ?? message.ts) };
}

async function followTap(
  desk: Desk,
  intent: Intent | undefined,
  conversation: string | null,
  now: Date,
): Promise<Pick<Reply, "card" | "remember">> {
  return intent ? desk.follow(intent, conversation, now) : { card: desk.staleTap(), remember: async () => undefined };
}

/** Beside the card that only this person sees, or to this person alone. */
async function respondPrivately(tools: Tools, tap: Tap, card: Card): Promise<void> {
  const { desk, staffTools } = tools;
  const intent = findTapIntent(tap);
  const shared = intent ? await findShareIntent(desk, intent, card, staffTools.now) : null;
  const message = renderSlackMessage(card);
  const threadTs = tap.container?.thread_ts;
  await respondTo(tap, tools, {
    response_type: "ephemeral",
    replace_original: false,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
    ...(shared ? addShareButton(message, shared) : message),
  });
}
