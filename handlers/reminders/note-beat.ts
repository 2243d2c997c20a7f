import { type BeatName, createOperationsStore } from "../../src/store/d1-operations-store.ts";
import type { Env } from "../env.ts";
import { logError } from "../log.ts";

/** Leaves a sign that something works. It must not keep that from its work: a failure is only logged. */
export async function noteBeat(env: Env, name: BeatName, now: Date): Promise<void> {
  try {
    await createOperationsStore(env.DB).note(name, now);
  } catch (error) {
    logError("beat_unwritten", error, { beat: name });
  }
}
