import type { CityRecords } from "../../src/domain/records.ts";
import { settingsNameOf } from "../../src/domain/settings-name.ts";
import { NOBODY } from "../../src/domain/staff.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectForms } from "../../src/operations/inspect-forms.ts";
import { inspectLimits, LIMIT_NAMES } from "../../src/operations/inspect-limits.ts";
import { inspectLine } from "../../src/operations/inspect-line.ts";
import { inspectSlack } from "../../src/operations/inspect-slack.ts";
import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import { openLineChannel } from "../credentials/open-line-channel.ts";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Env, isMissing, readPublicUrl, readStaffSetting } from "../env.ts";
import { fetchFrom } from "../fetch-from.ts";
import { listCities } from "../load-house.ts";
import { logError } from "../log.ts";
import { inspectCredentials } from "./inspect-credentials.ts";
import { inspectHouse } from "./inspect-house.ts";
import { inspectCounts, inspectWatch } from "./inspect-watch.ts";

/**
 * Everything that a city's bot needs, looked at where it runs and with what it runs with: `npm run doctor` and
 * `/yakusoku 点検` show the same.
 * @param origin this Worker's own address; null: it is not known
 */
export async function inspectCity(
  env: Env,
  records: CityRecords,
  origin: string | null,
  now: Date,
): Promise<Finding[]> {
  return (
    await Promise.all([inspectShared(env, records.city.id, now), inspectCityAlone(env, records, origin, now)])
  ).flat();
}

/**
 * What all cities hang on, and whether anybody hears of faults.
 * @param cityId whose records and credentials are opened; null: any city's records, and the credentials of all
 */
export async function inspectShared(env: Env, cityId: string | null, now: Date): Promise<Finding[]> {
  const parts = [
    inspectHouse(env, cityId, now),
    inspectSettingNames(env),
    inspectLimits(LIMIT_NAMES.filter((limit) => env[limit] === undefined)),
    inspectCredentials(env, cityId, now),
    inspectWatch(env, now),
  ];
  return (await Promise.all(parts)).flat();
}

/** Nothing where the cities cannot be read: the inspection of the house tells of that. */
async function inspectSettingNames(env: Env): Promise<Finding[]> {
  const cities = await listCities(env).catch(() => []);
  return cities.length === 0
    ? []
    : [
        inspectForms(
          env,
          cities.map(({ id }) => id),
        ),
      ];
}

/** What is a city's own: its counts, its LINE account, its Slack workspace and the staff that its settings name. */
export async function inspectCityAlone(
  env: Env,
  records: CityRecords,
  origin: string | null,
  now: Date,
): Promise<Finding[]> {
  const { city } = records;
  const settingsName = settingsNameOf(city.id);
  const channel = await openLineChannel(env, city.id, now);
  const workspace = await openSlackWorkspace(env, city.id, now);
  const { name, staff, faults } = readStaffSetting(env, city);
  const address = readPublicUrl(env) ?? origin;
  const parts = await Promise.all([
    inspectCounts(env, city.id, !isMissing(workspace), now),
    inspectLine({
      fetch: fetchFrom,
      settingsName,
      access: channel,
      webhookUrl: address === null ? null : `${address}/line/${city.id}/webhook`,
      subscribers: await countSubscribers(env, city.id),
    }),
    inspectSlack({
      fetch: fetchFrom,
      settingsName,
      access: workspace,
      staff: staff ?? NOBODY,
      staffSetting: { name, faults },
      measures: records.measures,
    }),
  ]);
  return parts.flat();
}

async function countSubscribers(env: Env, cityId: string): Promise<number | null> {
  try {
    return await createOperationsStore(env.DB).countDigestReaders(cityId);
  } catch (error) {
    logError("operations_unread", error);
    return null;
  }
}
