import type { RespondFn } from "@slack/bolt";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { findStaffAction } from "../../../src/card/slack/staff/staff-action.ts";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import type { Desk } from "../../desk.ts";
import { findTapIntent, readTapValue } from "../tap.ts";
import { findStaffCommand } from "./commands/find-staff-command.ts";
import { runStaffCommand } from "./commands/run-staff-command.ts";
import { openImport } from "./files/import-csv.ts";
import { offerCsv } from "./files/offer-downloads.ts";
import { showMemo } from "./files/show-memo.ts";
import { findHomeDepartment } from "./home/home-metadata.ts";
import { showHome } from "./home/show-home.ts";
import { decidePhrase, untiePhrase } from "./questions/phrases.ts";
import { dropQuestion, listUnanswered, openTeach } from "./questions/unanswered.ts";
import { checkIn, undoEntry } from "./record/check-in.ts";
import { openRecording, showMoreFields } from "./record/open-recording.ts";
import { setOwner } from "./record/owners.ts";
import { askUnreported, tellUnreported } from "./record/unreported.ts";
import { approveEntry } from "./review/approve-entry.ts";
import { approveFile, openFile } from "./review/approve-file.ts";
import { listDrafts } from "./review/list-drafts.ts";
import { openRedaction } from "./review/redact-entry.ts";
import { openReturn } from "./review/return-entry.ts";
import type { StaffTools } from "./staff-room.ts";
import { parseStaffTap } from "./staff-tap.ts";
import { tellPrivately } from "./tell-privately.ts";

/** A card's button that only staff have: 記録する, 訂正する, 答弁メモ. @returns false: it is another button */
export async function answerStaffIntent(
  body: unknown,
  respond: RespondFn | undefined,
  tools: StaffTools,
): Promise<boolean> {
  const tap = parseStaffTap(body, respond);
  const intent = findTapIntent(tap);
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
      return askUnreported(tap, action.department, action.year ?? null, tools);
    case "list_unreported":
      return tellUnreported(tap, action.year ?? null, tools);
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
