import { deleteExpired } from "../../src/store/d1-housekeeping.ts";
import type { Env } from "../env.ts";
import { logError } from "../log.ts";
import { noteBeat } from "./note-beat.ts";
import { DONE, enqueue, type WorkOutcome } from "./reminder-message.ts";

/** The night's deletion, a bounded part of it at once; what is left, or failed, goes on through the queue. */
export async function runHousekeeping(env: Env, now: Date): Promise<void> {
  const at = now.getTime();
  await noteBeat(env, "night", now);
  try {
    if (!(await deleteExpired(env.DB, now))) return;
  } catch (error) {
    logError("reminder.deletion_failed", error);
  }
  await enqueue(env, [{ kind: "tidy", at }]);
}

/** A further part. @throws where D1 fails: the queue tries again */
export async function tidyOn(env: Env, at: Date): Promise<WorkOutcome> {
  return (await deleteExpired(env.DB, at)) ? { kind: "again", delaySeconds: 0 } : DONE;
}
