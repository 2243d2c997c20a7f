import type UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";

/** One word of the best way to cut a sentence. */
export interface PathWord {
  /** UTF-16 units of the sentence. */
  length: number;
  /** Index of the dictionary's token; of an unknown word, its place in kuromoji's table of them. */
  token: number;
  known: boolean;
}

/** What words are looked up in; all of it is read in place. */
export interface PathTables {
  /** Calls back for each word that the text goes on with at `from`, shortest first, with the index of its surface. */
  eachPrefix(text: string, from: number, found: (surface: number, length: number) => void): void;
  /** A surface's first token, and at the end how many tokens there are. */
  firstTokens: Uint32Array;
  /** A token's class: both its left and its right connection id. */
  classes: Uint16Array;
  costs: Int16Array;
  /** kuromoji's matrix: rows, columns, then row after row. */
  connectionCosts: Int16Array;
  unknown: UnknownDictionary;
}

/**
 * The cheapest path through all words that a sentence may be cut into (Viterbi): kuromoji's own lattice, word for word and
 * tie for tie, in tables of numbers. Kuromoji makes an object and several strings for each of the some two hundred
 * words that a short question may hold, which takes three times as long.
 */
export function createPathFinder(tables: PathTables): (sentence: string) => PathWord[] {
  const { eachPrefix, firstTokens, classes, costs, connectionCosts, unknown } = tables;
  const columns = connectionCosts[1]!;
  const unknownWords = new Map<number, UnknownWord[]>();

  const unknownWordsOf = (classId: number): UnknownWord[] => {
    const known = unknownWords.get(classId);
    if (known) return known;
    const { dictionary, target_map } = unknown;
    const made = (target_map[classId] ?? []).map((id) => ({
      id: Number(id),
      left: dictionary.getShort(Number(id)),
      right: dictionary.getShort(Number(id) + 2),
      cost: dictionary.getShort(Number(id) + 4),
    }));
    unknownWords.set(classId, made);
    return made;
  };

  return (sentence) => {
    const size = sentence.length;
    // Node 0 begins the sentence. Of the others: where it begins, what it is, and the node before it on its best path.
    const starts: number[] = [0];
    const tokens: number[] = [-1];
    const rights: number[] = [0];
    const totals: number[] = [0];
    const befores: number[] = [-1];
    /** Nodes that end at a place, in the order in which they were met: the first of equals wins. */
    const endings: number[][] = Array.from({ length: size + 1 }, () => []);
    endings[0]!.push(0);

    /** The cheapest node that ends where this one begins; -1 where none does. */
    const cheapestBefore = (at: number, left: number, cost: number): { node: number; total: number } => {
      let node = -1;
      let total = Number.MAX_VALUE;
      for (const before of endings[at]!) {
        const sum = totals[before]! + connectionCosts[rights[before]! * columns + left + 2]! + cost;
        if (sum < total) {
          node = before;
          total = sum;
        }
      }
      return { node, total };
    };
    const add = (at: number, length: number, token: number, left: number, right: number, cost: number) => {
      const { node, total } = cheapestBefore(at, left, cost);
      if (node < 0) return;
      endings[at + length]!.push(starts.length);
      starts.push(at);
      tokens.push(token);
      rights.push(right);
      totals.push(total);
      befores.push(node);
    };

    for (let at = 0; at < size; at++) {
      let isInDictionary = false;
      eachPrefix(sentence, at, (surface, length) => {
        isInDictionary = true;
        for (let token = firstTokens[surface]!; token < firstTokens[surface + 1]!; token++) {
          add(at, length, token, classes[token]!, classes[token]!, costs[token]!);
        }
      });
      const kind = unknown.lookup(sentence.charAt(at));
      if (isInDictionary && kind.is_always_invoke !== 1) continue;
      let end = at + 1;
      if (kind.is_grouping === 1) {
        while (end < size && unknown.lookup(sentence.charAt(end)).class_name === kind.class_name) end++;
      }
      for (const { id, left, right, cost } of unknownWordsOf(kind.class_id)) {
        add(at, end - at, UNKNOWN - id, left, right, cost);
      }
    }

    const path: PathWord[] = [];
    let end = size;
    for (let node = cheapestBefore(size, 0, 0).node; node > 0; node = befores[node]!) {
      const token = tokens[node]!;
      const known = token >= 0;
      path.push({ length: end - starts[node]!, token: known ? token : UNKNOWN - token, known });
      end = starts[node]!;
    }
    return path.reverse();
  };
}

interface UnknownWord {
  id: number;
  left: number;
  right: number;
  cost: number;
}

/** Words of the dictionary are numbered from 0 up, unknown ones from here down. */
const UNKNOWN = -2;
