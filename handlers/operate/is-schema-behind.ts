import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import type { Env } from "../env.ts";
import { log, logError } from "../log.ts";

/**
 * Whether the database waits for a migration. What failed because of it would fail on every delivery: the bot then
 * answers without what it could not write, and says so in the log, rather than fall silent. /readyz and 点検 name the
 * migration. Only to be asked after a failure.
 */
export async function isSchemaBehind(env: Env): Promise<boolean> {
  try {
    const { missingMigrations: missing } = await createOperationsStore(env.DB).read();
    if (missing.length === 0) return false;
    log("schema_behind", { missing: missing.join(" ") });
    return true;
  } catch (error) {
    logError("operations_unread", error);
    return false;
  }
}
