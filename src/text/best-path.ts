import type { SurfaceList } from "./surface-list.ts";
import type { UnknownWords } from "./unknown-words.ts";

/** What texts are cut by. Ids are connection ids: one a class of words, left and right alike throughout IPADIC. */
export interface Lexicon {
  surfaces: SurfaceList;
  /** Surface → its first token; those up to the next surface's are its own. */
  firstTokens: Uint32Array;
  /** Token → connection id. */
  classes: Uint16Array;
  /** Token → cost. */
  costs: Int16Array;
  unknown: UnknownWords;
  /** kuromoji's matrix: rows, columns, then row after row. */
  connectionCosts: Int16Array;
}

/** A word of the best path. */
export interface PathWord {
  /** Where it ends in the text; it begins where the one before it ends. */
  end: number;
  /** The token, or -1 for a word that the dictionary does not hold. */
  token: number;
  /** Of such a word, which kind of them it is; else -1. */
  kind: number;
}

/** Words that a text may be cut into, one a place. Plain columns: an object for each was most of the time of cutting. */
interface Nodes {
  /** Of the cheapest way that ends with it. */
  cost: Int32Array;
  right: Uint16Array;
  before: Int32Array;
  end: Uint16Array;
  token: Int32Array;
  kind: Int32Array;
  /** The next one that ends at the same place, in the order in which they were met; -1: none. */
  next: Int32Array;
}

const makeNodes = (size: number): Nodes => ({
  cost: new Int32Array(size),
  right: new Uint16Array(size),
  before: new Int32Array(size),
  end: new Uint16Array(size),
  token: new Int32Array(size),
  kind: new Int32Array(size),
  next: new Int32Array(size),
});

function grow(nodes: Nodes): Nodes {
  const grown = makeNodes(nodes.cost.length * 2);
  for (const name of Object.keys(nodes) as (keyof Nodes)[]) grown[name].set(nodes[name]);
  return grown;
}

/** Where a text begins and ends. */
const EDGE_ID = 0;
const COSTS_FROM = 2;

/**
 * Viterbi's search for the cheapest way to cut a text, word by word what kuromoji's own finds. That one makes an object of
 * every word and joins each with all before it; here words of one class ask once what stands best before them.
 * @returns takes texts without astral characters, and without 、。 inside
 */
export function createPathFinder(lexicon: Lexicon): (text: string) => PathWord[] {
  const { surfaces, firstTokens, classes, costs, unknown, connectionCosts } = lexicon;
  const columns = connectionCosts[1]!;
  let nodes = makeNodes(1 << 10);
  const prefixes = { surfaces: [] as number[], ends: [] as number[] };
  /** By left id: the place that was last asked for, counted from 1, what stands best before it there, and at what cost. */
  const askedAt = new Uint16Array(columns);
  const bestBefore = new Int32Array(columns);
  const bestCost = new Int32Array(columns);

  return (text) => {
    const first = new Int32Array(text.length + 1).fill(-1);
    const last = new Int32Array(text.length + 1);
    askedAt.fill(0);
    first[0] = 0;
    nodes.cost[0] = 0;
    nodes.right[0] = EDGE_ID;
    nodes.next[0] = -1;
    let count = 1;

    const join = (at: number, left: number): void => {
      if (askedAt[left] === at + 1) return;
      const { cost, right, next } = nodes;
      let best = -1;
      let least = 0;
      for (let node = first[at]!; node >= 0; node = next[node]!) {
        const sum = cost[node]! + connectionCosts[right[node]! * columns + left + COSTS_FROM]!;
        if (best >= 0 && sum >= least) continue;
        best = node;
        least = sum;
      }
      askedAt[left] = at + 1;
      bestBefore[left] = best;
      bestCost[left] = least;
    };
    const add = (at: number, end: number, left: number, right: number, cost: number, token: number, kind: number) => {
      join(at, left);
      if (count === nodes.cost.length) nodes = grow(nodes);
      nodes.cost[count] = bestCost[left]! + cost;
      nodes.right[count] = right;
      nodes.before[count] = bestBefore[left]!;
      nodes.end[count] = end;
      nodes.token[count] = token;
      nodes.kind[count] = kind;
      nodes.next[count] = -1;
      if (first[end]! < 0) first[end] = count;
      else nodes.next[last[end]!] = count;
      last[end] = count++;
    };

    for (let at = 0; at < text.length; at++) {
      // No word ends here, so none on a way through the text begins here.
      if (first[at]! < 0) continue;
      const found = surfaces.findPrefixes(text, at, prefixes);
      for (let place = 0; place < found; place++) {
        const surface = prefixes.surfaces[place]!;
        const end = prefixes.ends[place]!;
        for (let token = firstTokens[surface]!; token < firstTokens[surface + 1]!; token++)
          add(at, end, classes[token]!, classes[token]!, costs[token]!, token, -1);
      }
      const letters = unknown.classOf(text.charCodeAt(at));
      if (found > 0 && !letters.besideKnown) continue;
      let end = at + 1;
      while (letters.inRuns && end < text.length && unknown.classOf(text.charCodeAt(end)) === letters) end++;
      for (const { left, right, cost, kind } of letters.words) add(at, end, left, right, cost, -1, kind);
    }
    join(text.length, EDGE_ID);
    const path: PathWord[] = [];
    for (let node = bestBefore[EDGE_ID]!; node > 0; node = nodes.before[node]!)
      path.push({ end: nodes.end[node]!, token: nodes.token[node]!, kind: nodes.kind[node]! });
    return path.reverse();
  };
}
