import { EMPTY_BOOK, type ProgressBook } from "../domain/progress-entry.ts";
import type { TaughtPhrase } from "../domain/taught-phrase.ts";

/** What is known of a city beside its data files, as far as the asker may see it. */
export interface Known {
  book: ProgressBook;
  phrases: readonly TaughtPhrase[];
}

export const NOTHING_MORE: Known = { book: EMPTY_BOOK, phrases: [] };
