import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReadPack } from "../find/city-shelf.ts";
import { GENERATED_DIR } from "./read-data-files.ts";

/**
 * Where each built file lies in `data/generated/`; what is under `public/` are the Worker's static assets. JSON that is a
 * part of the script ends in `.txt`: as a text it stays as it is and is parsed as data; as a module the bundler would
 * make a program of it, which takes several times as long to read at each start.
 */
export const BUILT = {
  dictionary: "dictionary.bin",
  readings: "readings.bin",
  /** Where the dictionary reads a word otherwise than people do. */
  correctedReadings: "corrected-readings.json",
  conceptIndex: "concepts.bin",
  /** MiniSearch's own form, for the tests and the bench that hold the packed form against it. */
  conceptMiniSearch: "concepts-mini-search.json",
  /** What the library's concepts are linked to records by, so that one changed city need not read them word by word. */
  conceptTerms: "concept-terms.json",
  concepts: "concepts.json.txt",
  fieldCalls: "field-calls.json.txt",
  /** The whole library as it was read, so that one changed city need not read fifty files of YAML. */
  library: "library.json",
  emergencies: "emergencies.json.txt",
  /** How messages of people who need help now are told from others in the same words. */
  callModels: "call-models.bin",
  needles: "rule-needles.json.txt",
  /** How messages for plans and for other things are told apart. */
  askModels: "ask-models.bin",
  directory: "public/cities/directory.json",
  cities: "public/cities/cities.json",
  /** City → topic → how many of its records stand for it; what the themes are made of. */
  cityThemes: "city-themes.json",
  /** Topics that several cities have, for `/compare`, and one file a topic with its cities. */
  themes: "public/themes/themes.json",
  theme: (themeId: string) => `public/themes/${themeId}.json`,
  pack: (cityId: string) => `public/cities/${cityId}.bin`,
  /** What previews of the city's pages show. */
  pictures: (cityId: string) => `public/pictures/${cityId}.bin`,
  /** Style rules that name the letters of the pages, for machines that have no Japanese ones. */
  pageFonts: "page-letters.css",
  stamps: "stamps.json",
} as const;

export const builtPath = (name: string) => path.join(GENERATED_DIR, name);

export function readBuiltBytes(name: string): ArrayBuffer {
  const bytes = readFileSync(builtPath(name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export function readBuiltJson(name: string): unknown {
  return JSON.parse(readFileSync(builtPath(name), "utf8"));
}

/** The terminal's way to a city's pack; the Worker's is the assets binding. */
export const readPackFromDisk: ReadPack = async (cityId) => {
  try {
    return readBuiltBytes(BUILT.pack(cityId));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};
