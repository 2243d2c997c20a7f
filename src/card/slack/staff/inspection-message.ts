import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackText } from "../slack-text.ts";

const MAX_LINE_CHARS = 500;
const MAX_SECTION_CHARS = 2_900;
/** A message has 50 blocks and about 13,000 characters at most. */
const MAX_SECTIONS = 4;

/** What 点検 found: a sentence for all of it, then a paragraph for each thing that was looked at. */
export function renderInspection(outcome: string, findings: readonly string[]): SlackMessage {
  const sections: string[] = [];
  let left = 0;
  for (const finding of findings) {
    const text = escapeSlackText(finding, "mrkdwn", MAX_LINE_CHARS);
    const last = sections.at(-1);
    if (last !== undefined && last.length + text.length < MAX_SECTION_CHARS) {
      sections[sections.length - 1] = `${last}\n${text}`;
    } else if (sections.length < MAX_SECTIONS) sections.push(text);
    else left += 1;
  }
  const more = left > 0 ? [buildContext(`ほか${left}件は npm run doctor で見られます。`)] : [];
  return {
    text: outcome,
    blocks: [
      buildSection(`*点検の結果*\n${escapeSlackText(outcome, "mrkdwn")}`),
      ...sections.map(buildSection),
      ...more,
    ],
  };
}
