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

/** Topic id → how many records of the city stand for it; topics without any are left out, and so is small talk. */
export const countThemes = (links: ReadonlyMap<string, ConceptLinks>, concepts: Concepts): Record<string, number> =>
  Object.fromEntries(
    [...links].flatMap(([id, link]) => {
      const count = concepts.get(id)?.kind === "chat" ? 0 : listCompared(link).length;
      return count > 0 && concepts.has(id) ? [[id, count]] : [];
    }),
  );
