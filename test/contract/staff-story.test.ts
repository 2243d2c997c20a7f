import { expect, test } from "vitest";
import { buildBody, buildPostback, sign, USER } from "./line-request.ts";
import { FORM_TYPE } from "./slack-bench.ts";
import { buildSubmission, signRequest } from "./slack-request.ts";
import { createStaffBench, OTHER_REVIEWER, RECORDER, REVIEWER, SECRET, shown } from "./staff-bench.ts";

const bench = createStaffBench();

/** 湖南市の令和7年度: 市民視点を取り入れた情報発信の充実(公式LINEの新規ユーザー)。 */
const RECORD = "konan-1-3";
const TITLE = "市民視点を取り入れた情報発信の充実";
const YEAR = "令和7年度";

async function askApi(text: string): Promise<string> {
  const response = await bench.worker.fetch("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ city: "konan", text }),
  });
  return ((await response.json()) as { text: string }).text;
}

test("湖南市の令和7年度: 計画 → 中間進捗 → 評価 → 年度末実績 → 実績効果額 → 公開 → カード・一覧・合計(すべて Slack から)", async () => {
  // 計画だけの時
  const planned = await askApi(TITLE);
  expect(planned).toContain("未報告");
  expect(await askApi("評価1の一覧")).toContain("評価の報告があるもの0件、ないもの4件");
  expect(await bench.askLine("効果額の合計は?")).toContain("実績効果額の報告は、まだありません");

  // 中間進捗
  const midterm = await bench.record(RECORDER, RECORD, {
    状況: "進行中",
    年度: YEAR,
    時点: "中間",
    指標の値: "110",
    実施したこと: "友だち登録の案内を窓口に置いた",
  });
  for (const question of [TITLE, `${TITLE}の進捗は?`]) {
    expect(await bench.askLine(question)).not.toMatch(/窓口に置いた|110件/);
  }
  await bench.approve(REVIEWER, midterm);
  // The card of one screen has the figure, its day and that there is more; the question has all.
  expect(await bench.askLine(TITLE)).toContain("110件");
  expect(await bench.askLine(`${TITLE}の進捗は?`)).toContain("中間進捗: 友だち登録の案内を窓口に置いた");

  // 評価と年度末実績
  const yearEnd = await bench.record(RECORDER, RECORD, {
    状況: "達成",
    年度: YEAR,
    時点: "年度末",
    指標の値: "250",
    評価: "4 目標以上の成果があった",
    実施したこと: "公式LINEの新規登録が目標を超えた",
    根拠のURL: "https://www.city.example.jp/line.html",
  });
  await bench.approve(OTHER_REVIEWER, yearEnd);
  // 実績効果額
  const effect = await bench.record(RECORDER, RECORD, { 年度: YEAR, 時点: "年度末", "実績効果額(千円)": "1,250" });
  await bench.approve(REVIEWER, effect);

  // カード
  const card = await bench.askLine(TITLE);
  expect(card).toContain("達成");
  expect(card).toContain("250件");
  expect(card).not.toMatch(/U0RECORDER|U0REVIEWER|未公開/);
  const history = await bench.worker.fetch("/api/tap", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ city: "konan", data: `v=1&kind=show&id=${RECORD}&view=history` }),
  });
  const { text } = (await history.json()) as { text: string };
  const order = ["1,250千円", "公式LINEの新規登録が目標を超えた", "友だち登録の案内を窓口に置いた"];
  expect(order.map((words) => text.indexOf(words)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true);

  // 一覧と合計、答弁メモ
  expect(await bench.askLine("評価4の一覧")).toContain(TITLE);
  const total = await bench.askLine("効果額の合計は?");
  expect(total).toContain("1,250千円(125万円)");
  expect(total).toMatch(/3件/);
  bench.forget();
  await bench.tap({ value: `v=1&kind=memo&id=${RECORD}` });
  const memo = JSON.stringify((await bench.calls("respond"))[0]!.body);
  expect(memo).toContain("評価(令和7年度 年度末): 4 目標以上の成果があった");
  expect(memo).toContain("https://www.city.example.jp/line.html");
  expect(shown(memo)).not.toContain("U0RECORDER");
});

test("同時に200件を送っても、一件もなくならず、順番どおりに並ぶ", async () => {
  const form = await bench.openForm(RECORDER, "konan-1-2");
  const before = (await bench.sql("SELECT COALESCE(max(sequence), 0) AS last FROM progress_entry"))[0]!.last;
  const values = (index: number) => ({
    "field:note": { value: { type: "plain_text_input", value: `同時の記録 ${index}` } },
    "field:status": { value: { type: "radio_buttons", selected_option: { value: "1" } } },
  });
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      // Each person has a form of their own.
      const body = buildSubmission(RECORDER, { ...form, id: `V-many-${index}` }, values(index));
      const response = await bench.worker.fetch("/slack/konan/events", signRequest(body, FORM_TYPE, SECRET));
      return (await response.json()) as { response_action: string };
    }),
  );
  expect(answers.filter(({ response_action: action }) => action !== "update")).toEqual([]);
  const rows = await bench.sql(
    `SELECT sequence, content ->> 'note' AS note FROM progress_entry WHERE sequence > ${before} ORDER BY sequence`,
  );
  expect(new Set(rows.map(({ note }) => note)).size).toBe(200);
  expect(rows.map(({ sequence }) => Number(sequence) - Number(before))).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
  // Every draft reached both reviewers.
  const posts = await bench.calls("chat.postMessage", 400);
  expect(posts).toHaveLength(400);
});

test("フォローしている市民には、公開されたことが一度だけ届く。未公開のうちは届かない", async () => {
  const headers = { "content-type": "application/json" };
  const body = buildBody([buildPostback("v=1&kind=subscribe&topic=record:konan-1-4&on=1")]);
  const signed = { ...headers, "x-line-signature": sign(body, "konan-line-secret") };
  expect((await bench.worker.fetch("/line/konan/webhook", { method: "POST", headers: signed, body })).status).toBe(200);
  await bench.line.waitForCalls(1);

  const entry = await bench.record(RECORDER, "konan-1-4", {
    状況: "達成",
    実施したこと: "タウンミーティングを4回開いた",
  });
  expect(bench.line.push.accepted).toEqual([]);
  await bench.approve(REVIEWER, entry);
  await expect.poll(() => bench.line.push.accepted.map(({ to }) => to)).toEqual([[USER]]);
  expect(JSON.stringify(bench.line.push.accepted[0]!.messages)).toContain("タウンミーティングを4回開いた");
});
