import type { KnownBlock, ModalView, SectionBlock } from "@slack/types";
import { z } from "zod";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { buildStaffButton } from "./staff-action.ts";

export const IMPORT_CALLBACK = "import";
const FILE_BLOCK = "file";
const FILE_ELEMENT = "files";

/** What the form must remember until it is sent. A form opened before a deploy knows nothing. */
export const importMetadataSchema = z.object({
  /** Address of the file whose doubts were asked about; sent without another file, it is taken. */
  doubted: z.string().nullable().default(null),
});

/** What is asked about a file that can be taken. */
interface FileDoubts {
  lines: readonly string[];
  /** Address of the file. */
  url: string;
}

/**
 * Asks for a year's CSV.
 * @param faults what is wrong with the file sent before, a line each; nothing of it was taken
 * @param doubts what is asked about the file sent before
 */
export function renderImportModal(faults: readonly string[] = [], doubts: FileDoubts | null = null): ModalView {
  return {
    type: "modal",
    callback_id: IMPORT_CALLBACK,
    private_metadata: JSON.stringify({ doubted: doubts?.url ?? null }),
    title: { type: "plain_text", text: "CSV で取り込む" },
    submit: { type: "plain_text", text: doubts ? "このまま取り込む" : "取り込む" },
    close: { type: "plain_text", text: "やめる" },
    blocks: [
      ...renderFaults(faults),
      ...renderDoubts(doubts),
      {
        type: "input",
        optional: doubts !== null,
        block_id: FILE_BLOCK,
        label: { type: "plain_text", text: "CSV ファイル" },
        hint: {
          type: "plain_text",
          text: "書き出した CSV に書きこんだもの。UTF-8 と Shift_JIS のどちらでも読めます。",
        },
        element: { type: "file_input", action_id: FILE_ELEMENT, filetypes: ["csv"], max_files: 1 },
      },
      buildContext(
        "一行でも直すところがあれば、何も取り込みません。取り込んだ記録は、確認者が承認するまで住民には見えません。",
      ),
    ],
  };
}

/** What became of a file, in the words of its view, for somebody who closed the form; it can be opened again. */
export function renderImportMessage(outcome: ModalView): SlackMessage {
  return {
    text: `CSV の取り込み: ${outcome.title.text}`,
    blocks: [
      ...outcome.blocks.filter((block): block is SectionBlock => block.type === "section"),
      ...(outcome.callback_id === IMPORT_CALLBACK
        ? [{ type: "actions" as const, elements: [buildStaffButton("CSV で取り込む", { do: "import" })] }]
        : []),
    ],
  };
}

function renderDoubts(doubts: FileDoubts | null): KnownBlock[] {
  if (doubts === null) return [];
  const lines = doubts.lines.map((line) => `• ${escapeSlackLine(line, "mrkdwn", 300)}`);
  return [
    buildSection(
      `! *まだ取り込んでいません。確かめてください(${doubts.lines.length}件)*\n合っていれば、ファイルを選ばずに「このまま取り込む」を押してください。直したファイルを選んでも構いません。`,
    ),
    buildSection(joinWithin(lines, 2_900)),
  ];
}

function renderFaults(faults: readonly string[]): KnownBlock[] {
  if (faults.length === 0) return [];
  const lines = faults.map((fault) => `• ${escapeSlackLine(fault, "mrkdwn", 200)}`);
  return [
    buildSection(
      `! *取り込めませんでした(直すところ ${faults.length}件)*\n何も保存していません。直して、もう一度選んでください。`,
    ),
    buildSection(joinWithin(lines, 2_900)),
  ];
}

export const buildFileError = (message: string) => ({ [FILE_BLOCK]: message });
export const FILE_INPUT = { block: FILE_BLOCK, element: FILE_ELEMENT } as const;
