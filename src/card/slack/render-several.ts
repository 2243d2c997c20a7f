import type { KnownBlock } from "@slack/types";
import { describeLeft, headingOf } from "../build-several-card.ts";
import type { AnswerCard, SeveralCard } from "../card.ts";
import { buildContext, buildSection } from "./build-block.ts";
import { buildButtonRow, INTENT_ACTION_PREFIX } from "./build-buttons.ts";
import { countCharacters, MAX_BLOCKS_CHARS, SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Several answers in one message, each below its question, in the space that one message has for all of them. */
export function renderSeveralBlocks(card: SeveralCard, render: (answer: AnswerCard) => KnownBlock[]): KnownBlock[] {
  const left: KnownBlock[] =
    card.actions.length > 0
      ? [
          { type: "divider" },
          buildContext(escapeSlackLine(describeLeft(card), "mrkdwn", 300)),
          ...buildButtonRow(card.actions, 0),
        ]
      : [];
  const answers = card.parts.length;
  const blocks = Math.floor((SLACK_LIMITS.blocksPerMessage - 1 - left.length) / answers);
  const characters = Math.floor((MAX_BLOCKS_CHARS - countCharacters(left)) / answers);
  const shown = card.parts.flatMap((part, index): KnownBlock[] => {
    const heading = buildSection(`*${escapeSlackLine(headingOf(part, index), "mrkdwn", 200)}*`);
    const head: KnownBlock[] = index === 0 ? [heading] : [{ type: "divider" }, heading];
    return [...head, ...cutBlocks(render(part.card), blocks - head.length, characters - countCharacters(head))];
  });
  return numberButtons([...shown, ...left]);
}

/** As many blocks from the top as there is room for; the buttons at the end lead to what is left out. */
function cutBlocks(blocks: KnownBlock[], room: number, characters: number): KnownBlock[] {
  const last = blocks.at(-1);
  const tail = last?.type === "actions" ? [last] : [];
  const body = tail.length > 0 ? blocks.slice(0, -1) : blocks;
  const fits = (shown: KnownBlock[]) => shown.length <= room && countCharacters(shown) <= characters;
  if (fits(blocks)) return blocks;
  const note = buildContext("…長いので、ここまでにしました。この質問だけを送ると、すべて出ます。");
  for (let shown = body.length - 1; shown > 0; shown--) {
    const cut = [...body.slice(0, shown), note, ...tail];
    if (fits(cut)) return cut;
  }
  return [note, ...tail].slice(0, Math.max(1, room));
}

/** Slack tells buttons apart by their action id, which each answer counts from 0. */
function numberButtons(blocks: KnownBlock[]): KnownBlock[] {
  let number = 0;
  const renamed = <T extends object>(element: T): T =>
    "action_id" in element &&
    typeof element.action_id === "string" &&
    element.action_id.startsWith(INTENT_ACTION_PREFIX)
      ? { ...element, action_id: `${INTENT_ACTION_PREFIX}${number++}` }
      : element;
  return blocks.map((block) => {
    if (block.type === "actions") return { ...block, elements: block.elements.map(renamed) };
    if (block.type === "section" && block.accessory) return { ...block, accessory: renamed(block.accessory) };
    return block;
  });
}
