import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";
import type { CityNames } from "./understand.ts";

/** A city ready to answer: its records, its index, the names its plan uses. */
export interface CityRoom {
  records: CityRecords;
  index: SearchIndex;
  catalogue: Catalogue;
  names: CityNames;
  byId: ReadonlyMap<string, Measure>;
}

/** Every city, the tokenizer that reads questions, and the names of topics outside the plans. */
export interface House {
  cities: ReadonlyMap<string, CityRoom>;
  tokenizer: Tokenizer;
  outsideTopics: ReadonlyMap<string, OutsideTopicName>;
}

export interface OutsideTopicName {
  topic: string;
  kind: "service" | "chat";
}

export function createCityRoom(records: CityRecords, index: SearchIndex): CityRoom {
  const { city, measures } = records;
  const names = [city.name, ...city.aliases].map(normalizeText).sort((a, b) => b.length - a.length);
  return {
    records,
    index,
    catalogue: buildCatalogue(records),
    names: { id: city.id, names },
    byId: new Map(measures.map((measure) => [measure.id, measure])),
  };
}
