import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildSeveralCard } from "../../src/card/build-several-card.ts";
import type { AnswerCard, SeveralCard } from "../../src/card/card.ts";
import { estimateHeight, SCREEN_PX } from "../../src/card/line/estimate-height.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { markNeed } from "../../src/card/mark-need.ts";
import { markUnread } from "../../src/card/mark-unread.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addShareButton } from "../../src/card/slack/share-button.ts";
import { addStaffActions } from "../../src/card/staff-actions.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import type { Emergency } from "../../src/domain/emergency.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { ask, monstrousCards, sampleMeasure } from "./line-samples.ts";

const house = openHouse();

function answer(cityId: string, message: string): SeveralCard {
  const room = house.cities.get(cityId)!;
  const { city } = room.records;
  const { parts, left } = findAnswers(message, room, house, null, new Date("2026-11-20T03:00:00Z"));
  const cards = parts.map(({ question, outcome }) => ({
    question,
    card: buildAnswerCard(outcome.answer, city, question, 0, outcome.query.language),
  }));
  const card = buildSeveralCard(cards, left, city);
  expect(card.kind).toBe("several");
  return card as SeveralCard;
}

const LISTS = "財政課の取組は?それから市民課の取組は?あと消防本部の取組は?ついでにごみの目標は?";

/** Every text of a flex message, in order. */
const wordsOf = (message: messagingApi.Message) =>
  [...JSON.stringify(message).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words!);

describe("いくつかの答え", () => {
  test("LINE では聞かれた順に並び、どれも自分の質問で始まる", () => {
    const messages = renderLineMessages(answer("annaka", "ネーミングライツの進捗は? あと公約は何件?"));
    expect(messages.map((message) => wordsOf(message)[0])).toEqual(["1. ネーミングライツの進捗は?", "2. 公約は何件?"]);
    expect(findLineFaults(messages)).toEqual([]);
  });

  test("LINE の一度の返信は5通まで。一覧が三つでも、残りの質問のボタンでも", () => {
    const card = answer("isesaki", LISTS);
    expect(card.parts.map((part) => part.card.kind)).toEqual(["list", "list", "list"]);
    for (const chat of ["direct", "shared"] as const) {
      const messages = renderLineMessages(card, chat);
      expect(messages.length).toBeLessThanOrEqual(5);
      expect(findLineFaults(messages)).toEqual([]);
      expect(JSON.stringify(messages.at(-1))).toContain("ごみの目標は?");
    }
  });

  test("電話番号を添えるなら、その一通を入れて5通まで", () => {
    const { file } = house.emergencies;
    const kind = file.kinds[0]!;
    const perhaps: Emergency = {
      kind: kind.id,
      language: "ja",
      ...kind.words.ja,
      notice: file.notice.ja,
      beside: file.beside.ja,
      desks: kind.desks.map((id) => ({ number: file.desks[id]!.number, who: file.desks[id]!.who.ja })),
    };
    const messages = renderLineMessages(markNeed(answer("isesaki", LISTS), perhaps));
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(messages)).toContain(perhaps.desks[0]!.number);
    expect(JSON.stringify(messages)).toContain("ごみの目標は?");
  });

  test("LINE では、記録のない答えも、質問の見出しと合わせて一画面に収まる", () => {
    const lines = Array.from({ length: 12 }, () => "こ".repeat(33));
    const words: AnswerCard = {
      kind: "message",
      cityName: "伊勢崎市",
      title: "案内",
      lines,
      actions: Array.from({ length: 8 }, (_, index) => ask(`質問${index}`)),
    };
    const high = [5, 6, 7, 8, 9, 10, 11].filter((count) => {
      const parts = [1, 2].map(() => ({ question: "と".repeat(60), card: { ...words, lines: lines.slice(0, count) } }));
      const [message] = renderLineMessages({ kind: "several", cityName: "伊勢崎市", parts, actions: [] });
      return estimateHeight((message as messagingApi.FlexMessage).contents as messagingApi.FlexBubble) > SCREEN_PX;
    });
    expect(high).toEqual([]);
  });

  test("Slack では一つのメッセージに入り、ボタンの番号が重ならない", () => {
    const message = renderSlackMessage(answer("isesaki", LISTS));
    expect(findBlockFaults(message.blocks)).toEqual([]);
    const ids = [...JSON.stringify(message.blocks).matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const question of ["1. 財政課の取組は?", "2. 市民課の取組は?", "3. 消防本部の取組は?"])
      expect(JSON.stringify(message.blocks)).toContain(question);
  });

  test("大きすぎるカードが三つでも、LINE と Slack の上限を守る", () => {
    for (const monster of monstrousCards("とても長い説明です。".repeat(30), 12)) {
      const card: SeveralCard = {
        kind: "several",
        cityName: "伊勢崎市",
        parts: ["一".repeat(400), "二", "三"].map((question) => ({ question, card: monster as AnswerCard })),
        actions: Array.from({ length: 5 }, (_, index) => ask(`残り${index}${"問".repeat(80)}`)),
      };
      const messages = renderLineMessages(card);
      expect(findLineFaults(messages)).toEqual([]);
      expect(messages.length).toBeLessThanOrEqual(5);
      const slack = addShareButton(renderSlackMessage(card), { kind: "ask", text: "質問" });
      expect(findBlockFaults(slack.blocks)).toEqual([]);
    }
  });

  test("文字では、番号と質問のあとに答えが続く", () => {
    const text = renderText(answer("annaka", "ネーミングライツの進捗は? あと公約は何件?"));
    expect(text).toMatch(/^1\. ネーミングライツの進捗は\?\n【進捗】\n[\s\S]+\n\n2\. 公約は何件\?\n安中市 市長公約\n/);
  });

  test("職員のボタンと「報告を読み出せません」は、どの答えにも付く", () => {
    const parts = [1, 2].map((number) => ({ question: `質問${number}`, card: sampleMeasure() }));
    const card: SeveralCard = { kind: "several", cityName: "伊勢崎市", parts, actions: [] };
    expect(JSON.stringify(addStaffActions(card)).match(/記録する/g)).toHaveLength(2);
    expect(JSON.stringify(markUnread(card)).match(/読み出せません。下は/g)).toHaveLength(2);
  });

  test("答えが一つなら、そのカードのまま", () => {
    const card = sampleMeasure();
    expect(buildSeveralCard([{ question: "期限は?", card }], [], house.cities.get("isesaki")!.records.city)).toBe(card);
  });
});
