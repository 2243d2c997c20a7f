import type { City } from "../domain/city.ts";
import type { CityLinks, Concept, FiledConcept } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import type { RecordVocabulary } from "../domain/vocabulary.ts";
import { packCity } from "../find/city-pack.ts";
import { countThemes } from "../find/city-themes.ts";
import { findEverydayWords } from "../find/everyday-words.ts";
import type { PlainWords } from "../find/house.ts";
import { textOf } from "../find/record-text.ts";
import { borrowPlainWords } from "../search/borrow-plain-words.ts";
import { buildRecordDocuments } from "../search/index-documents.ts";
import { buildItemTerms } from "../search/item-terms.ts";
import type { Lexicon } from "../search/lexicon.ts";
import type { ConceptTerms } from "../search/link-evidence.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { type ConceptLinks, proposeLinks } from "../search/propose-links.ts";
import { LENDING } from "../search/ranking.ts";
import type { Dictionary } from "../text/dictionary.ts";
import { toHiragana } from "../text/kana.ts";
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
  concepts: readonly FiledConcept[];
  /** What `readConceptTerms` made of them. */
  conceptTerms: ConceptTerms;
  synonymGroups: string[][];
  lexicon: Lexicon;
  dictionary: Dictionary;
  tokenizer: Tokenizer;
}

/** A city as the API lists it: who works for it is nobody else's business. */
export type PublicCity = Omit<City, "staff"> & { measureCount: number };

/** A text as it is read, in hiragana; what the dictionary does not know stays. */
const spellOut = (text: string, tokenizer: Tokenizer) =>
  toHiragana(
    tokenizer
      .tokenize(text)
      .map(({ reading, surface }) => reading ?? surface)
      .join(""),
  );

/** One city's pack, its line in the directory and what the API tells of it. */
export function buildCity({ records, words, links: written }: CitySources, tools: CityTools) {
  const { measures } = records;
  const { concepts, conceptTerms, synonymGroups, lexicon, tokenizer } = tools;
  const documents = measures.flatMap((measure) => {
    const said = words.get(measure.id);
    return buildRecordDocuments(measure, said, synonymGroups, said ? [] : lexicon(measure));
  });
  const links = proposeLinks(measures, conceptTerms, written);
  const itemTerms = measures.flatMap((measure) => {
    const terms = buildItemTerms(
      measure,
      words.get(measure.id),
      listSurelyLinked(measure.id, links, concepts),
      synonymGroups,
      tokenizer,
    );
    return terms.length > 0 ? [[measure.id, terms] as const] : [];
  });
  const plain = new Map(concepts.filter(({ kind }) => kind !== "chat").map((concept) => [concept.id, concept.plain]));
  const pack = packCity({
    spell: (text) => spellOut(text, tokenizer),
    records: {
      ...records,
      everyday: findEverydayWords(links, (id) => plain.get(id)),
      synonyms: listUsed(synonymGroups, measures),
    },
    links,
    plainWords: new Map([...borrowGeneralWords(links, concepts), ...readPlainWords(words)]),
    itemTerms: new Map(itemTerms),
    index: buildIndex(documents, tokenizer),
  });
  const { staff: _, ...open } = records.city;
  return {
    pack,
    entry: buildEntry(records, tools.dictionary),
    themes: countThemes(links, new Map(concepts.map((concept) => [concept.id, concept])), records.measures),
    publicCity: { ...open, measureCount: measures.length } satisfies PublicCity,
  };
}

/** Groups of which the records themselves use a word. */
function listUsed(groups: readonly string[][], measures: readonly Measure[]): string[][] {
  const texts = measures.map(textOf);
  const normalized = groups.map((group) => group.map(normalizeText));
  return normalized.filter((group) => group.some((word) => texts.some((text) => text.includes(word))));
}

/** The concepts whose words go with a record's own. */
export function listSurelyLinked(
  recordId: string,
  links: Pick<ReadonlyMap<string, ConceptLinks>, "get">,
  concepts: readonly FiledConcept[],
): FiledConcept[] {
  return concepts.filter(({ id }) => (links.get(id)?.records[recordId] ?? 0) >= LENDING.surely);
}

/** Sentences of the concepts, for records that nobody has written one for. */
function borrowGeneralWords(links: ReadonlyMap<string, ConceptLinks>, concepts: readonly Concept[]) {
  return [...borrowPlainWords(links, concepts)].map(([id, { easyJapanese, english }]): [string, PlainWords] => [
    id,
    {
      easyJapanese,
      english: english.length > 0 ? { title: null, sentence: english.join(", ") } : null,
      isGeneral: true,
    },
  ]);
}

function readPlainWords(words: CitySources["words"]) {
  return [...words].map(([id, { easyJapanese, english }]): [string, PlainWords] => [
    id,
    { easyJapanese, english: { title: english.title, sentence: english.sentence } },
  ]);
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
