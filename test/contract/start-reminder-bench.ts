import { setTimeout as sleep } from "node:timers/promises";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildBody, type LineEvent, sign } from "./line-request.ts";

export const CITIES = ["isesaki", "annaka", "suzaka", "konan"] as const;
export type CityId = (typeof CITIES)[number];

export const lineToken = (city: CityId) => `line-token-${city}`;
export const slackToken = (city: CityId) => `xoxb-${city}`;
/** Channel of a city's weekly digest and alerts. */
export const staffChannel = (city: CityId) => `C0${city.toUpperCase()}`;

/** Departments of 伊勢崎市 with channels of their own. */
export const DEPARTMENTS = [
  { department: "財政課", channel: "C1ZAISEI" },
  { department: "管財課", channel: "C1KANZAI" },
];
/** Cities whose staff have a channel. */
const STAFFED: CityId[] = ["isesaki", "annaka"];

/** LINE user ids as LINE writes them: U and 32 hexadecimal digits. */
export const buildUserId = (number: number): string => `U${number.toString(16).padStart(32, "0")}`;

/** Monday of a week in which 安中市 and 伊勢崎市 have records that are due. */
export const MONDAY = "2024-03-04";
export const WEEK = "2024-W10";

export interface ReminderBench {
  line: FakeLine;
  slack: FakeSlack;
  worker: WorkerHarness;
  runSql<Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]>;
  /** Subscribes people 1…count of a city, without LINE in between. */
  seedReaders(city: CityId, count: number, topic?: string, from?: number): Promise<void>;
  /** Delivers events to a city's webhook; the work on them goes on after its answer. */
  deliver(city: CityId, ...events: LineEvent[]): Promise<void>;
  /** Runs the morning's cron of a date in Japan, without waiting for what it brings about. */
  runCron(date: string, time?: string): Promise<void>;
  /** Waits until everything planned for an occasion is delivered, held or given up. */
  settle(occasion: string, timeoutMs?: number, cities?: readonly CityId[]): Promise<void>;
  /** Cron and settle. */
  runWeek(date: string, week: string): Promise<void>;
  /**
   * What the cron puts into the queue for one city's reminders, and settle. A whole morning, with the other cities and
   * everybody's check-ins and inspections, takes five times the work.
   */
  runCity(city: CityId, date: string, week: string): Promise<void>;
  /** Chunk states of a city's occasion, in order. */
  chunkStates(city: CityId, occasion?: string): Promise<string[]>;
  close(): Promise<void>;
}

/** What is still to be done; nothing is when all are 0. */
const OPEN_WORK = `
  SELECT (SELECT count(*) FROM plan WHERE state = 'planned') +
    (SELECT count(*) FROM chunk JOIN plan USING (city, occasion)
      WHERE chunk.state = 'waiting' AND plan.channel = 'line' AND plan.state = 'released') +
    (SELECT count(*) FROM post WHERE state = 'waiting' AND coalesce(code, '') NOT IN ('channel_not_found', 'token_revoked', 'is_archived')) AS open,
    (SELECT count(*) FROM plan WHERE occasion = ?) AS plans`;

export async function startReminderBench(vars: Record<string, string> = {}): Promise<ReminderBench> {
  const line = await startFakeLine();
  const slack = await startFakeSlack();
  const ofCity = CITIES.flatMap((city): [string, string][] => {
    const name = city.toUpperCase();
    const staff = {
      reminderChannel: STAFFED.includes(city) ? staffChannel(city) : null,
      departmentChannels: city === "isesaki" ? DEPARTMENTS : [],
    };
    return [
      [`LINE_${name}_CHANNEL_SECRET`, `secret-${city}`],
      [`LINE_${name}_CHANNEL_ACCESS_TOKEN`, lineToken(city)],
      [`SLACK_${name}_SIGNING_SECRET`, `signing-${city}`],
      [`SLACK_${name}_BOT_TOKEN`, slackToken(city)],
      [`STAFF_${name}`, JSON.stringify(staff)],
    ];
  });
  const worker = await startWorker({
    LINE_API_BASE_URL: line.url,
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    REMINDER_RETRY_SECONDS: "0",
    // Only 伊勢崎市 can have a refused access token replaced.
    LINE_ISESAKI_CHANNEL_ID: "1234567890",
    ...Object.fromEntries(ofCity),
    ...vars,
  });
  line.caller = worker;
  const db = await worker.db();
  let serial = 0;

  async function runSql<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (
      await db
        .prepare(sql)
        .bind(...values)
        .all<Row>()
    ).results;
  }

  async function putMarker(): Promise<string> {
    serial += 1;
    await worker.enqueue({ kind: "plan", city: `marker-${serial}-`, today: MONDAY });
    return `marker-${serial}-`;
  }

  async function settle(occasion: string, timeoutMs = 60_000, cities: readonly CityId[] = CITIES): Promise<void> {
    // An occasion of one change concerns one city; a week all of them, and their staff.
    const staffed = cities.filter((city) => STAFFED.includes(city));
    const plans = occasion.startsWith("entry:") ? 1 : cities.length + staffed.length;
    // The queue works in order: once it reaches the first, it has been through what the cron put in before; once it
    // reaches the second, also through what each city's morning put in.
    let marker = await putMarker();
    let markersLeft = 1;
    for (const end = Date.now() + timeoutMs; ; ) {
      const isReached = worker.readLogs().includes(marker);
      if (isReached && markersLeft > 0) {
        marker = await putMarker();
        markersLeft -= 1;
        continue;
      }
      // Asked no sooner: to ask takes the Worker's time, as much as a piece of its work.
      const [row] = isReached ? await runSql<{ open: number; plans: number }>(OPEN_WORK, occasion) : [];
      if (row && row.open === 0 && row.plans >= plans) return;
      if (Date.now() > end) {
        const posts = await runSql("SELECT occasion, target, step, state, code, attempts FROM post");
        throw new Error(
          `not settled: ${JSON.stringify(row)} ${JSON.stringify(posts)} ${worker.readLogs().slice(-3_000)}`,
        );
      }
      await sleep(40);
    }
  }

  const runCron = async (date: string, time = "00:00:00") =>
    void (await worker.runScheduled("0 0 * * *", new Date(`${date}T${time}Z`)));

  return {
    line,
    slack,
    worker,
    runSql,
    settle,
    runCron,
    async seedReaders(city, count, topic = "digest", from = 1) {
      await runSql(
        `WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO subscription SELECT ?, printf('U%032x', i), ?, 0 FROM n`,
        from,
        from + count - 1,
        city,
        topic,
      );
    },
    async deliver(city, ...events) {
      const body = buildBody(events);
      const headers = { "content-type": "application/json", "x-line-signature": sign(body, `secret-${city}`) };
      const { status } = await worker.fetch(`/line/${city}/webhook`, { method: "POST", headers, body });
      if (status !== 200) throw new Error(`webhook answered ${status}`);
    },
    async runWeek(date, week) {
      await runCron(date);
      await settle(week);
    },
    async runCity(city, date, week) {
      await worker.enqueue({ kind: "plan", city, today: date });
      await settle(week, undefined, [city]);
    },
    chunkStates: async (city, occasion = WEEK) =>
      (
        await runSql<{ state: string }>(
          "SELECT state FROM chunk WHERE city = ? AND occasion = ? ORDER BY number",
          city,
          occasion,
        )
      ).map(({ state }) => state),
    async close() {
      await worker.close();
      await line.close();
      await slack.close();
    },
  };
}
