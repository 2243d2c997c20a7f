import type { LanguageTag } from "../domain/languages.ts";
import { THING } from "./rules/wants.ts";
import type { Span } from "./span.ts";

/** A name as the plan writes it, put in brackets by who asks in another language. */
const BRACKETED = /\(([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,30})\)/gu;
/** The asker's words for a name of the plan before them: 「収納課 (cobrança de impostos)」. */
const TRANSLATED = /\([^()\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,40}\)/gu;
/** 「as ações (取組項目)」: records are asked for, and no record speaks of the word. */
const NOUN = new RegExp(`^(?:${THING})$`);
/** Words of the same name before the bracket. */
const MAX_GLOSS = 40;

/**
 * 「Cục cấp thoát nước (上下水道局)」「thẻ My Number (マイナンバーカード)」: the words before the bracket say in the asker's
 * language what stands in it, and are not searched for; what no rule reads there must stand in the plan as it is written.
 * @param text normalised
 * @param spans what was read of it, in the order of the text
 */
export function findGlosses(text: string, spans: readonly Span[], language: LanguageTag): Span[] {
  if (language === "ja" || language === "ja-easy") return [];
  const behind = [...text.matchAll(TRANSLATED)].flatMap(({ 0: { length }, index }): Span[] =>
    spans.some(({ meaning, end }) => meaning.kind === "condition" && end === text.slice(0, index).trimEnd().length)
      ? [{ start: index, end: index + length, rule: "gloss", meaning: { kind: "filler" } }]
      : [],
  );
  const before = [...text.matchAll(BRACKETED)].flatMap((match): Span[] => {
    const { 0: whole, 1: words = "", index } = match;
    const end = index + whole.length;
    const before = spans.findLast((span) => span.end <= index);
    const sentence = Math.max(...[".", "?", "!", "。", ","].map((mark) => text.lastIndexOf(mark, index - 1) + 1));
    const start = Math.max(before?.end ?? 0, sentence, index - MAX_GLOSS);
    const gloss: Span = { start, end: index, rule: "gloss", meaning: { kind: "filler" } };
    const isRead = spans.some((span) => span.start < end && span.end > index);
    if (NOUN.test(words)) return [gloss, { start: index, end, rule: "gloss/noun", meaning: { kind: "filler" } }];
    return isRead
      ? [gloss]
      : [
          gloss,
          {
            start: index,
            end,
            rule: "gloss/words",
            meaning: { kind: "condition", condition: { kind: "topic", words, literal: true }, soft: true },
          },
        ];
  });
  return [...behind, ...before];
}
