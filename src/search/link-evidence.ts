import type { Concept } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { analyzeText, kindOfTerm } from "./analyze.ts";

/** What tells whether a record is about a concept; see `LINK_WEIGHTS` for what each counts. */
export interface LinkEvidence {
  /** Share of the concept's name that the record holds, weighed by rarity, 0…1. */
  name: number;
  /** What they share, as a share of what the record's nearest concept shares with it, 0…1. */
  ofRecord: number;
  /** What they share, as a share of what the concept's nearest record of the city shares with it, 0…1. */
  ofConcept: number;
  /** What the record's parts and lesser texts share with the concept, in rarity (0…about 8). */
  body: number;
  /** How much the concept says, as a logarithm: one with many words meets any record sooner. */
  size: number;
}

export const LINK_FEATURES = [
  "name",
  "ofRecord",
  "ofConcept",
  "body",
  "size",
] as const satisfies readonly (keyof LinkEvidence)[];

/** What a term counts by where it stands in a record. A title says what a record is about; its body names much in passing. */
const PLACE = { title: 1, summary: 0.5, items: 0.3, body: 0.15 } as const;
type Place = keyof typeof PLACE;
/** What a concept's name counts by where the record holds it. */
const NAME_PLACE = { title: 1, items: 0.8, summary: 0.7, body: 0.4 } as const satisfies Record<Place, number>;
/** Words of plans are surer than spoken ones, and those than whole questions. */
const CONCEPT_PART = { name: 1, official: 1, everyday: 0.7, questions: 0.4 } as const;
/** Bigrams lie across two words as often as they are one. */
const BIGRAM = 0.7;
/** A body names so much that more than this says nothing of any single concept. */
const MOST_BODY = 60;

/** The library, read once for every city: which concept holds which term, and how rare a term is in the whole of it. */
export interface ConceptTerms {
  ids: readonly string[];
  names: readonly ReadonlySet<string>[];
  sizes: readonly number[];
  holders: ReadonlyMap<string, readonly { at: number; weight: number }[]>;
  termsOf(text: string): ReadonlySet<string>;
}

/** Reads the terms of every concept that a record can be about; talk (`chat`) is none. */
export function readConceptTerms(concepts: readonly Concept[], tokenizer: Tokenizer): ConceptTerms {
  const termsOf = createTermsOf(tokenizer);
  const holders = new Map<string, { at: number; weight: number }[]>();
  const linkable = concepts.filter(({ kind }) => kind !== "chat");
  const sizes = linkable.map(({ name, official, everyday, questions }, at) => {
    const terms = new Map<string, number>();
    const parts = {
      name,
      official: official.join("\n"),
      everyday: everyday.join("\n"),
      questions: questions.join("\n"),
    };
    for (const part of Object.keys(CONCEPT_PART) as (keyof typeof CONCEPT_PART)[]) {
      for (const term of termsOf(parts[part])) terms.set(term, Math.max(terms.get(term) ?? 0, CONCEPT_PART[part]));
    }
    for (const [term, weight] of terms) {
      const known = holders.get(term);
      if (known) known.push({ at, weight });
      else holders.set(term, [{ at, weight }]);
    }
    return Math.log(1 + terms.size);
  });
  return {
    ids: linkable.map(({ id }) => id),
    names: linkable.map(({ name }) => termsOf(name)),
    sizes,
    holders,
    termsOf,
  };
}

const createTermsOf = (tokenizer: Tokenizer) => (text: string) =>
  new Set(analyzeText(text, tokenizer).filter((term) => kindOfTerm(term) === "word" || kindOfTerm(term) === "bigram"));

/** The same as JSON holds it. */
export interface StoredConceptTerms {
  ids: string[];
  names: string[][];
  sizes: number[];
  holders: [string, { at: number; weight: number }[]][];
}

export function storeConceptTerms({ ids, names, sizes, holders }: ConceptTerms): string {
  return JSON.stringify({ ids, names: names.map((name) => [...name]), sizes, holders: [...holders] });
}

/** @param stored what `storeConceptTerms` made with this tokenizer */
export function openConceptTerms(
  { names, holders, ...stored }: StoredConceptTerms,
  tokenizer: Tokenizer,
): ConceptTerms {
  return {
    ...stored,
    names: names.map((name) => new Set(name)),
    holders: new Map(holders),
    termsOf: createTermsOf(tokenizer),
  };
}

/**
 * What every record of a city shares with every concept.
 * @returns by record: evidence in the order of `concepts.ids`; null where they share nothing
 */
export function weighLinks(measures: readonly Measure[], concepts: ConceptTerms): Map<string, (LinkEvidence | null)[]> {
  const rarity = (term: string) => {
    const count = concepts.holders.get(term)?.length ?? 0;
    return Math.log(1 + concepts.ids.length / (1 + count)) * (kindOfTerm(term) === "bigram" ? BIGRAM : 1);
  };
  const texts = measures.map((measure) => readPlaces(measure, concepts.termsOf));
  const shared = texts.map((text) => {
    const sums = concepts.ids.map(() => ({ title: 0, summary: 0, items: 0, body: 0 }));
    for (const place of Object.keys(PLACE) as Place[]) {
      for (const term of text[place]) {
        for (const { at, weight } of concepts.holders.get(term) ?? []) sums[at]![place] += weight * rarity(term);
      }
    }
    return sums.map((sum) => ({ ...sum, body: Math.min(MOST_BODY, sum.body) }));
  });
  const totals = shared.map((sums) =>
    sums.map((sum) => (Object.keys(PLACE) as Place[]).reduce((all, place) => all + PLACE[place] * sum[place], 0)),
  );
  const bestOfConcept = concepts.ids.map((_, at) => Math.max(...totals.map((row) => row[at]!)));
  return new Map(
    measures.map(({ id }, row) => {
      const best = Math.max(...totals[row]!);
      const evidence = totals[row]!.map((total, at): LinkEvidence | null => {
        if (total === 0) return null;
        const { items, body } = shared[row]![at]!;
        return {
          name: shareOfName(concepts.names[at]!, texts[row]!, rarity),
          ofRecord: total / best,
          ofConcept: total / bestOfConcept[at]!,
          body: (items + body / 2) / 10,
          size: concepts.sizes[at]!,
        };
      });
      return [id, evidence];
    }),
  );
}

function shareOfName(
  name: ReadonlySet<string>,
  text: Record<Place, ReadonlySet<string>>,
  rarity: (term: string) => number,
): number {
  let held = 0;
  let whole = 0;
  for (const term of name) {
    whole += rarity(term);
    const place = (Object.keys(NAME_PLACE) as Place[]).find((where) => text[where].has(term));
    if (place) held += NAME_PLACE[place] * rarity(term);
  }
  return whole === 0 ? 0 : held / whole;
}

const lines = (parts: readonly (string | null)[]) => parts.filter(Boolean).join("\n");

function readPlaces(measure: Measure, termsOf: ConceptTerms["termsOf"]): Record<Place, ReadonlySet<string>> {
  return {
    title: termsOf(lines([measure.title, ...measure.titleVariants])),
    summary: termsOf(lines([measure.summary.does, measure.summary.aims])),
    items: termsOf(lines(measure.items.map(({ title }) => title))),
    body: termsOf(
      lines([
        ...measure.items.flatMap(({ contents }) => contents),
        ...measure.schedule.map(({ item }) => item),
        ...measure.kpis.map(({ name }) => name),
        ...measure.facts.flatMap(({ label, value }) => [label, value]),
        ...measure.background,
        ...measure.policies,
      ]),
    ),
  };
}
