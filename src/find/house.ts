import type { Emergencies } from "../domain/emergency.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import type { ItemIndex } from "../search/item-index.ts";
import type { IndexPart, PackedIndex } from "../search/packed-index.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import type { Rows } from "../text/json-rows.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { AskModel } from "../understand/ask-model.ts";
import type { BackModel } from "../understand/back-model.ts";
import type { CallJudge } from "../understand/call-model.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import type { CityDirectory, CityNames } from "../understand/city-names.ts";
import type { NeedleTable } from "../understand/needle-table.ts";
import type { WholeModel } from "../understand/whole-model.ts";
import type { DecisionWeights } from "./fitted-models.ts";
import type { KnownConcept } from "./known-concept.ts";

/** What all cities share, opened once: nothing of it grows with them but their names. */
export interface House {
  tokenizer: Tokenizer;
  concepts: ReadonlyMap<string, KnownConcept>;
  /** Word → the fields of concepts that it names. */
  fieldCalls: ReadonlyMap<string, readonly string[]>;
  /** The concepts, as the part of every city's index that is not its own. */
  conceptIndex: IndexPart;
  emergencies: Emergencies;
  /** Tells whether whoever wrote a message needs help now. */
  callJudge: CallJudge;
  directory: CityDirectory;
  /** What the rules of reading cannot match without. */
  needles: NeedleTable;
  /** Tells messages for plans from those for other things. */
  asks: AskModel;
  /** The same for messages in other languages. */
  foreignAsks: AskModel;
  /** Tells what is asked of a whole plan. */
  wholes: WholeModel;
  /** Tells what a message of a conversation points back to. */
  backs: BackModel;
  /** Other weights than those fitted on every city: to measure a city that had no part in fitting them. */
  decisionWeights?: DecisionWeights;
}

/** A city ready to answer: its records, the names its plan uses, and the index of them and the concepts. */
export interface CityRoom {
  records: CityRecords;
  catalogue: Catalogue;
  names: CityNames;
  byId: ReadonlyMap<string, Measure>;
  /** Of two parts: the concepts, then the city's records. */
  index: PackedIndex;
  /** Concept id → its records here; a concept without an entry is outside this plan. */
  links: Rows<ConceptLinks>;
  /** Record id → what is done, for readers of little Japanese; checked against the records. */
  plainWords: Rows<PlainWords>;
  /** What the parts of its records are found by, in the order of `listItems`. */
  items: ItemIndex;
}

export interface PlainWords {
  easyJapanese: string;
  /** null: nobody has written it. */
  english: { title: string | null; sentence: string } | null;
  /** The words are a linked concept's: they say what such measures are in general, and nothing of this record. */
  isGeneral?: boolean;
}

/** Whether people have written down how they speak of a record. */
export function hasOwnWords(room: CityRoom, id: string): boolean {
  const words = room.plainWords.get(id);
  return words !== undefined && !words.isGeneral;
}
