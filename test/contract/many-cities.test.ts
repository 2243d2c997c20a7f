import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { EMPTY_CONTENT, type NewEntry } from "../../src/domain/progress-entry.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

const ORIGINALS = ["isesaki", "annaka", "suzaka", "konan"];
const CITIES = [...ORIGINALS, ...Array.from({ length: 48 }, (_, index) => `town${index + 4}`)];
const READERS = 3;
/** Cities with readers; each costs calls of LINE, and the test its time. */
const READ_CITIES = CITIES.slice(0, 12);
const MONDAY = "2024-03-04";
/** What a free plan allows in one invocation. */
const MAX_QUERIES = 50;

const lineToken = (city: string) => `line-${city}`;
const reviewChannel = (city: string) => `C0R${city.toUpperCase()}`;

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;
let db: D1Database;

beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  const settings = CITIES.flatMap((city): [string, string][] => {
    const name = city.toUpperCase();
    const staff = {
      // The week's digest goes to the four only: one post a message would fill the time of this test.
      reminderChannel: ORIGINALS.includes(city) ? `C0W${name}` : null,
      reviewChannel: reviewChannel(city),
      recorders: { users: ["U0RECORDER"] },
      reviewers: { users: ["U0REVIEWER1"] },
    };
    return [
      [`LINE_${name}_CHANNEL_SECRET`, "secret"],
      [`LINE_${name}_CHANNEL_ACCESS_TOKEN`, lineToken(city)],
      [`SLACK_${name}_SIGNING_SECRET`, "signing"],
      [`SLACK_${name}_BOT_TOKEN`, `xoxb-${city}`],
      [`STAFF_${name}`, JSON.stringify(staff)],
    ];
  });
  worker = await startWorker(
    {
      LINE_API_BASE_URL: line.url,
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      REMINDER_RETRY_SECONDS: "0",
      ...Object.fromEntries(settings),
    },
    path.join(import.meta.dirname, "many-cities-worker.ts"),
  );
  db = await worker.db();
  await seedCities();
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
  await slack?.close();
});
beforeEach(async () => {
  line.reset();
  slack.channels.reset();
  worker.clearLogs();
  await setFaults("off");
  await worker.fetch("/__invocations");
});

/** Readers of the digest, and in each city a published record that is looked at again on the Friday of the first week. */
async function seedCities(): Promise<void> {
  const records = readCities([]);
  /** A copy has the records of one of the four, in the order of the data. */
  const entries = CITIES.map((city, index): NewEntry => {
    const source = records.find((record) => record.city.id === city) ?? records[index % records.length]!;
    return {
      ...EMPTY_CONTENT,
      id: `look-${city}`,
      city,
      measureId: source.measures[0]!.id,
      status: "in_progress",
      nextCheckOn: "2024-03-08",
      recordedBy: "U0RECORDER",
      recordedAt: "2024-02-01T00:00:00.000Z",
      via: "form",
      replaces: null,
      withdraws: null,
    };
  });
  await createProgressStore(db).append(entries);
  await db.batch([
    db.prepare(
      `INSERT INTO progress_review (entry_id, city, decision, reviewed_by, reviewed_at)
       SELECT id, city, 'published', 'U0REVIEWER1', recorded_at FROM progress_entry`,
    ),
    db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${READERS})
         INSERT INTO subscription SELECT value, printf('U%032x', i), 'digest', 0 FROM json_each(?), n`,
      )
      .bind(JSON.stringify(READ_CITIES)),
  ]);
}

const setFaults = (mode: "off" | "before" | "after") => worker.fetch(`/__faults?mode=${mode}`, { method: "POST" });

const runSql = async <Row>(sql: string) => (await db.prepare(sql).all<Row>()).results;

/** Waits until nothing waits and the queue has been through what was in it. */
async function settle(rounds = 2): Promise<void> {
  const end = Date.now() + 200_000;
  for (let round = 0; round < rounds; round++) {
    const marker = `marker-${crypto.randomUUID()}`;
    await worker.enqueue({ kind: "plan", city: marker, today: MONDAY });
    for (;;) {
      // Asked only once the queue has come to the mark: to ask takes the Worker's time, too.
      const [open] = worker.readLogs().includes(marker)
        ? await runSql<{ n: number }>(
            `SELECT (SELECT count(*) FROM plan WHERE state = 'planned') + (SELECT count(*) FROM chunk WHERE state = 'waiting') +
               (SELECT count(*) FROM post WHERE state = 'waiting') AS n`,
          )
        : [];
      if (open?.n === 0) break;
      if (Date.now() > end) throw new Error(`終わらない: ${open?.n} ${worker.readLogs().slice(-3_000)}`);
      await sleep(200);
    }
  }
}

/** People of every plan of a week, and how often each of them got something, by city. */
async function readWeek(week: string) {
  const plans = await runSql<{ city: string; state: string; targets: number }>(
    `SELECT city, state, targets FROM plan WHERE occasion = '${week}' AND channel = 'line'`,
  );
  const got = new Map<string, string[]>();
  for (const { token, to } of line.push.accepted) got.set(token, [...(got.get(token) ?? []), ...to]);
  return plans.map(({ city, state, targets }) => ({
    city,
    planned: state === "skipped" ? 0 : targets,
    people: new Set(got.get(lineToken(city))).size,
    messages: got.get(lineToken(city))?.length ?? 0,
  }));
}

async function expectEverybodyOnce(week: string, cities = CITIES): Promise<void> {
  const plans = (await readWeek(week)).filter(({ city }) => cities.includes(city));
  expect(plans).toHaveLength(cities.length);
  expect(plans.filter(({ planned, people, messages }) => planned !== people || people !== messages)).toEqual([]);
  expect(plans.filter(({ planned }) => planned === READERS).length).toBeGreaterThanOrEqual(2);
}

/** Steps of the week's posts that stand twice; each step is told by its block's id. */
function expectNoStepTwice(): void {
  const steps = slack.channels.messages
    .map(({ blocks }) => String(blocks[0]?.block_id))
    .filter((id) => id.startsWith("reminder:"));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((id, index) => steps.indexOf(id) !== index)).toEqual([]);
}

const checkIns = () => slack.channels.messages.filter(({ text }) => text.includes("今の状況を教えてください"));

const listCheckIns = () => checkIns().map(({ token, channel, blocks }) => JSON.stringify([token, channel, blocks]));

function expectNoCheckInTwice(): void {
  const asked = listCheckIns();
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
}

interface Invocation {
  kinds: string[];
  queries: number;
}

describe(`${CITIES.length}の市`, () => {
  test("朝の定時は市ごとに伝言を一つ置くだけ。どの呼び出しも D1 への問い合わせは50以内で、だれにも一度だけ届く", async () => {
    // Once an hour whoever comes in first looks whether the crons run; here that is no message of the morning.
    await settle();
    await worker.fetch("/__invocations");
    await worker.runScheduled("0 0 * * *", new Date(`${MONDAY}T00:00:00Z`));
    await settle();
    await expectEverybodyOnce("2024-W10");
    expectNoStepTwice();
    expect(new Set(checkIns().map(({ token }) => token)).size).toBe(CITIES.length);
    expectNoCheckInTwice();

    const invocations = (await (await worker.fetch("/__invocations")).json()) as Invocation[];
    const most: Record<string, number> = {};
    for (const { kinds, queries } of invocations) most[kinds.join(" ")] = Math.max(most[kinds.join(" ")] ?? 0, queries);
    // The sign that it ran, however many cities there are.
    expect(most).toMatchObject({ scheduled: 1, beat: 1 });
    expect(Object.keys(most).sort()).toEqual(
      ["beat", "check_ins", "chunk", "inspect", "plan", "post", "release", "scheduled", "staff_week"].sort(),
    );
    expect(Math.max(...Object.values(most))).toBeLessThanOrEqual(MAX_QUERIES);
    for (const kind of ["check_ins", "inspect"])
      expect(invocations.filter(({ kinds }) => kinds[0] === kind)).toHaveLength(CITIES.length);

    // 次の朝も、同じことを二度は言わない
    await worker.runScheduled("0 0 * * *", new Date("2024-03-05T00:00:00Z"));
    await settle();
    await expectEverybodyOnce("2024-W10");
    expectNoCheckInTwice();
  });
});

describe("D1 の文が失敗しても", () => {
  test.each([
    { how: "届く前に", mode: "before", monday: "2024-03-11", week: "2024-W11" },
    { how: "書いたあとで", mode: "after", monday: "2024-03-18", week: "2024-W12" },
  ] as const)("週のお知らせ: どの文も一度目は失敗する($how) → だれにも一度だけ届く", async ({ mode, monday, week }) => {
    await setFaults(mode);
    for (const city of ORIGINALS) await worker.enqueue({ kind: "plan", city, today: monday });
    await settle();
    await setFaults("off");
    await expectEverybodyOnce(week, ORIGINALS);
    expectNoStepTwice();
    const leads = slack.channels.messages.filter(({ threadTs }) => threadTs === null);
    expect(leads.filter(({ text }) => text.includes("今週のまとめ"))).toHaveLength(ORIGINALS.length);
    expect(worker.readLogs()).not.toContain("reminder.dead_letter");
  });

  test("職員への問いかけ: どの文も一度目は失敗する → 一度だけ届く", async () => {
    const at = Date.parse(`${MONDAY}T00:00:00Z`);
    const ask = async () => {
      slack.channels.reset();
      await db.prepare("DELETE FROM staff_notice").run();
      for (const city of ORIGINALS) await worker.enqueue({ kind: "check_ins", city, at });
    };
    await ask();
    await settle();
    const expected = listCheckIns().sort();
    expect(expected.length).toBeGreaterThanOrEqual(ORIGINALS.length);
    await setFaults("before");
    await ask();
    await expect.poll(() => listCheckIns().sort()).toEqual(expected);
    await settle(1);
    expect(listCheckIns().sort()).toEqual(expected);
  });

  test("夜の片づけ: どの文も一度目は失敗する → 残らず消える", async () => {
    const old = Date.parse("2024-01-01T00:00:00Z");
    await db.batch(
      Array.from({ length: 3 }, (_, number) => db.prepare(`INSERT INTO event VALUES ('line', 'old${number}', ${old})`)),
    );
    await db.prepare(`INSERT INTO opt_out VALUES ('konan', 'p', 'all', ${old})`).run();
    await setFaults("before");
    await worker.runScheduled("0 18 * * *", new Date("2024-03-20T18:00:00Z"));
    await expect
      .poll(() => runSql("SELECT event_id AS id FROM event UNION ALL SELECT person FROM opt_out"))
      .toEqual([]);
    expect(
      await runSql("SELECT city FROM plan WHERE channel = 'line' AND today < '2024-03-06' AND is_cleared = 0"),
    ).toEqual([]);
  });
});

test("伝言が二度、逆の順に届いても、だれにも一度だけ届く", async () => {
  const week = "2024-W13";
  const today = "2024-03-25";
  for (let times = 0; times < 2; times++)
    for (const city of [...ORIGINALS].reverse()) await worker.enqueue({ kind: "plan", city, today });
  // 計画ができしだい、その続きを逆の順に、二度ずつ
  await expect
    .poll(() => runSql(`SELECT city FROM plan WHERE occasion = '${week}'`))
    .toHaveLength(ORIGINALS.length * 2);
  const posts = await runSql<{ id: string }>(`SELECT id FROM post WHERE occasion = '${week}' ORDER BY id DESC`);
  const chunks = await runSql<{ id: string }>(`SELECT id FROM chunk WHERE occasion = '${week}' ORDER BY id DESC`);
  const messages = [
    ...posts.map(({ id }) => ({ kind: "post", id })),
    ...chunks.map(({ id }) => ({ kind: "chunk", id })),
    ...[...ORIGINALS].reverse().map((city) => ({ kind: "release", city, occasion: week, today, after: "" })),
  ];
  await Promise.all([...messages, ...messages.toReversed()].map((message) => worker.enqueue(message)));
  await settle();
  await expectEverybodyOnce(week, ORIGINALS);
  expectNoStepTwice();
});
