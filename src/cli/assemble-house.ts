import { NO_LINKS } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import { openCityPack } from "../find/city-pack.ts";
import { CONCEPT_INDEX_KIND, openConcepts } from "../find/open-house.ts";
import { buildConceptDocument } from "../search/index-documents.ts";
import { openLexicon } from "../search/lexicon.ts";
import { readConceptTerms } from "../search/link-evidence.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { openDictionary } from "../text/dictionary.ts";
import { openCityDirectory } from "../understand/city-names.ts";
import { buildCity } from "./build-city.ts";
import { BUILT, readBuiltBytes } from "./generated-files.ts";
import { openBuiltHouse, type WholeHouse } from "./open-house.ts";
import { readLibrary, readLinks } from "./read-concept-files.ts";
import { DATA_DIR, readCities } from "./read-data-files.ts";
import { readLexiconFiles } from "./read-lexicon-files.ts";
import { readRecordWords, readSharedVocabulary } from "./read-vocabulary-files.ts";

export interface Assembly {
  /** A folder laid out as `data/`. */
  dataDir?: string | undefined;
  /** Whether a record keeps the everyday words written for it. */
  keepsWords: (city: string, id: string, at: number) => boolean;
  /** Whether a city keeps its `links.yaml`; without it, its links are those that the build proposes. */
  keepsLinks: (city: string) => boolean;
  /** Whether a record keeps no more than a sheet has: its title, one sentence, who, by when and what is measured. */
  isBrief?: boolean;
}

/**
 * A house from the data files as they stand, with some of the words people wrote taken away: how well do the library and
 * the proposed links answer alone? The dictionary and the emergencies are the built ones.
 */
export function assembleHouse({ dataDir = DATA_DIR, keepsWords, keepsLinks, isBrief = false }: Assembly): WholeHouse {
  const built = openBuiltHouse().house;
  const { tokenizer } = built;
  const { concepts, calls } = readLibrary([], dataDir);
  const tools = {
    concepts,
    conceptTerms: readConceptTerms(concepts, tokenizer),
    synonymGroups: readSharedVocabulary([], dataDir).synonymGroups,
    lexicon: openLexicon(readLexiconFiles([], dataDir)),
    dictionary: openDictionary(readBuiltBytes(BUILT.dictionary)),
    tokenizer,
  };
  const cities = readCities([], dataDir).map((whole) => {
    const said = readRecordWords(whole, [], dataDir);
    const records = isBrief ? { ...whole, measures: whole.measures.map(shorten) } : whole;
    const { city, measures } = records;
    const kept = measures.filter(({ id }, at) => said.has(id) && keepsWords(city.id, id, at));
    const words = new Map(kept.map(({ id }) => [id, said.get(id)!]));
    const links = keepsLinks(city.id) ? readLinks(records, concepts, [], dataDir) : NO_LINKS;
    return buildCity({ records, words, links }, tools);
  });
  const index = packIndex(buildIndex(concepts.map(buildConceptDocument), tokenizer), CONCEPT_INDEX_KIND);
  const house = {
    ...built,
    ...openConcepts({ conceptIndex: index.buffer, concepts, calls }, tokenizer),
    directory: openCityDirectory(cities.map(({ entry }) => entry)),
  };
  return {
    ...house,
    cities: new Map(cities.map(({ entry, pack }) => [entry.id, openCityPack(pack.buffer, house)])),
  };
}

function shorten(measure: Measure): Measure {
  const { summary } = measure;
  return {
    ...measure,
    summary: { does: summary.does, aims: null },
    items: [],
    schedule: [],
    midterm: [],
    facts: [],
    background: [],
    policies: [],
    roles: [],
  };
}
