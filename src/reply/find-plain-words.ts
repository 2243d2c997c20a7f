import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { LanguageTag } from "../domain/languages.ts";
import type { PlainWords } from "../find/house.ts";
import { normalizeText } from "../text/normalize.ts";
import { leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { PlainAnswer } from "./answer.ts";

/** What a card needs to answer in the asker's language; null for Japanese. */
export function findPlainWords(
  { language, facts, where }: Query,
  words: PlainWords | undefined,
  fiscalYears: readonly FiscalYear[],
): PlainAnswer | null {
  if (language === "ja") return null;
  const claimed = leavesOf(where).find((leaf) => leaf.kind === "state")?.state ?? null;
  const names = leavesOf(where).flatMap((leaf) => (leaf.kind === "value" ? [normalizeText(leaf.words)] : []));
  return { language, asked: facts, claimed, names, fiscalYears, ...glossOf(language, words) };
}

/** Official titles stay Japanese; this says beside them what they mean. */
export function glossOf(language: LanguageTag, words: PlainWords | undefined): Pick<PlainAnswer, "title" | "sentence"> {
  if (words === undefined || language === "ja") return { title: null, sentence: null };
  // The easy sentence says the title in other words; a second one above it would say it twice.
  if (language === "ja-easy")
    return { title: null, sentence: words.isGeneral ? inGeneral(words.easyJapanese) : words.easyJapanese };
  if (!words.isGeneral) return { title: words.english?.title ?? null, sentence: words.english?.sentence ?? null };
  // What is done stays in the source's own words: a general remark in their place would tell nothing of the record.
  const isRead = language === "en" && words.english !== null;
  return { title: isRead ? inGeneralInEnglish(words.english!.sentence) : null, sentence: null };
}

/** Says that a sentence is about such measures in general. */
function inGeneral(sentence: string): string {
  return `この とりくみの やさしい 説明は まだ ありません。よく にた とりくみの 説明です: 「${sentence}」`;
}

function inGeneralInEnglish(topics: string): string {
  return `No English title yet. Measures like it are about: ${topics}`;
}
