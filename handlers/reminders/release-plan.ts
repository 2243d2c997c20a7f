import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { Plan, PlanReason, PlanStore } from "../../src/store/reminder-ports.ts";
import { openLineChannel } from "../credentials/open-line-channel.ts";
import { type Env, isMissing } from "../env.ts";
import { createPushClient } from "../line/push-client.ts";
import { log } from "../log.ts";
import { backoffSeconds } from "./backoff.ts";
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
  const channel = await openLineChannel(env, city, new Date());
  if (isMissing(channel)) {
    log("reminder.line_not_set", { city, missing: channel.missing.join(" ") });
    if (!(await hold("line_not_set", null))) return null;
    await raiseAlert(env, city, { kind: "line_not_set", occasion });
    return DONE;
  }
  const answer = await createPushClient(channel).readQuota();
  if (answer.kind === "failed") {
    log("reminder.quota_unread", { city, occasion, code: answer.code, status: answer.status });
    if (answer.code !== "unauthorized") return { kind: "failed", delaySeconds: backoffSeconds(env, attempts) };
    if (!(await hold("unauthorized", null))) return null;
    await raiseAlert(env, city, { kind: "line_unauthorized", occasion });
    return DONE;
  }
  const { quota } = answer;
  const left = quota && Math.max(0, quota.limit - quota.used);
  if (await plans.release(plan, left, today)) {
    log("reminder.released", { city, occasion, targets: plan.targets, left });
    return null;
  }
  if (!(await hold("quota", left))) return null;
  const planned = await plans.peopleToReach(plan);
  await raiseAlert(env, city, { kind: "quota", occasion, planned, left: left ?? 0 });
  return DONE;

  /** False: the same message ran twice, and the other run has released the plan by now. */
  async function hold(reason: PlanReason, quotaLeft: number | null): Promise<boolean> {
    const held = await plans.hold(plan, reason, quotaLeft);
    if (held) log("reminder.held", { city, occasion, reason, targets: plan.targets, left: quotaLeft });
    return held;
  }
}
