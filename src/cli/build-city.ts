import type { City } from "../domain/city.ts";
import type { CityLinks, Concept } from "../domain/concept.ts";
import type { CityRecords } from "../domain/records.ts";
import type { RecordVocabulary } from "../domain/vocabulary.ts";
import { packCity } from "../find/city-pack.ts";
import type { PlainWords } from "../find/house.ts";
import { buildRecordDocuments } from "../search/index-documents.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { proposeLinks } from "../search/propose-links.ts";
import type { Dictionary } from "../text/dictionary.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { CityEntry } from "../understand/city-names.ts";
import { isCommonWord } from "./is-common-word.ts";

/** What is written about one city. */
export interface CitySources {
  records: CityRecords;
  words: ReadonlyMap<string, RecordVocabulary>;
  links: CityLinks;
}

/** What every city's pack is built with. */
export interface CityTools {
  concepts: readonly Concept[];
  synonymGroups: string[][];
  dictionary: Dictionary;
  tokenizer: Tokenizer;
}

/** A city as the API lists it: who works for it is nobody else's business. */
export type PublicCity = Omit<City, "staff"> & { measureCount: number };

/** One city's pack, its line in the directory and what the API tells of it. */
export function buildCity({ records, words, links }: CitySources, tools: CityTools) {
  const { measures } = records;
  const documents = measures.flatMap((measure) =>
    buildRecordDocuments(measure, words.get(measure.id), tools.synonymGroups),
  );
  const pack = packCity({
    records,
    links: proposeLinks(measures, tools.concepts, links, (id) => {
      const said = words.get(id);
      return said ? [...said.keywords, ...said.questions] : [];
    }),
    plainWords: new Map(
      [...words].map(([id, { easyJapanese, english }]): [string, PlainWords] => [
        id,
        { easyJapanese, english: { title: english.title, sentence: english.sentence } },
      ]),
    ),
    index: buildIndex(documents, tools.tokenizer),
  });
  const { staff: _, ...open } = records.city;
  return {
    pack,
    entry: buildEntry(records, tools.dictionary),
    publicCity: { ...open, measureCount: measures.length } satisfies PublicCity,
  };
}

function buildEntry({ city, measures }: CityRecords, dictionary: Dictionary): CityEntry {
  const aliases = [...new Set(city.aliases.map(normalizeText))].filter((alias) => alias !== normalizeText(city.name));
  return {
    id: city.id,
    name: city.name,
    alone: aliases.filter((alias) => !isCommonWord(alias, dictionary)),
    aliases,
    measureCount: measures.length,
  };
}
