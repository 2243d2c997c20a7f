import { encodeOccasion } from "../../src/reminder/occasion.ts";
import { isHeldBack } from "../../src/reminder/quiet-period.ts";
import { encodeTopic } from "../../src/reminder/topic.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import type { NewPlan } from "../../src/store/reminder-ports.ts";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { enqueue, type ReminderMessage } from "./reminder-message.ts";

/**
 * A published change of a record. `entryId`: a change is told once, however often this is called for it. `text`: what
 * is new, one short line in plain Japanese. `today`: ISO date in Japan.
 */
export type PublishedChange = Omit<Extract<ReminderMessage, { kind: "change" }>, "kind">;

/**
 * Plans a push to the followers of a record, through the same ledger, quota and retries as the weekly reminder
 * (occasion `entry:<id>`). Whoever publishes puts a `change` message into the queue, which calls this. In a quiet period nothing is sent about a pledge, and nothing later either.
 */
export async function planFollowerPush(env: Env, change: PublishedChange): Promise<void> {
  const { city: cityId, entryId, measureId, text, today } = change;
  const records = await findRecords(env, cityId);
  const measure = records?.measures.find(({ id }) => id === measureId);
  if (!records || !measure) return;
  // Withdrawn while the message waited in the queue: the entry, or what it corrects and tells beside its own words.
  const store = createProgressStore(env.DB);
  const entry = await store.find(cityId, entryId);
  const corrected = entry?.replaces ? await store.find(cityId, entry.replaces) : undefined;
  if ([entry, corrected].some((told) => told?.state === "redacted")) return;
  const plans = createPlanStore(env.DB);
  const plan: NewPlan = {
    city: cityId,
    occasion: encodeOccasion({ kind: "entry", entryId }),
    channel: "line",
    today,
    late: false,
    subject: { measureId, text },
  };
  if (isHeldBack(measure, records.city, today)) return plans.skip(plan, "quiet_period");
  if (await plans.planLine(plan, [encodeTopic({ kind: "record", id: measureId })])) {
    await enqueue(env, [{ kind: "release", city: cityId, occasion: plan.occasion, today, after: "" }]);
  }
}
