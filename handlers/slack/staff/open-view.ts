import type { webApi } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { findSlackErrorCode, logSlackError } from "../log-slack.ts";

/** Slack's codes for a tap that lies too far back, or whose form was opened before. */
const TOO_LATE = ["expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged"];

/** Opens a form. `too_late`: its trigger lives for three seconds and once. */
export async function openView(
  client: webApi.WebClient,
  triggerId: string,
  view: ModalView,
): Promise<"opened" | "too_late" | "failed"> {
  try {
    await client.views.open({ trigger_id: triggerId, view });
    return "opened";
  } catch (error) {
    logSlackError("form_not_opened", error, {});
    return TOO_LATE.includes(findSlackErrorCode(error) ?? "") ? "too_late" : "failed";
  }
}
