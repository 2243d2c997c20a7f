import type { KnownBlock } from "@slack/types";
import { labelsOf } from "../card-labels.ts";
import type { NoticeCard, SettingsCard } from "../reminder-card.ts";
import { describeState } from "../reminder-text.ts";
import { buildContext, buildHeader, buildSection } from "./build-block.ts";
import { buildGlanceRow, findButton } from "./build-buttons.ts";
import { escapeSlackLine, escapeSlackText, joinWithin } from "./slack-text.ts";

/** Rows of one message. */
const MAX_ROWS = 12;

export function renderSettings(card: SettingsCard): KnownBlock[] {
  const rows = card.rows.slice(0, MAX_ROWS);
  const left = card.rows.length - rows.length + card.left;
  const lines = card.lines.map((line) => escapeSlackText(line, "mrkdwn", 300)).filter(Boolean);
  return [
    buildHeader(`${card.cityName} ${card.title}`),
    ...(lines.length > 0 ? [buildSection(joinWithin(lines, 1_200))] : []),
    ...rows.map(({ title, note, on, change }, index) => {
      const text = [
        `*${escapeSlackLine(title, "mrkdwn", 150)}*`,
        [describeState(on, card), ...(note === null ? [] : [escapeSlackLine(note, "mrkdwn", 150)])].join("・"),
      ];
      const accessory = findButton(change, index, title);
      return { ...buildSection(text.join("\n")), ...(accessory && { accessory }) };
    }),
    ...(left > 0 ? [buildContext(labelsOf(card).rest(left))] : []),
    ...buildGlanceRow(card.actions, MAX_ROWS),
  ];
}

export function renderNotice(card: NoticeCard): KnownBlock[] {
  const lines = card.lines.map((line) => escapeSlackText(line, "mrkdwn", 500)).filter(Boolean);
  const badge = card.deadlineBadge ? ` ${card.deadlineBadge.icon} ${card.deadlineBadge.word}` : "";
  return [
    buildHeader(card.record),
    buildContext(escapeSlackLine(`${card.cityName} ${card.title}`, "mrkdwn", 300)),
    buildSection(joinWithin(lines, 2_500)),
    buildSection(
      [`期限 ${card.deadline}${badge}`, ...(card.department === null ? [] : [`担当 ${card.department}`])]
        .map((line) => escapeSlackLine(line, "mrkdwn", 400))
        .join("\n"),
    ),
    ...buildGlanceRow(card.actions, 0),
  ];
}
