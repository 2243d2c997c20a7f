import type { KnownBlock, ModalView } from "@slack/types";
import { describeEntryFully } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import type { ProgressEntry } from "../../../domain/progress-entry.ts";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { describeSender, sayPlainly } from "./review-message.ts";
import { buildStaffButton } from "./staff-action.ts";

type Place = Pick<MeasureView, "measure" | "city">;

/** Rows that a message holds in full; a file of more is approved from a form that shows all of them. */
const MAX_ROWS_IN_MESSAGE = 40;
/** Rows of such a file that the message shows. */
const FIRST_ROWS = 8;
const MAX_ROW_CHARS = 250;
const MAX_SECTION_CHARS = 2_900;
/** Rows that a form shows, and publishes: it has 100 blocks and 250 KB. */
export const MAX_ROWS_IN_FORM = 700;

/** 「CSV で届いた」, or 「一度に届いた」 for a form with several indicators. */
export const nameSource = ([first]: readonly Pick<ProgressEntry, "via">[]) =>
  first?.via === "csv" ? "CSV で届いた" : "一度に届いた";

/** What one file brought, in one message: every row of it, or the button to a form that shows every row. */
export function renderFileReview(entries: readonly ProgressEntry[], places: ReadonlyMap<string, Place>): SlackMessage {
  const [first] = entries;
  if (!first) return sayPlainly("確認待ちの記録はありません。");
  const isWhole = entries.length <= MAX_ROWS_IN_MESSAGE;
  const rows = listRows(isWhole ? entries : entries.slice(0, FIRST_ROWS), places);
  const count = `${entries.length}件`;
  const file = { by: first.recordedBy, at: first.recordedAt };
  const approve = isWhole
    ? buildStaffButton(
        `${count}をまとめて承認`,
        { do: "approve_file", ...file },
        { confirm: { title: "まとめて公開しますか?", text: `${count}が住民に公開されます。`, yes: "公開する" } },
      )
    : buildStaffButton(`${count}をすべて見て承認`, { do: "show_file", ...file });
  return {
    text: `確認のお願い: ${nameSource(entries)}記録 ${count}`,
    blocks: [
      buildSection(`【未公開】*${nameSource(entries)}記録 ${count}*`),
      ...joinRows(rows),
      ...(isWhole ? [] : [buildContext(`…ほか${entries.length - rows.length}件。承認の前に、すべての行が出ます。`)]),
      buildContext(describeSender(first)),
      { type: "actions", elements: [buildStaffButton("1件ずつ見る", { do: "list_drafts" }), approve] },
    ],
  };
}

export const FILE_CALLBACK = "approve_file";

/** Every row of a file, with 公開する. @param entries at most MAX_ROWS_IN_FORM @param metadata handed back when it is sent */
export function renderFileModal(
  entries: readonly ProgressEntry[],
  places: ReadonlyMap<string, Place>,
  metadata: string,
): ModalView {
  return {
    type: "modal",
    callback_id: FILE_CALLBACK,
    private_metadata: metadata,
    title: { type: "plain_text", text: "まとめて確認" },
    submit: { type: "plain_text", text: "まとめて公開する" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [buildSection(`*${entries.length}件が住民に公開されます。*`), ...joinRows(listRows(entries, places))],
  };
}

function listRows(entries: readonly ProgressEntry[], places: ReadonlyMap<string, Place>): string[] {
  return entries.flatMap((entry) => {
    const place = places.get(entry.measureId);
    return place
      ? [`• ${escapeSlackLine(`${place.measure.title}: ${describeEntryFully(entry, place)}`, "mrkdwn", MAX_ROW_CHARS)}`]
      : [];
  });
}

function joinRows(rows: readonly string[]): KnownBlock[] {
  const sections: string[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + row.length < MAX_SECTION_CHARS) sections[sections.length - 1] += `\n${row}`;
    else sections.push(row);
  }
  return sections.map(buildSection);
}
