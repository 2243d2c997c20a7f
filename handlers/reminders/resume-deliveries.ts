import { addDays } from "../../src/domain/calendar-date.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { Env } from "../env.ts";
import { log } from "../log.ts";
import { backoffSeconds } from "./backoff.ts";
import { enqueue } from "./reminder-message.ts";

/** Most rows of a kind that go into the queue again at once; 1,000 chunks are half a million people. */
const MAX_REQUEUED = 1_000;
/** Days for which a published change is still news. */
const CHANGE_TTL_DAYS = 7;

/**
 * Gives up what of a city is past its time, and puts everything else that has not been delivered into the queue again.
 * A piece of work that is in the queue already does nothing the second time.
 * @param today ISO date in Japan
 */
export async function resumeDeliveries(env: Env, city: string, today: string): Promise<void> {
  const plans = createPlanStore(env.DB);
  const expired = await plans.expire(city, isoWeekOf(today), addDays(today, -CHANGE_TTL_DAYS));
  const open = await plans.undelivered(city, MAX_REQUEUED);
  const counts = { expired, plans: open.plans.length, chunks: open.chunks.length, posts: open.posts.length };
  if (Object.values(counts).every((count) => count === 0)) return;
  log("reminder.resumed", { city, today, ...counts });
  await enqueue(env, [
    ...open.plans.map(({ occasion }) => ({ kind: "release" as const, city, occasion, today, after: "" })),
    ...open.chunks.map((id) => ({ kind: "chunk" as const, id })),
  ]);
  await enqueue(
    env,
    open.posts.map((id) => ({ kind: "post", id })),
    // As when they were planned: the quota is read first.
    backoffSeconds(env, 1),
  );
}
