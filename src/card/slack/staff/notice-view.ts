import type { ModalView } from "@slack/types";
import type { MeasureView } from "../../../domain/measure-view.ts";
import type { EntryContent } from "../../../domain/progress-entry.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { renderEntryLines } from "./entry-lines.ts";
import { buildStaffButton } from "./staff-action.ts";

/** A modal that only says something; `lines` are raw text. */
export function renderNoticeView(title: string, lines: string[]): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: title },
    close: { type: "plain_text", text: "とじる" },
    blocks: [
      buildSection(
        joinWithin(
          lines.map((line) => escapeSlackLine(line, "mrkdwn", 400)),
          2_900,
        ),
      ),
    ],
  };
}

/**
 * After 送る: what was saved, and 元に戻す.
 * @param entries what one form brought, the one that says most first
 * @param reviewed whether anybody can approve it
 */
export function renderSavedView(
  entries: readonly (EntryContent & { id: string })[],
  place: Pick<MeasureView, "measure" | "city">,
  reviewed: boolean,
): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: "保存しました" },
    close: { type: "plain_text", text: "とじる" },
    blocks: [
      buildSection(
        `✓ *保存しました(未公開)*\n${
          reviewed
            ? "確認者に知らせます。承認されると公開され、あなたに知らせが届きます。"
            : "まだ確認者が登録されていないため、公開できません。設定(STAFF)に確認者を加えてください。"
        }`,
      ),
      buildSection(`*${escapeSlackLine(place.measure.title, "mrkdwn", 200)}*\n${renderAll(entries, place)}`),
      {
        type: "actions",
        elements: [buildStaffButton("元に戻す", { do: "undo", entry: entries[0]!.id, serial: null })],
      },
      buildContext("元に戻せるのは、10分のあいだです。"),
    ],
  };
}

/** Slack takes 3,000 characters of a section. */
function renderAll(entries: readonly EntryContent[], place: Pick<MeasureView, "measure" | "city">): string {
  return joinWithin(
    entries.flatMap((entry) => renderEntryLines(entry, place).split("\n")),
    2_600,
  );
}
