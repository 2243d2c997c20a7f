import type { KnownBlock } from "@slack/types";
import type { MeasureCard } from "../card.ts";
import { buildContext, buildSection } from "./build-block.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** A record in a few lines, under a message that names its page: what it is, how it stands, by when, where it is written. */
export function renderUnfurl(card: MeasureCard): KnownBlock[] {
  const { title, cityName, plan, status, does, department, sources } = card;
  const deadline = card.brief?.deadline ?? card.deadline;
  const note = card.brief?.statusNote ?? card.statusNote;
  const state = [
    `${status.icon} *${escapeSlackLine(status.word, "mrkdwn", 60)}*`,
    escapeSlackLine(note, "mrkdwn", 200),
  ];
  const facts = [`期限 ${deadline}`, ...(department === null ? [] : [`担当 ${department}`])];
  return [
    buildSection(
      [
        `*${escapeSlackLine(title, "mrkdwn", 200)}*`,
        state.filter(Boolean).join(" "),
        escapeSlackLine(does, "mrkdwn", 300),
        escapeSlackLine(facts.join("・"), "mrkdwn", 300),
      ].join("\n"),
    ),
    buildContext(escapeSlackLine(`${cityName} ${plan}・出典: ${sources.join("、")}`, "mrkdwn", 400)),
  ];
}
