import concepts from "../data/generated/concepts.json";
import dictionaryFile from "../data/generated/dictionary.bin";
import emergencies from "../data/generated/emergencies.json";
import itemTerms from "../data/generated/item-terms.json";
import plainWords from "../data/generated/plain-words.json";
import records from "../data/generated/records.json";
import type { Emergencies } from "../src/domain/emergency.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { createCityRoom, type House, type KnownConcept, type PlainWords } from "../src/find/house.ts";
import type { ItemTerms } from "../src/search/item-terms.ts";
import { openPackedIndex } from "../src/search/packed-index.ts";
import { openDictionary } from "../src/text/dictionary.ts";
import { createTokenizer } from "../src/text/kuromoji-tokenizer.ts";
import type { Env } from "./env.ts";

/** Every city's records; checked by zod when they were built. */
export const ALL_RECORDS = records as unknown as CityRecords[];

/** A city's records; undefined for a city that has no data. */
export function findRecords(cityId: string): CityRecords | undefined {
  return ALL_RECORDS.find(({ city }) => city.id === cityId);
}

/** Emergency numbers and words; in the script, so that they answer even where nothing else can be loaded. */
export const EMERGENCIES = emergencies as unknown as Emergencies;

const dictionary = openDictionary(dictionaryFile);
let house: Promise<House> | null = null;

/** The house, opened once an isolate: readings and index come from the static assets. A failed try is not kept. */
export function loadHouse(env: Env): Promise<House> {
  house ??= openHouse(env).catch((error: unknown) => {
    house = null;
    throw error;
  });
  return house;
}

async function openHouse(env: Env): Promise<House> {
  const [readings, index] = await Promise.all([fetchAsset(env, "/readings.bin"), fetchAsset(env, "/index.bin")]);
  const tokenizer = createTokenizer(dictionary, await readings.arrayBuffer());
  const rooms = ALL_RECORDS.map(createCityRoom);
  const known = concepts as ({ id: string } & KnownConcept)[];
  return {
    tokenizer,
    index: openPackedIndex(await index.arrayBuffer(), tokenizer),
    cities: new Map(rooms.map((room) => [room.records.city.id, room])),
    plainWords: new Map(Object.entries(plainWords as Record<string, PlainWords>)),
    itemTerms: new Map(Object.entries(itemTerms as Record<string, ItemTerms[]>)),
    concepts: new Map(known.map(({ id, ...concept }) => [id, concept])),
    emergencies: EMERGENCIES,
  };
}

async function fetchAsset(env: Env, path: string): Promise<Response> {
  // The host is not used: the binding only reads the path.
  const response = await env.ASSETS.fetch(new Request(`https://assets.local${path}`));
  if (!response.ok) throw new Error(`static asset missing: ${path} (${response.status}); run npm run build:data`);
  return response as unknown as Response;
}
