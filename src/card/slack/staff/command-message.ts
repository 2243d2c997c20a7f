import type { KnownBlock } from "@slack/types";
import type { StaffCommandEntry } from "../../../progress/staff-commands.ts";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { buildStaffButton, MAX_COMMAND_CHARS } from "./staff-action.ts";

/** The commands below help, each with what it does. */
export function renderCommandList(commands: readonly StaffCommandEntry[]): KnownBlock[] {
  const lines = commands.map(({ usage, does }) => `\`/yakusoku ${usage}\`  ${does}`);
  return [
    buildSection(`*職員のコマンド*\n${lines.join("\n")}`),
    buildCommandButtons(commands),
    buildContext("あなたが使えるものだけを並べています。少しちがう書きかたでも、近いものを出します。"),
  ];
}

/** 「このコマンドのことですか?」 @param written what the button sends; left out: the command's usual name */
export function renderCommandOffer(
  text: string,
  commands: readonly StaffCommandEntry[],
  written?: string,
): SlackMessage {
  const said = escapeSlackLine(text, "mrkdwn", 60);
  const lead =
    written === undefined
      ? `「${said}」は、次のコマンドのことですか?`
      : `「${said}」は職員のコマンドです。ボタンを押すと、あなただけに答えます。`;
  const lines = commands.map(({ usage, does }) => `\`/yakusoku ${usage}\`  ${does}`);
  return {
    text: lead,
    blocks: [buildSection(`${lead}\n${lines.join("\n")}`), buildCommandButtons(commands, written)],
  };
}

function buildCommandButtons(commands: readonly StaffCommandEntry[], written?: string): KnownBlock {
  return {
    type: "actions",
    elements: commands.map(({ names: [name], does }, number) =>
      buildStaffButton(
        name,
        { do: "command", text: (written ?? name).slice(0, MAX_COMMAND_CHARS) },
        { number, subject: does },
      ),
    ),
  };
}
