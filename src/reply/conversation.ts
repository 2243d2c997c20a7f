import { z } from "zod";
import { FACT_IDS } from "../domain/fact.ts";
import { LANGUAGE_TAGS, type LanguageTag } from "../domain/languages.ts";
import { conditionSchema } from "../understand/condition.ts";

/** A set that was shown, which people still speak of after they opened one of its records. */
const shownSetSchema = z.object({
  ids: z.array(z.string()).max(300),
  where: conditionSchema.nullable(),
});
export type ShownSet = z.output<typeof shownSetSchema>;

/** What a follow-up question may refer to: the last records shown and what was asked of them. */
export const conversationStateSchema = z.object({
  city: z.string(),
  /** Records of the last answer, best first; the first is the subject. */
  measureIds: z.array(z.string()).max(300),
  /** Records last shown with numbers, in that order, also beside a no; 「2番目は?」 is one of them. Empty: `measureIds`. */
  shownIds: z.array(z.string()).max(300).default([]),
  /** What the last answer's records had in common, where it was a set; 「残りは?」 and 「〜だけ」 go on with it. */
  where: conditionSchema.nullable().default(null),
  /** Sets of two and more shown so far, the newest first. */
  sets: z.array(shownSetSchema).max(3).default([]),
  /** Records spoken of one by one, the newest first. */
  spoken: z.array(z.string()).max(8).default([]),
  /** Facts asked last, so that 「令和5年度は?」 keeps the question. */
  asked: z.array(z.enum(FACT_IDS)).default([]),
  /** The step or indicator asked last, in the record's own words. */
  about: z.string().nullable().default(null),
  /** The fiscal year asked last, for 「その次の年は?」. */
  fiscalYear: z.number().int().nullable().default(null),
  /** The language of the last question that showed one. */
  language: z.enum(LANGUAGE_TAGS).default("ja"),
});
export type ConversationState = z.output<typeof conversationStateSchema>;

/** How long a conversation's last subject counts. */
export const CONVERSATION_TTL_MS = 30 * 60 * 1000;

/**
 * State after an answer that names no record: the subject stays, a new language is kept; null where nothing changed.
 * @param before state of the conversation, of any city
 */
export function keepLanguage(
  before: ConversationState | null,
  language: LanguageTag,
  city: string,
): ConversationState | null {
  if (language === (before?.language ?? "ja")) return null;
  return { ...(before ?? conversationStateSchema.parse({ city, measureIds: [] })), language };
}
