/** A list shows this many records at once on every channel; the rest is one tap away. */
const LIST_PAGE_SIZE = 10;

/** What of a list stands on one card. */
interface Page<T> {
  /** Its place in the whole list, from 0. */
  from: number;
  shown: T[];
  /** Where the next page begins. */
  next: number;
  /** How many are left behind it. */
  rest: number;
}

/** An old button may lead behind the end of what has become shorter since: the list begins again, rather than say nothing. */
export function pageOfList<T>(all: readonly T[], offset: number): Page<T> {
  const from = offset < all.length ? offset : 0;
  const shown = all.slice(from, from + LIST_PAGE_SIZE);
  const next = from + shown.length;
  return { from, shown, next, rest: all.length - next };
}
