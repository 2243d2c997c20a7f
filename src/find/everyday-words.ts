import type { ConceptLinks } from "../search/propose-links.ts";
import { COMPARED } from "./city-themes.ts";

/** Words of one record; what it touches beside them would make every part of a plan speak of everything. */
const MOST_WORDS = 2;

/**
 * What each record is about in everyday words (子育て, 道路, 防災), surest first: those of the library's fields that its
 * surest topics stand in.
 * @param plainOf the everyday word of a topic's field; undefined for small talk
 */
export function findEverydayWords(
  links: ReadonlyMap<string, ConceptLinks>,
  plainOf: (conceptId: string) => string | null | undefined,
): Record<string, string[]> {
  const sureness = new Map<string, Map<string, number>>();
  for (const [conceptId, { records }] of links) {
    const word = plainOf(conceptId);
    if (!word) continue;
    for (const [id, sure] of Object.entries(records)) {
      if (sure < COMPARED) continue;
      const words = sureness.get(id) ?? new Map<string, number>();
      words.set(word, Math.max(words.get(word) ?? 0, sure));
      sureness.set(id, words);
    }
  }
  return Object.fromEntries(
    [...sureness].map(([id, words]) => [
      id,
      [...words]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
    ]),
  );
}
