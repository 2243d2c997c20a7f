import { z } from "zod";
import { cutText, isLongerThan, MAX_TEXT_CHARS } from "../src/text/cut-text.ts";
import { describeTooLong } from "../src/wording/problems.ts";

/** What a person wrote on a channel: what lies beyond the longest text is cut before anything else looks at it. */
export const cutTextSchema = z.string().transform((text) => cutText(text, MAX_TEXT_CHARS));

/** What a program sends: it is told that its text is too long, where a person gets an answer to the part that was read. */
export const wholeTextSchema = z.string().check((context) => {
  if (!isLongerThan(context.value, MAX_TEXT_CHARS)) return;
  context.issues.push({
    code: "too_big",
    origin: "string",
    maximum: MAX_TEXT_CHARS,
    inclusive: true,
    input: context.value,
    message: describeTooLong(MAX_TEXT_CHARS),
  });
});
