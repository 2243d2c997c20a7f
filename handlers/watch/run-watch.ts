import { inspectStore } from "../../src/operations/inspect-store.ts";
import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import { type Env, isMissing, readLineChannel, readPublicUrl, readSlackWorkspace } from "../env.ts";
import { findRecords, listCities } from "../load-house.ts";
import { logError } from "../log.ts";
import { inspectCity } from "../operate/inspect-city.ts";
import { inspectHouse } from "../operate/inspect-house.ts";
import { noteBeat } from "../reminders/note-beat.ts";
import { enqueue, type ReminderMessage } from "../reminders/reminder-message.ts";
import { raiseForOperator, tellAgain } from "./tell-operator.ts";

/** Every half hour: what all cities hang on, and what could not be told before. */
export async function runWatch(env: Env, now: Date): Promise<void> {
  await noteBeat(env, "watch", now);
  const findings = await inspectHouse(env, null, now);
  // What was given up was told when it was; it stays in the inspection for a week.
  const wrong = findings.filter(({ id, state }) => state === "wrong" && id !== "dead_letters");
  await raiseForOperator(
    env,
    wrong.map((finding) => ({ city: "", finding })),
    now,
  );
  try {
    await tellAgain(env, now);
  } catch (error) {
    logError("operator.alerts_unread", error);
  }
}

/** Every morning: a message a connected city, so that no city's calls count for another. */
export async function enqueueInspections(env: Env, now: Date): Promise<void> {
  const isConnected = (id: string) =>
    !isMissing(readLineChannel(env, id, now)) || !isMissing(readSlackWorkspace(env, id, now));
  const connected = (await listCities(env)).filter(({ id }) => isConnected(id));
  await enqueue(
    env,
    connected.map(({ id }): ReminderMessage => ({ kind: "inspect", city: id, at: now.getTime() })),
  );
}

/** The whole inspection of a city; what is wrong is told. What all cities share is the watch's. */
export async function watchCity(env: Env, cityId: string, now: Date): Promise<void> {
  const city = (await findRecords(env, cityId))?.city;
  if (!city) return;
  const shared = new Set((await inspectHouse(env, cityId, now)).map(({ id }) => id));
  const findings = await inspectCity(env, city, readPublicUrl(env), now);
  const wrong = findings.filter(({ id, state }) => state === "wrong" && !shared.has(id));
  await raiseForOperator(
    env,
    wrong.map((finding) => ({ city: cityId, finding })),
    now,
  );
}

/** How often an isolate looks whether the crons run: they cannot tell of themselves. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;
let lookedAt = 0;

/** Crons that have stopped, found by whoever comes in; once an hour. */
export async function lookAfterCrons(env: Env, now: Date): Promise<void> {
  if (now.getTime() - lookedAt < LOOK_AGAIN_MS) return;
  lookedAt = now.getTime();
  try {
    const findings = inspectStore(await createOperationsStore(env.DB).read(), now);
    const stopped = findings.filter(({ id, state }) => state === "wrong" && id.startsWith("cron_"));
    await raiseForOperator(
      env,
      stopped.map((finding) => ({ city: "", finding })),
      now,
    );
  } catch (error) {
    logError("operations_unread", error);
  }
}
