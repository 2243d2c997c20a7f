import type { KnownBlock, ModalView } from "@slack/types";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { buildStaffButton } from "./staff-action.ts";
import { STAFF_WORDS } from "./staff-words.ts";

/** A question that nothing answered, with how often it was asked. */
interface Unanswered {
  question: string;
  times: number;
  /** ISO date. */
  lastAskedOn: string;
}

/** Most questions of one message: what somebody looks through in a few minutes. */
export const MAX_UNANSWERED = 8;

/** Questions to tie to records. @param total how many there are in all */
export function renderUnanswered(questions: readonly Unanswered[], total: number): SlackMessage {
  const rest = total - Math.min(questions.length, MAX_UNANSWERED);
  return {
    text: `答えられなかった質問 ${total}件`,
    blocks: [
      buildSection(`*答えられなかった質問 ${total}件*\nどの取組のことか分かるものは、結びつけると次から答えられます。`),
      ...questions.slice(0, MAX_UNANSWERED).flatMap(({ question, times, lastAskedOn }, number): KnownBlock[] => [
        buildSection(
          `「${escapeSlackLine(question, "mrkdwn", 300)}」\n${times}回・最後は ${lastAskedOn.replaceAll("-", "/")}`,
        ),
        {
          type: "actions",
          elements: [
            buildStaffButton(STAFF_WORDS.teachTitle, { do: "teach", question }, { number, subject: question }),
            buildStaffButton("一覧から消す", { do: "drop", question }, { number, subject: question }),
          ],
        },
      ]),
      ...(rest > 0 ? [buildContext(`…ほか${rest}件`)] : []),
      buildContext("だれの質問かは分かりません。個人の情報は〇〇に置きかえ、90日で消します。"),
    ],
  };
}

export const TEACH_CALLBACK = "teach";
export const TEACH_SEARCH = "teach_record";
export const TEACH_INPUTS = { phrase: "phrase", record: "record" } as const;

/** Ties the words of a question to a record. The words can be cut to those that matter. */
export function renderTeachModal(question: string): ModalView {
  return {
    type: "modal",
    callback_id: TEACH_CALLBACK,
    private_metadata: JSON.stringify({ question }),
    title: { type: "plain_text", text: "取組に結びつける" },
    submit: { type: "plain_text", text: "結びつける" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      {
        type: "input",
        block_id: TEACH_INPUTS.record,
        label: { type: "plain_text", text: "取組" },
        element: {
          type: "external_select",
          action_id: TEACH_SEARCH,
          min_query_length: 1,
          placeholder: { type: "plain_text", text: "題名やことばでさがす" },
        },
      },
      {
        type: "input",
        block_id: TEACH_INPUTS.phrase,
        label: { type: "plain_text", text: "ことば" },
        hint: { type: "plain_text", text: "このことばが入った質問に、その取組を答えます。短いほど広く当たります。" },
        element: { type: "plain_text_input", action_id: "value", initial_value: question, max_length: 120 },
      },
    ],
  };
}
