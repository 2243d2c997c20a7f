import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import { renderRecordChoice } from "../../../src/card/slack/staff/choose-record.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { type Desk, measuresOf } from "../../desk.ts";
import { cutTextSchema } from "../../text-schema.ts";
import { parseSlackText } from "../parse-slack-text.ts";
import { findStaffCommand } from "./find-staff-command.ts";
import { openImport } from "./import-csv.ts";
import { listDrafts } from "./list-drafts.ts";
import { offerCsv, offerHandOver, offerPhrases } from "./offer-downloads.ts";
import type { StaffTools } from "./staff-room.ts";
import { listUnanswered } from "./teach-phrase.ts";
import { type Person, tellPrivately } from "./tell-privately.ts";

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
  const command = findStaffCommand(parseSlackText(text));
  if (!command) return false;
  const person: Person = { user: { id: user }, channel: { id: channel }, respond };
  switch (command.kind) {
    case "record":
      await offerRecording(person, command.words, desk, tools);
      break;
    case "export":
      await offerCsv(person, command.year, tools);
      break;
    case "import":
      await openImport(person, triggerId, tools);
      break;
    case "hand_over":
      await offerHandOver(person, tools);
      break;
    case "phrases":
      await offerPhrases(person, tools);
      break;
    case "unanswered":
      await listUnanswered(person, tools);
      break;
    case "drafts":
      await listDrafts(person, tools);
      break;
  }
  return true;
}

/**
 * The record that the words mean, with its button. The button's own trigger opens the form: the command's would have
 * run out while the words were looked up.
 */
async function offerRecording(person: Person, words: string, desk: Desk, tools: StaffTools): Promise<void> {
  const { client, now } = tools;
  if (words === "") {
    return tellPrivately(
      client,
      person,
      sayPlainly("どの取組かを続けて書いてください。例: /yakusoku 記録 ネーミングライツ"),
    );
  }
  const { outcome } = await desk.ask(words, null, now);
  const measures = outcome ? measuresOf(outcome.answer).map(({ measure }) => measure) : [];
  const lead =
    measures.length === 0
      ? "その取組は見つかりませんでした。題名のことばで書いてみてください。"
      : measures.length === 1
        ? "この取組の進捗を記録します。"
        : "どの取組の進捗を記録しますか?";
  await tellPrivately(client, person, renderRecordChoice(lead, measures));
}
