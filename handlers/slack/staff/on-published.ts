import type { Env } from "../../env.ts";

/** A published change of a record, for those who follow it. */
export interface PublishedChange {
  cityId: string;
  /** Id of the entry; a change is told once, however often it is handed over. */
  entryId: string;
  measureId: string;
  /** What is new, one short line in plain Japanese. */
  text: string;
  /** ISO date in Japan. */
  today: string;
}

/** Hands a published change to whoever tells the followers. */
export type OnPublished = (change: PublishedChange) => Promise<void>;

/** Nobody follows records yet; the reminders' `planFollowerPush(env, change)` takes this place. */
export function tellFollowers(_env: Env): OnPublished {
  return async () => undefined;
}
