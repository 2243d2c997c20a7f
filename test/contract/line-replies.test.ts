import { describe, expect, test } from "vitest";
import { buildEvent, buildPostback, buildText, USER } from "./line-request.ts";
import { createLineSession, SECRET, TOKEN } from "./line-session.ts";

const QUESTION = "ネーミングライツの担当課は?";

const session = createLineSession();

describe("入力", () => {
  test("[C56] つなぎ字の絵文字や異体字を含む長い問いにも、上限の中で答える", async () => {
    await session.answerTo(buildText("👨‍👩‍👧‍👦葛\u{E0100}飾".repeat(300)));
  });

  test("[C57] 見えない字と向きを変える字が混じっても、同じ答えになる", async () => {
    const noisy = [...QUESTION].join("\u200B").replace("担", "\u202E担");
    // Each answer has a number of its own, drawn for what is tapped under it.
    const answers = [await session.answerTo(buildText(noisy)), await session.answerTo(buildText(QUESTION))];
    const numbers = answers.map((answer) => new Set(answer.match(/(?<=&answer=)[0-9a-f-]{36}/g)));
    expect(numbers.map(({ size }) => size)).toEqual([1, 1]);
    const [first, second] = answers.map((answer, index) => answer.replaceAll([...numbers[index]!][0]!, "NUMBER"));
    expect(first).toBe(second);
  });

  test.each([
    ["ほかの市の記録", "v=1&kind=show&id=annaka-1-1-1&view=detail"],
    ["ない記録", "v=1&kind=show&id=isesaki-99-99-99&view=detail"],
    ["知らない操作", "v=1&kind=delete&id=isesaki-2-2-3"],
    ["知らない版", "v=99&kind=show&id=isesaki-2-2-3&view=detail"],
    ["300字を超える", `v=1&kind=ask&text=${"あ".repeat(300)}`],
    ["空", ""],
  ])("[C64] ボタンの値が%sなら、使えないと伝える", async (_, data) => {
    expect(await session.answerTo(buildPostback(data))).toContain("このボタンは使えなくなりました");
  });

  test("送ったカードのボタンは、どれも押せば答えが返る", async () => {
    const sent = await session.answerTo(buildText("ネーミングライツについて教えて"));
    const data = [...new Set([...sent.matchAll(/"data":"([^"]+)"/g)].map(([, value]) => value!))];
    expect(data.length).toBeGreaterThanOrEqual(3);
    const isFollow = (value: string) => value.includes("kind=subscribe");
    expect(data.filter(isFollow)).toHaveLength(1);
    for (const value of data.filter(isFollow)) expect(await session.answerTo(buildPostback(value))).toMatch(/お知らせ/);
    const isFeedback = (value: string) => value.includes("kind=feedback");
    for (const [verdict, reply] of [
      ["helpful", "ありがとうございます"],
      ["wrong", "どこがちがいましたか?"],
    ] as const) {
      const taps = data.filter((value) => isFeedback(value) && value.endsWith(`verdict=${verdict}`));
      expect(taps).toHaveLength(1);
      expect(await session.answerTo(buildPostback(taps[0]!))).toContain(reply);
    }
    const shown = data.filter((value) => !isFollow(value) && !isFeedback(value));
    expect(data).toHaveLength(shown.length + 3);
    expect(shown.length).toBeGreaterThan(0);
    for (const value of shown) expect(await session.answerTo(buildPostback(value))).toContain("ネーミングライツ");
  });
});

describe("一通にいくつかの質問", () => {
  test("一度の返信で、聞かれた順に一つずつ答え、続きは最後の答えのこと", async () => {
    const { body } = await session.callFor(buildText("消防団の担当は? あとネーミングライツの期限は?"));
    const words = (body.messages ?? []).map((message: unknown) => JSON.stringify(message));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain("1. 消防団の担当は?");
    expect(words[1]).toContain("2. ネーミングライツの期限は?");
    expect(await session.answerTo(buildText("担当は?"))).toContain("ネーミングライツ");
  });
});

describe("送信", () => {
  test.each([400, 401, 429, 500])("[C29] 返信が%iで断られても、送り直しもプッシュもしない", async (status) => {
    const event = buildText(QUESTION);
    session.line.behave(event.replyToken, { status });
    await session.deliver(event);
    expect((await session.line.waitForCalls(1)).map(({ path }) => path)).toEqual(["/v2/bot/message/reply"]);
    await expect.poll(() => session.worker.readLogs()).toContain("line.reply_failed");
    expect(session.worker.readLogs()).toContain("fake-request-id");
  });

  test("[C29] 途中で切れても送り直さず、ほかのイベントには答える", async () => {
    const [lost, other] = [buildText(QUESTION), buildEvent("follow")];
    session.line.behave(lost.replyToken, { hangUp: true });
    await session.deliver(lost, other);
    const tokens = (await session.line.waitForCalls(2)).map(({ body }) => body.replyToken);
    expect(tokens.toSorted()).toEqual([lost.replyToken, other.replyToken].toSorted());
  });

  test("[C30] 返信は再送の鍵を付けず、チャネルの証で送る", async () => {
    const { headers, path } = await session.callFor(buildText(QUESTION));
    expect(path).toBe("/v2/bot/message/reply");
    expect(headers["x-line-retry-key"]).toBeUndefined();
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test("[C70] 失敗の記録に、問いの文・証・利用者の番号・返信の札が出ない", async () => {
    const event = buildText("ないしょの相談ですがネーミングライツの担当課は?");
    session.line.behave(event.replyToken, { status: 400 });
    await session.deliver(event, buildEvent("message", { message: "壊れた形" }));
    await session.line.waitForCalls(1);
    await expect.poll(() => session.worker.readLogs()).toContain("line.reply_failed");
    const logs = session.worker.readLogs();
    expect(logs).toContain("line.event_unreadable");
    for (const secret of ["ないしょ", "壊れた形", SECRET, TOKEN, USER, event.replyToken])
      expect(logs).not.toContain(secret);
  });
});
