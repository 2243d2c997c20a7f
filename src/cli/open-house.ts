import type { FieldCalls } from "../domain/concept.ts";
import type { Emergencies } from "../domain/emergency.ts";
import { openCityPack } from "../find/city-pack.ts";
import { createCityShelf } from "../find/city-shelf.ts";
import type { CityRoom, House } from "../find/house.ts";
import type { KnownConcept } from "../find/known-concept.ts";
import { addDirectory, openSharedHouse } from "../find/open-house.ts";
import { openDictionary } from "../text/dictionary.ts";
import { createTokenizer } from "../text/kuromoji-tokenizer.ts";
import type { NeedleFile } from "../understand/needle-table.ts";
import type { OpenedHouse } from "./ask-in-node.ts";
import { BUILT, readBuiltBytes, readBuiltJson, readPackFromDisk } from "./generated-files.ts";

/** What all cities share, and the shelf that opens a city when it is asked: as in the Worker, from disk. */
export function openBuiltHouse(): OpenedHouse {
  const tokenizer = createTokenizer(openDictionary(readBuiltBytes(BUILT.dictionary)), readBuiltBytes(BUILT.readings));
  const shared = openSharedHouse({
    tokenizer,
    conceptIndex: readBuiltBytes(BUILT.conceptIndex),
    concepts: readBuiltJson(BUILT.concepts) as ({ id: string } & KnownConcept)[],
    calls: readBuiltJson(BUILT.fieldCalls) as FieldCalls,
    emergencies: readBuiltJson(BUILT.emergencies) as Emergencies,
    callModels: readBuiltBytes(BUILT.callModels),
    askModels: readBuiltBytes(BUILT.askModels),
    needles: () => readBuiltJson(BUILT.needles) as NeedleFile,
  });
  const house = addDirectory(shared, readBuiltJson(BUILT.directory));
  return { house, shelf: createCityShelf(readPackFromDisk, house) };
}

/** A house with every city open. */
export interface WholeHouse extends House {
  cities: ReadonlyMap<string, CityRoom>;
}

/** For tests and for what compares cities; a question needs `openBuiltHouse` only. */
export function openHouse(): WholeHouse {
  const { house } = openBuiltHouse();
  const rooms = house.directory.cities.map(
    ({ id }) => [id, openCityPack(readBuiltBytes(BUILT.pack(id)), house)] as const,
  );
  return { ...house, cities: new Map(rooms) };
}

/** A house with every city open, asked as one whose cities are opened on demand. */
export function shelveAll(house: WholeHouse): OpenedHouse {
  return { house, shelf: { open: async (cityId) => house.cities.get(cityId) } };
}
