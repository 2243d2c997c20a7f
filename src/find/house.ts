import type { Emergencies } from "../domain/emergency.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import type { ItemTerms } from "../search/item-terms.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { buildCatalogue, type Catalogue } from "../understand/catalogue.ts";
import { buildCityNames, type CityNames } from "../understand/city-names.ts";
import type { DecisionWeights } from "./decision.ts";

/** A city ready to answer: its records and the names its plan uses. */
export interface CityRoom {
  records: CityRecords;
  catalogue: Catalogue;
  names: CityNames;
  byId: ReadonlyMap<string, Measure>;
}

/** Every city, the index of all their records and of topics outside the plans, the tokenizer that reads questions. */
export interface House {
  cities: ReadonlyMap<string, CityRoom>;
  index: SearchIndex;
  tokenizer: Tokenizer;
  concepts: ReadonlyMap<string, KnownConcept>;
  emergencies: Emergencies;
  /** Record id → what is done, for readers of little Japanese; checked against the records. */
  plainWords: ReadonlyMap<string, PlainWords>;
  /** Other weights than those fitted on every city: to measure a city that had no part in fitting them. */
  decisionWeights?: DecisionWeights;
  /** Record id → what each of its parts is found by, in the order of `listItems`; only records that have parts. */
  itemTerms: ReadonlyMap<string, readonly ItemTerms[]>;
}

export interface PlainWords {
  easyJapanese: string;
  /** null: nobody has written it. */
  english: { title: string; sentence: string } | null;
  /** The sentence is a linked concept's: it says what such measures are in general, and nothing of this record. */
  isGeneral?: boolean;
}

/** Whether people have written down how they speak of a record. */
export function hasOwnWords(house: House, id: string): boolean {
  const words = house.plainWords.get(id);
  return words !== undefined && !words.isGeneral;
}

/** A concept with its records, city by city. */
export interface KnownConcept {
  name: string;
  kind: "service" | "policy" | "chat";
  /** City id → its records and how sure each link is; a city without an entry has the concept outside its plan. */
  links: Record<string, ConceptLinks>;
}

export function createCityRoom(records: CityRecords): CityRoom {
  const { city, measures } = records;
  return {
    records,
    catalogue: buildCatalogue(records),
    names: buildCityNames(city),
    byId: new Map(measures.map((measure) => [measure.id, measure])),
  };
}
