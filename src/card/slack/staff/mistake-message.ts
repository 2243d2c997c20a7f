import type { Measure } from "../../../domain/measure.ts";
import { MISTAKE_WORDS, type Mistake } from "../../../domain/mistake.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { buildButtonRow } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, escapeSlackText } from "../slack-text.ts";

/** What a reader of a record's page found wrong, for staff. */
export function renderMistake({ kind, text }: Mistake, { id, title }: Pick<Measure, "id" | "title">): SlackMessage {
  const head = `まちがいの知らせ: ${MISTAKE_WORDS[kind]}`;
  const name = escapeSlackLine(title, "mrkdwn", 200);
  return {
    text: `${head}(${name})`,
    blocks: [
      buildSection(`*${head}*\n${name}`),
      ...(text === "" ? [] : [buildSection(escapeSlackText(text, "mrkdwn", 2_000))]),
      ...buildButtonRow([{ label: "この記録を見る", intent: { kind: "show", id, view: "detail" } }], 0),
      buildContext("住民のページから届きました。だれからかは残していません。資料のままなら、直さなくてかまいません。"),
    ],
  };
}
