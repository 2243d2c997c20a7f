import { describe, expect, test } from "vitest";
import { buildEvent, buildGroupText, buildText, GROUP, USER } from "./line-request.ts";
import { createLineSession } from "./line-session.ts";

const QUESTION = "ネーミングライツの担当課は?";
/** The department that answers for it, as the plan names it. */
const ANSWER = "管財課";

const session = createLineSession();

describe("繰り返しと順序", () => {
  test("[C17] 同じイベントが二度届いても、答えは一度", async () => {
    const event = buildText(QUESTION);
    await session.deliver(event);
    await session.deliver({ ...event, deliveryContext: { isRedelivery: true } });
    expect(await session.line.waitForCalls(1)).toHaveLength(1);
  });

  test("[C18] 一度目が届いていない再配達は、はじめてのものとして答える", async () => {
    expect(await session.answerTo(buildText(QUESTION, { deliveryContext: { isRedelivery: true } }))).toContain(ANSWER);
  });

  test("[C19] 同じイベントが同時に来ても、答えるのは一つだけ", async () => {
    const event = buildText(QUESTION);
    expect(await Promise.all(Array.from({ length: 5 }, () => session.deliver(event)))).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect(await session.line.waitForCalls(1)).toHaveLength(1);
  });

  test("[C22] 一つのイベントの処理が投げても、ほかは終わる", async () => {
    await session.runSql("ALTER TABLE conversation RENAME TO conversation_away");
    const [failing, follow] = [buildEvent("unfollow"), buildEvent("follow")];
    try {
      expect(await session.deliver(failing, follow)).toBe(200);
      expect((await session.line.waitForCalls(1)).map(({ body }) => body.replyToken)).toEqual([follow.replyToken]);
      expect(session.worker.readLogs()).toContain("line.event_failed");
    } finally {
      await session.runSql("ALTER TABLE conversation_away RENAME TO conversation");
    }
  });

  test("[C49] 受け付けを記録できなければ500を返し、再配達されたときに答える", async () => {
    const event = buildText(QUESTION);
    await session.runSql("ALTER TABLE event RENAME TO event_away");
    try {
      expect(await session.deliver(event)).toBe(500);
    } finally {
      await session.runSql("ALTER TABLE event_away RENAME TO event");
    }
    expect(session.line.calls).toEqual([]);
    expect(await session.answerTo({ ...event, deliveryContext: { isRedelivery: true } })).toContain(ANSWER);
  });
});

describe("イベントの種類", () => {
  test("[C23] 待機中(standby)のイベントには何も送らない", async () => {
    await session.expectSilence(buildText(QUESTION, { mode: "standby" }), buildEvent("follow", { mode: "standby" }));
  });

  test("[C24] 知らない種類・編集・増えた項目があっても200で、ほかのイベントには答える", async () => {
    const event = buildText(QUESTION, { somethingNew: { a: [1] } });
    const odd = [
      buildEvent("messageEdited"),
      buildEvent("future"),
      { type: 7 },
      null,
      buildEvent("postback"),
      buildEvent("message"),
    ];
    expect(await session.deliver(...odd, event)).toBe(200);
    expect((await session.line.waitForCalls(1)).map(({ body }) => body.replyToken)).toEqual([event.replyToken]);
  });

  test.each([
    ["一対一", buildText(QUESTION, { source: { type: "user" } })],
    ["グループ", buildGroupText(QUESTION, "@まちの約束 ", {})],
    ["送り主なし", buildText(QUESTION, { source: undefined })],
  ])("[C25] 利用者の番号がなくても落ちずに答える(%s)", async (_, event) => {
    expect(await session.answerTo(event)).toContain(ANSWER);
  });

  test("[C26] グループでは、名指しされたときだけ答える", async () => {
    const image = buildEvent("message", {
      source: { type: "group", groupId: GROUP },
      message: { type: "image", id: "1" },
    });
    await session.expectSilence(buildGroupText(QUESTION, null), image);
    expect(await session.answerTo(buildGroupText(QUESTION, "@まちの約束 "))).toContain(ANSWER);
  });

  test("グループで、このボットの答えを引用した発言は、名指しがなくても答える。ほかの人の発言の引用には答えない", async () => {
    await session.runSql("DELETE FROM event WHERE channel = 'line_sent'");
    await session.answerTo(buildGroupText("ネーミングライツについて教えて", "@まちの約束 "));
    const kept = () => session.runSql("SELECT event_id FROM event WHERE channel = 'line_sent'");
    await expect.poll(async () => (await kept()).length).toBeGreaterThan(0);
    const [{ event_id: ours }] = (await kept()) as [{ event_id: string }];
    const quoting = (text: string, quotedMessageId: unknown) => {
      const event = buildGroupText(text, null);
      return { ...event, message: { ...(event.message as object), quotedMessageId } };
    };
    await session.expectSilence(quoting(QUESTION, "someone-elses"), quoting(QUESTION, 7), quoting(QUESTION, null));
    expect(await session.answerTo(quoting("担当課は?", ours))).toContain(ANSWER);
    // One-to-one, everything is a question; nothing is kept of what was sent there.
    const before = (await kept()).length;
    await session.answerTo(buildText(QUESTION));
    expect(await kept()).toHaveLength(before);
  });

  test("友だち追加にはあいさつ、参加・スタンプ・空の文には使いかたを返す", async () => {
    expect(await session.answerTo(buildEvent("follow"))).toContain("ようこそ");
    const group = { source: { type: "group", groupId: GROUP } };
    for (const event of [
      buildEvent("join", group),
      buildEvent("message", { message: { type: "sticker", id: "1", packageId: "1", stickerId: "2" } }),
      buildText(" \u200B\n"),
      buildGroupText("", "@まちの約束"),
    ]) {
      expect(await session.answerTo(event)).toContain("使いかた");
    }
  });

  test("写真・動画・音声・ファイル・位置情報には、読めないことと、文字で送ることを言う", async () => {
    for (const type of ["image", "video", "audio", "file", "location"]) {
      const told = await session.answerTo(buildEvent("message", { message: { type, id: "1" } }));
      expect(told).toContain("写真・動画・音声・ファイル・位置情報は読めません");
      expect(told).toContain("文字で送ってください");
    }
  });

  test("続けて聞くと前の話題を受け、友だちをやめると忘れる", async () => {
    const source = { source: { type: "user", userId: `${USER.slice(0, -4)}ffff` } };
    const stored = async () => await session.runSql("SELECT key, state FROM conversation");
    await session.runSql("DELETE FROM conversation");
    await session.answerTo(buildText("ネーミングライツについて教えて", source));
    await expect.poll(async () => (await stored()).length).toBe(1);
    expect(await session.answerTo(buildText("担当課は?", source))).toContain(ANSWER);
    expect(JSON.stringify(await stored())).not.toContain(source.source.userId);
    await session.expectSilence(buildEvent("unfollow", { ...source, replyToken: undefined }));
    await expect.poll(async () => (await stored()).length).toBe(0);
  });

  test("取り消された発言の会話は、覚えた話題を消す", async () => {
    await session.runSql("DELETE FROM conversation");
    await session.answerTo(buildText("ネーミングライツについて教えて"));
    const count = async () => (await session.runSql("SELECT key FROM conversation")).length;
    await expect.poll(count).toBe(1);
    await session.expectSilence(buildEvent("unsend", { unsend: { messageId: "1" }, replyToken: undefined }));
    await expect.poll(count).toBe(0);
  });
});
