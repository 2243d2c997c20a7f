import { setTimeout as sleep } from "node:timers/promises";
import { listTopicsWithNews } from "../../handlers/reminders/line-content.ts";
import { encodeIntent } from "../../src/card/intent-codec.ts";
import { readCities } from "../../src/cli/read-data-files.ts";
import { addDays } from "../../src/domain/calendar-date.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { firstBusinessDayOf } from "../../src/reminder/business-day.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import type { PushBehaviour } from "../contract/fake-line-push.ts";
import type { PostBehaviour } from "../contract/fake-slack-channels.ts";
import { buildEvent, buildPostback } from "../contract/line-request.ts";
import {
  buildUserId,
  CITIES,
  type CityId,
  lineToken,
  type ReminderBench,
  startReminderBench,
} from "../contract/start-reminder-bench.ts";
import { createTopicPicker, type Population, pickReader } from "./population.ts";
import { createRandom, type Random } from "./random.ts";
import { type YearReport, YearReporter } from "./year-report.ts";

export interface YearOptions {
  /** A Monday. */
  from: string;
  weeks: number;
  readersPerCity: number;
  /** People who leave, and who join, each week in each city; some more do so while messages go out. */
  changesPerWeek: number;
  /** Fields people choose from. */
  variety: number;
  /** Probability that people leave and join while a multicast is under way. */
  changeRate: number;
  /** Probability that a call of LINE or Slack fails. */
  failureRate: number;
  /** Weeks (from 0) whose cron fires twice, the second time while the first one's work is under way. */
  doubled: number[];
  /** Weeks in which the cron of the first business day does not run. */
  missed: number[];
  /** Messages a month; a city that is not named has no limit. */
  limits: Partial<Record<CityId, number>>;
  /** Whether a cron runs every day of the week, or only on the days around the first business day. */
  daily: boolean;
  seed: number;
  log(line: string): void;
}

const LINE_FAILURES: PushBehaviour[] = [
  "rate_limit",
  "server_error",
  "server_error_accepted",
  "hang_up",
  "hang_up_accepted",
];
const SLACK_FAILURES: PostBehaviour[] = [
  { kind: "rate_limited", retryAfterSeconds: 1 },
  { kind: "lost" },
  { kind: "lost_posted" },
  { kind: "server_error_posted" },
];

/**
 * A year of reminders through the real Worker, D1, queue and cron, with platforms that fail and people who come and
 * go, also while messages go out. It keeps its own books of who wants what and compares them with what arrived.
 */
export async function simulateYear(options: YearOptions): Promise<YearReport> {
  const bench = await startReminderBench();
  try {
    return await new Year(bench, options).run();
  } finally {
    await bench.close();
  }
}

class Year {
  readonly #bench: ReminderBench;
  readonly #options: YearOptions;
  readonly #random: Random;
  readonly #records: Map<string, CityRecords>;
  readonly #people: Population[];
  readonly #report: YearReporter;
  readonly #pickTopics: Map<string, () => string[]>;
  #nextUser = 1;
  /** Instant of the next event; every event has its own. */
  #clock: number;
  /** The city a token belongs to. */
  readonly #cityOf = new Map<string, CityId>(CITIES.map((city) => [lineToken(city), city]));

  constructor(bench: ReminderBench, options: YearOptions) {
    this.#bench = bench;
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.#clock = Date.parse(`${options.from}T00:00:00Z`);
    this.#records = new Map(readCities([]).map((records) => [records.city.id, records]));
    this.#pickTopics = new Map(
      [...this.#records].map(([id, records]) => [id, createTopicPicker(records, options.variety, this.#random)]),
    );
    this.#people = CITIES.map((city) => ({ city, wanted: new Map(), left: new Set(), newcomers: new Set() }));
    this.#report = new YearReporter(bench);
  }

  async run(): Promise<YearReport> {
    const { weeks, from, readersPerCity, limits } = this.#options;
    for (const people of this.#people) await this.#settleDown(people, readersPerCity);
    for (const [city, limit] of Object.entries(limits))
      this.#bench.line.push.limits.set(lineToken(city as CityId), limit);
    this.#setFates();
    for (let week = 0; week < weeks; week++) await this.#runWeek(week, addDays(from, week * 7));
    return this.#report.close(this.#options);
  }

  async #runWeek(number: number, monday: string): Promise<void> {
    const week = isoWeekOf(monday);
    const first = firstBusinessDayOf(week);
    const { doubled, missed, daily, changesPerWeek, log } = this.#options;
    for (const people of this.#people) await this.#change(people, changesPerWeek, changesPerWeek);
    for (const people of this.#people) people.newcomers.clear();
    const planDay = first !== null && missed.includes(number) ? addDays(first, 1) : first;
    const started = Date.now();
    for (let day = 0; day < 7; day++) {
      const today = addDays(monday, day);
      if (first === today && planDay !== today) {
        this.#report.missedCrons += 1;
        continue;
      }
      const isNear = planDay === null ? day === 0 : today === planDay || today === addDays(planDay, 1);
      if (!daily && !isNear) continue;
      if (today.endsWith("-01") || this.#crossedMonth(today)) this.#bench.line.push.used.clear();
      this.#clock = Math.max(this.#clock, Date.parse(`${today}T00:00:00Z`));
      this.#report.crons += 1;
      await this.#bench.runCron(today);
      if (today === planDay && doubled.includes(number)) {
        this.#report.crons += 1;
        this.#report.doubledCrons += 1;
        await this.#bench.runCron(today);
      }
      if (planDay !== null && today >= planDay) await this.#bench.settle(week, 120_000);
    }
    await this.#report.readWeek(week, this.#people, (city) => this.#expectedReaders(city, week, planDay), planDay);
    log(`${week} ${this.#report.line()} ${((Date.now() - started) / 1000).toFixed(1)}秒`);
  }

  #lastDay = "";
  /** LINE counts by the calendar month in Japan. */
  #crossedMonth(today: string): boolean {
    const crossed = this.#lastDay !== "" && this.#lastDay.slice(0, 7) !== today.slice(0, 7);
    this.#lastDay = today;
    return crossed;
  }

  /** Who has to get a message that week, by the simulation's own books. */
  #expectedReaders({ city, wanted, newcomers }: Population, week: string, planDay: string | null): string[] {
    if (planDay === null) return [];
    const plan = { occasion: week, today: planDay, late: false, subject: null };
    const topics = new Set(listTopicsWithNews(this.#records.get(city)!, plan));
    return [...wanted]
      .filter(([user, chosen]) => !newcomers.has(user) && chosen.some((topic) => topics.has(topic)))
      .map(([user]) => user);
  }

  /** The first people are in the books already; LINE has no part in it. */
  async #settleDown(people: Population, count: number): Promise<void> {
    const rows: string[][] = [];
    for (let index = 0; index < count; index++) {
      const user = this.#newUser();
      const topics = this.#pickTopics.get(people.city)!();
      people.wanted.set(user, topics);
      rows.push(...topics.map((topic) => [user, topic]));
    }
    for (let at = 0; at < rows.length; at += 5_000) {
      await this.#bench.runSql(
        "INSERT INTO subscription SELECT ?, value ->> 0, value ->> 1, 0 FROM json_each(?)",
        people.city,
        JSON.stringify(rows.slice(at, at + 5_000)),
      );
    }
  }

  #newUser(): string {
    this.#nextUser += 1;
    return buildUserId(this.#nextUser);
  }

  /** Some leave (blocking the account or stopping everything), some join or come back; returns once D1 knows. */
  async #change(people: Population, leaving: number, joining: number): Promise<void> {
    const gone: string[] = [];
    for (let index = 0; index < leaving; index++) {
      const user = pickReader(people, this.#random);
      if (user === undefined) break;
      people.wanted.delete(user);
      gone.push(user);
    }
    const back = [...people.left].slice(0, Math.floor(joining / 3));
    const joined = [...back, ...Array.from({ length: joining - back.length }, () => this.#newUser())];
    const taps = joined.flatMap((user) => {
      const topics = this.#pickTopics.get(people.city)!();
      people.wanted.set(user, topics);
      people.left.delete(user);
      people.newcomers.add(user);
      return topics.map((topic) => this.#tap(user, topic, "1"));
    });
    const farewells = gone.map((user) =>
      this.#random.chance(0.5)
        ? buildEvent("unfollow", { ...this.#source(user), replyToken: undefined })
        : this.#tap(user, "all", "0"),
    );
    await this.#bench.deliver(people.city, ...farewells, ...taps);
    await this.#until(gone, 0);
    await this.#until(joined, joined.length);
    for (const user of gone) people.left.add(user);
    this.#report.leavers += gone.length;
    this.#report.joiners += joined.length;
    this.#bench.line.calls.length = 0;
  }

  #source(user: string) {
    this.#clock += 1_000;
    return { source: { type: "user", userId: user }, timestamp: this.#clock };
  }

  #tap(user: string, topic: string, on: "1" | "0") {
    return buildPostback(encodeIntent({ kind: "subscribe", topic, on })!, this.#source(user));
  }

  async #until(users: string[], count: number): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(10)) {
      const [row] = await this.#bench.runSql<{ n: number }>(
        "SELECT count(DISTINCT user_id) AS n FROM subscription WHERE user_id IN (SELECT value FROM json_each(?))",
        JSON.stringify(users),
      );
      if (row!.n === count) return;
    }
    throw new Error("登録の変更が届かない");
  }

  /** Failures at the given rate; and people who come and go while messages go out. */
  #setFates(): void {
    const { failureRate, changeRate } = this.#options;
    const { push } = this.#bench.line;
    const random = this.#random;
    push.failsQuota = () => random.chance(failureRate);
    push.decide = async (call) => {
      const people = this.#people.find(({ city }) => city === this.#cityOf.get(call.token))!;
      this.#report.watchPush(call, people);
      const failure = random.chance(failureRate) ? random.pick(LINE_FAILURES) : null;
      // Only a request that is not accepted leaves room for somebody in it to go before it is tried again.
      if (random.chance(changeRate)) await this.#change(people, 2, 2);
      if (failure) this.#report.lineFailures += 1;
      return failure ?? "accept";
    };
    push.onAccepted = (call) => this.#report.notePush(call);
    this.#bench.slack.channels.decide = () => {
      if (!random.chance(failureRate)) return { kind: "post" };
      this.#report.slackFailures += 1;
      return random.pick(SLACK_FAILURES);
    };
  }
}
