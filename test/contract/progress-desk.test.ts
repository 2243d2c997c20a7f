import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProgressDesk, type ProgressDesk } from "../../handlers/progress-desk.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { staffSchema } from "../../src/domain/staff.ts";
import { DESK_WORDS } from "../../src/progress/desk-words.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import type { ProgressStore } from "../../src/store/ports.ts";
import { recordsOf } from "../progress/sample-entries.ts";

let worker: WorkerHarness;
let db: D1Database;
let store: ProgressStore;
let desk: ProgressDesk;
beforeAll(async () => {
  worker = await startWorker({});
  db = await worker.db();
  store = createProgressStore(db);
  const staff = staffSchema.parse({ recorders: { users: ["U0A", "U0R"] }, reviewers: { users: ["U0R", "U0S"] } });
  desk = createProgressDesk(recordsOf("konan"), staff, store);
});
afterAll(() => worker.close());

const recorder = { userId: "U0A", groupIds: [] };
const reviewer = { userId: "U0R", groupIds: [] };
const stranger = { userId: "U0NOBODY", groupIds: [] };
const now = new Date("2025-10-10T01:00:00.000Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test("記録して、ほかの人が確認すると公開される", async () => {
  expect(await desk.record(recorder, "konan-1-3", { status: "進行中" }, "d1", "form", now)).toMatchObject({
    kind: "saved",
  });
  expect(await desk.review(reviewer, "d1", "published", null, later(5))).toMatchObject({
    kind: "saved",
    entry: { state: "published" },
  });
  expect((await store.publishedFor("konan")).entries.map(({ id }) => id)).toEqual(["d1"]);
});

test("[C65] 登録のない人は断られ、それが残り、何も書かれない", async () => {
  expect(await desk.record(stranger, "konan-1-3", { note: "いたずら" }, "d2", "form", now)).toMatchObject({
    kind: "refused",
  });
  expect(await desk.checkIn(stranger, "konan-1-3", "done", "d2", now)).toMatchObject({ kind: "refused" });
  expect(await desk.review(recorder, "d1", "returned", "x", now)).toMatchObject({ kind: "refused" });
  expect(await desk.importCsv(stranger, new Uint8Array(), "f1", now, false)).toMatchObject({ kind: "refused" });
  const { results } = await db.prepare("SELECT actor, action, reason FROM progress_refusal ORDER BY sequence").all();
  expect(results).toEqual([
    { actor: "U0NOBODY", action: "record", reason: "not_recorder" },
    { actor: "U0NOBODY", action: "record", reason: "not_recorder" },
    { actor: "U0A", action: "review", reason: "not_reviewer" },
    { actor: "U0NOBODY", action: "import", reason: "not_recorder" },
  ]);
  expect(await store.find("konan", "d2")).toBeNull();
});

test("自分の記録の公開は断られ、ほかの確認者なら公開できる", async () => {
  await desk.checkIn(reviewer, "konan-1-4", "moved", "d3", now);
  expect(await desk.review(reviewer, "d3", "published", null, later(1))).toMatchObject({ kind: "refused" });
  expect(await desk.review({ userId: "U0S", groupIds: [] }, "d3", "published", null, later(1))).toMatchObject({
    kind: "saved",
  });
});

test("理由のない差し戻しと、二度めの確認はできない", async () => {
  await desk.checkIn(recorder, "konan-1-4", "delayed", "d4", now);
  expect(await desk.review(reviewer, "d4", "returned", " ", later(1))).toEqual({
    kind: "not_possible",
    message: "差し戻す理由を書いてください。",
  });
  await desk.review(reviewer, "d4", "returned", "根拠を", later(1));
  expect(await desk.review(reviewer, "d4", "published", null, later(2))).toMatchObject({ kind: "not_possible" });
});

test("取り消しは本人が10分まで", async () => {
  await desk.checkIn(recorder, "konan-1-1", "done", "d5", now);
  expect(await desk.undo(reviewer, "d5", "w1", later(1))).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("記録した本人だけです"),
  });
  const { results } = await db
    .prepare("SELECT actor, reason, entry_id FROM progress_refusal WHERE action = 'withdraw'")
    .all();
  expect(results).toEqual([{ actor: "U0R", reason: "not_own", entry_id: "d5" }]);
  expect(await desk.undo(recorder, "d5", "w1", later(11))).toMatchObject({ kind: "not_possible" });
  expect(await desk.undo(recorder, "d5", "w1", later(9))).toMatchObject({ kind: "saved" });
  expect(await desk.undo(recorder, "d5", "w2", later(9))).toMatchObject({ kind: "not_possible" });
  expect(await desk.undo(recorder, "nothing", "w3", now)).toMatchObject({ kind: "not_possible" });
});

test("まちがいは、書いた項目ごとに返る", async () => {
  expect(await desk.record(recorder, "konan-1-3", { status: "?" }, "d6", "form", now)).toMatchObject({
    kind: "faults",
    faults: [{ field: "status" }],
  });
});

test("訂正は同じ取組の記録だけにできる", async () => {
  const wrong = await desk.record(recorder, "konan-1-1", { status: "達成" }, "d7", "form", now, "d1");
  expect(wrong).toMatchObject({ kind: "not_possible" });
  const right = await desk.record(recorder, "konan-1-3", { status: "達成" }, "d7", "form", now, "d1");
  expect(right).toMatchObject({ kind: "saved", entry: { replaces: "d1" } });
});

test("訂正が出ている下書きは、公開も差し戻しもできない", async () => {
  await desk.record(recorder, "konan-1-2", { status: "進行中" }, "d20", "form", now);
  await desk.record(recorder, "konan-1-2", { status: "遅れ" }, "d21", "form", later(1), "d20");
  const refused = { kind: "not_possible", message: expect.stringContaining("訂正が出ています") };
  expect(await desk.review(reviewer, "d20", "published", null, later(2))).toMatchObject(refused);
  expect(await desk.review(reviewer, "d20", "returned", "x", later(2))).toMatchObject(refused);
  expect(await desk.review(reviewer, "d21", "published", null, later(2))).toMatchObject({ kind: "saved" });
});

describe("CSV", () => {
  const file = (rows: string) => new TextEncoder().encode(`記録ID,年度,状況\n${rows}`);

  test("同じファイルを二度送っても、記録は一度", async () => {
    const bytes = file("konan-1-1,R7,進行中\nkonan-1-2,R7,遅れ\n");
    expect(await desk.importCsv(recorder, bytes, "F1", now, false)).toEqual({
      kind: "saved",
      recorded: 2,
      unchanged: 0,
      empty: 0,
    });
    expect(await desk.importCsv(recorder, bytes, "F1", now, false)).toEqual({
      kind: "saved",
      recorded: 0,
      unchanged: 2,
      empty: 0,
    });
  });

  test("悪い行があれば、どの行も記録しない", async () => {
    const before = (await store.allOf("konan")).length;
    expect(
      await desk.importCsv(recorder, file("konan-1-1,R7,進行中\nkonan-1-2,R7,?\n"), "F2", now, false),
    ).toMatchObject({
      kind: "bad_csv",
      faults: [{ line: 3, column: "状況" }],
    });
    expect((await store.allOf("konan")).length).toBe(before);
  });
});

test("[C50] 書けなければ「保存できませんでした」と返り、書いた文はログに出ない", async () => {
  const broken = createProgressDesk(recordsOf("konan"), staffSchema.parse({ recorders: { users: ["U0A"] } }), {
    ...store,
    append: (entries) =>
      createProgressStore({ prepare: () => db.prepare("INSERT INTO nowhere VALUES (1)") } as never).append(entries),
  });
  expect(await broken.record(recorder, "konan-1-3", { note: "だれにも見せない文" }, "d8", "form", now)).toEqual({
    kind: "not_saved",
    message: DESK_WORDS.notSaved,
  });
  expect(await store.find("konan", "d8")).toBeNull();
});

test("一つの画面で書いたいくつかの指標は、一つずつの記録になり、みな残るかみな残らない。元に戻すと、みな戻る", async () => {
  const staff = staffSchema.parse({ recorders: { users: ["U0A"] }, reviewers: { users: ["U0R"] } });
  const records = recordsOf("suzaka");
  const own = createProgressDesk(records, staff, store);
  const measure = records.measures.find(({ kpis }) => kpis.length > 2)!;
  const [first, second, third] = measure.kpis.map(({ name }) => name);
  const form = (last: string) => ({
    status: "進行中",
    fiscalYear: "R7",
    kpiName: first!,
    kpiValue: "1",
    moreKpis: [
      { name: second!, value: "2" },
      { name: third!, value: last },
    ],
  });
  const accept = async (last: string, id: string) => {
    const asked = await own.record(recorder, measure.id, form(last), id, "form", later(60));
    const keys = asked.kind === "doubts" ? asked.doubts.map(({ key }) => key) : [];
    return own.record(recorder, measure.id, form(last), id, "form", later(60), null, keys);
  };
  expect(await accept("たくさん", "m1")).toMatchObject({ kind: "faults", faults: [{ field: "kpiValue", kpi: third }] });
  expect(await store.allOf("suzaka")).toEqual([]);
  expect(await accept("3", "m1")).toMatchObject({
    kind: "saved",
    entry: { id: "m1" },
    more: [{ id: "m1-2" }, { id: "m1-3" }],
  });
  // 同じ画面がもう一度届いても、増えない
  await accept("3", "m1");
  const kept = await store.recordedAt("suzaka", "U0A", later(60).toISOString());
  expect(kept.map(({ status, fiscalYear, kpi }) => [status, fiscalYear, kpi?.name, kpi?.value])).toEqual([
    ["in_progress", 2025, first, 1],
    [null, 2025, second, 2],
    [null, 2025, third, 3],
  ]);
  await own.review(reviewer, "m1-3", "published", null, later(61));
  expect(await own.undo(recorder, "m1", "m1-undo", later(62))).toMatchObject({ kind: "saved" });
  const states = (await store.recordedAt("suzaka", "U0A", later(60).toISOString())).map(({ state }) => state);
  expect(states).toEqual(["withdrawn", "withdrawn", "published"]);
});
