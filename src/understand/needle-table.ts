import { layOutRuns, openRunTable, type RunTable } from "./run-table.ts";

/** One way in which a pattern matches: a match holds a string of each of these lists; the rarest list stands first. */
export type NeededWay = readonly (readonly string[])[];

/** What patterns cannot match without (`findNeedles`), as it is built: reading patterns takes long. */
export interface NeedleFile {
  /** Short strings, each once. */
  needles: readonly string[];
  /** Lists of places in `needles`, each once. */
  lists: readonly (readonly number[])[];
  /** Patterns by their hash (`hashPattern`), each with its ways, which are places in `lists`. */
  patterns: readonly (readonly [hash: string, ways: readonly (readonly number[])[]])[];
}

/** Tells which patterns a text may match. */
export interface NeedleTable {
  /** The pattern's number; -1: nothing is known of it. */
  numberOf(pattern: RegExp): number;
  /** The patterns that a text may match of those that something is known of. */
  findIn(text: string): LikelyPatterns;
}

/** Patterns by their numbers. */
export interface LikelyPatterns {
  list: readonly number[];
  /** Number by number: 1 for those of the list. */
  isLikely: Uint8Array;
}

/** @param known of each pattern that something is known of; one may stand there twice */
export function layOutNeedles(known: readonly (readonly [hash: string, ways: readonly NeededWay[]])[]): NeedleFile {
  const placeOf = numberEach();
  const listOf = numberEach();
  const patterns = Array.from(new Map(known)).map(
    ([hash, ways]) => [hash, ways.map((way) => way.map((all) => listOf(all.map(placeOf).join())))] as const,
  );
  return { needles: placeOf.all(), lists: listOf.all().map((list) => list.split(",").map(Number)), patterns };
}

/** Strings by the order in which they are first met. */
function numberEach() {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return Object.assign(numberOf, { all: () => [...numbers.keys()] });
}

/** @param read what `layOutNeedles` gave; called for the first question, as nothing before needs it */
export function openNeedles(read: () => NeedleFile): NeedleTable {
  let opened: NeedleIndex | undefined;
  const open = () => {
    opened ??= buildIndex(read());
    return opened;
  };
  const numbers = new WeakMap<RegExp, number>();
  const recent = new Map<string, LikelyPatterns>();
  return {
    numberOf(pattern) {
      let number = numbers.get(pattern);
      if (number === undefined) {
        number = open().byHash.get(hashPattern(pattern)) ?? -1;
        numbers.set(pattern, number);
      }
      return number;
    },
    findIn(text) {
      let likely = recent.get(text);
      if (likely === undefined) {
        likely = findLikely(text, open());
        if (recent.size >= RECENT_TEXTS) recent.clear();
        recent.set(text, likely);
      }
      return likely;
    },
  };
}

/** A question is looked at as it was written, as rules read it, and sentence by sentence. */
const RECENT_TEXTS = 8;

interface NeedleIndex {
  needles: RunTable;
  /** Needle by needle, whether the text in hand holds it; all zeros between two. */
  isHeld: Uint8Array;
  ways: readonly Way[];
  /**
   * Needle by needle, the ways in whose first list it stands, by their places in `ways`; one needle's begin at its place in
   * `starts`. A list for each needle would lie all over the memory, and to fetch it took most of the time.
   */
  waysOf: Uint16Array;
  starts: Uint32Array;
  lists: NeedleFile["lists"];
  /** List by list, whether the text in hand holds one of its needles, where that was asked; all UNASKED between two. */
  isListHeld: Uint8Array;
  /** The patterns' numbers. */
  byHash: ReadonlyMap<string, number>;
}

/** A way, by the number of its pattern, with the lists behind the first. */
interface Way {
  pattern: number;
  others: readonly number[];
}

/** Ways stand under their rarest strings alone: those that many texts hold are looked at where these are met. */
function buildIndex({ needles, lists, patterns }: NeedleFile): NeedleIndex {
  const ways: Way[] = [];
  const under = needles.map((): number[] => []);
  for (const [pattern, [, listed]] of patterns.entries()) {
    for (const [first, ...others] of listed) {
      for (const needle of lists[first!]!) under[needle]!.push(ways.length);
      ways.push({ pattern, others });
    }
  }
  const waysOf = Uint16Array.from(under.flat());
  const starts = new Uint32Array(needles.length + 1);
  under.forEach(({ length }, needle) => {
    starts[needle + 1] = starts[needle]! + length;
  });
  const byHash = new Map(patterns.map(([hash], number) => [hash, number]));
  const isHeld = new Uint8Array(needles.length);
  const isListHeld = new Uint8Array(lists.length);
  return { needles: openRunTable(layOutRuns(needles)), isHeld, ways, waysOf, starts, lists, isListHeld, byHash };
}

const UNASKED = 0;
const HELD = 1;
const MISSING = 2;

function findLikely(text: string, index: NeedleIndex): LikelyPatterns {
  const { needles, isHeld, ways, waysOf, starts, lists, isListHeld, byHash } = index;
  const holdsOneOf = (list: number): boolean => {
    if (isListHeld[list] === UNASKED) isListHeld[list] = lists[list]!.some((one) => isHeld[one] === 1) ? HELD : MISSING;
    return isListHeld[list] === HELD;
  };
  const held = needles.findIn(text);
  for (const needle of held) isHeld[needle] = 1;
  const isLikely = new Uint8Array(byHash.size);
  const list: number[] = [];
  for (const needle of held) {
    for (let at = starts[needle]!; at < starts[needle + 1]!; at++) {
      const { pattern, others } = ways[waysOf[at]!]!;
      if (isLikely[pattern] === 1 || !others.every(holdsOneOf)) continue;
      isLikely[pattern] = 1;
      list.push(pattern);
    }
  }
  for (const needle of held) isHeld[needle] = 0;
  isListHeld.fill(UNASKED);
  return { list, isLikely };
}

/** Two numbers of 32 bits over the source (FNV-1a from two beginnings): the sources themselves would be read at each start. */
export function hashPattern({ source }: RegExp): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
