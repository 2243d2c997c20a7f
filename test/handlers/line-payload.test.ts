import { expect, test } from "vitest";
import { findWebhook } from "../../handlers/line/line-webhook.ts";

const read = (value: unknown) => findWebhook(new TextEncoder().encode(JSON.stringify(value)));
const EVENT = {
  type: "message",
  webhookEventId: "W1",
  source: { type: "user", userId: "U1" },
  timestamp: Date.UTC(2026, 10, 20),
  mode: "active",
  replyToken: "R1",
  message: { type: "text", text: "学童は?" },
};
const readEvent = (changes: object) => read({ destination: "U0BOT", events: [{ ...EVENT, ...changes }] })!.events[0];

test("届いた知らせは、だれあてかと出来事になる。知らない種類の出来事は、なかったことにする", () => {
  const known = ["postback", "follow", "unfollow", "unsend", "join"].map((type) => ({
    ...EVENT,
    type,
    postback: { data: "v=1" },
  }));
  const webhook = read({ destination: "U0BOT", events: [EVENT, { ...EVENT, type: "beacon" }, ...known] });
  expect(webhook).toMatchObject({ destination: "U0BOT" });
  expect(webhook!.events.map(({ type }) => type)).toEqual(["message", ...known.map(({ type }) => type)]);
  expect(webhook!.events[0]).toEqual(EVENT);
});

test("知らせでないもの(UTF-8 でない・JSON でない・出来事の列がない)は、読めない", () => {
  expect(findWebhook(new Uint8Array([0xff, 0xfe]))).toBeUndefined();
  expect(findWebhook(new TextEncoder().encode("{"))).toBeUndefined();
  for (const value of [null, [], {}, { events: "x" }, { destination: 1, events: [] }])
    expect(read(value)).toBeUndefined();
});

test.each([
  ["LINE が始まる前", Date.UTC(2010, 11, 31, 23, 59), false],
  ["LINE の始まった年", Date.UTC(2011, 0), true],
  ["遠い先", Date.UTC(2100, 0), true],
  ["それより先", Date.UTC(2100, 0) + 1, false],
  ["秒の小数", 1.5, false],
])("出来事の時刻: %sは、書かれていると%s", (_, timestamp, isTold) => {
  expect(readEvent({ timestamp })!.timestamp).toBe(isTold ? timestamp : undefined);
});

test("読めない所があっても、質問は失われない", () => {
  const event = readEvent({
    source: { type: "user", userId: 5, groupId: "x".repeat(301), roomId: "" },
    mode: 1,
    replyToken: {},
    message: {
      type: "text",
      text: "学童は?",
      quotedMessageId: 1,
      emojis: [{ index: 1, length: 2 }, "x", { index: "a" }],
      mention: { mentionees: [{ index: 0, length: 3, isSelf: "yes" }] },
    },
  });
  expect(event).toMatchObject({ type: "message", source: { type: "user" }, message: { text: "学童は?" } });
  for (const part of ["mode", "replyToken"] as const) expect(event![part]).toBeUndefined();
  expect(event!.source).toEqual({ type: "user", userId: undefined, groupId: undefined, roomId: undefined });
  expect(event).toMatchObject({
    message: {
      emojis: [
        { index: 1, length: 2 },
        { index: 0, length: 0 },
      ],
      mention: { mentionees: [{ index: 0, length: 3 }] },
    },
  });
  expect(readEvent({ source: "x" })).toMatchObject({ type: "message", message: { text: "学童は?" } });
});

test("番号のない出来事と、押したときの値のない出来事は、捨てる", () => {
  expect(readEvent({ webhookEventId: "" })).toBeUndefined();
  expect(readEvent({ type: "postback", postback: {} })).toBeUndefined();
});

test("一つの文の印は、百までを読む", () => {
  const emojis = Array.from({ length: 150 }, (_, index) => ({ index, length: 1 }));
  const event = readEvent({ message: { type: "text", text: "x", emojis } });
  expect(event).toMatchObject({ message: { emojis: { length: 100 } } });
});
