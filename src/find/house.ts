import type { Emergencies } from "../domain/emergency.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import type { IndexPart } from "../search/packed-index.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import type { CityDirectory, CityNames } from "../understand/city-names.ts";

/** What all cities share, opened once: nothing of it grows with them but their names. */
export interface House {
  tokenizer: Tokenizer;
  concepts: ReadonlyMap<string, KnownConcept>;
  /** The concepts, as the part of every city's index that is not its own. */
  conceptIndex: IndexPart;
  emergencies: Emergencies;
  directory: CityDirectory;
}

/** A city ready to answer: its records, the names its plan uses, and the index of them and the concepts. */
export interface CityRoom {
  records: CityRecords;
  catalogue: Catalogue;
  names: CityNames;
  byId: ReadonlyMap<string, Measure>;
  index: SearchIndex;
  /** Concept id → its records here; a concept without an entry is outside this plan. */
  links: ReadonlyMap<string, ConceptLinks>;
  /** Record id → what is done, for readers of little Japanese; checked against the records. */
  plainWords: ReadonlyMap<string, PlainWords>;
}

export interface PlainWords {
  easyJapanese: string;
  english: { title: string; sentence: string };
}

export interface KnownConcept {
  name: string;
  kind: "service" | "policy" | "chat";
}
