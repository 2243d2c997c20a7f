import { beforeAll, describe, expect, test } from "vitest";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { newEntry } from "../progress/sample-entries.ts";
import { createStaffBench, RECORDER } from "./staff-bench.ts";

const bench = createStaffBench();
const RECORD = "konan-1-4";
const NOTICE = "新しい報告を読み出せません";
const PUBLISHED = "公開ずみの実績";

async function ask(text: string) {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ city: "konan", text });
  const response = await bench.worker.fetch("/api/ask", { method: "POST", headers, body });
  return { status: response.status, ...((await response.json()) as { kind: string; text: string }) };
}

async function tap(data: string) {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ city: "konan", data });
  const response = await bench.worker.fetch("/api/tap", { method: "POST", headers, body });
  return { status: response.status, ...((await response.json()) as { kind: string; text: string }) };
}

/** Does the work while the tables are away. */
async function without(tables: string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await bench.sql(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  try {
    await work();
  } finally {
    for (const table of tables) await bench.sql(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  }
}

const REFUSING = [
  "/api/cities/konan/measures",
  `/api/cities/konan/measures/${RECORD}`,
  "/api/cities/konan/digest",
  "/konan/deadlines.ics",
  "/konan/updates.atom",
];

beforeAll(async () => {
  const store = createProgressStore(await bench.worker.db());
  await store.append([newEntry("e-published", { measureId: RECORD, status: "in_progress", note: PUBLISHED })]);
  await store.review("konan", [
    { entryId: "e-published", decision: "published", by: "U0REVIEWER1", at: new Date().toISOString(), comment: null },
  ]);
});

describe("公開された報告を読み出せないとき", () => {
  // Every test begins with nothing read: the first does so in a fresh Worker.
  test("何も公開されていないかのようには答えず、読み出せないと先に言う", async () => {
    await without(["progress_review"], async () => {
      for (const question of [
        "タウンミーティングの進捗は?",
        "タウンミーティングについて",
        "取組の一覧",
        "未報告の取組は?",
      ]) {
        const { status, text } = await ask(question);
        expect([question, status]).toEqual([question, 200]);
        expect(text.split("\n").slice(0, 2).join("\n")).toContain(NOTICE);
        expect(text).not.toContain("進み具合は未報告");
      }
      expect(await bench.askLine("タウンミーティングの進捗は?")).toContain(NOTICE);
      // Which records are in a state, and how many, nobody can say now; nor what reports do not hold.
      for (const question of ["未報告の取組は?", "達成した取組は何件?", "遅れている取組は?", "期限切れは?"]) {
        expect((await ask(question)).text).not.toMatch(/\d件|ありません/);
      }
      expect((await ask("タウンミーティングは達成した?")).text).not.toMatch(/報告にも書かれていません|未報告/);
      const english = (await ask("What is the status of the town meetings?")).text;
      expect(english).toMatch(/cannot be read right now/);
      expect(english).not.toMatch(/読み出せません|no report/);
      expect((await tap(`v=1&kind=show&id=${RECORD}&view=detail`)).text).toContain(NOTICE);
      for (const { text } of [
        await ask("今週のまとめ"),
        await tap("v=1&kind=digest&section=all&offset=0&day=today&scope=all"),
      ])
        expect(text).toMatch(/^いま、新しい報告を読み出せません/);
      // What does not rest on reports is said as ever.
      expect((await ask("タウンミーティングの担当課は?")).text).toContain("担当課】");
      expect(bench.worker.readLogs()).toContain("desk.published_unread");
    });
  });

  test.each(REFUSING)("%s は 503 で断り、どこにも覚えさせない", async (path) => {
    await without(["progress_review"], async () => {
      const response = await bench.worker.fetch(path);
      expect([response.status, response.headers.get("cache-control"), response.headers.get("retry-after")]).toEqual([
        503,
        "no-store",
        "30",
      ]);
      expect(((await response.json()) as { detail: string }).detail).toContain("報告を読み出せない");
    });
  });

  test("答弁メモは出さず、押した人にわけを言う", async () => {
    await without(["progress_review"], async () => {
      expect(await bench.tap({ user: RECORDER, value: `v=1&kind=memo&id=${RECORD}` })).toBe(200);
      const [told] = await bench.calls("chat.postEphemeral");
      expect(told!.body).toMatchObject({ user: RECORDER });
      expect(told!.body.text).toContain("報告を読み出せません");
      expect(JSON.stringify(bench.slack.calls)).not.toContain("答弁メモ(");
    });
  });

  test("読めるようになれば、また報告から答える", async () => {
    const { text } = await ask("タウンミーティングについて");
    expect(text).toContain(PUBLISHED);
    expect(text).not.toContain(NOTICE);
    for (const path of REFUSING) expect((await bench.worker.fetch(path)).status).toBe(200);
  });
});

describe("一つの表が壊れても、ほかは読める", () => {
  test.each([
    ["taught_phrase"],
    ["conversation"],
    ["unanswered"],
    ["subscription"],
    ["progress_refusal"],
    ["staff_notice"],
  ])("%s がなくても、公開された報告から答える", async (table) => {
    await without([table], async () => {
      const { kind, text } = await ask("タウンミーティングについて");
      expect([kind, text.includes(PUBLISHED), text.includes(NOTICE)]).toEqual(["measure", true, false]);
      for (const path of REFUSING) expect((await bench.worker.fetch(path)).status).toBe(200);
    });
  });

  test("報告の表がなくても、設定は変えられる", async () => {
    await without(["progress_review"], async () => {
      const { status, text } = await tap("v=1&kind=settings");
      expect([status, text.includes("うまく答えられませんでした")]).toEqual([200, false]);
    });
  });
});
