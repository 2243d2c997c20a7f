import { dateInJapan, formatDateBoth } from "../../../domain/calendar-date.ts";
import { buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";

/** Most messages that are named one by one. */
const MAX_NAMED = 20;

/** Which messages still show words that were withdrawn, for whoever withdrew them. @param left at least one */
export function renderWordsLeft(left: readonly { channel: string; ts: string }[]): SlackMessage {
  const text = `取り下げた報告の文が、Slack のメッセージ${left.length}件に残っています。`;
  const rows = left.slice(0, MAX_NAMED).map(({ channel, ts }) => {
    const where = /^[CG]/.test(channel) ? `<#${channel}>` : "記録した人か確認者へのメッセージ";
    return `• ${where}・${formatDateBoth(dateInJapan(new Date(Number(ts) * 1_000)))}`;
  });
  const rest = left.length > MAX_NAMED ? [`…ほか${left.length - MAX_NAMED}件`] : [];
  return {
    text,
    blocks: [
      buildSection(
        [text, "こちらからは書きかえられませんでした。メッセージを開いて消してください。", ...rows, ...rest].join("\n"),
      ),
    ],
  };
}
