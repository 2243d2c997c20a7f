import type { ModalView } from "@slack/types";
import type { Measure } from "../../../domain/measure.ts";
import { buildOption } from "./build-option.ts";

export const PICK_CALLBACK = "pick_record";
export const PICK_BLOCK = "record";
/** A select that is searched by the app while somebody types. */
export const PICK_SEARCH = "pick_record_search";

/**
 * Asks which record the progress is to be recorded on.
 * @param found the record that the message speaks of; null: none, or nothing was said
 */
export function renderPickRecordModal(found: Pick<Measure, "id" | "title"> | null): ModalView {
  const option = found && buildOption(found.title, found.id);
  return {
    type: "modal",
    callback_id: PICK_CALLBACK,
    title: { type: "plain_text", text: "進捗を記録する" },
    submit: { type: "plain_text", text: "つぎへ" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      {
        type: "input",
        block_id: PICK_BLOCK,
        label: { type: "plain_text", text: "どの取組ですか?" },
        element: {
          type: "external_select",
          action_id: PICK_SEARCH,
          min_query_length: 1,
          placeholder: { type: "plain_text", text: "題名やことばでさがす" },
          ...(option && { initial_option: option }),
        },
      },
    ],
  };
}
