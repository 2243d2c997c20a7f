import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildAnswerMemo } from "../../src/card/build-answer-memo.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import type { Card } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import type { RecordingInput } from "../../src/progress/recording-input.ts";
import { buildEntry } from "../../src/progress/review-flow.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { readForDesk } from "../../src/store/d1-desk-reader.ts";
import { createPhraseStore } from "../../src/store/d1-phrase-store.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { createUnansweredStore } from "../../src/store/d1-unanswered-store.ts";
import { measureOf, newEntry, recordsOf } from "../progress/sample-entries.ts";
import { withoutTables } from "../store/without-tables.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { findLineFaults } from "./line-limits.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { findBlockFaults } from "./slack-limits.ts";
import { buildEvent, buildMention, signRequest } from "./slack-request.ts";

/** 湖南市の令和7年度: 市民視点を取り入れた情報発信の充実(公式LINEの新規ユーザー)。 */
const RECORD = "konan-1-3";
const SECRET = "konan-secret";
const house = openHouse();
const { city, measures } = recordsOf("konan");

let worker: WorkerHarness;
let line: FakeLine;
let slack: FakeSlack;
beforeAll(async () => {
  line = await startFakeLine();
  slack = await startFakeSlack();
  worker = await startWorker({
    LINE_API_BASE_URL: line.url,
    LINE_KONAN_CHANNEL_SECRET: SECRET,
    LINE_KONAN_CHANNEL_ACCESS_TOKEN: "konan-access-token",
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    SLACK_KONAN_SIGNING_SECRET: SECRET,
    SLACK_KONAN_BOT_TOKEN: "xoxb-konan",
  });
  [line.caller, slack.caller] = [worker, worker];
});
afterAll(async () => {
  await worker.close();
  await line.close();
  await slack.close();
});
afterEach(() => {
  expect(slack.faults).toEqual([]);
  line.reset();
  slack.calls.length = 0;
  worker.clearLogs();
});

const store = async () => createProgressStore(await worker.db());

/** Records as a department's form would, on a day; hands back the id. */
async function record(date: string, input: RecordingInput, corrects: string | null = null): Promise<string> {
  const result = findRecording(input, measureOf(RECORD), city, date);
  if (result.kind === "bad") throw new Error(JSON.stringify(result.faults));
  const id = randomUUID();
  const now = new Date(`${date}T01:00:00.000Z`);
  const recording = { id, city: "konan", measureId: RECORD, recordedBy: "U0RECORDER", now, via: "form" as const };
  const before = corrects === null ? null : await (await store()).find("konan", corrects);
  await (await store()).append([buildEntry(recording, result.content, before)]);
  return id;
}

async function decide(id: string, date: string, decision: "published" | "returned" = "published") {
  const at = `${date}T06:00:00.000Z`;
  const comment = decision === "returned" ? "根拠を付けてください" : null;
  expect(await (await store()).review("konan", [{ entryId: id, decision, by: "U0REVIEWER", at, comment }])).toEqual([
    id,
  ]);
}

/** The card of a question as a citizen (or staff) of that day reads it: what D1 holds, answered as the desk does. */
async function askOn(date: string, text: string, audience: "citizens" | "staff" = "citizens"): Promise<Card> {
  const now = new Date(`${date}T03:00:00.000Z`);
  const question = { city: "konan", conversation: null, afterReview: 0, audience, now };
  const { published, unpublished, phrases } = await readForDesk(await worker.db(), question);
  const book = buildProgressBook([...published.entries, ...unpublished]);
  const { answer } = findAnswer(text, house.cities.get("konan")!, house, null, now, { book, phrases });
  const card = buildAnswerCard(answer, city, text);
  expect(findLineFaults(renderLineMessages(card))).toEqual([]);
  expect(findBlockFaults(renderSlackMessage(card).blocks)).toEqual([]);
  return card;
}
const linesOf = async (date: string, text: string) => renderText(await askOn(date, text)).split("\n");

async function askApi(text: string): Promise<{ kind: string; text: string }> {
  const body = JSON.stringify({ city: "konan", text });
  const headers = { "content-type": "application/json" };
  return (await (await worker.fetch("/api/ask", { method: "POST", headers, body })).json()) as {
    kind: string;
    text: string;
  };
}

/** What a citizen gets on LINE, through the signed webhook. */
async function askLine(text: string): Promise<string> {
  // A new person each time: nothing goes on with what was asked before.
  const source = { type: "user", userId: `U${randomUUID().replaceAll("-", "")}` };
  const body = buildBody([buildText(text, { source })]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
  expect((await worker.fetch("/line/konan/webhook", { method: "POST", headers, body })).status).toBe(200);
  const [call] = await line.waitForCalls(1);
  line.reset();
  return JSON.stringify(call!.body.messages);
}

/** What staff get in Slack, through the signed event. */
async function askSlack(text: string): Promise<string> {
  const before = slack.calls.length;
  await worker.fetch("/slack/konan/events", signRequest(buildEvent(buildMention(text)), "application/json", SECRET));
  await expect.poll(() => slack.calls.length).toBeGreaterThan(before);
  return JSON.stringify(slack.calls.at(-1)!.body);
}

/** Beside every count of 湖南市. */
const COVERAGE =
  "数えたのは資料に載るものだけです: 行政改革大綱実施計画は「実施計画詳細」の第1の政策の4枚だけで、ほかの政策は入っていません";

describe("湖南市の令和7年度が、計画から実績効果額まで進む", () => {
  const ids: string[] = [];

  test("計画: 報告がないあいだは、資料の予定だけで、未報告", async () => {
    const card = await askOn("2025-05-01", "公式LINEの新規ユーザーの進捗は?");
    expect(card).toMatchObject({ kind: "measure", id: RECORD, status: { word: "期限前" }, report: null });
    expect(await askLine("公式LINEの新規ユーザーの進捗は?")).not.toContain("担当課の報告");
  });

  test("中間進捗: 確認が済むまでは、記録する人と確認する人にだけ「未公開」と見える", async () => {
    const id = await record("2025-10-10", {
      status: "進行中",
      fiscalYear: "R7",
      point: "中間",
      kpiValue: "96",
      note: "広報紙とイベントで登録を呼びかけた",
      nextCheckOn: "2026-03-31",
    });
    ids.push(id);
    expect(await askOn("2025-10-11", "公式LINEの新規ユーザーの進捗は?")).toMatchObject({ report: null });
    expect(await askOn("2025-10-11", "公式LINEの新規ユーザーの進捗は?", "staff")).toMatchObject({
      status: { word: "期限前" },
      report: {
        latest: null,
        pending: [
          "未公開(確認待ち): 令和7年度 中間 状況: 進行中、湖南市公式LINE新規ユーザーの実績: 96件、中間進捗: 広報紙とイベントで登録を呼びかけた、次の確認日: 令和8年3月31日(2026年)",
        ],
      },
    });
    expect(await askLine("公式LINEの新規ユーザーの進捗は?")).not.toContain("呼びかけた");
    expect((await askApi("公式LINEの新規ユーザーの進捗は?")).text).not.toContain("呼びかけた");
    // A channel has other readers than those who record and review.
    expect(await askSlack("公式LINEの新規ユーザーの進捗は?")).not.toMatch(/未公開|呼びかけた/);
  });

  test("中間進捗: 公開すると、次の問いから市民のカードに、日と出どころ付きで出る", async () => {
    await decide(ids[0]!, "2025-10-14");
    expect((await linesOf("2025-10-15", "公式LINEの新規ユーザーの進捗は?")).slice(0, 9)).toEqual([
      "【進捗】",
      "進行中(令和7年10月10日時点・担当課の報告)",
      "湖南市公式LINE新規ユーザーの実績: 96件",
      "中間進捗: 広報紙とイベントで登録を呼びかけた",
      "取組項目の出典: 行政改革大綱実施計画 実施計画詳細の3枚目",
      "",
      "■ 市民視点を取り入れた情報発信の充実",
      "湖南市 行政改革大綱実施計画/第1の政策 市民主体の透明性のあるまちづくり〜市民参画と情報共有〜 › 2) 市政情報の積極的な共有",
      "進み具合: → 進行中・令和7年10月10日(2025年)時点・担当課の報告",
    ]);
    const message = await askLine("公式LINEの新規ユーザーの進捗は?");
    expect(message).toContain("→ 進行中");
    expect(message).toContain("湖南市公式LINE新規ユーザーの実績: 96件");
    expect(message).toContain("令和7年10月10日時点・担当課の報告");
    expect(await askSlack("公式LINEの新規ユーザーの進捗は?")).not.toContain("未公開");
  });

  test("評価: 根拠がないと差し戻され、直した記録が公開される", async () => {
    const first = await record("2026-04-08", { status: "達成", fiscalYear: "R7", point: "年度末", evaluation: "4" });
    await decide(first, "2026-04-09", "returned");
    const staff = await askOn("2026-04-09", "公式LINEの新規ユーザーの進捗は?", "staff");
    expect(JSON.stringify(staff)).toContain("未公開(差し戻し「根拠を付けてください」)");
    expect(JSON.stringify(await askOn("2026-04-09", "公式LINEの新規ユーザーの進捗は?"))).not.toContain("差し戻し");

    const input = {
      status: "達成",
      fiscalYear: "R7",
      point: "年度末",
      evaluation: "4",
      evidenceUrl: "https://www.city.example.lg.jp/r7",
    };
    const second = await record("2026-04-10", input, first);
    await decide(second, "2026-04-10");
    ids.push(second);
    expect((await askOn("2026-04-11", "評価4の一覧")) as object).toMatchObject({
      total: 1,
      lead: ["取組項目4件のうち、評価の報告があるもの1件、ないもの3件", "評価4(目標以上の成果があった): 1件", COVERAGE],
      entries: [{ id: RECORD, status: { word: "達成" } }],
    });
  });

  test("年度末実績と実績効果額: カード・一覧・合計がそろう", async () => {
    ids.push(
      await record("2026-04-15", {
        fiscalYear: "R7",
        point: "年度末",
        kpiValue: "212",
        stepItem: "取組計画(公式LINE新規ユーザー)",
        stepFiscalYear: "R7",
        note: "新規ユーザーは212件で、目標の200件増に届いた",
      }),
    );
    ids.push(await record("2026-05-20", { fiscalYear: "R7", point: "年度末", effectThousandYen: "1,250" }));
    for (const id of ids.slice(2)) await decide(id, "2026-05-21");

    const card = await askOn("2026-06-01", "公式LINEの新規ユーザーの目標は?");
    expect(card).toMatchObject({
      status: { icon: "✓", word: "達成", tone: "good" },
      statusNote: "令和8年4月10日(2026年)時点・担当課の報告",
      // 状態が「達成」と言っている
      deadlineBadge: null,
      kpis: [{ actual: "212件(令和7年度 年度末)" }],
      report: {
        latest: {
          label: "担当課の報告 令和7年度 年度末",
          lines: ["実績効果額: 1,250千円(125万円)"],
          origin: "令和8年5月20日(2026年)時点",
        },
        pending: [],
      },
    });
    expect(await linesOf("2026-06-01", "効果額の合計は?")).toEqual([
      "湖南市 行政改革大綱実施計画の取組項目(実績効果額の合計) 1件",
      "合計 1,250千円(125万円)",
      "令和7年度: 1,250千円(125万円)(1件)",
      "取組項目4件のうち、実績効果額の報告があるもの1件、ないもの3件",
      COVERAGE,
      "1. 市民視点を取り入れた情報発信の充実",
      "   ✓ 達成/期限 令和7年度末(計画の終わり)/担当 秘書広報課(関連部署は各関係課)",
    ]);
    expect(await askLine("効果額の合計は?")).toContain("合計 1,250千円(125万円)");
    expect((await askApi("評価4の一覧")).text).toContain("市民視点を取り入れた情報発信の充実");
  });

  test("「評価は?」「効果額はいくら?」も、その記録の報告から答える", async () => {
    expect((await linesOf("2026-06-01", "公式LINEの効果額はいくら?")).slice(0, 2)).toEqual([
      "【金額】",
      "令和7年度: 1,250千円(125万円)(実績効果額)",
    ]);
    expect((await linesOf("2026-06-01", "公式LINEの新規ユーザーの評価は?")).slice(0, 2).join()).toContain(
      "4 目標以上の成果があった",
    );
  });

  test("いつ何が変わったかが、訂正も含めて残る", async () => {
    const correction = await record(
      "2026-06-03",
      { fiscalYear: "R7", point: "年度末", effectThousandYen: "1,300" },
      ids[3]!,
    );
    await decide(correction, "2026-06-04");
    const { published } = await readForDesk(await worker.db(), {
      city: "konan",
      conversation: null,
      afterReview: 0,
      audience: "citizens",
      now: new Date(),
    });
    const view = buildMeasureView(measureOf(RECORD), city, "2026-06-05", published.entries);
    const card = buildMeasureCard(view, "history", null);
    expect(card.report?.history?.map(({ label, value }) => ({ label, value }))).toEqual([
      {
        label: "令和8年6月3日(2026年)",
        value: "令和7年度 年度末 実績効果額: 1,250千円(125万円) → 1,300千円(130万円)(訂正)",
      },
      { label: "令和8年5月20日(2026年)", value: "令和7年度 年度末 実績効果額: 1,250千円(125万円)(のちに訂正)" },
      {
        label: "令和8年4月15日(2026年)",
        value:
          "令和7年度 年度末 湖南市公式LINE新規ユーザーの実績: 212件、工程: 取組計画(公式LINE新規ユーザー)(令和7年度) 済み、年度末実績: 新規ユーザーは212件で、目標の200件増に届いた",
      },
      {
        label: "令和8年4月10日(2026年)",
        value: "令和7年度 年度末 状況: 達成、評価: 4 目標以上の成果があった、根拠: https://www.city.example.lg.jp/r7",
      },
      {
        label: "令和7年10月10日(2025年)",
        value:
          "令和7年度 中間 状況: 進行中、湖南市公式LINE新規ユーザーの実績: 96件、中間進捗: 広報紙とイベントで登録を呼びかけた",
      },
    ]);
    expect(findLineFaults(renderLineMessages(card))).toEqual([]);
    expect(findBlockFaults(renderSlackMessage(card).blocks)).toEqual([]);
    const body = JSON.stringify({ city: "konan", data: `v=1&kind=show&id=${RECORD}&view=history` });
    const headers = { "content-type": "application/json" };
    const tapped = await (await worker.fetch("/api/tap?render=1", { method: "POST", headers, body })).text();
    expect(tapped).toContain("1,300千円(130万円)(訂正)");
  });

  test("答弁メモは、事実・数値・出典・時点・記録されていないことを言う", async () => {
    const { published } = await readForDesk(await worker.db(), {
      city: "konan",
      conversation: null,
      afterReview: 0,
      audience: "citizens",
      now: new Date(),
    });
    const view = buildMeasureView(measureOf(RECORD), city, "2026-06-05", published.entries);
    expect(buildAnswerMemo(view, "2026-06-05").split("\n")).toEqual([
      "【答弁メモ】市民視点を取り入れた情報発信の充実",
      "湖南市 第四次湖南市行政改革大綱実施計画",
      "担当: 秘書広報課(関連部署は各関係課)",
      "",
      "■ 事実",
      "メール配信システム(湖南タウンメール)を新しくします。LINEなど、ほかの広報媒体も効果を検証して活発に使います。",
      "状況: 達成(令和8年4月10日時点・担当課の報告)",
      "最新の報告: 実績効果額: 1,300千円(130万円)(令和8年5月20日時点・担当課の報告、令和8年6月3日に訂正)",
      "したこと: 新規ユーザーは212件で、目標の200件増に届いた(令和7年度 年度末、令和8年4月15日時点・担当課の報告)",
      "したこと: 広報紙とイベントで登録を呼びかけた(令和7年度 中間、令和7年10月10日時点・担当課の報告)",
      "期限: 令和7年度末(2026年3月31日)・計画の終わり(この取組だけの期限は記載なし)",
      "",
      "■ 数値",
      "湖南市公式LINE新規ユーザー: 目標 LINE200件増、基準 記載なし、実績 212件(令和7年度 年度末、令和8年4月15日時点)",
      "評価(令和7年度 年度末): 4 目標以上の成果があった",
      "実績効果額(令和7年度): 1,300千円(130万円)",
      "",
      "■ 出典",
      "行政改革大綱実施計画 実施計画詳細の3枚目",
      "担当課の報告(公開ずみ)",
      "根拠: https://www.city.example.lg.jp/r7",
      "",
      "■ 記録されていないこと",
      "この取組だけの期限(計画の終わりを示した)",
      "資料のページ番号",
      "",
      "令和8年6月5日(2026年)現在の記録から作成",
    ]);
  });

  test("API の記録にも、公開された報告だけが、書いた人の番号なしで載る", async () => {
    const measure = (await (await worker.fetch(`/api/cities/konan/measures/${RECORD}`)).json()) as {
      progress: object;
      reports: { effectThousandYen: number | null }[];
    };
    expect(measure.progress).toEqual({
      kind: "achieved",
      asOf: "2026-04-10",
      asWritten: "達成",
      origin: "担当課の報告",
    });
    expect(measure.reports.map(({ effectThousandYen }) => effectThousandYen)).toEqual([1300, 1250, null, null, null]);
    const all = await (await worker.fetch("/api/cities/konan/measures")).text();
    expect(all).not.toContain("U0RECORDER");
    expect(all).not.toContain("U0REVIEWER");
    expect(all).not.toContain("差し戻し");
    expect(await (await worker.fetch("/api/cities")).text()).not.toContain("recorders");
  });
});

describe("読めないとき・見つからないとき", () => {
  test("結びつけたことばが読めなくても、記録から答え、その故障を残す", async () => {
    await withoutTables(await worker.db(), ["taught_phrase"], async () => {
      const { kind, text } = await askApi("タウンミーティングは年に何回?");
      expect([kind, text.includes("年3回")]).toEqual(["measure", true]);
      expect(worker.readLogs()).toContain("desk.phrases_unread");
    });
  });

  test("答えられなかった質問は個人の情報なしで残り、結びつけるとすぐ答えられる", async () => {
    const db = await worker.db();
    const question = "鈴木さんのぴこぴこ通信って何?";
    expect((await askApi(question)).kind).toBe("not_found");
    await askLine(question);
    const unanswered = createUnansweredStore(db);
    await expect
      .poll(() => unanswered.list("konan", "2000-01-01", 10))
      .toMatchObject([{ question: "〇〇さんのぴこぴこ通信って何?", times: 2 }]);
    await createPhraseStore(db).teach("konan", "ぴこぴこ通信", RECORD, "U0STAFF", new Date());
    expect((await askApi("ぴこぴこ通信って何?")).text).toContain("市民視点を取り入れた情報発信の充実");
    expect(worker.readLogs()).not.toContain("ぴこぴこ");
  });

  test("[C67] 電話番号の入った質問は残さない", async () => {
    await askApi("090-1234-5678 にぴよぴよ通信のことで電話ください");
    const { results } = await (await worker.db()).prepare("SELECT question FROM unanswered").all();
    expect(JSON.stringify(results)).not.toMatch(/1234|ぴよぴよ/);
  });

  test("公開された記録は、どの市の答えにも一つずつしか出ない(読み足しても増えない)", async () => {
    const id = randomUUID();
    await (await store()).append([newEntry(id, { measureId: "konan-1-4", status: "late" })]);
    await decide(id, "2026-06-10");
    await Promise.all(Array.from({ length: 8 }, () => askApi("タウンミーティングの進捗は?")));
    const all = (await (await worker.fetch("/api/cities/konan/measures/konan-1-4")).json()) as { reports: object[] };
    expect(all.reports).toHaveLength(1);
    expect(measures).toHaveLength(4);
  });
});
