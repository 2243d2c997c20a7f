import type { Concept } from "../domain/concept.ts";
import type { ConceptLinks } from "./propose-links.ts";

/** From this sureness a concept says what a record is about. */
const BORROWED_FROM = 0.5;

/** What a concept says of a record that nobody has written a sentence for. */
export interface BorrowedWords {
  easyJapanese: string;
  /** Its first words in English, as people look for such things; empty: it has none. */
  english: readonly string[];
}

/** Two words tell what such a thing is; more are other ways to look for it. */
const ENGLISH_WORDS = 2;

/**
 * The words of the concept that a record is most surely linked to: what such a thing is in general.
 * @returns by record id; none for a record that no concept is sure of
 */
export function borrowPlainWords(
  links: ReadonlyMap<string, ConceptLinks>,
  concepts: readonly Concept[],
): Map<string, BorrowedWords> {
  const surest = new Map<string, { sure: number; borrowed: BorrowedWords }>();
  for (const { id, easyJapanese, words } of concepts) {
    if (easyJapanese === null) continue;
    const borrowed = { easyJapanese, english: (words.en ?? []).slice(0, ENGLISH_WORDS) };
    for (const [record, sure] of Object.entries(links.get(id)?.records ?? {})) {
      if (sure >= BORROWED_FROM && sure > (surest.get(record)?.sure ?? 0)) surest.set(record, { sure, borrowed });
    }
  }
  return new Map([...surest].map(([record, { borrowed }]) => [record, borrowed]));
}
