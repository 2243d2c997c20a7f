import { createCityRoom, type House } from "../find/house.ts";
import { buildConceptDocument, buildRecordDocuments } from "../search/index-documents.ts";
import { buildItemTerms } from "../search/item-terms.ts";
import { readConceptTerms } from "../search/link-evidence.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { openPackedIndex } from "../search/packed-index.ts";
import { proposeLinks } from "../search/propose-links.ts";
import { LENDING } from "../search/ranking.ts";
import { openHouse } from "./open-house.ts";
import { readConcepts, readLinks } from "./read-concept-files.ts";
import { DATA_DIR, readCities } from "./read-data-files.ts";
import { readVocabulary } from "./read-vocabulary-files.ts";

export interface Assembly {
  /** A folder laid out as `data/`. */
  dataDir?: string | undefined;
  /** Whether a record keeps the everyday words written for it. */
  keepsWords: (city: string, id: string, at: number) => boolean;
  /** Whether a city keeps its `links.yaml`; without it, its links are those that the build proposes. */
  keepsLinks: (city: string) => boolean;
}

/**
 * A house from the data files as they stand, with some of the words people wrote taken away: how well do the library and
 * the proposed links answer alone? The dictionary and the emergencies are the built ones.
 */
export function assembleHouse({ dataDir = DATA_DIR, keepsWords, keepsLinks }: Assembly): House {
  const { tokenizer, emergencies } = openHouse();
  const cities = readCities([], dataDir);
  const vocabulary = readVocabulary(cities, [], dataDir);
  const concepts = readConcepts([], dataDir);
  const kept = new Map(
    cities.flatMap(({ city, measures }) =>
      measures.flatMap(({ id }, at) => {
        const said = vocabulary.records.get(id);
        return said && keepsWords(city.id, id, at) ? [[id, said] as const] : [];
      }),
    ),
  );
  const documents = [
    ...cities.flatMap(({ measures }) =>
      measures.flatMap((measure) => buildRecordDocuments(measure, kept.get(measure.id), vocabulary.synonymGroups)),
    ),
    ...concepts.map(buildConceptDocument),
  ];
  const terms = readConceptTerms(concepts, tokenizer);
  const links = cities.map((records) => {
    const own = readLinks(records, concepts, [], dataDir);
    const written = keepsLinks(records.city.id) ? own : { covered: [], confirmed: {}, struck: {} };
    const proposed = proposeLinks(records.measures, terms, written);
    return [records.city.id, proposed] as const;
  });
  return {
    tokenizer,
    emergencies,
    index: openPackedIndex(toArrayBuffer(packIndex(buildIndex(documents, tokenizer))), tokenizer),
    cities: new Map(cities.map((records) => [records.city.id, createCityRoom(records)])),
    plainWords: kept,
    itemTerms: new Map(
      cities.flatMap(({ city, measures }) =>
        measures.flatMap((measure) => {
          const of = new Map(links).get(city.id);
          const linked = concepts.filter(({ id }) => (of?.get(id)?.records[measure.id] ?? 0) >= LENDING.surely);
          const terms = buildItemTerms(measure, kept.get(measure.id), linked, vocabulary.synonymGroups, tokenizer);
          return terms.length > 0 ? [[measure.id, terms] as const] : [];
        }),
      ),
    ),
    concepts: new Map(
      concepts.map(({ id, name, kind }) => [
        id,
        {
          name,
          kind,
          links: Object.fromEntries(links.flatMap(([city, of]) => (of.has(id) ? [[city, of.get(id)!]] : []))),
        },
      ]),
    ),
  };
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
