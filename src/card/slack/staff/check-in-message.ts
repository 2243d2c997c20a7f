import type { MeasureView } from "../../../domain/measure-view.ts";
import { CHECK_IN_WORDS, CHECK_INS, type CheckIn } from "../../../progress/check-in.ts";
import { describeReason, type WordReason } from "../../../progress/work-list.ts";
import { nameState } from "../../../wording/describe-state.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { mentionOf } from "./mention.ts";
import { buildStaffButton } from "./staff-action.ts";

/** One tap is a word: 変更なし・進んだ・遅れそう・完了. @param serial 0 at first; one more after each 元に戻す */
export function renderCheckIn(view: MeasureView, reasons: readonly WordReason[], serial: number): SlackMessage {
  const { measure } = view;
  // A department's channel has other readers: what a reviewer wrote stays with those who record and review.
  const told = reasons.map((reason) => (reason.kind === "returned" ? { ...reason, comment: null } : reason));
  const why = told.map(describeReason).join("・") || "そろそろ、今の状況を教えてください";
  const more = findButton({ ...recordAction(measure.id), label: "くわしく書く" }, 0, measure.title);
  return {
    text: `${measure.title}: 今の状況を教えてください`,
    blocks: [
      buildSection(
        `*${escapeSlackLine(measure.title, "mrkdwn", 200)}*\n${escapeSlackLine(why, "mrkdwn", 300)}\n今: ${escapeSlackLine(nameState(view), "mrkdwn", 100)}`,
      ),
      {
        type: "actions",
        elements: [
          ...CHECK_INS.map((choice, number) =>
            buildStaffButton(
              CHECK_IN_WORDS[choice],
              { do: "check_in", measure: measure.id, choice, serial },
              { number, subject: measure.title },
            ),
          ),
          ...(more ? [more] : []),
        ],
      },
      buildContext("一度押すだけで記録します。10分のあいだは元に戻せます。"),
    ],
  };
}

/** The same message after a tap. */
export function renderCheckedIn(
  { measure }: Pick<MeasureView, "measure">,
  choice: CheckIn,
  by: string,
  entryId: string,
  serial: number,
): SlackMessage {
  const title = escapeSlackLine(measure.title, "mrkdwn", 200);
  const more = findButton(
    { label: "くわしく書く", intent: { kind: "correct", id: measure.id, entry: entryId } },
    0,
    measure.title,
  );
  const hint = choice === "delayed" ? "\n理由と新しい期限は「くわしく書く」で残せます。" : "";
  return {
    text: `${measure.title}: 「${CHECK_IN_WORDS[choice]}」と記録しました`,
    blocks: [
      buildSection(`*${title}*\n✓ 「${CHECK_IN_WORDS[choice]}」と記録しました(${mentionOf(by)}・確認待ち)${hint}`),
      {
        type: "actions",
        elements: [buildStaffButton("元に戻す", { do: "undo", entry: entryId, serial }), ...(more ? [more] : [])],
      },
    ],
  };
}
