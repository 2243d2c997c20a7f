import type { messagingApi } from "@line/bot-sdk";
import { expect, test } from "vitest";
import { countEms, estimateHeight, findFirstFitting } from "../../src/card/line/estimate-height.ts";

type Part = messagingApi.FlexComponent;
const text = (words: string, more: object = {}): Part => ({ type: "text", text: words, ...more }) as Part;
const box = (contents: Part[], more: object = {}) =>
  ({ type: "box", layout: "vertical", contents, ...more }) as messagingApi.FlexBox;
const bubble = (body: messagingApi.FlexBox, more: object = {}) =>
  ({ type: "bubble", size: "mega", body, ...more }) as messagingApi.FlexBubble;
const heightOf = (parts: Part[], more: object = {}) => estimateHeight(bubble(box(parts, more)));
/** Lines of a text of the usual size. */
const linesOf = (words: string, more: object = {}) => heightOf([text(words, more)]) / (16 * 1.4);

test("一行の高さは、字の大きさの1.4倍", () => {
  for (const [size, px] of [
    ["sm", 14],
    ["md", 16],
    ["lg", 19],
  ] as const)
    expect(heightOf([text("学童", { size })])).toBeCloseTo(px * 1.4);
});

test("入りきらない文は折り返し、改行でも折れる", () => {
  expect([18, 19, 36, 37].map((count) => linesOf("学".repeat(count)))).toEqual(
    [1, 2, 2, 3].map((lines) => expect.closeTo(lines)),
  );
  expect(linesOf("学\n童\n")).toBeCloseTo(3);
  expect(estimateHeight(bubble(box([text("学".repeat(18))]), { size: "kilo" }))).toBeCloseTo(2 * 16 * 1.4);
});

test("英語の語は途中で折らず、一行より長い語だけは折る。行の頭に句点を、行の終わりにかっこを残さない", () => {
  const word = "abcdefghij";
  const words = (count: number) => Array.from({ length: count }, () => word).join(" ");
  const perLine = Math.floor((300 / 16 + 0.25) / (countEms(word, false) + 0.25));
  expect(linesOf(words(perLine))).toBeCloseTo(1);
  expect(linesOf(words(perLine + 1))).toBeCloseTo(2);
  expect(linesOf(word.repeat(20))).toBeCloseTo(Math.ceil(countEms(word.repeat(20), false) / (300 / 16)));
  // The last sign of the first line goes to the next with what may not begin it, and makes that one too long.
  expect(linesOf(`${"学".repeat(18)}${"学".repeat(17)}。`)).toBeCloseTo(2);
  expect(linesOf(`${"学".repeat(18)}。${"学".repeat(17)}`)).toBeCloseTo(3);
  expect(linesOf(`${"学".repeat(17)}「${"学".repeat(18)}`)).toBeCloseTo(3);
});

test("縦の箱は、中のものと間と余白を足す。余白の分だけ、文の幅は狭くなる", () => {
  const line = 16 * 1.4;
  const three = [text("一"), text("二"), text("三")];
  for (const [spacing, px] of [
    ["xs", 2],
    ["sm", 4],
    ["md", 8],
    ["lg", 12],
  ] as const)
    expect(heightOf(three, { spacing })).toBeCloseTo(3 * line + 2 * px);
  expect(heightOf([text("学".repeat(16))], { paddingAll: "20px" })).toBeCloseTo(line + 40);
  expect(heightOf([text("学".repeat(17))], { paddingAll: "20px" })).toBeCloseTo(2 * line + 40);
  const padded = {
    paddingAll: "20px",
    paddingTop: "0px",
    paddingBottom: "4px",
    paddingStart: "4px",
    paddingEnd: "6px",
  };
  expect(heightOf([text("学".repeat(18))], padded)).toBeCloseTo(line + 4);
  expect(heightOf([], { height: "10px", paddingAll: "20px" })).toBe(10);
  expect(heightOf([{ type: "separator" } as Part])).toBe(0);
});

test("横の箱は、いちばん高い列の高さ。列の幅は、決めた割合で分ける", () => {
  const line = 16 * 1.4;
  const row = (...parts: Part[]) => heightOf([box(parts, { layout: "horizontal" })]);
  expect(row(text("学".repeat(9)), text("学".repeat(9)))).toBeCloseTo(line);
  expect(row(text("学"), text("学".repeat(10)))).toBeCloseTo(2 * line);
  expect(row(text("学".repeat(6), { flex: 1 }), text("学".repeat(12), { flex: 2 }))).toBeCloseTo(line);
  expect(row(text("学".repeat(7), { flex: 1 }), text("学", { flex: 2 }))).toBeCloseTo(2 * line);
});

test("見出しと足もとも数える。見出しには LINE が余白を付ける", () => {
  const line = 16 * 1.4;
  const one = box([text("一")]);
  expect(estimateHeight(bubble(one, { header: one, footer: one }))).toBeCloseTo(3 * line + 40);
});

test("はじめて収まる大きさで作り、そのあとは作らない。どれも収まらなければ、作れた最後のもの", () => {
  const built: number[] = [];
  const build = (lines: number) => {
    built.push(lines);
    return lines === 0 ? null : bubble(box(Array.from({ length: lines }, () => text("学"))));
  };
  const linesIn = (found: messagingApi.FlexBubble | null) => (found?.body as messagingApi.FlexBox)?.contents.length;
  expect(linesIn(findFirstFitting([9, 0, 4, 2], build, 4 * 16 * 1.4 + 0.01))).toBe(4);
  expect(built).toEqual([9, 0, 4]);
  expect(linesIn(findFirstFitting([9, 5, 0], build, 30))).toBe(5);
  expect(findFirstFitting([0], build, 30)).toBeNull();
});

test("漢字とかなは字の大きさの幅、英字はそれより狭く、大文字と太い字は少し広い", () => {
  expect(countEms("学ぶ", false)).toBe(2);
  expect(countEms("i!", true)).toBeCloseTo(0.72);
  expect(countEms("AZ", false)).toBeCloseTo(1.36);
  expect(countEms("az0éấ", false)).toBeCloseTo(5 * 0.58);
  expect(countEms("az0éấ", true)).toBeCloseTo(5 * 0.62);
});
