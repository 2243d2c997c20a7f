import { afterEach, describe, expect, test } from "vitest";
import { FORM_TYPE } from "./slack-bench.ts";
import { buildCommand, buildDirectMessage, buildEvent, buildMention, signRequest } from "./slack-request.ts";
import {
  createStaffBench,
  fill,
  findButton,
  listButtons,
  MEASURE,
  OUTSIDER,
  RECORDER,
  REVIEWER,
  SECRET,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench();
const QUESTION = "地域まちづくり協議会への人的支援について";
const NOTE = "まだ見せない下書きのことば";
const COMMENT = "差し戻しのないしょの理由";

afterEach(() => bench.slack.answerWith("auth.test", null));

/** An event with its own outer fields. */
const sendEvent = (event: Record<string, unknown>, outer: Record<string, unknown>) => {
  const body = JSON.stringify({ ...JSON.parse(buildEvent(event)), ...outer });
  return bench.worker.fetch("/slack/konan/events", signRequest(body, "application/json", SECRET));
};

async function mention(user: string) {
  bench.forget();
  await bench.event(buildMention(QUESTION, { user }));
  return (await bench.calls("chat.postMessage"))[0]!;
}

async function ask(user: string) {
  bench.forget();
  await bench.command(user, QUESTION);
  return (await bench.calls("respond"))[0]!;
}

const labels = (message: Parameters<typeof listButtons>[0]) => listButtons(message).map(({ text }) => text);

// First of all: the workspace of a token is asked for once.
test("トークンのワークスペースと違う組織からのコマンドには、記録する人の番号でも公開の状態で答える", async () => {
  bench.slack.answerWith("auth.test", { body: { ok: true, team_id: "T1" } });
  const body = new URLSearchParams(buildCommand(QUESTION, bench.slack.responseUrl, RECORDER));
  await bench.record(RECORDER, "konan-1-4", { 実施したこと: NOTE });
  bench.forget();
  const send = async (team: string) => {
    body.set("team_id", team);
    body.set("text", "市民との情報共有の推進");
    bench.forget();
    await bench.worker.fetch("/slack/konan/events", signRequest(body.toString(), FORM_TYPE, SECRET));
    return shown((await bench.calls("respond"))[0]!.body);
  };
  expect(await send("T9OTHER")).not.toContain(NOTE);
  expect(await send("T1")).toContain(NOTE);
});

describe("下書きと差し戻しの理由は、記録する人と確認する人にだけ", () => {
  test("下書きと、差し戻された記録を置く", async () => {
    await bench.record(RECORDER, MEASURE, { 実施したこと: NOTE });
    const returned = await bench.record(RECORDER, "konan-1-2", { 実施したこと: "戻される記録" });
    bench.forget();
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "return", entry: returned, list: false }),
      actionId: "staff:return:0",
    });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    await bench.submit(REVIEWER, form, fill(form, { どこを直すか: COMMENT }));
    await bench.calls("chat.postMessage");
  });

  test("チャンネルでたずねれば、記録する人にも公開の状態で答え、記録するボタンは使える人にだけ付く", async () => {
    const mine = await mention(RECORDER);
    expect(shown(mine.body)).not.toMatch(/未公開|まだ見せない/);
    expect(labels(mine.body)).toContain("記録する");
    const others = await mention(OUTSIDER);
    expect(shown(others.body)).not.toMatch(/未公開|まだ見せない/);
    expect(labels(others.body)).not.toContain("記録する");
    expect(labels(others.body)).not.toContain("答弁メモ");
    // Who reviews and does not record has no form to open.
    expect(labels((await mention(REVIEWER)).body)).toEqual(expect.not.arrayContaining(["記録する"]));
  });

  test("自分だけに見える答えでは、記録する人・確認する人には下書きが出て、ほかの人には出ない", async () => {
    expect(shown((await ask(RECORDER)).body)).toContain(NOTE);
    expect(shown((await ask(REVIEWER)).body)).toContain(NOTE);
    const others = await ask(OUTSIDER);
    expect(shown(others.body)).not.toMatch(/未公開|まだ見せない/);
    expect(labels(others.body)).not.toContain("記録する");
    await bench.event(buildDirectMessage(QUESTION, { user: OUTSIDER }));
    expect(shown((await bench.calls("chat.postMessage"))[0]!.body)).not.toMatch(/未公開|まだ見せない/);
    bench.forget();
    await bench.event(buildDirectMessage(QUESTION, { user: RECORDER }));
    expect(shown((await bench.calls("chat.postMessage"))[0]!.body)).toContain(NOTE);
  });

  test("「みんなに共有」は、公開の状態だけを見せる", async () => {
    const mine = await ask(RECORDER);
    const { value } = findButton(mine, "みんなに共有");
    await bench.tap({ user: RECORDER, value, actionId: "share", at: "ephemeral" });
    const [, shared] = await bench.calls("respond", 2);
    expect(shared!.body.response_type).toBe("in_channel");
    expect(shown(shared!.body)).toContain("地域まちづくり協議会への人的支援");
    expect(shown(shared!.body)).not.toMatch(/未公開|まだ見せない/);
  });

  test("チャンネルのカードのボタンで開いた答えにも、下書きは出ない", async () => {
    bench.forget();
    await bench.tap({ user: RECORDER, value: `v=1&kind=show&id=${MEASURE}&view=history` });
    expect(shown((await bench.calls("chat.postMessage"))[0]!.body)).not.toMatch(/未公開|まだ見せない/);
  });

  test.each([
    ["共有チャンネル", { is_ext_shared_channel: true }],
    ["よその組織の人", { team_id: "T9OTHER" }],
    ["よその組織のチャンネル", { context_team_id: "T9OTHER" }],
    ["よその企業", { context_enterprise_id: "E9OTHER" }],
  ])("Slack コネクト(%s)では、記録する人の番号でも公開の状態だけで、記録するボタンもない", async (_, outer) => {
    await sendEvent(buildDirectMessage(QUESTION, { user: RECORDER }), outer);
    const [answer] = await bench.calls("chat.postMessage");
    expect(shown(answer!.body)).not.toMatch(/未公開|まだ見せない/);
    expect(labels(answer!.body)).not.toContain("記録する");
  });

  test("App Home でも、ほかの人には下書き・差し戻しの理由・記録のボタンを出さない", async () => {
    const open = async (user: string) => {
      bench.forget();
      await bench.event({ type: "app_home_opened", user, channel: "D0HOME", tab: "home" });
      return (await bench.calls("views.publish"))[0]!.body.view;
    };
    const mine = shown(await open(RECORDER));
    expect(mine).toContain(NOTE);
    expect(mine).toContain(COMMENT);
    const others = await open(OUTSIDER);
    expect(shown(others)).not.toMatch(/まだ見せない|ないしょの理由|確認待ち\(未公開\)/);
    expect(labels(others)).not.toContain("記録する");
    expect(labels(others)).not.toContain("CSV で取り込む");
  });
});

describe("送った画面が処理できないとき", () => {
  test("前の版で開いた画面(覚えている項目が少ない)も読める", async () => {
    const form = await bench.openForm(RECORDER, "konan-1-3");
    const old = { ...form, private_metadata: JSON.stringify({ measureId: "konan-1-3", 新しい項目: 1 }) };
    const answer = await bench.submit(RECORDER, old, fill(form, { 実施したこと: "前の版の画面" }));
    expect(answer).toMatchObject({ view: { title: { text: "保存しました" } } });
  });

  test.each(["", "{", "null", "[]", '{"measureId":"konan-9-9"}'])(
    "覚え書きが読めない画面(%s)は閉じず、欄の横に知らせて、書いたものを残す",
    async (metadata) => {
      const form = await bench.openForm(RECORDER, "konan-1-3");
      const answer = await bench.submit(
        RECORDER,
        { ...form, private_metadata: metadata },
        fill(form, { 実施したこと: "残ることば" }),
      );
      expect(answer.response_action).toBe("errors");
      expect(Object.values(answer.errors)[0]).toMatch(/写して/);
    },
  );

  test("知らない画面も、空の答えで閉じない", async () => {
    const form = await bench.openForm(RECORDER, "konan-1-3");
    const answer = await bench.submit(RECORDER, { ...form, callback_id: "gone" }, fill(form, {}));
    expect(answer.response_action).toBe("errors");
  });

  test("年度が変わって選択肢の番号がずれても、見て選んだことばのとおりに記録される", async () => {
    const form = await bench.openForm(RECORDER, "konan-1-3");
    const values = fill(form, { 年度: "令和5年度", 実施したこと: "ずれない" });
    const year = values["field:fiscalYear"] as { value: { selected_option: { value: string } } };
    year.value.selected_option.value = "0";
    await bench.submit(RECORDER, form, values);
    const rows = await bench.sql("SELECT content FROM progress_entry ORDER BY sequence DESC LIMIT 1");
    expect(JSON.parse(String(rows[0]!.content)).fiscalYear).toBe(2023);
  });
});
