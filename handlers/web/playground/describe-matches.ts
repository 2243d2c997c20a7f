import { kindOfTerm } from "../../../src/search/analyze.ts";
import type { IndexedField } from "../../../src/search/ranking.ts";
import { FIELD_WORDS, FRAGMENT_WORDS } from "./why-words.ts";

interface FieldMatches {
  field: string;
  /** Whole words. */
  words: string[];
  /** 「2文字の並び 4」「読みの音 3」: fragments say little to a reader, so that they are only counted. */
  fragments: string[];
}

const FRAGMENTS = Object.entries(FRAGMENT_WORDS);

/** Matched term → fields, turned round: field → terms, the field with most matches first. */
export function describeMatches(matches: Record<string, string[]>): FieldMatches[] {
  const byField = new Map<string, string[]>();
  for (const [term, fields] of Object.entries(matches)) {
    for (const field of fields) byField.set(field, [...(byField.get(field) ?? []), term]);
  }
  return [...byField]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([field, terms]) => ({
      field: FIELD_WORDS[field as IndexedField] ?? field,
      words: terms.filter((term) => kindOfTerm(term) === "word").map((term) => term.slice(1)),
      fragments: FRAGMENTS.map(([kind, word]) => ({
        word,
        count: terms.filter((term) => kindOfTerm(term) === kind).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ word, count }) => `${word} ${count}`),
    }));
}
