import { inspectCrons } from "../../src/operations/inspect-store.ts";
import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import { listConnectedCities } from "../credentials/connected-cities.ts";
import { findKeeper } from "../credentials/credential-keeper.ts";
import { RENEW_AHEAD_MS } from "../credentials/renew-token.ts";
import { type Env, readPublicUrl } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { inspectCityAlone, inspectShared } from "../operate/inspect-city.ts";
import { noteBeat } from "../reminders/note-beat.ts";
import { enqueue, type ReminderMessage } from "../reminders/reminder-message.ts";
import { raiseForOperator, tellAgain } from "./tell-operator.ts";

/** Every half hour: what all cities hang on, and what could not be told before. */
export async function runWatch(env: Env, now: Date): Promise<void> {
  await noteBeat(env, "watch", now);
  // First what waits: what is raised below must not be told a second time by it.
  try {
    await tellAgain(env, now);
  } catch (error) {
    logError("operator.alerts_unread", error);
  }
  await enqueueRenewals(env, now);
  const findings = await inspectShared(env, null, now);
  const wrong = findings.filter(({ id, state }) => state === "wrong" && !NO_NEWS.has(id));
  await raiseForOperator(
    env,
    wrong.map((finding) => ({ city: "", finding })),
    now,
  );
}

/**
 * What was given up was told when it was; it stays in the inspection for a week. And that nobody can be told is news to
 * nobody who can be.
 */
const NO_NEWS = new Set(["dead_letters", "operator_untold"]);

/** Slack tokens that end soon, a message a city. */
async function enqueueRenewals(env: Env, now: Date): Promise<void> {
  const keeper = findKeeper(env);
  if (keeper === null) return;
  try {
    const cities = await keeper.store.listEnding(new Date(now.getTime() + RENEW_AHEAD_MS));
    await enqueue(
      env,
      cities.map((city): ReminderMessage => ({ kind: "renew_token", city })),
    );
  } catch (error) {
    logError("credential.unread", error);
  }
}

/** Every morning: a message a connected city, so that no city's calls count for another. */
export async function enqueueInspections(env: Env, now: Date): Promise<void> {
  const connected = await listConnectedCities(env, ["line", "slack"], now);
  await enqueue(
    env,
    connected.map((city): ReminderMessage => ({ kind: "inspect", city, at: now.getTime() })),
  );
}

/** Inspects what is a city's own; what is wrong is told. What all cities share is the watch's. */
export async function watchCity(env: Env, cityId: string, now: Date): Promise<void> {
  const records = await findRecords(env, cityId);
  if (!records) return;
  const findings = await inspectCityAlone(env, records, readPublicUrl(env), now);
  const wrong = findings.filter(({ state }) => state === "wrong");
  await raiseForOperator(
    env,
    wrong.map((finding) => ({ city: cityId, finding })),
    now,
  );
}

/** How often an isolate looks whether the crons run: they cannot tell of themselves. A new one looks at once. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;
let lookedAt = 0;

/** Crons that have stopped, found by whoever comes in; once an hour. */
export async function lookAfterCrons(env: Env, now: Date): Promise<void> {
  if (now.getTime() - lookedAt < LOOK_AGAIN_MS) return;
  lookedAt = now.getTime();
  try {
    const findings = inspectCrons(await createOperationsStore(env.DB).readBeats(), now);
    const stopped = findings.filter(({ state }) => state === "wrong");
    await raiseForOperator(
      env,
      stopped.map((finding) => ({ city: "", finding })),
      now,
    );
  } catch (error) {
    logError("operations_unread", error);
  }
}
