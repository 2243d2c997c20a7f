import type { Finding } from "../../src/operations/finding.ts";
import { inspectStore } from "../../src/operations/inspect-store.ts";
import { createOperationsStore, type OperationsState } from "../../src/store/d1-operations-store.ts";
import type { Env } from "../env.ts";
import { listCities, openRoom } from "../load-house.ts";
import { logError } from "../log.ts";

/** What all cities share: records, database, crons and queue. @param cityId whose records are opened; null: any */
export async function inspectHouse(env: Env, cityId: string | null, now: Date): Promise<Finding[]> {
  return [await inspectPacks(env, cityId), ...inspectStore(await readState(env), now)];
}

async function readState(env: Env): Promise<OperationsState | null> {
  try {
    return await createOperationsStore(env.DB).read();
  } catch (error) {
    logError("operations_unread", error);
    return null;
  }
}

/** Opens a city: dictionary, readings and its index are of one build, or it would not open. */
async function inspectPacks(env: Env, cityId: string | null): Promise<Finding> {
  const subject = { id: "records", name: "記録と索引" };
  try {
    const cities = await listCities(env);
    const room = cities[0] && (await openRoom(env, cityId ?? cities[0].id));
    if (room) return { ...subject, state: "ok", what: `開けます(${cities.length}件)。`, todo: null };
  } catch (error) {
    logError("city_unread", error);
  }
  const todo = "npm run build:data のあとで、もう一度 npm run deploy を実行してください。";
  return { ...subject, state: "wrong", what: "開けません。", todo };
}
