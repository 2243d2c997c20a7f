import type { App } from "@slack/bolt";
import { FILE_CALLBACK } from "../../../src/card/slack/staff/file-review-message.ts";
import {
  DEPARTMENT_ACTION_ID,
  findChosenDepartment,
  LIST_ACTION_ID,
} from "../../../src/card/slack/staff/home-parts.ts";
import { IMPORT_CALLBACK } from "../../../src/card/slack/staff/import-view.ts";
import { LINK_ACTION_PREFIX } from "../../../src/card/slack/staff/link-button.ts";
import { OWNER_ACTION_ID } from "../../../src/card/slack/staff/owner-message.ts";
import { TEACH_CONFIRM_CALLBACK } from "../../../src/card/slack/staff/phrase-message.ts";
import { PICK_CALLBACK, PICK_SEARCH } from "../../../src/card/slack/staff/pick-record-modal.ts";
import { RECORD_CALLBACK } from "../../../src/card/slack/staff/record-modal.ts";
import { REDACT_CALLBACK } from "../../../src/card/slack/staff/redact-modal.ts";
import { RETURN_CALLBACK } from "../../../src/card/slack/staff/review-message.ts";
import { STAFF_ACTION_PREFIX } from "../../../src/card/slack/staff/staff-action.ts";
import { TEACH_CALLBACK, TEACH_SEARCH } from "../../../src/card/slack/staff/unanswered-message.ts";
import { RECORD_SHORTCUT, RECORD_THIS_SHORTCUT } from "../../../src/operations/slack-manifest.ts";
import { findChosenList } from "../../../src/progress/home-list.ts";
import type { Desk } from "../../desk.ts";
import { answerForm, type Submit } from "./answer-form.ts";
import { answerStaffAction } from "./answer-staff-tap.ts";
import { importCsv } from "./files/import-csv.ts";
import { findHomeDepartment } from "./home/home-metadata.ts";
import { showHome } from "./home/show-home.ts";
import { confirmPhrase, teachPhrase } from "./questions/teach-phrase.ts";
import { searchRecords } from "./questions/unanswered.ts";
import { chooseOwner } from "./record/owners.ts";
import { openRecordShortcut, pickRecord } from "./record/record-shortcut.ts";
import { saveRecording } from "./record/save-recording.ts";
import { submitFile } from "./review/approve-file.ts";
import { redactEntry } from "./review/redact-entry.ts";
import { returnEntry } from "./review/return-entry.ts";
import type { StaffRoom } from "./staff-room.ts";
import { parseStaffTap } from "./staff-tap.ts";

/** Every listener for what staff do with forms and buttons. */
export function listenToStaff(app: App, desk: Desk, room: StaffRoom): void {
  onForm(RECORD_CALLBACK, saveRecording);
  onForm(RETURN_CALLBACK, returnEntry);
  onForm(FILE_CALLBACK, submitFile);
  onForm(REDACT_CALLBACK, redactEntry);
  onForm(IMPORT_CALLBACK, importCsv);
  onForm(TEACH_CALLBACK, teachPhrase);
  onForm(TEACH_CONFIRM_CALLBACK, confirmPhrase);
  onForm(PICK_CALLBACK, pickRecord);

  for (const search of [TEACH_SEARCH, PICK_SEARCH]) {
    app.options(search, async ({ payload, ack }) => {
      await ack({ options: await searchRecords(payload.value, desk, room) });
    });
  }
  for (const shortcut of [RECORD_SHORTCUT, RECORD_THIS_SHORTCUT]) {
    app.shortcut(shortcut, async ({ body, ack, client }) => {
      await ack();
      await openRecordShortcut(body, { ...room, client });
    });
  }
  // A link opens by itself; Slack tells of the tap all the same.
  app.action(new RegExp(`^${LINK_ACTION_PREFIX}`), ({ ack }) => ack());

  app.action(DEPARTMENT_ACTION_ID, async ({ body, ack, client }) => {
    await ack();
    const { user, actions } = parseStaffTap(body, undefined);
    await showHome(user.id, findChosenDepartment(actions[0]!.selected_option?.value ?? "-"), { ...room, client });
  });
  app.action(LIST_ACTION_ID, async ({ body, ack, client }) => {
    await ack();
    const tap = parseStaffTap(body, undefined);
    const list = findChosenList(tap.actions[0]!.selected_option?.value);
    await showHome(tap.user.id, findHomeDepartment(tap) ?? "", { ...room, client }, { list, from: 0 });
  });
  app.action(OWNER_ACTION_ID, async ({ body, ack, client, respond }) => {
    await ack();
    await chooseOwner(parseStaffTap(body, respond), { ...room, client });
  });
  app.action(
    new RegExp(`^${STAFF_ACTION_PREFIX}(?!(?:department|list|owner)$)`),
    async ({ body, ack, client, respond }) => {
      await ack();
      await answerStaffAction(body, respond, desk, { ...room, client });
    },
  );

  /** A form's answer is its acknowledgement; what need not wait comes after it. */
  function onForm(callback: string, submit: Submit): void {
    app.view(callback, async ({ body, ack, client }) => {
      const { answer, afterwards } = await answerForm(body, submit, { ...room, client });
      await ack(answer);
      await afterwards?.();
    });
  }
}
