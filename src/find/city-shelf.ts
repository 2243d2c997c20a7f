import { openCityPack } from "./city-pack.ts";
import type { CityRoom, House } from "./house.ts";

/**
 * Reads the pack of a city: from the static assets in the Worker, from disk in the terminal.
 * @returns undefined for a city that has no data; @throws when it cannot be read
 */
export type ReadPack = (cityId: string) => Promise<ArrayBuffer | undefined>;

/** The cities asked lately, open; the one asked longest ago is given up first. */
export interface CityShelf {
  /** Undefined for a city that has no data. */
  open(cityId: string): Promise<CityRoom | undefined>;
  /** How many bytes are kept for a city beside its pack; they count against the shelf's. */
  weigh(cityId: string, bytes: number): void;
  /** Open cities, the one asked longest ago first. */
  list(): string[];
}

export interface ShelfLimits {
  cities: number;
  bytes: number;
}

/** Together well below the 128 MB of an isolate, of which the shared part and the code take about 45. */
const SHELF_LIMITS: ShelfLimits = { cities: 30, bytes: 40 * 1024 * 1024 };

/** What opening adds to the bytes of a pack: its records as objects, their names and texts. */
const OPENED = 2;

interface Place {
  room: CityRoom;
  packBytes: number;
  besideBytes: number;
}

/**
 * Keeps what has been read, never a reading under way: in a Worker it belongs to one request, and whoever waited for
 * another's would wait for ever when that one is cut off. Two requests at once read a city twice.
 */
export function createCityShelf(read: ReadPack, house: House, limits: ShelfLimits = SHELF_LIMITS): CityShelf {
  /** In the order in which they were asked last. */
  const places = new Map<string, Place>();

  function putLast(cityId: string, place: Place): CityRoom {
    places.delete(cityId);
    places.set(cityId, place);
    return place.room;
  }

  /** Gives up what is beyond the limits, but never the city asked last. */
  function makeRoom(): void {
    let bytes = 0;
    for (const place of places.values()) bytes += place.packBytes + place.besideBytes;
    for (const [cityId, place] of places) {
      if (places.size === 1 || (places.size <= limits.cities && bytes <= limits.bytes)) return;
      bytes -= place.packBytes + place.besideBytes;
      places.delete(cityId);
    }
  }

  return {
    async open(cityId) {
      const known = places.get(cityId);
      if (known) return putLast(cityId, known);
      const pack = await read(cityId);
      if (pack === undefined) return undefined;
      const meanwhile = places.get(cityId);
      if (meanwhile) return putLast(cityId, meanwhile);
      const room = openCityPack(pack, house);
      putLast(cityId, { room, packBytes: pack.byteLength * OPENED, besideBytes: 0 });
      makeRoom();
      return room;
    },
    weigh(cityId, bytes) {
      const place = places.get(cityId);
      if (!place) return;
      place.besideBytes = bytes;
      makeRoom();
    },
    list: () => [...places.keys()],
  };
}
