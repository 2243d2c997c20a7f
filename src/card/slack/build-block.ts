import type { ContextBlock, HeaderBlock, MrkdwnElement, SectionBlock } from "@slack/types";
import { SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Stands where a card says nothing: Slack refuses a message with an empty text in it. */
const NOTHING = "－";

/** `verbatim`: Slack must not make links or mentions out of words by itself. */
export function buildMrkdwn(escaped: string): MrkdwnElement {
  return { type: "mrkdwn", text: escaped || NOTHING, verbatim: true };
}

/** @param escaped text that went through escapeSlackText, at most 3,000 characters */
export function buildSection(escaped: string): SectionBlock {
  return { type: "section", text: buildMrkdwn(escaped) };
}

/** Small grey text. */
export function buildContext(escaped: string): ContextBlock {
  return { type: "context", elements: [buildMrkdwn(escaped)] };
}

/** Large title; takes raw text and cuts it to 150 characters. */
export function buildHeader(text: string): HeaderBlock {
  return {
    type: "header",
    text: { type: "plain_text", text: escapeSlackLine(text, "plain", SLACK_LIMITS.headerText) || NOTHING },
  };
}
