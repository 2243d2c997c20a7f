import { type Hit, rescore } from "../search/search-index.ts";
import type { Catalogue } from "../understand/catalogue.ts";

/** Shorter quoted words (「食」) are words of many questions. */
const MIN_CHARS = 3;

const named = new WeakMap<Catalogue, readonly { plain: string; id: string }[]>();

/** What titles quote: the bus 「しおかぜ号」, the house 「ひとつき荘」; only names of one record, the longest first. */
function namesOf(catalogue: Catalogue): readonly { plain: string; id: string }[] {
  const known = named.get(catalogue);
  if (known) return known;
  const holders = new Map<string, Set<string>>();
  for (const { id, plain } of catalogue.titles) {
    for (const [, name = ""] of plain.matchAll(/「([^「」]+)」/g)) {
      if (name.length >= MIN_CHARS) holders.set(name, (holders.get(name) ?? new Set()).add(id));
    }
  }
  const names = [...holders]
    .flatMap(([plain, ids]) => (ids.size === 1 ? [{ plain, id: [...ids][0]! }] : []))
    .sort((a, b) => b.plain.length - a.plain.length);
  named.set(catalogue, names);
  return names;
}

/** The record whose proper name stands in a subject; null where none does. @param subject normalised */
export function findCalled(subject: string, catalogue: Catalogue): string | null {
  return namesOf(catalogue).find(({ plain }) => subject.includes(plain))?.id ?? null;
}

/** The record that is called by its name before all others, with the best score. */
export function putCalledFirst(found: Hit[], called: string | null): Hit[] {
  const at = called === null ? -1 : found.findIndex(({ id }) => id === called);
  if (at <= 0) return found;
  return [rescore(found[at]!, found[0]!.score), ...found.slice(0, at), ...found.slice(at + 1)];
}
