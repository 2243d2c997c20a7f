import { describe, expect, test } from "vitest";
import type { Recorded } from "./fake-slack.ts";
import { createSlackBench, JSON_TYPE, QUESTION, RECORD, SECRET, TOKEN } from "./slack-bench.ts";
import {
  BOT_USER,
  buildCommand,
  buildDirectMessage,
  buildEvent,
  buildMention,
  CHANNEL,
  signRequest,
  USER,
} from "./slack-request.ts";
import { findButton, listButtons } from "./staff-bench.ts";

const bench = createSlackBench();

/** Blocks of an answer without the number that its 「役に立った」 and 「ちがう」 hold, and those numbers. */
function readCard(blocks: Recorded[]): { card: Recorded; answers: Set<string> } {
  const answers = new Set<string>();
  const words = JSON.stringify(blocks).replace(/(?<=kind=feedback&about=[a-z0-9_-]+&answer=)[a-z0-9-]+/g, (answer) => {
    answers.add(answer);
    return "drawn";
  });
  return { card: JSON.parse(words), answers };
}

describe("くり返しと順番", () => {
  test("[C20] 同じ知らせが3回送り直されても、答えは1つ", async () => {
    const request = signRequest(buildEvent(buildMention(QUESTION), "EvRetried"), JSON_TYPE, SECRET);
    const retries = ["1", "2", "3"].map((number) => ({
      ...request,
      headers: { ...request.headers, "x-slack-retry-num": number, "x-slack-retry-reason": "http_timeout" },
    }));
    const responses = await Promise.all([request, ...retries].map((each) => bench.send(each)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await bench.slack.waitForCalls(1)).toHaveLength(1);
  });

  test("最初の1通が記録できなければ 500 を返し、送り直されたものに答える", async () => {
    const db = await bench.worker.db();
    await db.prepare("ALTER TABLE event RENAME TO event_away").run();
    const request = signRequest(buildEvent(buildMention(QUESTION), "EvLost"), JSON_TYPE, SECRET);
    expect((await bench.send(request)).status).toBe(500);
    await db.prepare("ALTER TABLE event_away RENAME TO event").run();
    expect(bench.slack.calls).toEqual([]);
    expect((await bench.send(request)).status).toBe(200);
    expect(await bench.slack.waitForCalls(1)).toHaveLength(1);
  });

  test("同時に来た200の質問に、1つずつもれなく答える", async () => {
    const questions = Array.from({ length: 200 }, (_, index) =>
      bench.sendEvent(buildMention(QUESTION, { ts: `1700000000.${1_000 + index}` })),
    );
    const responses = await Promise.all(questions);
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    const calls = await bench.slack.waitForCalls(200);
    expect(calls).toHaveLength(200);
    expect(new Set(calls.map(({ body }) => body.thread_ts)).size).toBe(200);
  });

  test("スレッドからチャンネルにも送った発言、/me の発言にも答える", async () => {
    await bench.sendEvent(buildMention(QUESTION, { subtype: "thread_broadcast", thread_ts: "1700000009.000100" }));
    await bench.sendEvent(buildDirectMessage(QUESTION, { subtype: "me_message" }));
    const calls = await bench.slack.waitForCalls(2);
    expect(calls.map(({ body }) => body.channel).toSorted()).toEqual([CHANNEL, "D0DIRECT"]);
  });

  test("[C27] 自分やほかのボットの発言、書きかえの知らせには答えない", async () => {
    await bench.sendEvent(buildMention(QUESTION, { bot_id: "B1" }));
    await bench.sendEvent(buildMention(QUESTION, { user: BOT_USER }));
    await bench.sendEvent(buildDirectMessage(QUESTION, { bot_id: "B1" }));
    await bench.sendEvent(buildDirectMessage(QUESTION, { user: BOT_USER }));
    for (const subtype of ["message_changed", "message_deleted", "bot_message"])
      await bench.sendEvent(buildDirectMessage(QUESTION, { subtype }));
    await bench.sendEvent(buildDirectMessage(QUESTION, { channel_type: "channel", channel: CHANNEL }));
    expect(await bench.slack.waitForCalls(0)).toEqual([]);
  });
});

describe("質問と答え", () => {
  test("チャンネルで名指しされると、その発言のスレッドに聞かれたことを先に答える", async () => {
    await bench.sendEvent(buildMention(QUESTION));
    const [call] = await bench.slack.waitForCalls(1);
    expect(call).toMatchObject({
      method: "chat.postMessage",
      authorization: `Bearer ${TOKEN}`,
      body: { channel: CHANNEL, thread_ts: "1700000000.000100", parse: "none", link_names: "false" },
    });
    expect(call!.body.blocks[0].text.text).toBe("担当課\n*総務部管財課*");
    expect(call!.body.text).toContain("総務部管財課");
  });

  test("一通にいくつかの質問があれば、一つのメッセージで順に答える", async () => {
    await bench.sendEvent(buildMention("消防団の担当は? あとネーミングライツの期限は?"));
    const calls = await bench.slack.waitForCalls(1);
    const blocks = JSON.stringify(calls[0]!.body.blocks);
    const places = ["1. 消防団の担当は?", "2. ネーミングライツの期限は?"].map((words) => blocks.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places[0]).toBeLessThan(places[1]!);
  });

  test("スレッドの中の続きの質問は、同じ施策のこととして答える", async () => {
    const thread = { thread_ts: "1700000500.000100" };
    await bench.sendEvent(buildMention("ネーミングライツについて", { ...thread, ts: "1700000500.000200" }));
    await bench.slack.waitForCalls(1);
    await bench.sendEvent(buildMention("担当課は?", { ...thread, ts: "1700000500.000300" }));
    const calls = await bench.slack.waitForCalls(2);
    expect(calls.map(({ body }) => body.thread_ts)).toEqual([thread.thread_ts, thread.thread_ts]);
    expect(calls[1]!.body.blocks[0].text.text).toContain("総務部管財課");
  });

  test("答えを送れなかったときは、続きの質問の手がかりも残さない", async () => {
    const thread = { thread_ts: "1700000600.000100" };
    bench.slack.answerWith("chat.postMessage", { body: { ok: false, error: "channel_not_found" } });
    await bench.sendEvent(buildMention("ネーミングライツについて", thread));
    await bench.slack.waitForCalls(1);
    bench.slack.answerWith("chat.postMessage", null);
    await bench.sendEvent(buildMention("担当課は?", thread));
    const [, call] = await bench.slack.waitForCalls(2);
    expect(call!.body.text).not.toContain("総務部管財課");
  });

  test("カードの「…」でえらんだことも同じスレッドに答え、ページを開いただけのときは何も送らない", async () => {
    await bench.sendEvent(buildMention("ネーミングライツについて教えて", { ts: "1700000800.000100" }));
    const [card] = await bench.slack.waitForCalls(1);
    const { text: _, ...source } = findButton(card!, "出典を見る");
    expect(source.selected).toBe(source.value);
    await bench.sendTap({ ...source, value: "page", selected: "page", threadTs: card!.body.thread_ts });
    await bench.sendTap({ ...source, threadTs: card!.body.thread_ts });
    const [, opened] = await bench.slack.waitForCalls(2);
    expect(opened).toMatchObject({ body: { thread_ts: "1700000800.000100" } });
    expect(JSON.stringify(opened!.body.blocks)).toContain("行政改革推進計画 21ページ");
  });

  test("物語: 名指し → スレッドにカード → 「くわしく見る」 → 同じスレッドに詳細", async () => {
    await bench.sendEvent(buildMention("ネーミングライツについて教えて", { ts: "1700000700.000100" }));
    const [card] = await bench.slack.waitForCalls(1);
    const detail = findButton(card!, "くわしく見る");
    await bench.sendTap({ value: detail.value, actionId: detail.actionId, threadTs: card!.body.thread_ts });
    const [, opened] = await bench.slack.waitForCalls(2);
    expect(opened).toMatchObject({
      method: "chat.postMessage",
      body: { channel: CHANNEL, thread_ts: "1700000700.000100" },
    });
    expect(JSON.stringify(opened!.body.blocks)).toContain("くわしい内容");
    expect(JSON.stringify(opened!.body.blocks)).toContain("スポーツ施設、文化施設等の公共施設");
  });

  test("物語: /yakusoku → 自分だけに答え → 「みんなに共有」 → 同じカードがチャンネルに出る", async () => {
    expect((await bench.sendForm(buildCommand(QUESTION, bench.slack.responseUrl))).status).toBe(200);
    const [privately] = await bench.slack.waitForCalls(1);
    expect(privately).toMatchObject({
      method: "respond",
      body: { response_type: "ephemeral", replace_original: false },
    });
    const share = findButton(privately!, "みんなに共有");
    await bench.sendTap({ value: share.value, actionId: share.actionId, at: "ephemeral" });
    const [, shared] = await bench.slack.waitForCalls(2);
    expect(shared).toMatchObject({ method: "respond", body: { response_type: "in_channel", replace_original: false } });
    const [own, ofAll] = [readCard(privately!.body.blocks.slice(0, -1)), readCard(shared!.body.blocks)];
    expect(ofAll.card).toEqual(own.card);
    // 共有した答えへの「役に立った」は、自分だけの答えへのものとは別に数える
    expect([own.answers.size, ofAll.answers.size]).toEqual([1, 1]);
    expect(ofAll.answers).not.toEqual(own.answers);
  });

  test("自分だけの答えのボタンは、自分だけに答える。続きの質問の共有は、見えているカードと同じ施策になる", async () => {
    await bench.sendForm(buildCommand("ネーミングライツについて", bench.slack.responseUrl));
    await bench.slack.waitForCalls(1);
    await bench.sendForm(buildCommand("担当課は?", bench.slack.responseUrl));
    const [, followUp] = await bench.slack.waitForCalls(2);
    expect(followUp!.body.blocks[0].text.text).toContain("総務部管財課");
    expect(findButton(followUp!, "みんなに共有").value).toBe(`v=1&kind=show&id=${RECORD}&view=summary`);
    await bench.sendTap({ value: findButton(followUp!, "くわしく見る").value, at: "ephemeral" });
    const [, , detail] = await bench.slack.waitForCalls(3);
    expect(detail).toMatchObject({ method: "respond", body: { response_type: "ephemeral" } });
    expect(findButton(detail!, "みんなに共有").value).toBe(`v=1&kind=show&id=${RECORD}&view=detail`);
  });

  test("ファイルだけが来たら、読めないことと文字で送ることを言い、ことばが付いていればそれに答える", async () => {
    const file = { subtype: "file_share", files: [{ id: "F1" }] };
    await bench.sendEvent(buildDirectMessage("", file));
    const [told] = await bench.slack.waitForCalls(1);
    expect(told!.body.text).toContain("文字で送ってください");
    await bench.sendEvent(buildDirectMessage(QUESTION, file));
    expect((await bench.slack.waitForCalls(2))[1]!.body.text).not.toContain("文字で送ってください");
  });

  test("/yakusoku だけ、名指しだけなら、使いかたを示す", async () => {
    await bench.sendForm(buildCommand("  ", bench.slack.responseUrl));
    const [help] = await bench.slack.waitForCalls(1);
    expect(help!.body.text).toContain("使いかた");
    expect(listButtons(help!.body).map(({ text }) => text)).not.toContain("みんなに共有");
    await bench.sendEvent(buildMention(""));
    expect((await bench.slack.waitForCalls(2))[1]!.body.text).toContain("使いかた");
  });

  test("アプリとのメッセージでは、スレッドにせずに答え、続きも聞ける", async () => {
    await bench.sendEvent(buildDirectMessage("ネーミングライツについて"));
    const [card] = await bench.slack.waitForCalls(1);
    expect(card!.body).toMatchObject({ channel: "D0DIRECT" });
    expect(card!.body).not.toHaveProperty("thread_ts");
    await bench.sendTap({ value: findButton(card!, "くわしく見る").value, channel: "D0DIRECT" });
    await bench.slack.waitForCalls(2);
    await bench.sendEvent(buildDirectMessage("担当課は?"));
    const calls = await bench.slack.waitForCalls(3);
    expect(calls[1]!.body).not.toHaveProperty("thread_ts");
    expect(calls[2]!.body.blocks[0].text.text).toContain("総務部管財課");
  });

  test("App Home を開くと案内が出て、例のボタンの答えはその人へのメッセージに届き、続きも聞ける", async () => {
    await bench.sendEvent({ type: "app_home_opened", user: USER, channel: "D0DIRECT", tab: "messages" });
    await bench.sendEvent({ type: "app_home_opened", user: USER, channel: "D0DIRECT", tab: "home" });
    const [home] = await bench.slack.waitForCalls(1);
    expect(home).toMatchObject({ method: "views.publish", body: { user_id: USER, view: { type: "home" } } });
    expect(JSON.stringify(home!.body.view)).toMatch(/取組項目 \*\d+件\*/);
    const example = listButtons(home!.body.view).find(({ value }) => value.includes("kind=ask"));
    await bench.sendTap({ value: example!.value, at: "home" });
    const [, answer] = await bench.slack.waitForCalls(2);
    expect(answer).toMatchObject({ method: "chat.postMessage", body: { channel: USER } });
    expect(answer!.body.text).toContain("ネーミングライツ事業");
    await bench.sendEvent(buildDirectMessage("担当課は?", { channel: "D0HOME" }));
    const [, , followUp] = await bench.slack.waitForCalls(3);
    expect(followUp!.body.blocks[0].text.text).toContain("総務部管財課");
  });

  test("ボットのいないチャンネルに共有されたカードのボタンは、押した人だけに答える", async () => {
    bench.slack.answerWith("chat.postMessage", { body: { ok: false, error: "not_in_channel" } });
    await bench.sendTap({ value: `v=1&kind=show&id=${RECORD}&view=detail` });
    const calls = await bench.slack.waitForCalls(2);
    bench.slack.answerWith("chat.postMessage", null);
    expect(calls[1]).toMatchObject({ method: "respond", body: { response_type: "ephemeral" } });
  });

  test("文字の参照に変わって戻ってきたボタンの値も読める", async () => {
    await bench.sendTap({ value: `v=1&amp;kind=show&amp;id=${RECORD}&amp;view=summary` });
    expect((await bench.slack.waitForCalls(1))[0]!.body.text).toContain("ネーミングライツ事業");
  });
});
