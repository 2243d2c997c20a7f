import type { FiledConcept } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import type { RecordVocabulary } from "../domain/vocabulary.ts";
import { packCity } from "../find/city-pack.ts";
import type { CityRoom } from "../find/house.ts";
import { buildRecordDocuments } from "../search/index-documents.ts";
import { buildItemTerms, type ItemTerms } from "../search/item-terms.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import type { Rows } from "../text/json-rows.ts";
import type { Token, Tokenizer } from "../text/tokenizer.ts";
import type { CityEntry } from "../understand/city-names.ts";
import { listSurelyLinked } from "./build-city.ts";
import type { WholeHouse } from "./open-house.ts";

/** A city of 60–120 records, each a copy of a real one. */
export interface SyntheticCity {
  entry: CityEntry;
  pack: Uint8Array<ArrayBuffer>;
}

const RECORDS = { least: 60, most: 120 } as const;

/** 「か」「かさ」…: kanji of no meaning together, so that every city has a name of its own. */
const nameOf = (at: number) => `${String.fromCharCode(0x5400 + (at % 97), 0x6400 + at)}市`;
const idOf = (at: number) => `x${[...String(at)].map((digit) => String.fromCharCode(97 + Number(digit))).join("")}`;

/** Numbers 0 ≤ x < 1, always the same ones. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param count how many cities
 * @param distinct how many packs differ; the cities after them carry the same bytes under names of their own
 */
export function createSyntheticCities(
  house: WholeHouse,
  words: ReadonlyMap<string, RecordVocabulary>,
  synonymGroups: string[][],
  concepts: readonly FiledConcept[],
  count: number,
  distinct: number,
): SyntheticCity[] {
  const tokenizer = remember(house.tokenizer);
  const random = createRandom(7);
  const rooms = [...house.cities.values()];
  const all = rooms.flatMap((room) => room.records.measures.map((measure) => ({ room, measure })));
  const itemTerms = new Map<Measure, ItemTerms[]>();
  const itemTermsOf = (room: CityRoom, measure: Measure): ItemTerms[] => {
    const linked = listSurelyLinked(measure.id, room.links, concepts);
    const known =
      itemTerms.get(measure) ?? buildItemTerms(measure, words.get(measure.id), linked, synonymGroups, tokenizer);
    itemTerms.set(measure, known);
    return known;
  };
  const cities: SyntheticCity[] = [];
  for (let at = 0; at < count; at++) {
    const id = idOf(at);
    const name = nameOf(at);
    const size = RECORDS.least + Math.floor(random() * (RECORDS.most - RECORDS.least + 1));
    if (at >= distinct) {
      const like = cities[at % distinct]!;
      cities.push({ pack: like.pack, entry: { ...like.entry, id, name, alone: [], aliases: [name.slice(0, -1)] } });
      continue;
    }
    const links = new Map<string, ConceptLinks>();
    const measures = Array.from({ length: size }, (_, place): Measure => {
      const { room, measure } = all[Math.floor(random() * all.length)]!;
      const copy = `${id}-${place}`;
      for (const [concept, { records }] of room.links) {
        const sure = records[measure.id];
        if (sure === undefined) continue;
        const known = links.get(concept) ?? { records: {}, covered: false };
        links.set(concept, { ...known, records: { ...known.records, [copy]: sure } });
      }
      return { ...measure, id: copy, city: id };
    });
    const source = new Map(
      measures.map((measure) => [measure.id, all.find((one) => one.measure.title === measure.title)!]),
    );
    const documents = measures.flatMap((measure) =>
      buildRecordDocuments(measure, words.get(source.get(measure.id)!.measure.id), synonymGroups),
    );
    const city = { ...rooms[at % rooms.length]!.records.city, id, name, aliases: [name.slice(0, -1)] };
    const copyOf = <Value>(read: (room: CityRoom) => Rows<Value>) =>
      new Map(
        [...source].flatMap(([copy, { room, measure }]) => {
          const value = read(room).get(measure.id);
          return value === undefined ? [] : [[copy, value] as const];
        }),
      );
    const pack = packCity({
      records: { city, measures },
      links,
      plainWords: copyOf((room) => room.plainWords),
      itemTerms: new Map([...source].map(([copy, { room, measure }]) => [copy, itemTermsOf(room, measure)])),
      index: buildIndex(documents, tokenizer),
    });
    cities.push({ pack, entry: { id, name, alone: [], aliases: [name.slice(0, -1)], measureCount: size } });
  }
  return cities;
}

/** The same few texts are read for every city. */
function remember(tokenizer: Tokenizer): Tokenizer {
  const known = new Map<string, Token[]>();
  return {
    version: tokenizer.version,
    tokenize(text) {
      const tokens = known.get(text) ?? tokenizer.tokenize(text);
      known.set(text, tokens);
      return tokens;
    },
  };
}
