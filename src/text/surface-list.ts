import { as16Bits, as32Bits, bytesOf } from "./numbers-in-place.ts";

/** Every surface (written form) of the dictionary, sorted by UTF-16 code units, each once. */
export interface SurfaceList {
  readonly size: number;
  at(index: number): string;
  /** The surfaces that `text` has at `from`, shortest first. */
  eachPrefix(text: string, from: number, found: (index: number, length: number) => void): void;
}

/** Read in place: opening the list costs nothing, whatever its size. */
export interface SurfaceSections {
  /** 32 bits a surface: where it starts in `text`, and at the end where the last one ends. */
  starts: Uint8Array;
  /** 16 bits a code unit: all surfaces, end to end. */
  text: Uint8Array;
  /** 32 bits a code unit (65,536 of them): the first surface that begins with it or a later one; at the end the size. */
  initials: Uint8Array;
}

const CODE_UNITS = 0x10000;

/**
 * @param surfaces sorted by code units, without repeats.
 * @throws RangeError when the order is wrong or a surface is empty.
 */
export function encodeSurfaces(surfaces: readonly string[]): SurfaceSections {
  const starts = new Uint32Array(surfaces.length + 1);
  surfaces.forEach((surface, index) => {
    const previous = surfaces[index - 1] ?? "";
    if (surface <= previous) throw new RangeError(`見出し語の並びが正しくありません: ${previous} → ${surface}`);
    starts[index + 1] = starts[index]! + surface.length;
  });
  const text = new Uint16Array(starts[surfaces.length]!);
  surfaces.forEach((surface, index) => {
    for (let at = 0; at < surface.length; at++) text[starts[index]! + at] = surface.charCodeAt(at);
  });
  return { starts: bytesOf(starts), text: bytesOf(text), initials: bytesOf(indexInitials(surfaces)) };
}

function indexInitials(surfaces: readonly string[]): Uint32Array {
  const first = new Uint32Array(CODE_UNITS + 1);
  let unit = 0;
  surfaces.forEach((surface, index) => {
    while (unit <= surface.charCodeAt(0)) first[unit++] = index;
  });
  return first.fill(surfaces.length, unit);
}

export function openSurfaceList(sections: SurfaceSections): SurfaceList {
  const starts = as32Bits(sections.starts);
  const text = as16Bits(sections.text);
  const initials = as32Bits(sections.initials);

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

  /** Behind the last index from `low` on whose unit at `depth` is `unit`; of a long stretch few share it. */
  const endOf = (low: number, high: number, depth: number, unit: number): number => {
    if (text[starts[low]! + depth] !== unit) return low;
    let step = 1;
    while (low + step < high && text[starts[low + step]! + depth] === unit) step *= 2;
    return lowerBound(low + (step >> 1), Math.min(high, low + step), depth, unit + 1);
  };

  return {
    size: starts.length - 1,
    at: (index) => String.fromCharCode(...text.subarray(starts[index]!, starts[index + 1]!)),
    eachPrefix(key, from, found) {
      let low = 0;
      let high = 0;
      for (let depth = 0; from + depth < key.length; depth++) {
        const unit = key.charCodeAt(from + depth);
        if (depth === 0) {
          low = initials[unit]!;
          high = initials[unit + 1]!;
        } else {
          low = lowerBound(low, high, depth, unit);
          if (low < high) high = endOf(low, high, depth, unit);
        }
        if (low === high) return;
        // Of the surfaces that share this prefix, the prefix itself sorts first.
        if (starts[low + 1]! - starts[low]! === depth + 1) found(low++, depth + 1);
      }
    },
  };
}
