import type { App } from "@slack/bolt";
import { DEPARTMENT_ACTION_ID, findChosenDepartment } from "../../../src/card/slack/staff/home-work.ts";
import { RECORD_CALLBACK } from "../../../src/card/slack/staff/record-modal.ts";
import { RETURN_CALLBACK } from "../../../src/card/slack/staff/review-message.ts";
import { STAFF_ACTION_PREFIX } from "../../../src/card/slack/staff/staff-action.ts";
import { answerStaffAction } from "./answer-staff-tap.ts";
import { returnEntry } from "./return-entry.ts";
import { saveRecording } from "./save-recording.ts";
import { showHome } from "./show-home.ts";
import type { StaffRoom, StaffTools } from "./staff-room.ts";
import { type Submission, type SubmissionResult, submissionSchema } from "./staff-submission.ts";
import { parseStaffTap } from "./staff-tap.ts";

/** Every listener for what staff do with forms and buttons. */
export function listenToStaff(app: App, room: StaffRoom): void {
  onForm(RECORD_CALLBACK, saveRecording);
  onForm(RETURN_CALLBACK, returnEntry);

  app.action(DEPARTMENT_ACTION_ID, async ({ body, ack, client }) => {
    await ack();
    const { user, actions } = parseStaffTap(body, undefined);
    await showHome(user.id, findChosenDepartment(actions[0]!.selected_option?.value ?? "-"), { ...room, client });
  });
  app.action(new RegExp(`^${STAFF_ACTION_PREFIX}(?!department$)`), async ({ body, ack, client, respond }) => {
    await ack();
    await answerStaffAction(body, respond, { ...room, client });
  });

  /** A form's answer is its acknowledgement; what need not wait comes after it. */
  function onForm(callback: string, submit: (form: Submission, tools: StaffTools) => Promise<SubmissionResult>): void {
    app.view(callback, async ({ body, ack, client }) => {
      const { answer, afterwards } = await submit(submissionSchema.parse(body), { ...room, client });
      await ack(answer);
      await afterwards?.();
    });
  }
}
