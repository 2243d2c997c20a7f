import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { sendPost } from "../../handlers/reminders/send-post.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { conversationStateSchema } from "../../src/reply/conversation.ts";
import { createAlertStore } from "../../src/store/d1-alert-store.ts";
import { createChunkStore } from "../../src/store/d1-chunk-store.ts";
import { createConversationStore } from "../../src/store/d1-conversation-store.ts";
import { type CredentialRow, createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { readForDesk } from "../../src/store/d1-desk-reader.ts";
import { createEventLedger } from "../../src/store/d1-event-ledger.ts";
import { createFeedbackStore } from "../../src/store/d1-feedback-store.ts";
import { deleteExpired } from "../../src/store/d1-housekeeping.ts";
import { createInstallStore } from "../../src/store/d1-install-store.ts";
import { createNoticeLedger } from "../../src/store/d1-notice-ledger.ts";
import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import { createPhraseProposalStore } from "../../src/store/d1-phrase-proposal-store.ts";
import { createPhraseStore } from "../../src/store/d1-phrase-store.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { createReviewMessageStore } from "../../src/store/d1-review-message-store.ts";
import { createSentMessages } from "../../src/store/d1-sent-messages.ts";
import { createSubscriptionStore } from "../../src/store/d1-subscription-store.ts";
import { createUnansweredStore } from "../../src/store/d1-unanswered-store.ts";
import { createUsageStore } from "../../src/store/d1-usage-store.ts";
import { countQueries, type Database } from "../../src/store/database.ts";
import { MIGRATION_NAMES } from "../../src/store/migration-names.ts";
import type { NewPlan } from "../../src/store/reminder-ports.ts";
import { newEntry } from "../progress/sample-entries.ts";

/** What each store says of what it did, and the borders it holds, on a real D1 without the Worker around it. */
const NOW = new Date("2026-11-25T03:00:00.000Z");
const TODAY = "2026-11-25";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const later = (ms: number) => new Date(NOW.getTime() + ms);

let worker: WorkerHarness;
let db: Database;
beforeAll(async () => {
  worker = await startWorker({}, path.join(import.meta.dirname, "empty-worker.ts"));
  db = await worker.db();
});
afterAll(() => worker?.close());

const count = async (from: string) => (await db.prepare(`SELECT count(*) AS n FROM ${from}`).first<{ n: number }>())!.n;

test("受け取りは一つだけが取り、放せばまた取れる(知らせ・職員への知らせ)", async () => {
  const events = createEventLedger(db);
  expect(await events.claim("line", "e", NOW)).toBe(true);
  expect(await events.claim("line", "e", later(1))).toBe(false);
  expect(await events.claim("slack", "e", NOW)).toBe(true);
  await events.release("line", "e");
  expect(await events.claim("line", "e", NOW)).toBe(true);

  const notices = createNoticeLedger(db);
  expect(await notices.claim("konan", "week/1", NOW)).toBe(true);
  expect(await notices.claim("konan", "week/1", NOW)).toBe(false);
  expect(await notices.claim("annaka", "week/1", NOW)).toBe(true);
  await notices.claim("konan", "weak", NOW);
  expect(await notices.listClaimed("konan", "week/")).toEqual(new Set(["week/1"]));
  await notices.release("konan", "week/1");
  expect(await notices.claim("konan", "week/1", NOW)).toBe(true);

  const sent = createSentMessages(db);
  await sent.keep([], NOW);
  await sent.keep(["m1", "m2"], NOW);
  expect([await sent.has("m1"), await sent.has("m3")]).toEqual([true, false]);
});

test("一度の仕事で使う文の数: まとめて送っても一文ずつ、どの読みかたでも数える", async () => {
  const counted = countQueries(db);
  expect(counted.count()).toBe(0);
  const one = (source: Pick<Database, "prepare">) => source.prepare("SELECT 1 AS n");
  expect(await one(counted.db).first("n")).toBe(1);
  await counted.db.batch([one(counted.db), one(counted.db)]);
  expect(counted.count()).toBe(3);
  const session = counted.db.withSession("first-primary");
  await session.batch([one(session)]);
  expect(counted.count()).toBe(4);
});

test("確認のお願いの置き場所は、市と記録ごとに、一度ずつ残る", async () => {
  const messages = createReviewMessageStore(db);
  const [first, second] = [
    { channel: "C1", ts: "1.1" },
    { channel: "D2", ts: "2.2" },
  ];
  await messages.keep("konan", "e1", [first, second], NOW);
  await messages.keep("konan", "e1", [first], later(DAY));
  await messages.keep("konan", "e2", [], NOW);
  expect(await messages.listFor("konan", "e1")).toEqual([first, second]);
  expect([await messages.listFor("konan", "e2"), await messages.listFor("annaka", "e1")]).toEqual([[], []]);
});

describe("LINE のまとまり", () => {
  const plan: NewPlan = {
    city: "konan",
    occasion: "2026-W48",
    channel: "line",
    today: TODAY,
    late: false,
    subject: null,
  };

  test("出した計画のまとまりだけを、同じ鍵で23時間まで渡し、すめばもう渡さない", async () => {
    const [plans, chunks] = [createPlanStore(db), createChunkStore(db)];
    const subscriptions = createSubscriptionStore(db);
    for (const userId of ["U1", "U2"])
      await subscriptions.subscribe({ cityId: "konan", userId, hash: userId }, "digest", NOW);
    expect(await plans.planLine(plan, ["digest"])).toBe(true);
    expect(await plans.planLine(plan, ["digest"])).toBe(false);
    expect(await plans.find(plan)).toMatchObject({ state: "planned", targets: 2, late: false, quotaLeft: null });
    const id = (await plans.waitingChunks(plan, "", 10))[0]!;
    expect(await chunks.claim("none", "k", NOW)).toEqual({ kind: "nothing" });
    // Nothing goes out before the quota has been read.
    expect(await chunks.claim(id, "k1", NOW)).toEqual({ kind: "nothing" });
    expect(await plans.peopleToReach(plan)).toBe(2);
    expect(await plans.release(plan, 1, TODAY)).toBe(false);
    expect(await plans.release(plan, 2, TODAY)).toBe(true);
    expect(await plans.release(plan, 2, TODAY)).toBe(false);
    expect(await plans.find(plan)).toMatchObject({ state: "released", quotaLeft: 2, reason: null });

    const first = await chunks.claim(id, "k1", NOW);
    expect(first).toMatchObject({
      kind: "attempt",
      chunk: { id, topics: ["digest"], retryKey: "k1", attempts: 1, to: ["U1", "U2"], messages: null },
    });
    if (first.kind !== "attempt") throw new Error(first.kind);
    expect(await chunks.keepContent(first.chunk, "[1]")).toBe("[1]");
    expect(await chunks.keepContent(first.chunk, "[2]")).toBe("[1]");
    // Refused: LINE has surely not taken it, and the key is as fresh as before.
    await chunks.noteRefusal(id, "rate_limited");
    const second = await chunks.claim(id, "k2", later(30 * HOUR));
    expect(second).toMatchObject({ kind: "attempt", chunk: { retryKey: "k1", attempts: 2, messages: "[1]" } });
    await chunks.noteUnsure(id, "timeout");
    expect(await chunks.claim(id, "k3", later(53 * HOUR - 1))).toMatchObject({ kind: "attempt" });
    expect(await chunks.claim(id, "k3", later(53 * HOUR))).toMatchObject({ kind: "too_old", people: 2 });
    expect(await plans.undelivered("konan", 10)).toEqual({ plans: [], chunks: [id], posts: [] });
    await chunks.finish(id, "sent", { code: null, sent: 2 });
    await chunks.finish(id, "dead", { code: "refused", sent: 0 });
    expect(await db.prepare("SELECT state, sent, code FROM chunk WHERE id = ?").bind(id).first()).toEqual({
      state: "sent",
      sent: 2,
      code: null,
    });
    expect(await chunks.claim(id, "k4", NOW)).toEqual({ kind: "nothing" });
  });

  test("止めた計画は次の朝に見なおし、出ていない週は次の週にあきらめる", async () => {
    const plans = createPlanStore(db);
    const week = { ...plan, city: "suzaka" };
    await createSubscriptionStore(db).subscribe({ cityId: "suzaka", userId: "U1", hash: "h" }, "digest", NOW);
    expect(await plans.lastWeekOf("suzaka")).toBeNull();
    await plans.planLine(week, ["digest"]);
    expect(await plans.lastWeekOf("suzaka")).toBe("2026-W48");
    expect(await plans.hold(week, "quota", 0)).toBe(true);
    expect(await plans.find(week)).toMatchObject({ state: "held", reason: "quota", quotaLeft: 0 });
    expect(await plans.undelivered("suzaka", 10)).toMatchObject({ plans: [{ city: "suzaka", occasion: "2026-W48" }] });
    // Released on a later day than planned, and nobody has got it: it says so.
    expect(await plans.release(week, null, "2026-11-26")).toBe(true);
    expect(await plans.find(week)).toMatchObject({ late: true, today: "2026-11-26", quotaLeft: null });
    expect(await plans.hold(week, "quota", 0)).toBe(false);
    await plans.stop(week, "unauthorized", null);
    expect(await plans.find(week)).toMatchObject({ state: "held", reason: "unauthorized" });
    expect(await plans.expire("suzaka", "2026-W48", TODAY)).toBe(0);
    expect(await plans.expire("suzaka", "2026-W49", TODAY)).toBe(2);
    expect(await plans.find(week)).toMatchObject({ state: "skipped", reason: "expired" });
    await plans.stop(week, "unauthorized", null);
    expect(await plans.find(week)).toMatchObject({ state: "skipped" });
    expect(await plans.find({ ...week, city: "nobody" })).toBeNull();
  });
});

describe("Slack の投稿", () => {
  const week: NewPlan = {
    city: "konan",
    occasion: "2026-W48",
    channel: "slack",
    today: TODAY,
    late: true,
    subject: null,
  };

  test("二分のあいだ一人だけが受け持ち、倒れたあとの人は、まずさがす", async () => {
    const [plans, posts] = [createPlanStore(db), createPostStore(db)];
    const ids = await plans.planSlack(week, [{ target: "city", channel: "C0" }]);
    expect(ids).toHaveLength(1);
    expect(await plans.planSlack(week, [{ target: "city", channel: "C0" }])).toEqual([]);
    expect(await plans.find(week)).toMatchObject({ state: "released", targets: 1, late: true });
    const id = ids[0]!;
    expect(await posts.claim(id, NOW)).toMatchObject({
      kind: "attempt",
      post: { channel: "C0", attempts: 1, step: 0, leadTs: null, wasUnknown: false, firstAttemptAt: NOW },
    });
    expect(await posts.claim(id, later(119_999))).toEqual({ kind: "leased", until: later(120_000) });
    expect(await posts.claim(id, later(120_000))).toMatchObject({
      kind: "attempt",
      post: { attempts: 2, wasUnknown: true, firstAttemptAt: NOW },
    });
    await posts.release(id, { unknown: false, code: "rate_limited" });
    expect(await posts.claim(id, NOW)).toMatchObject({ post: { wasUnknown: false } });
    await posts.release(id, { unknown: true, code: "unknown" });
    expect(await posts.claim(id, NOW)).toMatchObject({ post: { wasUnknown: true } });
    await posts.keepSteps(id, "[1]");
    await posts.keepSteps(id, "[2]");
    await posts.advance(id, { step: 1, leadTs: "1.1", done: false });
    expect(await posts.claim(id, NOW)).toMatchObject({
      post: { steps: "[1]", step: 1, leadTs: "1.1", wasUnknown: false },
    });
    await posts.advance(id, { step: 2, leadTs: "1.1", done: true });
    expect(await posts.claim(id, later(DAY))).toEqual({ kind: "nothing" });
    expect(await posts.claim("none", NOW)).toEqual({ kind: "nothing" });
    expect(await posts.giveUp(id)).toEqual({ city: "konan", occasion: "2026-W48" });
    expect(await posts.giveUp("none")).toBeNull();
  });

  test("ほかの人が受け持っていれば、その終わりまで待つように言う", async () => {
    const [id] = await createPlanStore(db).planSlack({ ...week, city: "suzaka" }, [{ target: "city", channel: "C0" }]);
    await createPostStore(db).claim(id!, new Date());
    const outcome = await sendPost({ DB: db } as Env, id!);
    expect(outcome).toEqual({ kind: "again", delaySeconds: expect.any(Number) });
    const { delaySeconds } = outcome as { delaySeconds: number };
    expect(delaySeconds > 0 && delaySeconds <= 120).toBe(true);
  });

  test("投稿するものがなければ、投稿せずに終わり、くり返さない", async () => {
    const posts = createPostStore(db);
    const [id] = await createPlanStore(db).planSlack({ ...week, city: "annaka" }, [{ target: "city", channel: "C0" }]);
    await posts.keepSteps(id!, "[]");
    const env = { DB: db, SLACK_ANNAKA_SIGNING_SECRET: "s", SLACK_ANNAKA_BOT_TOKEN: "xoxb-1" } as unknown as Env;
    expect(await sendPost(env, id!)).toEqual({ kind: "done" });
    expect(await count("post WHERE city = 'annaka' AND state = 'empty'")).toBe(1);
    expect(await posts.claim(id!, new Date())).toEqual({ kind: "nothing" });
  });

  test("同じ知らせは一度だけ置き、読み手のまちがいの知らせは一日の数まで", async () => {
    const posts = createPostStore(db);
    const alert = { city: "konan", occasion: "alert:x", target: "staff", channel: "C0", steps: "[]", on: TODAY };
    expect(await posts.add(alert)).not.toBeNull();
    expect(await posts.add(alert)).toBeNull();
    const mistake = { city: "konan", channel: "C0", steps: "[]", on: TODAY };
    const ids = [await posts.addMistake(mistake, 2), await posts.addMistake(mistake, 2)];
    expect(ids.every((id) => id !== null)).toBe(true);
    expect(await posts.addMistake(mistake, 2)).toBeNull();
    expect(await posts.addMistake({ ...mistake, on: "2026-11-26" }, 2)).not.toBeNull();
    await posts.finish(ids[0]!, "failed", "is_archived");
    expect(await posts.claim(ids[0]!, NOW)).toEqual({ kind: "nothing" });
  });
});

test("鍵: ほかの市のものは置かず、古い知らせでは消さず、取りかえは一人だけ", async () => {
  const credentials = createCredentialStore(db);
  const row = (changes: Partial<CredentialRow> = {}): CredentialRow => ({
    city: "minato",
    channel: "slack",
    sealed: "s1",
    account: "T1",
    label: "みなと",
    expiresAt: later(HOUR),
    connectedAt: NOW,
    ...changes,
  });
  expect(await credentials.put(row())).toBeNull();
  expect(await credentials.put(row({ city: "other" }))).toBe("minato");
  expect(await credentials.put(row({ city: "other", account: "T2", expiresAt: null }))).toBeNull();
  expect(await credentials.find("minato", "slack")).toEqual(row());
  expect(await credentials.find("minato", "line")).toBeNull();
  expect((await credentials.findByAccount("slack", "T2"))?.city).toBe("other");
  expect((await credentials.list()).map(({ city }) => city)).toEqual(["minato", "other"]);
  expect(await credentials.listEnding(later(HOUR))).toEqual([]);
  expect(await credentials.listEnding(later(HOUR + 1))).toEqual(["minato"]);
  expect(await credentials.claimRenewal("minato", NOW, later(MINUTE))).toBe(true);
  expect(await credentials.claimRenewal("minato", later(MINUTE - 1), later(HOUR))).toBe(false);
  expect(await credentials.claimRenewal("minato", later(MINUTE), later(HOUR))).toBe(true);
  await credentials.releaseRenewal("minato");
  expect(await credentials.claimRenewal("minato", NOW, later(HOUR))).toBe(true);
  expect(await credentials.renew(row(), "s2", null)).toBe(true);
  expect(await credentials.find("minato", "slack")).toEqual(row({ sealed: "s2", expiresAt: null }));
  expect(await credentials.renew(row({ connectedAt: later(1) }), "s3", null)).toBe(false);
  await credentials.reseal(row({ sealed: "s1" }), "s4");
  expect((await credentials.find("minato", "slack"))?.sealed).toBe("s2");
  await credentials.reseal(row({ sealed: "s2" }), "s4");
  expect((await credentials.find("minato", "slack"))?.sealed).toBe("s4");
  expect(await credentials.remove("minato", "slack", later(-1))).toBe(false);
  expect(await credentials.remove("minato", "slack", NOW)).toBe(true);
  expect(await credentials.remove("minato", "slack", null)).toBe(false);
  expect(await credentials.remove("other", "slack", null)).toBe(true);
});

test("入れるためのリンクは七日、戻りは十分。どちらも一度で、ちょうどの時刻に切れる", async () => {
  const installs = createInstallStore(db);
  expect(await installs.addLink("link", "minato", NOW)).toEqual(later(7 * DAY));
  expect(await installs.startVisit("other", "v0", NOW)).toBeNull();
  expect(await installs.startVisit("link", "late", later(7 * DAY))).toBeNull();
  expect(await installs.startVisit("link", "v1", later(7 * DAY - 1))).toBe("minato");
  // What Slack hands back is no link, and a link is no visit.
  expect(await installs.startVisit("v1", "v9", NOW)).toBeNull();
  expect(await installs.takeVisit("link", NOW)).toBeNull();
  expect(await installs.takeVisit("v1", later(7 * DAY + 10 * MINUTE - 2))).toMatchObject({ city: "minato" });
  expect(await installs.takeVisit("v1", NOW)).toBeNull();
  await installs.startVisit("link", "v2", NOW);
  expect(await installs.takeVisit("v2", later(10 * MINUTE))).toBeNull();
  await installs.startVisit("link", "v3", NOW);
  const visit = (await installs.takeVisit("v3", later(10 * MINUTE - 1)))!;
  expect(visit.linkExpiresAt).toEqual(later(7 * DAY));
  expect([await installs.takeLink(visit), await installs.takeLink(visit)]).toEqual([true, false]);
  await installs.putBackLink(visit);
  expect(await installs.startVisit("link", "v4", NOW)).toBe("minato");
  const other = (await installs.takeVisit("v4", NOW))!;
  await installs.startVisit("link", "v5", NOW);
  await installs.takeLink(other);
  expect(await installs.takeVisit("v5", NOW)).toBeNull();
});

test("運用の人への知らせ: 同じものは一日に一度、三日をこえたものはもう言わず、二十まで", async () => {
  const alerts = createAlertStore(db);
  const alert = { city: "konan", name: "line_token", what: "断られた" };
  expect(await alerts.raise([], NOW)).toEqual([]);
  expect(await alerts.raise([alert], NOW)).toEqual([alert]);
  expect(await alerts.raise([alert], later(DAY - 1))).toEqual([]);
  expect(await alerts.listUntold(NOW)).toEqual([alert]);
  await alerts.noteTold([], NOW);
  expect(await alerts.listUntold(later(3 * DAY))).toEqual([alert]);
  expect(await alerts.listUntold(later(3 * DAY + 1))).toEqual([]);
  await alerts.noteTold([alert], NOW);
  expect(await alerts.listUntold(NOW)).toEqual([]);
  expect(await alerts.raise([{ ...alert, what: "まだ" }], later(DAY))).toEqual([{ ...alert, what: "まだ" }]);
  expect(await alerts.listUntold(later(DAY))).toEqual([{ ...alert, what: "まだ" }]);
  await alerts.raise(
    Array.from({ length: 25 }, (_, index) => ({ city: "", name: `a${index}`, what: "x" })),
    later(DAY + 1),
  );
  expect(await alerts.listUntold(later(DAY + 1))).toHaveLength(20);
});

test("動いている印と、当てたマイグレーションと、まとめを読む人の数", async () => {
  const operations = createOperationsStore(db);
  expect((await operations.read()).beats).toEqual({});
  await operations.note("morning", NOW);
  await operations.note("morning", later(1));
  await operations.note("queue", NOW);
  const state = await operations.read();
  expect(state).toMatchObject({ missingMigrations: [], beats: { morning: later(1), queue: NOW } });
  expect(Math.abs(state.migratedAt!.getTime() - Date.now())).toBeLessThan(HOUR);
  expect(await operations.readBeats()).toEqual({ beats: state.beats, migratedAt: state.migratedAt });
  const last = MIGRATION_NAMES.at(-1)!;
  await db.prepare("UPDATE d1_migrations SET name = 'x' || name WHERE name = ?").bind(last).run();
  expect((await operations.read()).missingMigrations).toEqual([last]);
  expect((await operations.readBeats()).migratedAt).toBeNull();
  await db.prepare("UPDATE d1_migrations SET name = ?1 WHERE name = 'x' || ?1").bind(last).run();
  const triggers = "SELECT name, sql FROM sqlite_master WHERE name = 'progress_entry_keeps_words'";
  const [trigger] = (await db.prepare(triggers).all()).results as { sql: string }[];
  await db.prepare("DROP TRIGGER progress_entry_keeps_words").run();
  await db.prepare("ALTER TABLE heartbeat RENAME TO away").run();
  expect(await operations.read()).toMatchObject({
    missingObjects: ["heartbeat", "progress_entry_keeps_words"],
    beats: {},
  });
  await db.prepare("ALTER TABLE away RENAME TO heartbeat").run();
  await db.prepare(trigger!.sql).run();
  expect((await operations.read()).missingObjects).toEqual([]);
  expect(await operations.countDigestReaders("konan")).toBe(2);
  expect(await operations.countDigestReaders("nobody")).toBe(0);
});

test("数は足しこみ、月は月だけ、日は日だけ、時間は時間だけを返す", async () => {
  const usage = createUsageStore(db);
  await usage.add([]);
  const day = { city: "konan", period: TODAY, name: "answer:measure", count: 2 };
  await usage.add([day, { ...day, period: "2026-11", name: "record:x", count: 5 }]);
  await usage.add([day]);
  expect(await usage.monthOf("konan", "2026-11")).toEqual(new Map([["record:x", 5]]));
  expect(await usage.daysOf("konan", TODAY, TODAY)).toEqual([{ period: TODAY, name: "answer:measure", count: 4 }]);
  expect(await usage.daysOf("konan", "2026-11-01", "2026-11-24")).toEqual([]);
  const hour = { ...day, period: `${TODAY}T09`, name: "webhook:line:ok" };
  await usage.add([hour, { ...hour, period: `${TODAY}T08` }]);
  expect(await usage.hoursOf("konan", `${TODAY}T09`)).toEqual([{ period: hour.period, name: hour.name, count: 2 }]);
  expect(await usage.hoursOf("annaka", `${TODAY}T09`)).toEqual([]);
  expect(await usage.daysOf("konan", TODAY, TODAY)).toHaveLength(1);
});

test("答えの下の一押しは、市ごとに一日300件まで。答えられなかった質問は、一人10件・だれとも知れず100件・市で300件まで", async () => {
  const feedback = createFeedbackStore(db);
  const fill = (table: string, values: string, rows: number) =>
    db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO ${table} SELECT ${values} FROM n`,
      )
      .run();
  await fill("feedback", `'konan', 'f' || i, 'm', 'helpful', '${TODAY}'`, 299);
  for (const answer of ["a300", "a301"]) await feedback.keep("konan", { answer, about: "n", verdict: "wrong" }, TODAY);
  expect(await feedback.count("konan", TODAY)).toEqual([
    { about: "m", verdict: "helpful", times: 299 },
    { about: "n", verdict: "wrong", times: 1 },
  ]);
  expect(await feedback.count("konan", "2026-11-26")).toEqual([]);

  const unanswered = createUnansweredStore(db);
  for (let index = 0; index < 11; index++) await unanswered.keep("konan", `q${index}`, TODAY, "a");
  expect(await count("unanswered WHERE city = 'konan'")).toBe(10);
  await fill("unanswered_asker", `'konan', 'n' || i, '', '${TODAY}'`, 99);
  for (const question of ["n100", "n101"]) await unanswered.keep("konan", question, TODAY);
  expect(await count("unanswered WHERE city = 'konan'")).toBe(110);
  await fill("unanswered_asker", `'konan', 'm' || i, 'm' || i, '${TODAY}'`, 189);
  for (const question of ["z1", "z2"]) await unanswered.keep("konan", question, TODAY, question);
  expect(await count("unanswered WHERE city = 'konan'")).toBe(300);
  await unanswered.keep("konan", "q1", TODAY, "b");
  expect(await unanswered.list("konan", TODAY, 1)).toHaveLength(1);
  // Whoever leaves takes what only they asked along; what another asked too stays.
  await unanswered.keep("isesaki", "both", TODAY, "a");
  await unanswered.keep("isesaki", "both", TODAY, "b");
  await unanswered.keep("isesaki", "mine", TODAY, "a");
  await unanswered.forget("isesaki", "a");
  expect((await unanswered.list("isesaki", TODAY, 9)).map(({ question }) => question)).toEqual(["both"]);
});

test("二千の質問があれば、だれとも知れないもの、一人だけがたずねた古いものの順に場所をゆずり、二人がたずねたものは残る", async () => {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
       INSERT INTO unanswered_asker
       SELECT 'annaka', 'q' || i, iif(i = 9, '', 'p' || i), '2026-10-' || iif(i = 3, '01', iif(i = 7, '02', '03')) FROM n
       UNION ALL SELECT 'annaka', 'q3', 'another', '2026-10-01'`,
    )
    .run();
  const holds = (question: string) => count(`unanswered WHERE city = 'annaka' AND question = '${question}'`);
  const kept = async () => [await holds("q3"), await holds("q7"), await holds("q9")];
  await createUnansweredStore(db).keep("annaka", "new", TODAY, "x");
  expect(await kept()).toEqual([1, 1, 0]);
  await createUnansweredStore(db).keep("annaka", "newer", TODAY, "x");
  expect(await kept()).toEqual([1, 0, 0]);
  expect(await count("unanswered WHERE city = 'annaka'")).toBe(2_000);
  expect([await holds("new"), await holds("newer")]).toEqual([1, 1]);
});

test("結びつけることばの願いは百まで並べ、一度だけ決まる", async () => {
  const proposals = createPhraseProposalStore(db);
  const proposal = { id: "p", phrase: "ことば", measureId: "konan-1-3", question: "q", proposedBy: "U0" };
  await proposals.propose("konan", proposal, NOW);
  await proposals.propose("konan", { ...proposal, phrase: "別" }, NOW);
  expect(await proposals.find("konan", "p")).toEqual({ ...proposal, decision: null });
  expect(await proposals.find("annaka", "p")).toBeNull();
  expect(await proposals.decide("annaka", "p", "kept", "U1", NOW)).toBe(false);
  expect(await proposals.decide("konan", "p", "kept", "U1", NOW)).toBe(true);
  expect(await proposals.decide("konan", "p", "refused", "U1", NOW)).toBe(false);
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 101)
       INSERT INTO phrase_proposal (id, city, phrase, measure_id, question, proposed_by, proposed_at)
       SELECT 'p' || i, 'konan', 'w' || i, 'm', 'q', 'U0', 1000 - i FROM n`,
    )
    .run();
  expect((await proposals.listOpen("konan")).map(({ id }) => id)).toEqual(
    Array.from({ length: 100 }, (_, index) => `p${101 - index}`),
  );
});

test("進捗: 二度の同じ番号は一度だけ、決まったものは取り消せず、ほかの市の人は決められない", async () => {
  const progress = createProgressStore(db);
  expect(await progress.append([])).toBe(0);
  expect(await progress.append([newEntry("s1"), newEntry("s2")])).toBe(2);
  expect(await progress.append([newEntry("s2"), newEntry("s3")])).toBe(1);
  await expect(progress.withdraw(newEntry("s4"))).rejects.toThrow(TypeError);
  const decision = { decision: "published", by: "U1", at: NOW.toISOString(), comment: null } as const;
  expect(await progress.review("konan", [])).toEqual([]);
  expect(await progress.review("annaka", [{ ...decision, entryId: "s1" }])).toEqual([]);
  expect(await progress.review("konan", [{ ...decision, entryId: "s1" }])).toEqual(["s1"]);
  expect(await progress.review("konan", [{ ...decision, entryId: "s1" }])).toEqual([]);
  expect(await progress.withdraw(newEntry("w1", { withdraws: "s1" }))).toBe(false);
  expect(await progress.withdraw(newEntry("w2", { withdraws: "s2" }))).toBe(true);
  expect(await progress.withdraw(newEntry("w3", { withdraws: "s2" }))).toBe(false);
  expect((await progress.openFor("konan")).map(({ id }) => id)).toEqual(["s3"]);
  const published = await progress.publishedFor("konan");
  expect(published.entries.map(({ id }) => id)).toEqual(["s1"]);
  expect(published.lastReview).toBeGreaterThan(0);
  expect((await progress.publishedFor("konan", published.lastReview)).entries).toEqual([]);
  const redaction = { entryId: "s3", by: "U1", at: NOW.toISOString(), reason: "x" };
  expect(await progress.redact("konan", redaction)).toBe(false);
  expect(await progress.redact("konan", { ...redaction, entryId: "s1" })).toBe(true);
  expect(await progress.redact("konan", { ...redaction, entryId: "s1" })).toBe(false);

  const ask = { city: "konan", conversation: "c", afterReview: 0, now: NOW };
  const citizens = await readForDesk(db, { ...ask, audience: "citizens" });
  expect(citizens).toMatchObject({ unread: [], unpublished: [], state: null, redacted: { ids: ["s1"] } });
  const staff = await readForDesk(db, { ...ask, audience: "staff", conversation: null });
  expect(staff.unpublished.map(({ id }) => id)).toEqual(["s1", "s3"]);
  const { lastRedaction } = citizens.redacted;
  expect(lastRedaction).toBeGreaterThan(0);
  expect((await readForDesk(db, { ...ask, audience: "citizens", afterRedaction: lastRedaction })).redacted.ids).toEqual(
    [],
  );
});

test("結びつけたことばは、要るときだけ読む。何も読めなければ、はじめから読みなおせる", async () => {
  await createPhraseStore(db).teach("suzaka", "ことば", "suzaka-35-1", "U1", NOW);
  const ask = { city: "suzaka", conversation: null, afterReview: 0, audience: "citizens" as const, now: NOW };
  expect((await readForDesk(db, ask)).phrases).toEqual([expect.objectContaining({ phrase: "ことば" })]);
  expect((await readForDesk(db, { ...ask, phrases: false })).phrases).toEqual([]);
  const gone = { bind: () => gone, all: () => Promise.reject(new Error("gone")) };
  const dead = { prepare: () => gone, batch: () => Promise.reject(new Error("gone")) } as unknown as Database;
  const nothing = await readForDesk(dead, ask);
  expect(nothing.unread.map(({ part }) => part)).toEqual(["published", "redacted", "phrases"]);
  expect([nothing.published.lastReview, nothing.redacted.lastRedaction]).toEqual([0, 0]);
});

test("会話は30分だけ続き、消せる", async () => {
  const conversations = createConversationStore(db);
  const state = conversationStateSchema.parse({ city: "konan", measureIds: ["konan-1-3"] });
  await conversations.save("talk", state, NOW);
  const rows = (ms: number) =>
    db
      .prepare("SELECT 1 FROM conversation WHERE key = 'talk' AND updated_at > ?")
      .bind(NOW.getTime() + ms - 30 * MINUTE)
      .all();
  expect((await rows(30 * MINUTE - 1)).results).toHaveLength(1);
  const read = async (now: Date) =>
    (await readForDesk(db, { city: "konan", conversation: "talk", afterReview: 0, audience: "citizens", now })).state;
  expect(await read(later(30 * MINUTE - 1))).toMatchObject({ city: "konan" });
  expect(await read(later(30 * MINUTE))).toBeNull();
  await conversations.remove("talk");
  expect((await rows(0)).results).toHaveLength(0);
});

describe("夜の片づけの境め", () => {
  const at = (ms: number) => NOW.getTime() - ms;
  /** Rows: one that is just old enough to go, and one that stays; dates are of Japan. */
  const rows: [string, string, string | number, string | number][] = [
    ["event", "'line', ?1, ?2", at(7 * DAY) - 1, at(7 * DAY)],
    ["conversation", "?1, '{}', ?2", at(30 * MINUTE) - 1, at(30 * MINUTE)],
    ["opt_out", "'konan', ?1, 'all', ?2", at(7 * DAY) - 1, at(7 * DAY)],
    ["feedback", "'suzaka', ?1, 'm', 'helpful', ?2", "2026-08-26", "2026-08-27"],
    ["unanswered_asker", "'suzaka', ?1, 'a', ?2", "2026-08-26", "2026-08-27"],
    ["staff_notice", "'konan', ?1, ?2", at(400 * DAY) - 1, at(400 * DAY)],
    ["usage_count", "'konan', ?2, ?1, 1", "2025-09", "2025-10"],
    ["usage_count (period, name, city, count)", "?2, ?1, 'konan', 1", "2026-11-23T11", "2026-11-23T12"],
    ["review_message", "'konan', 'e', ?1, '1.1', ?2", at(400 * DAY) - 1, at(400 * DAY)],
    ["operator_alert (city, name, what, raised_at)", "'konan', ?1, 'x', ?2", at(7 * DAY) - 1, at(7 * DAY)],
    ["slack_install (hash, city, expires_at)", "?1, 'konan', ?2", at(1), at(0)],
    [
      "phrase_proposal (id, city, phrase, measure_id, question, proposed_by, proposed_at)",
      "?1, 'suzaka', 'p', 'm', 'q', 'U', ?2",
      at(90 * DAY) - 1,
      at(90 * DAY),
    ],
    [
      "progress_refusal (city, actor, action, reason, refused_at)",
      "'konan', ?1, 'record', 'x', ?2",
      at(400 * DAY) - 1,
      at(400 * DAY),
    ],
    [
      "plan (city, occasion, channel, run, state, today, late)",
      "'border', ?1, 'line', 'r', 'released', ?2, 0",
      "2026-11-10",
      "2026-11-11",
    ],
    ["delivery", "'border', ?1, 'line', ?2, 1", "U", "U"],
    ["content", "'border', ?1, ?2, '[]'", "[]", "[]"],
  ];

  test("どの表も、決めた日数を一つでも過ぎた行だけが消える", async () => {
    for (const [into, values, old, young] of rows)
      for (const [name, value] of [
        ["old-row", old],
        ["young-row", young],
      ] as const)
        await db.prepare(`INSERT INTO ${into} VALUES (${values})`).bind(name, value).run();
    expect(await deleteExpired(db, NOW)).toBe(false);
    const left: string[] = [];
    for (const [into] of rows) {
      const table = into.split(" ")[0]!;
      const { results } = await db.prepare(`SELECT * FROM ${table}`).all();
      const names = results
        .flatMap((row) => Object.values(row))
        .filter((value) => /^(?:old|young)-row$/.test(`${value}`));
      if (table !== "plan") left.push(`${table} ${[...new Set(names)].join(" ")}`);
    }
    expect(left).toEqual(
      rows
        .map(([into]) => into.split(" ")[0]!)
        .filter((table) => table !== "plan")
        .map((table) => `${table} young-row`),
    );
    expect(await count("plan WHERE occasion = 'old-row' AND is_cleared = 1")).toBe(1);
    expect(await count("plan WHERE occasion = 'young-row' AND is_cleared = 0")).toBe(1);
  });
});
