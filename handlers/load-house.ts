import askModels from "../data/generated/ask-models.bin";
import callModels from "../data/generated/call-models.bin";
import conceptIndex from "../data/generated/concepts.bin";
import concepts from "../data/generated/concepts.json.txt";
import dictionaryFile from "../data/generated/dictionary.bin";
import emergencies from "../data/generated/emergencies.json.txt";
import calls from "../data/generated/field-calls.json.txt";
import readings from "../data/generated/readings.bin";
import needles from "../data/generated/rule-needles.json.txt";
import type { FieldCalls } from "../src/domain/concept.ts";
import type { Emergencies } from "../src/domain/emergency.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { type CityShelf, createCityShelf } from "../src/find/city-shelf.ts";
import type { CityRoom, House } from "../src/find/house.ts";
import type { KnownConcept } from "../src/find/known-concept.ts";
import { addDirectory, openSharedHouse } from "../src/find/open-house.ts";
import { openDictionary } from "../src/text/dictionary.ts";
import { createTokenizer } from "../src/text/kuromoji-tokenizer.ts";
import type { CityEntry } from "../src/understand/city-names.ts";
import type { NeedleFile } from "../src/understand/needle-table.ts";
import type { Env } from "./env.ts";

/** Emergency numbers and words; in the script, so that they answer even where nothing else can be loaded. */
export const EMERGENCIES = JSON.parse(emergencies) as Emergencies;

/**
 * What all cities share stands in the script, because a script's modules can be opened at start-up, outside of any
 * request, and static assets cannot. Cities are static assets: the script does not grow with them.
 */
const shared = openSharedHouse({
  tokenizer: createTokenizer(openDictionary(dictionaryFile), readings),
  conceptIndex,
  concepts: JSON.parse(concepts) as ({ id: string } & KnownConcept)[],
  calls: JSON.parse(calls) as FieldCalls,
  emergencies: EMERGENCIES,
  callModels,
  askModels,
  needles: () => JSON.parse(needles) as NeedleFile,
});

/** Everything that an isolate has opened. */
interface Opened {
  house: House;
  shelf: CityShelf;
}

/** Tells whether the numbers are needed now; it answers where no city can be loaded, too. */
export const CALL_JUDGE = shared.callJudge;

let opened: Opened | null = null;

/** The names of all cities are read once an isolate; see createCityShelf for why requests do not share the reading. */
async function open(env: Env): Promise<Opened> {
  if (opened) return opened;
  const asset = await fetchAsset(env, "/cities/directory.json");
  if (!asset) throw new Error("static asset missing: /cities/directory.json; run npm run build:data");
  const directory: unknown = await asset.json();
  opened ??= openAll(env, directory);
  return opened;
}

function openAll(env: Env, directory: unknown): Opened {
  const house = addDirectory(shared, directory);
  // The binding is the same in every request of an isolate.
  const readPack = async (cityId: string) => (await fetchAsset(env, `/cities/${cityId}.bin`))?.arrayBuffer();
  return { house, shelf: createCityShelf(readPack, house) };
}

/** What all cities share, and their names; opened once an isolate. @throws where the names cannot be read */
export async function loadHouse(env: Env): Promise<House> {
  return (await open(env)).house;
}

/** A city ready to answer; undefined for a city that has no data. @throws where it cannot be read */
export async function openRoom(env: Env, cityId: string): Promise<CityRoom | undefined> {
  const { house, shelf } = await open(env);
  return house.directory.find(cityId) && shelf.open(cityId);
}

/** A city's records; undefined for a city that has no data. @throws where they cannot be read */
export async function findRecords(env: Env, cityId: string): Promise<CityRecords | undefined> {
  return (await openRoom(env, cityId))?.records;
}

/** Every city there is, by its names. */
export async function listCities(env: Env): Promise<readonly CityEntry[]> {
  return (await loadHouse(env)).directory.cities;
}

/** Tells how many bytes are kept for a city beside its pack, so that the cities kept are as few as memory asks. */
export async function weighCity(env: Env, cityId: string, bytes: number): Promise<void> {
  (await open(env)).shelf.weigh(cityId, bytes);
}

/** Undefined where there is no such asset. */
export async function fetchAsset(env: Env, path: string): Promise<Response | undefined> {
  // The host is not used: the binding only reads the path.
  const response = (await env.ASSETS.fetch(new Request(`https://assets.local${path}`))) as unknown as Response;
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`static asset unreadable: ${path} (${response.status})`);
  return response;
}
