import { renderRecordChoice } from "../../../../src/card/slack/staff/choose-record.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { describeRefusal, mayRecord } from "../../../../src/progress/permissions.ts";
import { nameOfCommand } from "../../../../src/progress/staff-commands.ts";
import type { Desk } from "../../../desk.ts";
import { offerHandOver } from "../files/hand-over.ts";
import { openImport } from "../files/import-csv.ts";
import { offerCsv } from "../files/offer-downloads.ts";
import { tellUsage } from "../files/usage.ts";
import { findActor, isRecorderOfAll, isRefused, type Rule } from "../find-refusal.ts";
import { listNamedMeasures } from "../list-named-measures.ts";
import { listPhrases } from "../questions/phrases.ts";
import { listUnanswered } from "../questions/unanswered.ts";
import { offerOwners } from "../record/owners.ts";
import { tellUnreported } from "../record/unreported.ts";
import { listDrafts } from "../review/list-drafts.ts";
import type { StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";
import type { StaffCommand } from "./find-staff-command.ts";
import { tellInspection } from "./inspect.ts";
import { tellCommands } from "./offer-commands.ts";

/** Does what a command says. @param triggerId opens a form, for three seconds; "" where there is none */
export async function runStaffCommand(
  command: StaffCommand,
  person: Person,
  triggerId: string,
  desk: Desk,
  tools: StaffTools,
): Promise<void> {
  switch (command.kind) {
    case "record":
      return offerRecording(person, command.words, desk, tools);
    case "export":
      return offerCsv(person, command.year, tools);
    case "import":
      return openImport(person, triggerId, tools);
    case "hand_over":
      return offerHandOver(person, command.words, tools);
    case "phrases":
      return listPhrases(person, command.words, tools);
    case "unreported":
      return tellUnreported(person, command.year, tools);
    case "owners":
      return offerOwners(person, command.words, desk, tools);
    case "unanswered":
      return listUnanswered(person, tools);
    case "drafts":
      return listDrafts(person, tools);
    case "inspect":
      return tellInspection(person, tools);
    case "usage":
      return tellUsage(person, command.words, tools);
    case "help":
      return tellCommands(person, desk, tools);
  }
}

/**
 * The record that the words mean, with its button. The button's own trigger opens the form: the command's would have
 * run out while the words were looked up.
 */
async function offerRecording(person: Person, words: string, desk: Desk, tools: StaffTools): Promise<void> {
  const { client, now } = tools;
  if (words === "") {
    return tellPrivately(client, person, sayPlainly(STAFF_WORDS.nameRecord(nameOfCommand("record"))));
  }
  // No words before rights: whoever may not record is told so.
  const rule: Rule = (staff, actor) => mayRecord(staff, actor);
  if (await isRefused(person, { action: "record" }, rule, tools)) return;
  const [{ answered }, actor] = await Promise.all([
    desk.ask(words, null, now),
    findActor(tools, person.user.id, isRecorderOfAll),
  ]);
  const found = listNamedMeasures(answered);
  const measures = found.filter((measure) => mayRecord(tools.staff, actor, measure).kind === "allowed");
  const lead =
    found.length > 0 && measures.length === 0
      ? describeRefusal("other_department")
      : measures.length === 0
        ? STAFF_WORDS.recordNotFound
        : measures.length === 1
          ? STAFF_WORDS.recordThis
          : STAFF_WORDS.recordWhich;
  await tellPrivately(client, person, renderRecordChoice(lead, measures));
}
