import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Emergencies } from "../domain/emergency.ts";
import type { CityRecords } from "../domain/records.ts";
import { createCityRoom, type House, type KnownConcept, type PlainWords } from "../find/house.ts";
import type { ItemTerms } from "../search/item-terms.ts";
import { openPackedIndex } from "../search/packed-index.ts";
import { openDictionary } from "../text/dictionary.ts";
import { createTokenizer } from "../text/kuromoji-tokenizer.ts";
import { DATA_DIR } from "./read-data-files.ts";

const GENERATED = path.join(DATA_DIR, "generated");

/** Whether `npm run build:data` has run. */
export function isBuilt(): boolean {
  return existsSync(path.join(GENERATED, "public/index.bin"));
}

/** The house from the built files, for the terminal, the bench and tests in Node. */
export function openHouse(): House {
  const tokenizer = createTokenizer(openDictionary(readBytes("dictionary.bin")), readBytes("public/readings.bin"));
  const rooms = (readJson("records.json") as CityRecords[]).map(createCityRoom);
  const known = readJson("concepts.json") as ({ id: string } & KnownConcept)[];
  return {
    tokenizer,
    index: openPackedIndex(readBytes("public/index.bin"), tokenizer),
    cities: new Map(rooms.map((room) => [room.records.city.id, room])),
    plainWords: new Map(Object.entries(readJson("plain-words.json") as Record<string, PlainWords>)),
    itemTerms: new Map(Object.entries(readJson("item-terms.json") as Record<string, ItemTerms[]>)),
    concepts: new Map(known.map(({ id, ...concept }) => [id, concept])),
    emergencies: readJson("emergencies.json") as Emergencies,
  };
}

function readBytes(name: string): ArrayBuffer {
  const bytes = readFileSync(path.join(GENERATED, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(GENERATED, name), "utf8"));
}
