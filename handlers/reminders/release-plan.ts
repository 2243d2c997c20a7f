import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { Plan, PlanReason, PlanStore } from "../../src/store/reminder-ports.ts";
import { type Env, isMissing, readLineChannel } from "../env.ts";
import { createPushClient } from "../line/push-client.ts";
import { backoffSeconds } from "./backoff.ts";
import { logReminder } from "./log-reminder.ts";
import { raiseAlert } from "./raise-alert.ts";
import { DONE, enqueue, type ReminderMessage, type WorkOutcome } from "./reminder-message.ts";

/** Chunks put into the queue by one message; a further message goes on with the rest. */
const CHUNK_PAGE = 1_000;

/**
 * Reads the month's quota before anybody gets anything: a plan that fits goes out, one that does not is held as a
 * whole and staff learn why. Held plans are looked at again by every daily cron.
 */
export async function releasePlan(
  env: Env,
  { city, occasion, today, after }: Extract<ReminderMessage, { kind: "release" }>,
  attempts: number,
): Promise<WorkOutcome> {
  const plans = createPlanStore(env.DB);
  const plan = await plans.find({ city, occasion, channel: "line" });
  if (!plan || plan.state === "skipped") return DONE;
  if (plan.state !== "released") {
    const refusal = await tryRelease(env, plans, plan, today, attempts);
    if (refusal) return refusal;
  }
  const chunks = await plans.waitingChunks(plan, after, CHUNK_PAGE);
  await enqueue(
    env,
    chunks.map((id) => ({ kind: "chunk", id })),
  );
  if (chunks.length === CHUNK_PAGE)
    await enqueue(env, [{ kind: "release", city, occasion, today, after: chunks.at(-1)! }]);
  return DONE;
}

/** Null once the plan is released. */
async function tryRelease(
  env: Env,
  plans: PlanStore,
  plan: Plan,
  today: string,
  attempts: number,
): Promise<WorkOutcome | null> {
  const { city, occasion } = plan;
  // Nobody to write to costs nothing, whatever LINE says.
  if (plan.targets === 0) return (await plans.release(plan, null, today)) ? null : DONE;
  const channel = readLineChannel(env, city, new Date());
  if (isMissing(channel)) {
    logReminder("line_not_set", { city, missing: channel.missing.join(" ") });
    await hold("line_not_set", null);
    await raiseAlert(env, city, { kind: "line_not_set", occasion });
    return DONE;
  }
  const answer = await createPushClient(channel).readQuota();
  if (answer.kind === "failed") {
    logReminder("quota_unread", { city, occasion, code: answer.code, status: answer.status });
    if (answer.code !== "unauthorized") return { kind: "failed", delaySeconds: backoffSeconds(env, attempts) };
    await hold("unauthorized", null);
    await raiseAlert(env, city, { kind: "line_unauthorized", occasion });
    return DONE;
  }
  const { quota } = answer;
  const left = quota && Math.max(0, quota.limit - quota.used);
  if (await plans.release(plan, left, today)) {
    logReminder("released", { city, occasion, targets: plan.targets, left });
    return null;
  }
  await hold("quota", left);
  const planned = await plans.peopleToReach(plan);
  await raiseAlert(env, city, { kind: "quota", occasion, planned, left: left ?? 0 });
  return DONE;

  async function hold(reason: PlanReason, quotaLeft: number | null): Promise<void> {
    await plans.hold(plan, reason, quotaLeft);
    logReminder("held", { city, occasion, reason, targets: plan.targets, left: quotaLeft });
  }
}
