import type { PlainTextOption } from "@slack/types";
import { escapeSlackLine } from "../slack-text.ts";

/** Characters that Slack takes for the name of an option. */
const MAX_NAME_CHARS = 75;

/** What somebody may choose in a form. @param value not empty */
export const buildOption = (name: string, value: string): PlainTextOption => ({
  text: { type: "plain_text", text: escapeSlackLine(name, "plain", MAX_NAME_CHARS) },
  value,
});
