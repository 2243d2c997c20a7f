import { z } from "zod";
import type { Database } from "./database.ts";
import type { PhraseProposalStore } from "./ports.ts";

const rowSchema = z
  .object({
    id: z.string(),
    phrase: z.string(),
    measure_id: z.string(),
    question: z.string(),
    proposed_by: z.string(),
    decision: z.enum(["kept", "refused"]).nullable(),
  })
  .transform(({ measure_id, proposed_by, ...row }) => ({ ...row, measureId: measure_id, proposedBy: proposed_by }));

const COLUMNS = "id, phrase, measure_id, question, proposed_by, decision";
/** Most that wait at once: nobody looks through more. */
const MAX_OPEN = 100;

export function createPhraseProposalStore(db: Database): PhraseProposalStore {
  return {
    async propose(city, { id, phrase, measureId, question, proposedBy }, now) {
      await db
        .prepare(
          `INSERT OR IGNORE INTO phrase_proposal (id, city, phrase, measure_id, question, proposed_by, proposed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(id, city, phrase, measureId, question, proposedBy, now.getTime())
        .run();
    },
    async find(city, id) {
      const { results } = await db
        .prepare(`SELECT ${COLUMNS} FROM phrase_proposal WHERE city = ? AND id = ?`)
        .bind(city, id)
        .all();
      return results[0] === undefined ? null : rowSchema.parse(results[0]);
    },
    async listOpen(city) {
      const { results } = await db
        .prepare(
          `SELECT ${COLUMNS} FROM phrase_proposal WHERE city = ? AND decision IS NULL ORDER BY proposed_at LIMIT ?`,
        )
        .bind(city, MAX_OPEN)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
    async decide(city, id, decision, by, now) {
      const [, decided] = await db.batch([
        db
          .prepare(
            `INSERT INTO taught_phrase (city, phrase, measure_id, taught_by, taught_at)
             SELECT city, phrase, measure_id, ?4, ?5 FROM phrase_proposal
             WHERE city = ?1 AND id = ?2 AND decision IS NULL AND ?3 = 'kept'`,
          )
          .bind(city, id, decision, by, now.getTime()),
        db
          .prepare(
            `UPDATE phrase_proposal SET decision = ?, decided_by = ? WHERE city = ? AND id = ? AND decision IS NULL
             RETURNING id`,
          )
          .bind(decision, by, city, id),
      ]);
      return decided!.results.length > 0;
    },
  };
}
