import type { ModalView } from "@slack/types";
import { formatDateBoth } from "../../../domain/calendar-date.ts";
import { describeEntry, describeTime } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import { MAX_REASON_CHARS, type ProgressEntry, recordedOn } from "../../../domain/progress-entry.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { buildOption } from "./build-option.ts";

export const REDACT_CALLBACK = "redact";
export const REDACT_INPUTS = { entry: "entry", reason: "reason" } as const;

/** Slack's own limit of one menu. */
const MAX_OPTIONS = 100;

/** Asks which published report is withdrawn, and why. @param entries newest first; at least one */
export function renderRedactModal(
  entries: readonly ProgressEntry[],
  { measure, city }: Pick<MeasureView, "measure" | "city">,
): ModalView {
  const options = entries.slice(0, MAX_OPTIONS).map((entry) => {
    const words = [formatDateBoth(recordedOn(entry)), describeTime(entry), describeEntry(entry, { measure, city })];
    return buildOption(words.filter(Boolean).join(" "), entry.id);
  });
  return {
    type: "modal",
    callback_id: REDACT_CALLBACK,
    private_metadata: measure.id,
    title: { type: "plain_text", text: "報告を取り下げる" },
    submit: { type: "plain_text", text: "取り下げる" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      buildSection(`*${escapeSlackLine(measure.title, "mrkdwn", 200)}*`),
      buildContext(
        "選んだ報告の文と数字は、住民の画面・API・カレンダー・CSV・送る前のお知らせから消え、元に戻せません。すでに届いたお知らせは消せません。直すだけなら「訂正する」を使ってください。",
      ),
      {
        type: "input",
        block_id: REDACT_INPUTS.entry,
        label: { type: "plain_text", text: "取り下げる報告" },
        element: { type: "static_select", action_id: "value", options },
      },
      {
        type: "input",
        block_id: REDACT_INPUTS.reason,
        label: { type: "plain_text", text: "理由" },
        hint: {
          type: "plain_text",
          text: "だれが・いつ・なぜ取り下げたかが残ります。個人の情報は書かないでください。",
        },
        element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: MAX_REASON_CHARS },
      },
    ],
  };
}
