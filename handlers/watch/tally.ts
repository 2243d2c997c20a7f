import { AsyncLocalStorage } from "node:async_hooks";

/** What one request, cron or batch of the queue counted and noticed; written down once, after everybody was answered. */
export interface Tally {
  /** City → name → how often. */
  uses: Map<string, Map<string, number>>;
  /** Lines of the log that are to be looked at. */
  lines: LoggedLine[];
  startedAt: number;
}

/** A line as it was logged: codes and ids only. */
interface LoggedLine {
  event: string;
  fields: Readonly<Record<string, unknown>>;
}

const tallies = new AsyncLocalStorage<Tally>();

/** More lines than these tell nothing new. */
const MAX_LINES = 50;

export const createTally = (): Tally => ({ uses: new Map(), lines: [], startedAt: Date.now() });

/** Runs work whose counts go into a tally, also those of what it does after it has answered. */
export const withTally = <T>(tally: Tally, work: () => T): T => tallies.run(tally, work);

/**
 * Counts something in a city. It is kept with its month: a kind of answer, the id of a record or topic, never a word that
 * somebody wrote. Outside of a tally it counts nothing.
 */
export function countUse(city: string, name: string, times = 1): void {
  const tally = tallies.getStore();
  if (!tally) return;
  const own = tally.uses.get(city) ?? new Map<string, number>();
  own.set(name, (own.get(name) ?? 0) + times);
  tally.uses.set(city, own);
}

/** How long the work of this tally has taken so far; null outside of a tally. */
export function msSinceStart(): number | null {
  const tally = tallies.getStore();
  return tally ? Date.now() - tally.startedAt : null;
}

/** What the log writes as to be looked at is looked at. */
export function noteLine(line: LoggedLine): void {
  const lines = tallies.getStore()?.lines;
  if (lines && lines.length < MAX_LINES) lines.push(line);
}
