import { lineIdSchema } from "../../src/domain/line-id.ts";
import { type Env, readLineId } from "../env.ts";
import { logError } from "../log.ts";
import { findKeeper } from "./credential-keeper.ts";

/** The city's account on LINE as people write it, 「@abc1234」; null: not known. A page does without where the database fails. */
export async function findLineId(env: Env, cityId: string): Promise<string | null> {
  const set = readLineId(env, cityId);
  const keeper = findKeeper(env);
  if (set !== null || keeper === null) return set;
  try {
    return lineIdSchema.safeParse((await keeper.store.find(cityId, "line"))?.label).data ?? null;
  } catch (error) {
    logError("credential.unread", error, { city: cityId });
    return null;
  }
}
