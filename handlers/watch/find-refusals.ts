import { hourInJapan } from "../../src/domain/calendar-date.ts";
import { settingsNameOf } from "../../src/domain/settings-name.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectRefused } from "../../src/operations/inspect-usage.ts";
import { createUsageStore } from "../../src/store/d1-usage-store.ts";
import type { Env } from "../env.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether what came in of late was all refused, by the hours of the last day. @throws Error where the counts cannot be read */
export async function findRefusals(env: Env, cityId: string, now: Date): Promise<Finding[]> {
  const hours = await createUsageStore(env.DB).hoursOf(cityId, hourInJapan(new Date(now.getTime() - DAY_MS)));
  return inspectRefused(hours, settingsNameOf(cityId));
}
