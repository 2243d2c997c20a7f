import type { messagingApi } from "@line/bot-sdk";
import type { NeedLine } from "../card-parts.ts";
import { describeNeed } from "../mark-need.ts";
import { oneWaveDash } from "../one-wave-dash.ts";
import { buildBubble, buildNote, buildText, stack } from "./flex-parts.ts";
import { fitUnits, LINE_LIMITS } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** The messages of an answer with the numbers last, where LINE leaves its reader; what is tapped above the keyboard goes with them. */
export function addNeed(messages: messagingApi.Message[], need: NeedLine): messagingApi.Message[] {
  const quickReply = messages.at(-1)?.quickReply;
  const before = messages.map(({ quickReply: _, ...message }) => message as messagingApi.Message);
  const message = buildNeed(need);
  return [...before, quickReply ? { ...message, quickReply } : message];
}

/** A tap on a number dials it. No button: nobody is to be alarmed who only asked. */
function buildNeed({ before, desks }: NeedLine): messagingApi.FlexMessage {
  const numbers = desks.map(({ number, uri, who }) => {
    const text = buildText(`☎ ${number} ${who}`, { size: "sm", color: PALETTE.accent, max: 120 });
    return text && { ...text, action: { type: "uri", label: number, uri } as messagingApi.Action };
  });
  const words = stack([buildNote(before, { max: 120 }), ...numbers], "sm");
  return {
    type: "flex",
    altText: fitUnits(oneWaveDash(describeNeed({ before, desks })), LINE_LIMITS.altTextUnits),
    contents: buildBubble("mega", words ? [words] : [], []),
  };
}
