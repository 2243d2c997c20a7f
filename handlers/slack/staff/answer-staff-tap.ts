import type { RespondFn } from "@slack/bolt";
import { findIntent } from "../../../src/card/intent-codec.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { findStaffAction } from "../../../src/card/slack/staff/staff-action.ts";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import type { Desk } from "../../desk.ts";
import { readTapValue } from "../tap.ts";
import { approveEntry } from "./approve-entry.ts";
import { approveFile, openFile } from "./approve-file.ts";
import { checkIn, undoEntry } from "./check-in.ts";
import { findStaffCommand } from "./find-staff-command.ts";
import { findHomeDepartment } from "./home-metadata.ts";
import { openImport } from "./import-csv.ts";
import { listDrafts } from "./list-drafts.ts";
import { offerCsv } from "./offer-downloads.ts";
import { openRecording, showMoreFields } from "./open-recording.ts";
import { setOwner } from "./owners.ts";
import { decidePhrase, untiePhrase } from "./phrases.ts";
import { openRedaction } from "./redact-entry.ts";
import { openReturn } from "./return-entry.ts";
import { runStaffCommand } from "./run-staff-command.ts";
import { showHome } from "./show-home.ts";
import { showMemo } from "./show-memo.ts";
import type { StaffTools } from "./staff-room.ts";
import { parseStaffTap } from "./staff-tap.ts";
import { tellPrivately } from "./tell-privately.ts";
import { dropQuestion, listUnanswered, openTeach } from "./unanswered.ts";
import { askUnreported, tellUnreported } from "./unreported.ts";

/** A card's button that only staff have: 記録する, 訂正する, 答弁メモ. @returns false: it is another button */
export async function answerStaffIntent(
  body: unknown,
  respond: RespondFn | undefined,
  tools: StaffTools,
): Promise<boolean> {
  const tap = parseStaffTap(body, respond);
  const intent = findIntent(readTapValue(tap));
  switch (intent?.kind) {
    case "record":
    case "correct":
      await openRecording(tap, intent, tools);
      return true;
    case "memo":
      await showMemo(tap, intent.id, tools);
      return true;
    case "redact":
      await openRedaction(tap, intent.id, tools);
      return true;
    case "ask":
    case "show":
    case "more":
    case "digest":
    case "settings":
    case "fields":
    case "subscribe":
    case "feedback":
    case undefined:
      return false;
  }
}

/** Every other button of staff's messages, forms and App Home. */
export async function answerStaffAction(
  body: unknown,
  respond: RespondFn | undefined,
  desk: Desk,
  tools: StaffTools,
): Promise<void> {
  const tap = parseStaffTap(body, respond);
  const action = findStaffAction(readTapValue(tap));
  if (!action) return tellPrivately(tools.client, tap, sayPlainly(STAFF_WORDS.buttonGone));
  switch (action.do) {
    case "approve":
      return approveEntry(tap, action, tools);
    case "return":
      return openReturn(tap, action, tools);
    case "approve_file":
      return approveFile(tap, action, tools);
    case "show_file":
      return openFile(tap, action, tools);
    case "ask_unreported":
      return askUnreported(tap, action.department, tools);
    case "list_unreported":
      return tellUnreported(tap, tools);
    case "drop_owner":
      return setOwner(tap, action.measure, null, tools);
    case "home_list":
      return showHome(tap.user.id, findHomeDepartment(tap) ?? "", tools, action);
    case "undo":
      return undoEntry(tap, action, tools);
    case "check_in":
      return checkIn(tap, action, tools);
    case "more_fields":
      return showMoreFields(tap, tools);
    case "command": {
      const command = findStaffCommand(action.text, tools.today);
      if (command) return runStaffCommand(command, tap, tap.trigger_id, desk, tools);
      return tellPrivately(tools.client, tap, sayPlainly(STAFF_WORDS.buttonGone));
    }
    case "list_drafts":
      return listDrafts(tap, tools);
    case "import":
      return openImport(tap, tap.trigger_id, tools);
    case "export":
      return offerCsv(tap, action.year ?? "current", tools);
    case "list_unanswered":
      return listUnanswered(tap, tools);
    case "teach":
      return openTeach(tap, action.question, tools);
    case "drop":
      return dropQuestion(tap, action.question, tools);
    case "keep_phrase":
      return decidePhrase(tap, action.proposal, "kept", tools);
    case "refuse_phrase":
      return decidePhrase(tap, action.proposal, "refused", tools);
    case "untie":
      return untiePhrase(tap, action.phrase, tools);
  }
}
