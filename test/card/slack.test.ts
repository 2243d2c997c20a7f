import { describe, expect, test } from "vitest";
import type { Card } from "../../src/card/card.ts";
import type { MeasureViewName } from "../../src/card/card-parts.ts";
import { renderHomeView } from "../../src/card/slack/render-home-view.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addShareButton } from "../../src/card/slack/share-button.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { entry, measure } from "./slack-samples.ts";

const mrkdwn = (text: string) => ({ type: "mrkdwn", text, verbatim: true });
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const context = (text: string) => ({ type: "context", elements: [mrkdwn(text)] });
const button = (number: number, text: string, value: string) => ({
  type: "button",
  text: { type: "plain_text", text },
  action_id: `intent:${number}`,
  value,
});

describe("施策のカード", () => {
  test("聞かれたこと(担当課)が先頭に立ち、題名・進み具合・内容・期限・指標・ボタンが続く", () => {
    expect(renderSlackMessage(measure).blocks).toEqual([
      section("担当課\n*財政部収納課*"),
      context("出典: 行政改革推進計画 20ページ"),
      { type: "header", text: { type: "plain_text", text: "市税等の収納率向上対策" } },
      context("伊勢崎市 行政改革推進計画 › 重点項目2 安定的な財政運営 › ①"),
      section("✓ *達成*\n令和6年3月31日時点・市の報告"),
      section("財産調査を徹底します。"),
      section("*期限*\n令和6年度末\n! *あと30日*"),
      {
        ...section(
          "*指標*\n*市税収納率*\n基準値 86.5%(令和元年度)\n目標 97.0%(令和6年度)\n基準値 → 目標 ▓▓▓▓░░░░░░ 42%",
        ),
        expand: true,
      },
      { type: "actions", elements: [button(0, "くわしく見る", "v=1&kind=show&id=isesaki-2-2-1&view=detail")] },
    ]);
  });

  test("本文を出せない端末と通知のために、カードのすべてが text にもある", () => {
    const { text } = renderSlackMessage(measure);
    for (const part of ["担当課", "財政部収納課", "✓ 達成", "97.0%", "実施", "行政改革推進計画 20ページ"])
      expect(text).toContain(part);
  });

  test("「くわしく見る」はねらい・内容・章・注記まで、「予定」は予定だけ、「出典」は出典だけを出す", () => {
    const texts = (view: MeasureViewName) =>
      JSON.stringify(renderSlackMessage({ ...measure, view, headline: null }).blocks);
    for (const part of ["ねらい", "• 対象: 不動産", "現状と課題", "矢印は読み取れません", "出典: "])
      expect(texts("detail")).toContain(part);
    expect(texts("schedule")).toContain("年度ごとの予定");
    expect(texts("schedule")).not.toContain("指標");
    expect(texts("source")).toContain("• 行政改革推進計画 20ページ");
    expect(texts("source")).not.toContain("財政部収納課");
  });

  test("要約の指標は一つまでで、残りの数を言う。年度ごとの予定は、押すとスレッドに出る", () => {
    const { blocks } = renderSlackMessage({ ...measure, kpis: [...measure.kpis, ...measure.kpis, ...measure.kpis] });
    const said = JSON.stringify(blocks);
    expect(said.match(/97\.0%/g)).toHaveLength(1);
    expect(said).toContain("…ほか2件");
    expect(said).not.toContain("年度ごとの予定");
  });

  test("何をするかを答えた要約は、それを下でくりかえさず、空の段も残さない。くわしく見れば、そこにもある", () => {
    const headline = { label: "内容", lines: ["「財産調査を徹底します。」"], origin: "出典: 計画" };
    for (const [view, times] of [
      ["summary", 1],
      ["detail", 2],
    ] as const) {
      const { blocks } = renderSlackMessage({ ...measure, view, headline });
      expect(findBlockFaults(blocks)).toEqual([]);
      expect(JSON.stringify(blocks).match(/財産調査を徹底します。/g)).toHaveLength(times);
    }
  });

  test("一つのメッセージに入りきらない項目は、数で言う。ほかのことばでも言う", () => {
    const chapters = Array.from({ length: 40 }, (_, index) => ({ title: `章${index}`, lines: ["あ".repeat(590)] }));
    const long: Card = { ...measure, view: "detail", kpis: [], schedule: null, facts: [], remarks: [], chapters };
    for (const [card, rest] of [
      [long, /"…ほか(\d+)項目/],
      [{ ...long, language: "en" }, /"…and (\d+) more/],
    ] as const) {
      const { blocks } = renderSlackMessage(card);
      const said = JSON.stringify(blocks);
      const shown = said.match(/\*章\d+\*/g)!.length;
      expect([shown > 0, Number(rest.exec(said)?.[1]), findBlockFaults(blocks)]).toEqual([true, 40 - shown, []]);
    }
  });

  test("基準値のない指標には棒を描かない", () => {
    const kpis = [
      { name: "収納率", baseline: "記載なし", target: "97.0%", actual: null, reach: null, remark: "様式のまま" },
    ];
    expect(JSON.stringify(renderSlackMessage({ ...measure, kpis }).blocks)).toContain(
      "基準値 記載なし\\n目標 97.0%\\n※ 様式のまま",
    );
  });
});

describe("ほかのカード", () => {
  test("一覧は1件ずつボタンが付き、続きのボタンで終わる", () => {
    const card: Card = {
      kind: "list",
      lead: [],
      cityName: "伊勢崎市",
      title: "財政課の取組",
      note: "担当課: 財政課",
      total: 12,
      offset: 10,
      entries: [entry],
      actions: [{ label: "続きを見る(あと1件)", intent: { kind: "more", text: "財政課の取組", offset: 11 } }],
    };
    expect(renderSlackMessage(card)).toEqual({
      text: "伊勢崎市 財政課の取組(担当課: 財政課) 12件\n11. 市税等の収納率向上対策\n   － 進み具合は未報告/期限 令和6年度末/担当 財政部収納課\n▶ 続きを見る(あと1件)",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "財政課の取組" } },
        context("伊勢崎市・担当課: 財政課・全12件(11〜11件目)"),
        {
          ...section(
            "*11. 市税等の収納率向上対策*\n重点項目2 › ①\n－ 進み具合は未報告・期限 令和6年度末・担当 財政部収納課",
          ),
          accessory: {
            ...button(0, "くわしく見る", "v=1&kind=show&id=isesaki-2-2-1&view=summary"),
            accessibility_label: "くわしく見る: 市税等の収納率向上対策",
          },
        },
        { type: "actions", elements: [button(1, "続きを見る(あと1件)", "v=1&kind=more&text=財政課の取組&offset=11")] },
      ],
    });
  });

  test("見つからないときは、わけと近いものとたずねかたの例を出す", () => {
    const actions = [{ label: "財政課の取組一覧", intent: { kind: "ask", text: "財政課の取組一覧" } as const }];
    const card: Card = {
      kind: "not_found",
      cityName: "伊勢崎市",
      lead: "見つかりませんでした。",
      entries: [entry],
      actions,
    };
    expect(renderSlackMessage(card).blocks).toEqual([
      section("見つかりませんでした。"),
      expect.objectContaining({ type: "section", accessory: expect.objectContaining({ action_id: "intent:0" }) }),
      { type: "actions", elements: [button(1, "財政課の取組一覧", "v=1&kind=ask&text=財政課の取組一覧")] },
    ]);
  });

  test("お知らせは題名と本文とボタンになる", () => {
    const card: Card = {
      kind: "message",
      cityName: "伊勢崎市",
      title: "使いかた",
      lines: ["一行目", "二行目"],
      actions: [],
    };
    expect(renderSlackMessage(card)).toEqual({
      text: "使いかた\n一行目\n二行目",
      blocks: [{ type: "header", text: { type: "plain_text", text: "使いかた" } }, section("一行目\n二行目")],
    });
  });

  test("共有のボタンは、ほかのボタンと重ならない番号で一番下に付く", () => {
    const message = addShareButton(renderSlackMessage(measure), { kind: "ask", text: "収納率の担当課は?" });
    expect(message.blocks.at(-1)).toEqual({
      type: "actions",
      elements: [
        {
          type: "button",
          text: { type: "plain_text", text: "みんなに共有" },
          action_id: "share",
          value: "v=1&kind=ask&text=収納率の担当課は?",
        },
      ],
    });
    expect(findBlockFaults(message.blocks)).toEqual([]);
  });

  test("App Home は、何ができるか・収めている件数・ためせる質問・聞きかたを示す", () => {
    const view = renderHomeView({
      cityName: "伊勢崎市",
      planTitle: "行政改革推進計画",
      measureWord: "取組項目",
      recordCount: 74,
      documents: ["行政改革推進計画"],
      examples: [{ label: "財政課の取組一覧", intent: { kind: "ask", text: "財政課の取組一覧" } }],
      work: [],
      metadata: "{}",
    });
    expect(findBlockFaults(view.blocks, "home")).toEqual([]);
    const text = JSON.stringify(view);
    for (const part of ["伊勢崎市の「まちの約束」", "取組項目 *74件*", "財政課の取組一覧", "/yakusoku"])
      expect(text).toContain(part);
  });
});
