import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { createPhraseProposalStore } from "../../src/store/d1-phrase-proposal-store.ts";
import { createPhraseStore } from "../../src/store/d1-phrase-store.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { createUnansweredStore } from "../../src/store/d1-unanswered-store.ts";
import type { Decision, ProgressStore } from "../../src/store/ports.ts";
import { newEntry } from "../progress/sample-entries.ts";

let worker: WorkerHarness;
let db: D1Database;
let store: ProgressStore;
beforeAll(async () => {
  worker = await startWorker({});
  db = await worker.db();
  store = createProgressStore(db);
});
afterAll(() => worker.close());

const decide = (entryId: string, changes: Partial<Decision> = {}): Decision => ({
  entryId,
  decision: "published",
  by: "U0REVIEWER",
  at: "2025-10-11T01:00:00.000Z",
  comment: null,
  ...changes,
});

describe("足すだけの記録", () => {
  test("書いたとおりに読め、確認されるまでは未公開", async () => {
    const entry = newEntry("store-1", {
      measureId: "konan-1-1",
      fiscalYear: 2025,
      point: "midterm",
      status: "in_progress",
      kpi: { name: "指標", value: 0 },
      step: { item: "取組計画", fiscalYear: 2025, done: true },
      evaluation: 4,
      effectThousandYen: 0,
      note: "改行も\n「'\"; DROP TABLE」も",
      evidenceUrl: "https://www.example.lg.jp/a",
      nextCheckOn: "2026-03-31",
      deadline: { newDate: "2026-09-30", reason: "入札が不調" },
    });
    expect(await store.append([entry])).toBe(1);
    expect(await store.allFor("konan", "konan-1-1")).toEqual([
      { ...entry, sequence: expect.any(Number), state: "draft", review: null },
    ]);
    expect((await store.publishedFor("konan")).entries).toEqual([]);
  });

  test("確認した人と時刻が残り、公開される", async () => {
    expect(await store.review("konan", [decide("store-1")])).toEqual(["store-1"]);
    const { entries, lastReview } = await store.publishedFor("konan");
    expect(entries.map(({ id, state, review }) => [id, state, review?.by])).toEqual([
      ["store-1", "published", "U0REVIEWER"],
    ]);
    expect((await store.publishedFor("konan", lastReview)).entries).toEqual([]);
  });

  test("二人めの確認は何も変えない", async () => {
    const second = decide("store-1", { decision: "returned", by: "U0OTHER", comment: "直して" });
    expect(await store.review("konan", [second])).toEqual([]);
    expect((await store.find("konan", "store-1"))?.state).toBe("published");
  });

  test("ほかの市の記録は確認できない", async () => {
    await store.append([newEntry("store-2")]);
    expect(await store.review("annaka", [decide("store-2")])).toEqual([]);
  });

  test("差し戻しは理由とともに残り、公開されない", async () => {
    await store.review("konan", [decide("store-2", { decision: "returned", comment: "根拠を付けて" })]);
    expect(await store.find("konan", "store-2")).toMatchObject({
      state: "returned",
      review: { comment: "根拠を付けて" },
    });
    expect((await store.publishedFor("konan")).entries.map(({ id }) => id)).toEqual(["store-1"]);
  });

  test.each([
    "UPDATE progress_entry SET content = '{}'",
    "DELETE FROM progress_entry",
    "INSERT OR REPLACE INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content) VALUES ('store-1', 'konan', 'x', 'x', 0, 'form', '{}')",
    "UPDATE progress_review SET decision = 'returned'",
    "DELETE FROM progress_review",
    "INSERT OR REPLACE INTO progress_review (entry_id, city, decision, reviewed_by, reviewed_at) VALUES ('store-1', 'konan', 'returned', 'x', 0)",
    "UPDATE progress_refusal SET reason = ''",
  ])("データベースが断る: %s", async (sql) => {
    await store.refuse({
      city: "konan",
      actor: "U0NOBODY",
      action: "record",
      reason: "not_recorder",
      measureId: "konan-1-1",
      entryId: null,
      at: "2025-10-10T00:00:00.000Z",
    });
    await expect(db.prepare(sql).run()).rejects.toThrow(/append-only/);
  });

  test("同じ番号をもう一度送っても一つ", async () => {
    expect(await store.append([newEntry("store-1"), newEntry("store-3")])).toBe(1);
    expect((await store.allOf("konan")).filter(({ id }) => id === "store-1")).toHaveLength(1);
  });

  test("一つでも書けなければ、どれも残らない", async () => {
    const orphan = newEntry("store-5", { replaces: "no-such-entry" });
    await expect(store.append([newEntry("store-4"), orphan])).rejects.toThrow();
    expect(await store.find("konan", "store-4")).toBeNull();
  });
});

describe("取り消し", () => {
  const withdrawal = (id: string) => newEntry(`${id}-undo`, { withdraws: id });

  test("まだ確認されていなければ取り消せ、確認に回らない", async () => {
    await store.append([newEntry("undo-1")]);
    expect(await store.withdraw(withdrawal("undo-1"))).toBe(true);
    expect((await store.find("konan", "undo-1"))?.state).toBe("withdrawn");
    expect((await store.openFor("konan")).map(({ id }) => id)).not.toContain("undo-1");
    expect(await store.review("konan", [decide("undo-1")])).toEqual([]);
  });

  test("確認が済んでいれば取り消せない", async () => {
    expect(await store.withdraw(withdrawal("store-2"))).toBe(false);
  });

  test("取り消しと確認が同時でも、どちらか一つだけが成る", async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `race-${index}`);
    await store.append(ids.map((id) => newEntry(id)));
    const outcomes = await Promise.all(
      ids.flatMap((id) => [
        store.withdraw(withdrawal(id)).then((done) => [id, done] as const),
        store.review("konan", [decide(id)]).then((done) => [id, done.length > 0] as const),
      ]),
    );
    for (const id of ids) expect(outcomes.filter(([other, done]) => other === id && done)).toHaveLength(1);
  });
});

test("200件が50件ずつ同時に来ても、一つも失われず、順番どおりに残る", async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `burst-${index}`);
  const measureId = "konan-1-2";
  // Fifty at a time: the way from here to the database drops connections when two hundred open at once.
  for (let at = 0; at < ids.length; at += 50)
    await Promise.all(ids.slice(at, at + 50).map((id) => store.append([newEntry(id, { measureId, note: id })])));
  const stored = await store.allFor("konan", measureId);
  expect(stored.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const sequences = stored.map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(new Set(sequences).size).toBe(200);
  for (let at = 0; at < ids.length; at += 50)
    await Promise.all(ids.slice(at, at + 50).map((id) => store.review("konan", [decide(id)])));
  const { entries } = await store.publishedFor("konan");
  expect(entries.filter((entry) => entry.measureId === measureId)).toHaveLength(200);
});

describe("答えられなかった質問と、結びつけたことば", () => {
  test("同じ質問は数だけ増え、だれが聞いたかは残らない", async () => {
    const unanswered = createUnansweredStore(db);
    for (const today of ["2025-10-01", "2025-10-03"]) await unanswered.keep("konan", "渡り廊下の屋根は?", today);
    await unanswered.keep("konan", "花壇の水やり", "2025-10-02");
    expect(await unanswered.list("konan", "2025-09-30", 10)).toEqual([
      { question: "渡り廊下の屋根は?", times: 2, firstAskedOn: "2025-10-01", lastAskedOn: "2025-10-03" },
      { question: "花壇の水やり", times: 1, firstAskedOn: "2025-10-02", lastAskedOn: "2025-10-02" },
    ]);
    const { results } = await db.prepare("SELECT * FROM unanswered LIMIT 1").all();
    expect(Object.keys(results[0]!)).toEqual(["city", "question", "times", "first_asked_on", "last_asked_on"]);
  });

  test("一人の一日の分と、市の一日の分には上限があり、同じ人の同じ質問は一日に一度だけ数える", async () => {
    const unanswered = createUnansweredStore(db);
    for (let times = 0; times < 3; times++) await unanswered.keep("isesaki", "同じ質問", "2025-10-01", "hash-1");
    expect(await unanswered.list("isesaki", "2000-01-01", 400)).toMatchObject([{ times: 1 }]);
    const ask = (count: number, asker: string) =>
      Promise.all(
        Array.from({ length: count }, (_, number) =>
          unanswered.keep("isesaki", `${asker}の質問${number}`, "2025-10-01", asker),
        ),
      );
    await ask(12, "hash-1");
    expect(await unanswered.list("isesaki", "2000-01-01", 400)).toHaveLength(10);
    await db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 288)
         INSERT INTO unanswered_asker SELECT 'isesaki', 'ほかの質問' || i, 'other-' || i, '2025-10-01' FROM n`,
      )
      .run();
    await ask(4, "hash-2");
    expect(await unanswered.list("isesaki", "2000-01-01", 400)).toHaveLength(300);
    await unanswered.forget("isesaki", "hash-1");
    expect(await unanswered.list("isesaki", "2000-01-01", 400)).toHaveLength(290);
  });

  test("90日たつと、毎朝の片づけで消える", async () => {
    const unanswered = createUnansweredStore(db);
    const days = (count: number) =>
      new Date(Date.now() - count * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
    await unanswered.keep("suzaka", "古い質問", days(91));
    await unanswered.keep("suzaka", "まだ新しい質問", days(89));
    await worker.runScheduled("0 18 * * *");
    expect((await unanswered.list("suzaka", "2000-01-01", 10)).map(({ question }) => question)).toEqual([
      "まだ新しい質問",
    ]);
  });

  test("ことばは最後に結びつけた記録に属し、ほどける", async () => {
    const phrases = createPhraseStore(db);
    const now = new Date("2025-10-10T00:00:00Z");
    await phrases.teach("suzaka", "渡り廊下", "suzaka-35", "U0STAFF", now);
    await phrases.teach("suzaka", "渡り廊下", "suzaka-36", "U0STAFF", now);
    await phrases.teach("suzaka", "花壇", "suzaka-37", "U0STAFF", now);
    expect(await phrases.list("suzaka")).toEqual([
      { phrase: "渡り廊下", measureId: "suzaka-36" },
      { phrase: "花壇", measureId: "suzaka-37" },
    ]);
    await phrases.teach("suzaka", "花壇", null, "U0STAFF", now);
    expect(await phrases.list("suzaka")).toHaveLength(1);
  });

  test("提案されたことばは、決まるのと結びつくのが同時で、一方だけが起こることはない", async () => {
    const proposals = createPhraseProposalStore(db);
    const now = new Date("2025-10-10T00:00:00Z");
    const proposal = { id: "p1", phrase: "ことば", measureId: "annaka-1", question: "ことばは?", proposedBy: "U0A" };
    await proposals.propose("annaka", proposal, now);
    await db.exec("ALTER TABLE taught_phrase RENAME TO taught_phrase_away");
    await expect(proposals.decide("annaka", "p1", "kept", "U0B", now)).rejects.toThrow();
    await db.exec("ALTER TABLE taught_phrase_away RENAME TO taught_phrase");
    expect(await proposals.find("annaka", "p1")).toMatchObject({ decision: null });
    expect(await proposals.decide("annaka", "p1", "kept", "U0B", now)).toBe(true);
    expect(await createPhraseStore(db).list("annaka")).toEqual([{ phrase: "ことば", measureId: "annaka-1" }]);

    await proposals.propose("annaka", { ...proposal, id: "p2", phrase: "別のことば" }, now);
    expect(await proposals.decide("annaka", "p2", "refused", "U0B", now)).toBe(true);
    expect(await proposals.decide("annaka", "p2", "kept", "U0C", now)).toBe(false);
    expect(await createPhraseStore(db).list("annaka")).toHaveLength(1);
  });
});
