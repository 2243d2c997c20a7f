import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import type { Desk } from "../../../desk.ts";
import { cutTextSchema } from "../../../text-schema.ts";
import { parseSlackText } from "../../parse-slack-text.ts";
import type { StaffTools } from "../staff-room.ts";
import type { Person } from "../tell-privately.ts";
import { findStaffCommand } from "./find-staff-command.ts";
import { runStaffCommand } from "./run-staff-command.ts";

const commandSchema = z.looseObject({
  text: cutTextSchema.default(""),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string().default(""),
});

/** `/yakusoku 記録 …` and what else staff ask for by a word. @returns false: it is a question */
export async function answerStaffCommand(
  body: unknown,
  respond: RespondFn,
  desk: Desk,
  tools: StaffTools,
): Promise<boolean> {
  const { text, channel_id: channel, user_id: user, trigger_id: triggerId } = commandSchema.parse(body);
  const command = findStaffCommand(parseSlackText(text), tools.today);
  if (!command) return false;
  const person: Person = { user: { id: user }, channel: { id: channel }, respond };
  const mention = command.kind === "hand_over" ? findMention(text) : undefined;
  const meant = mention !== undefined ? { kind: "hand_over" as const, words: mention } : command;
  await runStaffCommand(meant, person, triggerId, desk, tools);
  return true;
}

/** A person named in the command, as Slack writes it; plain words know none. */
const findMention = (text: string) => /<@[UW][A-Z0-9]+(?:\|[^>]*)?>/.exec(text)?.[0];
