import type { webApi } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { describeSlackError } from "../../../src/card/describe-slack-error.ts";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import { findSlackErrorCode, logError } from "../../log.ts";

/** Slack's codes for a tap that lies too far back, or whose form was opened before. */
const TOO_LATE = ["expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged"];

/** Opens a form. Anything else than `opened` is why not, in words for the person; its trigger lives for three seconds and once. */
export async function openView(
  client: webApi.WebClient,
  triggerId: string,
  view: ModalView,
): Promise<"opened" | { why: string }> {
  try {
    await client.views.open({ trigger_id: triggerId, view });
    return "opened";
  } catch (error) {
    logError("slack.form_not_opened", error);
    const code = findSlackErrorCode(error) ?? "unknown";
    return {
      why: TOO_LATE.includes(code) ? STAFF_WORDS.viewTooLate : STAFF_WORDS.viewUnopened(describeSlackError(code)),
    };
  }
}
