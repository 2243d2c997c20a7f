import type { Finding } from "../../src/operations/finding.ts";
import { inspectStore } from "../../src/operations/inspect-store.ts";
import { inspectRecords } from "../../src/operations/inspect-ways.ts";
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
  try {
    const cities = await listCities(env);
    const room = cities[0] && (await openRoom(env, cityId ?? cities[0].id));
    if (room) return inspectRecords(cities.length);
  } catch (error) {
    logError("city_unread", error);
  }
  return inspectRecords(null);
}
