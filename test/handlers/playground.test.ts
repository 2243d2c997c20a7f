import type { messagingApi } from "@line/bot-sdk";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Reply } from "../../handlers/web/playground/api-types.ts";
import { CandidateTable } from "../../handlers/web/playground/candidate-table.tsx";
import { CityLoader } from "../../handlers/web/playground/city-loader.tsx";
import { type Conversations, updateConversations } from "../../handlers/web/playground/conversation.ts";
import { describeMatches } from "../../handlers/web/playground/describe-matches.ts";
import { FaultNote } from "../../handlers/web/playground/fault-note.tsx";
import { findSaid } from "../../handlers/web/playground/line-action-said.ts";
import { firstRoom } from "../../handlers/web/playground/room.ts";
import { WhyPanel } from "../../handlers/web/playground/why-panel.tsx";
import { openHouse } from "../../src/cli/open-house.ts";
import { explainRanking } from "../../src/reply/explain-ranking.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const NOW = new Date("2026-11-28T00:00:00Z");

describe("試し場の「なぜこの答え?」", () => {
  function explain(city: string, question: string): string {
    const outcome = findAnswer(question, house.cities.get(city)!, house, null, NOW);
    const reply = { why: explainRanking(outcome, house) } as unknown as Reply;
    const panel = { reply, startsOpen: true, titles: null, onNeedTitles: () => undefined };
    // What stands in the page, a piece of text a line.
    return renderToStaticMarkup(createElement(WhyPanel, panel)).replace(/<[^>]*>/g, "\n");
  }
  const under = (label: string, shown: string) =>
    new RegExp(`(?:^|\n)${label.replace(/[()]/g, "\\$&")}\n+([^\n]+)`).exec(shown)?.[1];

  test("一つの記録をたずねた質問の、読み取り・ことば・近い記録・判断を出す", () => {
    const shown = explain("isesaki", "ネーミングライツの令和5年度の予定は?");
    expect(shown).toContain("いちばん近い記録で答えられる");
    expect(under("求めているもの", shown)).toBe("一つの記録");
    expect(under("探すことば", shown)).toContain("ネーミングライツ");
    expect(under("年度", shown)).toBe("2023年度");
    expect(under("たずねている内容", shown)).toMatch(/予定|工程/);
    expect(under("読み取ったところ", shown)).toContain("「令和5年度」");
    expect(under("ことばの区切り", shown)).toBe("ネーミングライツ");
    expect(shown).toContain("近かった記録");
    expect(shown).not.toContain("計画に載っていないこと");
  });

  test("条件だけの質問では、条件と件数を出し、探すことばはない", () => {
    const shown = explain("isesaki", "財政課は何件?");
    expect(under("求めているもの", shown)).toBe("件数");
    expect(under("条件", shown)).toContain("財政課");
    expect(under("探すことば", shown)).toBe("なし(前の話の続きか、条件だけの質問)");
  });

  test("計画に載っていないことは、何がそうかを出す", () => {
    const shown = explain("isesaki", "明日の天気は?");
    expect(under("計画に載っていないこと", shown)).toBe("weather");
  });

  test("ボタンで開いた答えには、検索していないと書く", () => {
    const panel = { startsOpen: true, titles: null, onNeedTitles: () => undefined };
    const shown = renderToStaticMarkup(createElement(WhyPanel, { ...panel, reply: { why: null } as unknown as Reply }));
    expect(shown).toContain("ボタンで開いた表示なので、検索はしていません");
    expect(shown).toContain("質問の読み取りも検索もせずに");
  });
});

test("待つあいだのことも、うまくいかなかったことも、画面を読み上げる人に告げる", () => {
  expect(renderToStaticMarkup(createElement(CityLoader))).toMatch(/role="status"[^>]*>まちの一覧を読み込んでいます/);
  const fault = { title: "つながりません", advice: "もう一度お試しください" };
  const note = createElement(FaultNote, { fault, retryLabel: "もう一度送る", onRetry: () => undefined });
  expect(renderToStaticMarkup(note)).toMatch(/role="alert".*つながりません.*もう一度お試しください.*もう一度送る/);
});

describe("近かった記録の表", () => {
  const render = (scores: Record<string, number>) => {
    const candidates = Object.entries(scores).map(([id, score]) => ({ id, score, coverage: 1, matches: {} }));
    return renderToStaticMarkup(
      createElement(CandidateTable, { candidates, titles: new Map([["a-1", "図書館の改修"]]) }),
    );
  };

  test("一つでも、題・番号・点数を出す", () => {
    expect(render({ "a-1": 3 })).toMatch(/図書館の改修.*a-1.*3\.0/);
  });

  test("棒は、いちばん近い記録を100%とする", () => {
    const widths = render({ "a-1": 8, "a-2": 2, "a-3": 0 }).match(/width:\d+%/g);
    expect(widths).toEqual(["width:100%", "width:25%", "width:2%"]);
  });

  test("近い記録がなければ、表もない", () => {
    expect(render({})).toBe("");
  });

  test("当たったことばは、多く当たった場所から。かけらは数だけ", () => {
    const matches = { w図書館: ["title", "body"], w改修: ["body"], b図書: ["body"], b書館: ["body"] };
    expect(describeMatches(matches)).toEqual([
      { field: "内容", words: ["図書館", "改修"], fragments: ["2文字の並び 2"] },
      { field: "題名", words: ["図書館"], fragments: [] },
    ]);
  });
});

describe("試し場の会話", () => {
  const said = (text: string) => ({ kind: "text" as const, text });
  const waiting = { kind: "waiting" } as const;

  test("やりなおした質問は、失敗したものの代わりに入る。ほかの市の会話は変わらない", () => {
    let all: Conversations = { konan: { id: "k", turns: [] } };
    all = updateConversations(all, { kind: "renewed", city: "annaka", id: "a" });
    for (const number of [1, 2, 1])
      all = updateConversations(all, { kind: "said", city: "annaka", number, said: said(`質問${number}`) });
    expect(all).toEqual({
      konan: { id: "k", turns: [] },
      annaka: {
        id: "a",
        turns: [2, 1].map((number) => ({ number, said: said(`質問${number}`), state: waiting })),
      },
    });
  });

  test("答えは、その番号の質問にだけ付く。新しくした会話に前の答えは入らない", () => {
    const state = { kind: "failed", fault: { title: "x", advice: "y" } } as const;
    let all = updateConversations({}, { kind: "said", city: "annaka", number: 1, said: said("一") });
    all = updateConversations(all, { kind: "said", city: "annaka", number: 2, said: said("二") });
    all = updateConversations(all, { kind: "settled", city: "annaka", number: 2, state });
    expect(all.annaka!.turns.map((turn) => turn.state)).toEqual([waiting, state]);
    all = updateConversations(all, { kind: "renewed", city: "annaka", id: "b" });
    all = updateConversations(all, { kind: "settled", city: "annaka", number: 2, state });
    expect(all.annaka).toEqual({ id: "b", turns: [] });
  });

  test("LINE のボタンは、送る文か、持っているデータを言う。リンクは何も言わない", () => {
    const action = (fields: object) => findSaid(fields as messagingApi.Action);
    expect(action({ type: "message", label: "x", text: "担当は?" })).toEqual(said("担当は?"));
    expect(action({ type: "message", text: "" })).toBeNull();
    expect(action({ type: "postback", label: "見る", displayText: "くわしく", data: "d" })).toEqual({
      kind: "tap",
      label: "くわしく",
      data: "d",
    });
    expect(action({ type: "postback", label: "見る", data: "d" })).toMatchObject({ label: "見る" });
    expect(action({ type: "postback", data: "d" })).toMatchObject({ label: "ボタン" });
    expect(action({ type: "uri", uri: "https://example.jp", text: "x", data: "d" })).toBeNull();
  });

  test("アドレスで言われた部屋から始まる。知らない部屋なら質問", () => {
    expect([firstRoom("digest"), firstRoom("talk"), firstRoom("x"), firstRoom(null)]).toEqual([
      "digest",
      "talk",
      "talk",
      "talk",
    ]);
  });
});
