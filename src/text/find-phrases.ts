import { jaModel, Parser } from "budoux";

const parser = new Parser(jaModel);

/** A Japanese text in phrases (文節): between them a line may break. */
export const findPhrases = (text: string): string[] => parser.parse(text);

/** Headings are the same on most pages, and to part them took a tenth of a page. */
const MOST_KEPT = 500;
const kept = new Map<string, readonly number[]>();

/** Where phrases begin after the first, in UTF-16 units. */
export function findPhraseStarts(text: string): readonly number[] {
  const known = kept.get(text);
  if (known) return known;
  const starts = parser.parseBoundaries(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, starts);
  return starts;
}
