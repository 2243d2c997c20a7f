import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { CardEntry, MeasureCard } from "../../src/card/card.ts";
import type { NewEntry } from "../../src/domain/progress-entry.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { newEntry } from "../progress/sample-entries.ts";
import { createStaffBench, RECORDER, shown } from "./staff-bench.ts";

const bench = createStaffBench();

/** 安中市's documents are of 2023-10-31, most of its deadlines of 2024-03-31; 湖南市's plan ended on 2026-03-31. */
const SAID: Record<string, Partial<NewEntry>> = {
  "konan-1-1": { status: "achieved", fiscalYear: 2025, point: "year_end" },
  "konan-1-2": { status: "late" },
  "konan-1-3": {
    kpi: { name: "湖南市公式LINE新規ユーザー", value: 212 },
    note: "新規ユーザーが増えた",
    fiscalYear: 2025,
    point: "year_end",
    nextCheckOn: "2027-01-15",
  },
  "annaka-1-1-4": { note: "4月に運用を始めた", fiscalYear: 2023, point: "year_end" },
  "annaka-1-1-6": { status: "late" },
  "annaka-1-2-1": { status: "at_risk" },
  "annaka-1-2-2": { status: "stopped" },
  "annaka-1-2-3": { nextCheckOn: "2027-01-15" },
  "annaka-1-3-1": { confirmsOnly: true },
};
/** What every view calls them; the rest as its documents leave it. */
const WORDS: Record<string, string> = {
  "konan-1-1": "達成",
  "konan-1-2": "遅れ",
  "konan-1-3": "報告あり",
  "konan-1-4": "期限後の報告なし",
  "annaka-1-1-4": "報告あり",
  "annaka-1-1-6": "遅れ",
  "annaka-1-2-1": "報告あり・遅れそう",
  "annaka-1-2-2": "中止・見直し",
  "annaka-1-2-3": "期限後の報告なし",
  "annaka-1-3-1": "期限後の報告なし",
  "annaka-6-5-1": "達成",
};
const KONAN = "達成1件・遅れ1件・報告あり1件・期限後の報告なし1件";
const ANNAKA = "達成15件・中止・見直し1件・遅れ1件・報告あり2件・期限後の報告なし28件・期限前1件";

beforeAll(async () => {
  const store = createProgressStore(await bench.worker.db());
  for (const [measureId, said] of Object.entries(SAID)) {
    const city = measureId.split("-")[0]!;
    const entry = newEntry(`e-${measureId}`, { city, measureId, recordedAt: "2026-11-01T01:00:00.000Z", ...said });
    // Of the same day and never published: it must not move any number.
    const draft = newEntry(`d-${measureId}`, { city, measureId, recordedAt: entry.recordedAt, status: "achieved" });
    await store.append([entry, draft]);
    const decision = { decision: "published", by: "U0REVIEWER", at: entry.recordedAt, comment: null } as const;
    await store.review(city, [{ entryId: entry.id, ...decision }]);
  }
});

const getJson = async (path: string) => (await (await bench.worker.fetch(path)).json()) as never;
const post = async (path: string, body: object) => {
  const headers = { "content-type": "application/json" };
  return (await (await bench.worker.fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).json()) as {
    text: string;
    card: MeasureCard & { entries: CardEntry[] };
    line: object;
    slack: object;
  };
};
const cityOf = (id: string) => id.split("-")[0]!;
const openCard = (id: string) =>
  post("/api/tap?render=1", { city: cityOf(id), data: `v=1&kind=show&id=${id}&view=summary` });

describe("どの見えかたでも、同じ状態・同じことば・同じ数", () => {
  test("カード(文字・LINE・Slack)", async () => {
    for (const [id, word] of Object.entries(WORDS)) {
      const { card, text, line, slack } = await openCard(id);
      expect([id, card.status.word]).toEqual([id, word]);
      expect(text).toContain(`進み具合: ${card.status.icon} ${word}・`);
      expect(JSON.stringify(line)).toContain(`${card.status.icon} ${word}`);
      expect(JSON.stringify(slack)).toContain(`${card.status.icon} *${word}*`);
    }
  });

  test("赤いのは、遅れと報告されたものだけ。期限が資料の時点より後なら、そう言う", async () => {
    for (const id of Object.keys(WORDS)) {
      const { card, line } = await openCard(id);
      const late = WORDS[id] === "遅れ";
      expect([id, card.status.tone === "late"]).toEqual([id, late]);
      expect([id, card.deadlineBadge?.tone === "late"]).toEqual([id, false]);
      expect([id, JSON.stringify(line).includes("#8C1D18")]).toEqual([id, late]);
      expect(JSON.stringify(card)).not.toContain("超過");
    }
    expect((await openCard("annaka-1-2-3")).card.statusNote).toContain(
      "期限(令和6年3月31日)を過ぎました。資料は期限より前(令和5年10月31日時点)で、その後の報告はありません",
    );
  });

  test("API の記録と、その定義", async () => {
    const listed = [
      ...((await getJson("/api/cities/konan/measures")) as { measures: object[] }).measures,
      ...((await getJson("/api/cities/annaka/measures")) as { measures: object[] }).measures,
    ] as { id: string; state: { kind: string; label: string; definition: string; word: string } }[];
    const words = Object.fromEntries(listed.map(({ id, state }) => [id, state.word]));
    expect(words).toMatchObject(WORDS);
    const passed = listed.find(({ id }) => id === "annaka-1-2-3")!.state;
    expect(passed).toMatchObject({
      kind: "passed_without_report",
      label: "期限後の報告なし",
      definition: expect.stringContaining("できていないとは限りません"),
      sourceAsOf: "2023-10-31",
      sourceIsOlder: true,
    });
    const konan = (await getJson("/api/cities/konan/measures/konan-1-3")) as { kpis: { present: object | null }[] };
    expect(konan.kpis[0]!.present).toEqual({ value: 212, fiscalYear: 2025, asOf: "2026-11-01", reach: null });
  });

  test("週のまとめ(API・LINE・Slack)と、質問への答え", async () => {
    for (const [city, counts, overdue] of [
      ["konan", KONAN, 1],
      ["annaka", ANNAKA, 28],
    ] as const) {
      const digest = (await getJson(`/api/cities/${city}/digest?render=1`)) as {
        text: string;
        states: { label: string; count: number }[];
        counts: { overdue: number; reportedLate: number };
        coverage: string | null;
        line: object;
        slack: { lead: { text: string } };
      };
      for (const text of [digest.text, JSON.stringify(digest.line), digest.slack.lead.text])
        expect(text).toContain(`(${counts})`);
      const said = digest.states.filter(({ count }) => count > 0).map(({ label, count }) => `${label}${count}件`);
      expect(said.join("・")).toBe(counts);
      expect(digest.counts).toMatchObject({ overdue, reportedLate: 1 });
      // What the documents leave out is said beside the counts, for programs too.
      const partly = { annaka: "番号に抜けがあります", konan: "ほかの政策は入っていません", suzaka: "" }[city];
      expect(digest.coverage).toEqual(partly === undefined ? null : expect.stringContaining(partly));
      expect(digest.text).toContain(`期限を過ぎて実績の報告がありません ${overdue}件`);

      const completion = await post("/api/ask?render=1", { city, text: "達成率は?" });
      expect(completion.text).toContain(counts);
      const passed = await post("/api/ask?render=1", { city, text: "期限を過ぎたものは?" });
      expect(passed.text).toContain(`期限を過ぎて実績の報告がないもの${overdue}件`);
      const words = passed.card.entries.map(({ status }) => status?.word ?? null);
      expect(new Set(words)).toEqual(new Set([overdue > 2 ? null : "期限後の報告なし"]));
      if (overdue > 2) expect(passed.text).toContain("どれも: － 期限後の報告なし");
    }
    expect(await bench.askLine("今週のまとめ")).toContain(KONAN);
  });

  test("一覧の行", async () => {
    const { card } = await post("/api/ask?render=1", { city: "konan", text: "取組項目の一覧" });
    for (const { id, status } of card.entries) expect([id, status?.word]).toEqual([id, WORDS[id]]);
    expect(card.entries).toHaveLength(4);
  });

  test("カレンダーとフィード", async () => {
    const calendar = await (await bench.worker.fetch("/annaka/deadlines.ics")).text();
    const events = new ICAL.Component(ICAL.parse(calendar) as unknown[])
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));
    const feed = parseAtomFeed(await (await bench.worker.fetch("/annaka/updates.atom")).text());
    for (const [id, word] of Object.entries(WORDS).filter(([id]) => cityOf(id) === "annaka")) {
      const event = events.find(({ uid }) => uid.startsWith(`deadline-${id}@`))!;
      expect([id, event.description]).toEqual([id, expect.stringContaining(`進み具合: ${word}(`)]);
      const entries = feed.entries!.filter((entry) => entry.id?.includes(`/${id}/`));
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) expect(JSON.stringify(entry.summary)).toContain(`今の状態: ${word}`);
    }
  });

  test("App Home の仕事の一覧", async () => {
    await bench.event({ type: "app_home_opened", user: RECORDER, channel: "D0HOME", tab: "home" });
    const home = shown((await bench.calls("views.publish"))[0]!.body.view);
    expect(home).toContain("*達成 1件 / 全4件*");
    expect(home).toContain(KONAN);
    expect(home).toContain("まだ報告のないもの 1件");
    expect(home).toContain("期限後の報告なし・期限 2026/03/31");
  });
});

describe("中の日付と下書き", () => {
  test("次の確認日は、市民のどの見えかたにも出ない", async () => {
    const seen = [
      JSON.stringify(await openCard("konan-1-3")),
      JSON.stringify(await openCard("annaka-1-2-3")),
      JSON.stringify(await post("/api/tap", { city: "konan", data: "v=1&kind=show&id=konan-1-3&view=history" })),
      JSON.stringify(await post("/api/ask", { city: "konan", text: "公式LINEの新規ユーザーの進捗は?" })),
      JSON.stringify(await getJson("/api/cities/konan/measures")),
      JSON.stringify(await getJson("/api/cities/annaka/measures/annaka-1-2-3")),
      JSON.stringify(await getJson("/api/cities/konan/digest?today=2027-01-12&render=1")),
      await (await bench.worker.fetch("/konan/deadlines.ics")).text(),
      await (await bench.worker.fetch("/annaka/updates.atom")).text(),
      await bench.askLine("公式LINEの新規ユーザーの進捗は?"),
    ];
    for (const text of seen) expect(text).not.toMatch(/次の確認日|確認の予定日|2027-01-15|令和9年1月15日|nextCheckOn/);
    expect(seen[0]).toContain("新規ユーザーが増えた");
    const feed = await (await bench.worker.fetch("/annaka/updates.atom")).text();
    expect(feed).not.toContain("annaka-1-2-3/entry/");
  });
});
