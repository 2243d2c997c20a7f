import { addDays, formatDateJapanese } from "../domain/calendar-date.ts";
import type { CityRecords } from "../domain/records.ts";

/** Something new that is said of a record. */
export interface RecordUpdate {
  /** ASCII, never used for anything else: feed readers know an entry by it. */
  id: string;
  measureId: string;
  /** ISO date it stands for. */
  on: string;
  /** One short line in plain Japanese, with its origin. */
  text: string;
}

/** What the documents say of the records' states, newest first. Entries that staff publish are added by the caller. */
export function listDocumentUpdates({ city, measures }: CityRecords): RecordUpdate[] {
  return measures
    .flatMap(({ id, statuses }) =>
      statuses.map(({ achieved, asWritten, asOf, document }): RecordUpdate => {
        const origin = city.documents.find((entry) => entry.id === document)?.shortTitle ?? document;
        const word = asWritten ? `「${asWritten}」` : achieved ? "「達成」" : "達成の記載なし";
        return {
          id: `${id}/${document}/${asOf}`,
          measureId: id,
          on: asOf,
          text: `${word}(${origin}、${formatDateJapanese(asOf)}時点)`,
        };
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The updates of the seven days that end with `today`. */
export function updatesOfWeek(updates: RecordUpdate[], today: string): RecordUpdate[] {
  const from = addDays(today, -6);
  return updates.filter(({ on }) => from <= on && on <= today);
}
