import type { Concept } from "../domain/concept.ts";
import type { ConceptLinks } from "./propose-links.ts";

/** From this sureness a concept says what a record is about. */
const BORROWED_FROM = 0.5;

/**
 * The やさしい日本語 of the concept that a record is most surely linked to: what such a thing is in general, for records
 * that nobody has written a sentence for.
 * @returns record id → sentence; none for a record that no concept is sure of
 */
export function borrowPlainWords(
  links: ReadonlyMap<string, ConceptLinks>,
  concepts: readonly Concept[],
): Map<string, string> {
  const surest = new Map<string, { sure: number; sentence: string }>();
  for (const { id, easyJapanese } of concepts) {
    if (easyJapanese === null) continue;
    for (const [record, sure] of Object.entries(links.get(id)?.records ?? {})) {
      if (sure >= BORROWED_FROM && sure > (surest.get(record)?.sure ?? 0))
        surest.set(record, { sure, sentence: easyJapanese });
    }
  }
  return new Map([...surest].map(([record, { sentence }]) => [record, sentence]));
}
