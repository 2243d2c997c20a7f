import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import { renderRecordChoice } from "../../../src/card/slack/staff/choose-record.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { describeRefusal, mayRecord } from "../../../src/progress/permissions.ts";
import { measuresOf } from "../../../src/reply/measures-of.ts";
import type { Desk } from "../../desk.ts";
import { cutTextSchema } from "../../text-schema.ts";
import { parseSlackText } from "../parse-slack-text.ts";
import { findActor, isRecorderOfAll, isRefused, type Rule } from "./find-refusal.ts";
import { findStaffCommand } from "./find-staff-command.ts";
import { offerHandOver } from "./hand-over.ts";
import { openImport } from "./import-csv.ts";
import { tellInspection } from "./inspect.ts";
import { listDrafts } from "./list-drafts.ts";
import { offerCsv } from "./offer-downloads.ts";
import { listPhrases } from "./phrases.ts";
import type { StaffTools } from "./staff-room.ts";
import { type Person, tellPrivately } from "./tell-privately.ts";
import { listUnanswered } from "./unanswered.ts";

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
      await offerHandOver(person, findMention(text) ?? command.words, tools);
      break;
    case "phrases":
      await listPhrases(person, command.words, tools);
      break;
    case "unanswered":
      await listUnanswered(person, tools);
      break;
    case "drafts":
      await listDrafts(person, tools);
      break;
    case "inspect":
      await tellInspection(person, tools);
      break;
  }
  return true;
}

/** A person named in the command, as Slack writes it; plain words know none. */
const findMention = (text: string) => /<@[UW][A-Z0-9]+(?:\|[^>]*)?>/.exec(text)?.[0];

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
  // No words before rights: whoever may not record is told so.
  const rule: Rule = (staff, actor) => mayRecord(staff, actor);
  if (await isRefused(person, { action: "record" }, rule, tools)) return;
  const [{ answered }, actor] = await Promise.all([
    desk.ask(words, null, now),
    findActor(tools, person.user.id, isRecorderOfAll),
  ]);
  const found = (answered?.parts ?? [])
    .flatMap(({ outcome }) => measuresOf(outcome.answer))
    .map(({ measure }) => measure);
  const measures = found.filter((measure) => mayRecord(tools.staff, actor, measure).kind === "allowed");
  const lead =
    found.length > 0 && measures.length === 0
      ? describeRefusal("other_department")
      : measures.length === 0
        ? "その取組は見つかりませんでした。題名のことばで書いてみてください。"
        : measures.length === 1
          ? "この取組の進捗を記録します。"
          : "どの取組の進捗を記録しますか?";
  await tellPrivately(client, person, renderRecordChoice(lead, measures));
}
