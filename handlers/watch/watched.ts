import { dateInJapan, hourInJapan } from "../../src/domain/calendar-date.ts";
import type { Raised } from "../../src/operations/build-alerts.ts";
import { findSignal } from "../../src/operations/find-signal.ts";
import { createUsageStore, type UsageCount } from "../../src/store/d1-usage-store.ts";
import type { Env } from "../env.ts";
import { logError } from "../log.ts";
import { findRefusals } from "./find-refusals.ts";
import { lookAfterCrons } from "./run-watch.ts";
import { createTally, type Tally, withTally } from "./tally.ts";
import { raiseForOperator } from "./tell-operator.ts";

/** The part of a Worker's execution context that this wraps. */
type Context = Pick<ExecutionContext, "waitUntil" | "passThroughOnException" | "props">;

/**
 * Answers a request, and writes down what it counted and noticed once all of its work is done: nobody waits for that.
 * A request that counted nothing costs nothing.
 */
export async function watchRequest<Answer>(
  env: Env,
  context: ExecutionContext,
  work: (context: ExecutionContext) => Promise<Answer>,
): Promise<Answer> {
  const tally = createTally();
  const open: Promise<unknown>[] = [];
  const watched: Context = {
    props: context.props,
    passThroughOnException: () => context.passThroughOnException(),
    waitUntil: (promise) => {
      open.push(promise);
      context.waitUntil(promise);
    },
  };
  const answer = await withTally(tally, () => work(watched as ExecutionContext));
  if (open.length > 0 || isFilled(tally)) context.waitUntil(settle(open).then(() => writeDown(tally, env)));
  return answer;
}

/** The same for crons and the queue, which nobody waits for. */
export async function watchWork(env: Env, work: () => Promise<void>): Promise<void> {
  const tally = createTally();
  try {
    await withTally(tally, work);
  } finally {
    await writeDown(tally, env);
  }
}

/** Work may bring further work. */
async function settle(open: Promise<unknown>[]): Promise<void> {
  for (let done = 0; done < open.length; ) {
    const now = open.slice(done);
    done = open.length;
    await Promise.allSettled(now);
  }
}

const isFilled = ({ uses, lines }: Tally) => uses.size > 0 || lines.length > 0;

async function writeDown(tally: Tally, env: Env): Promise<void> {
  if (!isFilled(tally)) return;
  const now = new Date();
  try {
    const counts = listCounts(tally, now);
    writeDataPoints(env, counts);
    await createUsageStore(env.DB).add(counts);
  } catch (error) {
    logError("usage_unwritten", error);
  }
  const raised = new Map<string, Raised>();
  for (const one of await raiseRefusals(tally, env, now)) raised.set(`${one.city}/${one.finding.id}`, one);
  for (const { event, fields } of tally.lines) {
    const signal = findSignal(event, fields);
    if (signal) raised.set(`${signal.city}/${signal.finding.id}`, { city: signal.city ?? "", finding: signal.finding });
  }
  if (raised.size > 0) await raiseForOperator(env, [...raised.values()], now);
  await lookAfterCrons(env, now);
}

/** Whether what was refused just now is all that comes in any more: the morning's inspection would tell it too late. */
async function raiseRefusals({ uses }: Tally, env: Env, now: Date): Promise<Raised[]> {
  const refusing = [...uses].filter(([, own]) => [...own.keys()].some((name) => /^webhook:\w+:refused$/.test(name)));
  const raised: Raised[] = [];
  for (const [city] of refusing) {
    try {
      for (const finding of await findRefusals(env, city, now)) raised.push({ city, finding });
    } catch (error) {
      logError("operations_unread", error);
    }
  }
  return raised;
}

/** What is counted by day too: sums that a change is seen in. Records and topics only by month. */
const BY_DAY = /^(?:answer|webhook):/;
/** And by hour: what stands still since noon. */
const BY_HOUR = /^webhook:/;

function listCounts({ uses }: Tally, now: Date): UsageCount[] {
  const day = dateInJapan(now);
  const month = day.slice(0, 7);
  const hour = hourInJapan(now);
  return [...uses].flatMap(([city, own]) =>
    [...own].flatMap(([name, count]) => [
      { city, period: month, name, count },
      ...(BY_DAY.test(name) ? [{ city, period: day, name, count }] : []),
      ...(BY_HOUR.test(name) ? [{ city, period: hour, name, count }] : []),
    ]),
  );
}

/** Analytics Engine takes 250 a call of the Worker. */
const MAX_POINTS = 100;

/** The same by the month to Analytics Engine, where it is bound: index city, blob name, double count. */
function writeDataPoints({ METRICS }: Env, counts: readonly UsageCount[]): void {
  if (!METRICS) return;
  for (const { city, name, count } of counts.filter(({ period }) => period.length === 7).slice(0, MAX_POINTS))
    METRICS.writeDataPoint({ indexes: [city], blobs: [name], doubles: [count] });
}
