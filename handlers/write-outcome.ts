import { DESK_WORDS } from "../src/progress/desk-words.ts";
import { logError } from "./log.ts";

/** What came of a staff member's wish to write. Messages are for that person, in plain Japanese. */
export type WriteOutcome<Saved> =
  | ({ kind: "saved" } & Saved)
  /** Not theirs to do; it is in the audit table. */
  | { kind: "refused"; message: string }
  /** Too late, decided already, or nothing there: nobody's fault. */
  | { kind: "not_possible"; message: string }
  /** 「保存できませんでした」: the database failed. Keep what was typed and let them try again. */
  | { kind: "not_saved"; message: string };

/** A failure of the database is an outcome: the person is told, and nothing typed is lost. */
export async function attemptWrite<Outcome>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { kind: "not_saved"; message: string }> {
  try {
    return await work();
  } catch (error) {
    logError("desk.progress_unwritten", error);
    return { kind: "not_saved", message: DESK_WORDS.notSaved };
  }
}
