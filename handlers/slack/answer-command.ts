import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addShareButton } from "../../src/card/slack/share-button.ts";
import type { SlackMessage } from "../../src/card/slack/slack-message.ts";
import type { Desk } from "../desk.ts";
import { cutTextSchema } from "../text-schema.ts";
import { askDesk, onceOnly } from "./answer-message.ts";
import { buildConversationKey } from "./conversation-key.ts";
import { findShareIntent } from "./find-share-intent.ts";
import { findViewer } from "./find-viewer.ts";
import { parseSlackText } from "./parse-slack-text.ts";
import { sendOrQueue } from "./queued-answer.ts";
import { findCommandOffer } from "./staff/commands/offer-commands.ts";
import type { StaffTools } from "./staff/staff-room.ts";

const commandSchema = z.looseObject({
  text: cutTextSchema.default(""),
  channel_id: z.string(),
  user_id: z.string(),
  response_url: z.string(),
});

interface CommandTools {
  /** As citizens see it. */
  desk: Desk;
  respond: RespondFn;
  staffTools: StaffTools;
  /** Whether this person, or the city, asks more than can be answered. */
  isBusy(user: string): Promise<boolean>;
}

/** `/yakusoku 質問`: an answer that only the asker sees, with a button that shows it to the channel. */
export async function answerCommand(command: unknown, tools: CommandTools): Promise<void> {
  const { staffTools } = tools;
  const { now } = staffTools;
  const { text, channel_id: channelId, user_id: userId, response_url: url } = commandSchema.parse(command);
  const emergency = tools.desk.findEmergencyCard(parseSlackText(text));
  if (emergency) return answerTo(url, renderSlackMessage(emergency), tools);
  const isBusy = await tools.isBusy(userId);
  const desk = isBusy ? tools.desk : tools.desk.seenBy(await findViewer(command, userId, true, staffTools));
  const conversation = buildConversationKey(desk.city.id, channelId, userId, null);
  const ask = onceOnly(() => askDesk(desk, text, conversation, now, isBusy));
  const offer = isBusy ? null : await findCommandOffer(parseSlackText(text), userId, staffTools, ask);
  if (offer) return answerTo(url, offer, tools);
  const reply = await ask();
  const shared = await findShareIntent(desk, { kind: "ask", text: parseSlackText(text) }, reply.card, now);
  const message = renderSlackMessage(reply.card);
  await answerTo(url, shared ? addShareButton(message, shared) : message, tools);
  await reply.remember();
}

/** To whoever asked, and to nobody else. */
async function answerTo(url: string, message: SlackMessage, { desk, respond, staffTools }: CommandTools) {
  const { env, now } = staffTools;
  const answer = { response_type: "ephemeral" as const, replace_original: false, ...message };
  const to = { kind: "response_url" as const, url };
  await sendOrQueue(env, { city: desk.city.id, to, message: answer }, (sent) => respond(sent), now);
}
