import type { ConceptLinks } from "../search/propose-links.ts";
import type { KnownConcept } from "./known-concept.ts";

/**
 * How sure a link must be to set a record beside another city's, 0…1. Above what finding a record asks for: a record
 * that touches a topic in passing must not stand for its city. Confirmed links have 1.
 */
export const COMPARED = 0.8;

/** Records of a city that a topic is set side by side by, surest first. */
export const listCompared = ({ records }: ConceptLinks): string[] =>
  Object.entries(records)
    .filter(([, sure]) => sure >= COMPARED)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);

type Concepts = ReadonlyMap<string, Pick<KnownConcept, "kind">>;

/** What a city has under a topic. */
export interface CityTheme {
  /** How many of its records stand for it; at least one. */
  records: number;
  /** The surest of them. */
  first: { id: string; title: string };
}

/**
 * Topic id → the city's records that stand for it; topics without any are left out, and so is small talk.
 * @param measures the city's records
 */
export const countThemes = (
  links: ReadonlyMap<string, ConceptLinks>,
  concepts: Concepts,
  measures: readonly { id: string; title: string }[],
): Record<string, CityTheme> => {
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    [...links].flatMap(([id, link]) => {
      const [first, ...rest] = concepts.get(id)?.kind === "chat" || !concepts.has(id) ? [] : listCompared(link);
      const title = first === undefined ? undefined : titles.get(first);
      return first === undefined || title === undefined
        ? []
        : [[id, { records: rest.length + 1, first: { id: first, title } }]];
    }),
  );
};
