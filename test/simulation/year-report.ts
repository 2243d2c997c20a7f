import type { PushCall } from "../contract/fake-line-push.ts";
import { CITIES, lineToken, type ReminderBench } from "../contract/start-reminder-bench.ts";
import type { Population } from "./population.ts";

/** What a year came to. All of `wrong` must be 0. */
export interface YearReport {
  weeks: number;
  crons: number;
  doubledCrons: number;
  missedCrons: number;
  /** LINE: people in the plans, people who got their message, and why the others did not. */
  planned: number;
  delivered: number;
  leftBeforeSending: number;
  heldByQuota: number;
  /** Weeks of a city that were held to their end. */
  heldWeeks: number;
  lateWeeks: number;
  leavers: number;
  joiners: number;
  multicasts: number;
  lineFailures: number;
  conflicts: number;
  slackPosts: number;
  slackFailures: number;
  maxQueries: number;
  /** Faults of the delivery. */
  wrong: {
    duplicates: number;
    toPeopleWhoLeft: number;
    /** Wanted it all the time, and did not get it. */
    missing: number;
    /** Plans whose own count of sent messages is not what arrived. */
    unaccounted: number;
    overQuota: number;
    heldThoughItFits: number;
    slackDuplicates: number;
    slackIncomplete: number;
    notMarkedLate: number;
    refusedByPlatforms: number;
  };
}

/** Compares, week by week, what the Worker's tables and the platforms hold with the simulation's own books. */
export class YearReporter {
  crons = 0;
  doubledCrons = 0;
  missedCrons = 0;
  leavers = 0;
  joiners = 0;
  lineFailures = 0;
  slackFailures = 0;
  readonly #bench: ReminderBench;
  #week: Omit<
    YearReport,
    "weeks" | "crons" | "doubledCrons" | "missedCrons" | "leavers" | "joiners" | "lineFailures" | "slackFailures"
  > = {
    planned: 0,
    delivered: 0,
    leftBeforeSending: 0,
    heldByQuota: 0,
    heldWeeks: 0,
    lateWeeks: 0,
    multicasts: 0,
    conflicts: 0,
    slackPosts: 0,
    maxQueries: 0,
    wrong: {
      duplicates: 0,
      toPeopleWhoLeft: 0,
      missing: 0,
      unaccounted: 0,
      overQuota: 0,
      heldThoughItFits: 0,
      slackDuplicates: 0,
      slackIncomplete: 0,
      notMarkedLate: 0,
      refusedByPlatforms: 0,
    },
  };
  /** Who got a message this week, by city token. */
  #got = new Map<string, Map<string, number>>();
  #weeks = 0;

  constructor(bench: ReminderBench) {
    this.#bench = bench;
  }

  /** A request arrives: nobody who has left may be in it. */
  watchPush({ to }: PushCall, { left }: Population): void {
    this.#week.multicasts += 1;
    this.#week.wrong.toPeopleWhoLeft += to.filter((user) => left.has(user)).length;
  }

  notePush({ token, to }: PushCall): void {
    const got = this.#got.get(token) ?? new Map<string, number>();
    this.#got.set(token, got);
    for (const user of to) got.set(user, (got.get(user) ?? 0) + 1);
    const { limits, used } = this.#bench.line.push;
    if ((used.get(token) ?? 0) > (limits.get(token) ?? Number.POSITIVE_INFINITY)) this.#week.wrong.overQuota += 1;
  }

  line(): string {
    const { planned, delivered, heldByQuota, leftBeforeSending } = this.#week;
    return `計画${planned} 到達${delivered} 途中でやめた${leftBeforeSending} 通数で保留${heldByQuota}`;
  }

  async readWeek(
    week: string,
    people: Population[],
    findExpected: (people: Population) => string[],
    planDay: string | null,
  ): Promise<void> {
    this.#weeks += 1;
    const { wrong } = this.#week;
    const plans = await this.#bench.runSql<{
      city: string;
      state: string;
      late: number;
      targets: number;
      quota_left: number | null;
      sent: number;
      unsure: number;
    }>(
      `SELECT plan.*, (SELECT coalesce(sum(sent), 0) FROM chunk WHERE chunk.city = plan.city AND chunk.occasion = plan.occasion) AS sent,
         (SELECT coalesce(sum(size), 0) FROM chunk WHERE chunk.city = plan.city AND chunk.occasion = plan.occasion
           AND code = 'conflict') AS unsure
       FROM plan WHERE occasion = ? AND channel = 'line'`,
      week,
    );
    for (const city of CITIES) {
      const got = this.#got.get(lineToken(city)) ?? new Map<string, number>();
      wrong.duplicates += [...got.values()].filter((times) => times > 1).length;
      const population = people.find((entry) => entry.city === city)!;
      const plan = plans.find((entry) => entry.city === city);
      if (!plan || planDay === null) continue;
      this.#week.planned += plan.targets;
      this.#week.delivered += got.size;
      this.#week.lateWeeks += plan.late;
      if (plan.state === "held") {
        this.#week.heldByQuota += plan.targets;
        this.#week.heldWeeks += 1;
        if (got.size > 0 || plan.quota_left === null || plan.quota_left >= plan.targets) wrong.heldThoughItFits += 1;
        continue;
      }
      const missed = plan.targets - got.size;
      this.#week.leftBeforeSending += missed;
      // What an earlier attempt took is known to the chunk only as a whole.
      if (got.size < plan.sent || got.size > plan.sent + plan.unsure) wrong.unaccounted += 1;
      wrong.missing += findExpected(population).filter((user) => !got.has(user)).length;
    }
    await this.#readSlack(week);
    this.#readLogs();
    this.#got = new Map();
    this.#bench.line.push.attempts = [];
    this.#bench.line.push.accepted = [];
    this.#bench.slack.calls.length = 0;
  }

  /** Every step of every post once, in its order, under its lead. */
  async #readSlack(week: string): Promise<void> {
    const { wrong } = this.#week;
    const { channels } = this.#bench.slack;
    const posts = await this.#bench.runSql<{ id: string; steps: string; state: string; lead_ts: string; late: number }>(
      `SELECT id, steps, post.state, lead_ts, late FROM post JOIN plan USING (city, occasion)
       WHERE post.state <> 'empty' AND plan.channel = 'slack' AND occasion = ?`,
      week,
    );
    for (const { id, steps, state, late, lead_ts: leadTs } of posts) {
      const standing = channels.messages.filter(({ blocks }) => blocks[0]?.block_id?.startsWith(`reminder:${id}:`));
      const order = standing.map(({ blocks }) => Number(blocks[0].block_id.split(":").at(-1)));
      const planned = (JSON.parse(steps) as unknown[]).length;
      this.#week.slackPosts += standing.length;
      wrong.slackDuplicates += standing.length - new Set(order).size;
      const isWhole = state === "posted" && order.length >= planned && order.every((step, index) => step === index);
      const isThreaded = standing.slice(1).every(({ threadTs }) => threadTs === leadTs);
      if (!isWhole || !isThreaded) wrong.slackIncomplete += 1;
      if (late === 1 && !JSON.stringify(standing[0]?.blocks).includes("遅れて送信")) wrong.notMarkedLate += 1;
    }
    channels.messages = [];
    channels.attempts = [];
  }

  #readLogs(): void {
    const logs = this.#bench.worker.readLogs();
    for (const [, queries] of logs.matchAll(/queries\\":(\d+)/g)) {
      this.#week.maxQueries = Math.max(this.#week.maxQueries, Number(queries));
    }
    this.#bench.worker.clearLogs();
  }

  async close({ weeks }: { weeks: number }): Promise<YearReport> {
    const [row] = await this.#bench.runSql<{ n: number }>("SELECT count(*) AS n FROM chunk WHERE code = 'conflict'");
    const { wrong } = this.#week;
    wrong.refusedByPlatforms = this.#bench.line.faults.length + this.#bench.slack.faults.length;
    if (this.#weeks !== weeks) throw new Error("週が足りない");
    const { crons, doubledCrons, missedCrons, leavers, joiners, lineFailures, slackFailures } = this;
    return {
      ...this.#week,
      weeks,
      crons,
      doubledCrons,
      missedCrons,
      leavers,
      joiners,
      lineFailures,
      slackFailures,
      conflicts: row!.n,
    };
  }
}
