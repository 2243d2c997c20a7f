import { z } from "zod";
import type { TaughtPhrase } from "../domain/taught-phrase.ts";
import type { Database } from "./database.ts";
import type { PhraseStore } from "./ports.ts";

const rowSchema = z.object({ phrase: z.string(), measure_id: z.string().nullable() });

export function createPhraseStore(db: Database): PhraseStore {
  return {
    async teach(city, phrase, measureId, by, now) {
      await db
        .prepare("INSERT INTO taught_phrase (city, phrase, measure_id, taught_by, taught_at) VALUES (?, ?, ?, ?, ?)")
        .bind(city, phrase, measureId, by, now.getTime())
        .run();
    },
    list: async (city) => parsePhrases((await selectPhrases(db, city).all()).results),
  };
}

/** The newest word on every phrase of a city. */
export function selectPhrases(db: Database, city: string) {
  return db
    .prepare(
      `SELECT phrase, measure_id FROM taught_phrase
       WHERE sequence IN (SELECT MAX(sequence) FROM taught_phrase WHERE city = ?1 GROUP BY phrase) ORDER BY sequence`,
    )
    .bind(city);
}

/** Rows of selectPhrases → the phrases that are tied to a record. */
export function parsePhrases(rows: unknown[]): TaughtPhrase[] {
  return rows.flatMap((row) => {
    const { phrase, measure_id: measureId } = rowSchema.parse(row);
    return measureId === null ? [] : [{ phrase, measureId }];
  });
}
