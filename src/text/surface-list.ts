import { joinPlanesUnsigned, splitPlanes } from "./byte-planes.ts";

/** Every surface (written form) of the dictionary, sorted by UTF-16 code units, each once. */
export interface SurfaceList {
  readonly size: number;
  at(index: number): string;
  /** The surfaces that `text` begins with, shortest first, in the shape kuromoji's trie answers: text and index. */
  commonPrefixSearch(text: string): { k: string; v: number }[];
}

/** Front-coded: how many code units each surface shares with the one before it, how many follow, and those. */
export interface SurfaceSections {
  shared: Uint8Array;
  added: Uint8Array;
  /** Byte planes of the code units that are added, end to end. */
  units: Uint8Array;
}

const CODE_UNITS = 0x10000;
const MAX_SURFACE_UNITS = 0xff;

/**
 * @param surfaces sorted by code units, without repeats.
 * @throws RangeError when a surface is empty or too long, or the order is wrong.
 */
export function encodeSurfaces(surfaces: readonly string[]): SurfaceSections {
  const shared = new Uint8Array(surfaces.length);
  const added = new Uint8Array(surfaces.length);
  const units: number[] = [];
  let previous = "";
  surfaces.forEach((surface, index) => {
    if (surface <= previous) throw new RangeError(`見出し語の並びが正しくありません: ${previous} → ${surface}`);
    if (surface.length > MAX_SURFACE_UNITS) throw new RangeError(`見出し語が長すぎます: ${surface}`);
    let same = 0;
    while (same < previous.length && previous[same] === surface[same]) same++;
    shared[index] = same;
    added[index] = surface.length - same;
    for (let at = same; at < surface.length; at++) units.push(surface.charCodeAt(at));
    previous = surface;
  });
  return { shared, added, units: splitPlanes(Uint16Array.from(units)) };
}

export function openSurfaceList({ shared, added, units }: SurfaceSections): SurfaceList {
  const size = shared.length;
  const starts = new Uint32Array(size + 1);
  for (let index = 0; index < size; index++) starts[index + 1] = starts[index]! + shared[index]! + added[index]!;
  const text = expand(starts, shared, joinPlanesUnsigned(units));
  const firstWith = indexFirstUnits(starts, text);

  /** The first index in [low, high) whose unit at `depth` is at least `unit`; all there are longer than `depth`. */
  const lowerBound = (low: number, high: number, depth: number, unit: number): number => {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (text[starts[middle]! + depth]! < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  };

  return {
    size,
    at: (index) => String.fromCharCode(...text.subarray(starts[index]!, starts[index + 1]!)),
    commonPrefixSearch(key) {
      const found: { k: string; v: number }[] = [];
      let low = 0;
      let high = 0;
      for (let depth = 0; depth < key.length; depth++) {
        const unit = key.charCodeAt(depth);
        if (depth === 0) {
          low = firstWith[unit]!;
          high = firstWith[unit + 1]!;
        } else {
          low = lowerBound(low, high, depth, unit);
          high = lowerBound(low, high, depth, unit + 1);
        }
        if (low === high) break;
        // Of the surfaces that share this prefix, the prefix itself sorts first.
        if (starts[low + 1]! - starts[low]! === depth + 1) found.push({ k: key.slice(0, depth + 1), v: low++ });
      }
      return found;
    },
  };
}

/** The code units of all surfaces in full, end to end. */
function expand(starts: Uint32Array, shared: Uint8Array, added: Uint16Array): Uint16Array {
  const size = shared.length;
  const text = new Uint16Array(starts[size]!);
  let next = 0;
  for (let index = 0; index < size; index++) {
    const start = starts[index]!;
    const addedStart = start + shared[index]!;
    const previous = index === 0 ? 0 : starts[index - 1]!;
    for (let at = start; at < addedStart; at++) text[at] = text[previous + at - start]!;
    for (let at = addedStart; at < starts[index + 1]!; at++) text[at] = added[next++]!;
  }
  return text;
}

/** For each code unit the first surface that begins with it or a later one, and the size at the end. */
function indexFirstUnits(starts: Uint32Array, text: Uint16Array): Uint32Array {
  const size = starts.length - 1;
  const first = new Uint32Array(CODE_UNITS + 1);
  let unit = 0;
  for (let index = 0; index < size; index++) {
    const initial = text[starts[index]!]!;
    while (unit <= initial) first[unit++] = index;
  }
  first.fill(size, unit);
  return first;
}
