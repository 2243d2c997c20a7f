import { type Item, listItems } from "../domain/items.ts";
import { isOwnTerm } from "../search/analyze.ts";
import type { CityRoom } from "./house.ts";

/** The part of a record that a question speaks of. */
export interface FoundItem extends Item {
  /** How much of the question's words it holds, weighed by rarity, 0…1. */
  fit: number;
}

/** Least share of the question that a part must hold to be named. */
const LEAST = 0.3;
/** A part that another one holds nearly as much as is not the one that was meant. */
const LEAD = 1.25;
/** An everyday word counts less than the plan's own. */
const LENT = 0.7;

/**
 * The part of a record that fits a question clearly better than its other parts; null where none does.
 * @param asked terms of the question (`Ranking.terms`)
 */
export function findItem(asked: readonly string[], id: string, room: CityRoom): FoundItem | null {
  const count = room.items.countParts(id);
  if (count === 0) return null;
  const words = listWords(asked).map((term) => {
    const holders = room.items.holdersOf(id, term);
    return { holders, weight: holders.size === 0 ? UNKNOWN : Math.log(1 + count / holders.size) };
  });
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const fits = Array.from({ length: count }, (_, index) => {
    let said = 0;
    let spoken = 0;
    for (const { holders, weight } of words) {
      const holding = holders.get(index);
      if (holding === "own") said += weight;
      if (holding === "lent") spoken += weight * LENT;
    }
    return { index, said, fit: (said + spoken) / Math.max(total, 1e-9) };
  }).sort((a, b) => b.fit - a.fit);
  const most = fits[0]?.fit ?? 0;
  if (most < LEAST) return null;
  // Of those that everyday words lead to alike, the one that says some of it itself is meant.
  const alike = fits.filter(({ fit }) => fit * LEAD > most);
  const saying = alike.filter(({ said }) => said > 0);
  const [best, ...others] = alike.length > 1 ? saying : alike;
  if (!best || others.length > 0) return null;
  return { ...listItems(room.byId.get(id)!)[best.index]!, fit: best.fit };
}

/** A question's terms, each once, without those that only help the search. */
export const listWords = (terms: readonly string[]): string[] => [...new Set(terms.filter(isOwnTerm))];

/** A word that no part holds speaks against all of them, but not loudly: it may be how people talk. */
const UNKNOWN = 1;
