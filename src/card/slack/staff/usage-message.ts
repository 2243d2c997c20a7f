import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { buildLinkButton } from "./link-button.ts";

/** A month in numbers. */
interface UsageMessage {
  title: string;
  lines: readonly string[];
  /** What was asked about most, and what was not found, each with how often. */
  parts: readonly { title: string; rows: readonly { name: string; count: number }[]; none: string }[];
  notes: readonly string[];
  /** The page with all of it, for ten minutes. */
  url: string;
}

/** Rows of each part; the page has the rest. */
const MAX_ROWS = 5;

export function renderUsage({ title, lines, parts, notes, url }: UsageMessage): SlackMessage {
  const head = escapeSlackLine(title, "mrkdwn", 150);
  const list = (rows: UsageMessage["parts"][number]["rows"]) =>
    rows.slice(0, MAX_ROWS).map(({ name, count }) => `• ${escapeSlackLine(name, "mrkdwn", 150)} ${count}回`);
  return {
    text: head,
    blocks: [
      buildSection(joinWithin([`*${head}*`, ...lines.map((line) => escapeSlackLine(line, "mrkdwn", 300))], 2_900)),
      ...parts.map((part) =>
        buildSection(
          joinWithin([`*${part.title}*`, ...(part.rows.length === 0 ? [part.none] : list(part.rows))], 2_900),
        ),
      ),
      {
        type: "actions",
        elements: [buildLinkButton("くわしく見る", url)],
      },
      ...notes.map((note) => buildContext(note)),
    ],
  };
}
