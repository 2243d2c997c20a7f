import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, test } from "vitest";
import type { Card, MessageCard } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { bold, bubble, button, column, note, pair, pill, postback, rule, textsOf, words } from "./line-parts.ts";
import { ask, sampleEntries, sampleMeasure } from "./line-samples.ts";

describe("施策のカード", () => {
  const open = postback("くわしく見る", "v=1&kind=show&id=isesaki-2-2-3&view=detail");
  const status = column("sm", pill("－ 進み具合は未報告", "#3E4C59", "#E7EBEF"), note("資料に実績は書かれていません"));
  const row = (text: string) => words(text, { size: "sm" });
  const due = row("期限: 令和6年度末(2025年3月31日) 計画期間は終了");
  const owner = row("担当: 総務部管財課");
  const title = column("sm", bold("ネーミングライツ", { size: "lg" }), note("伊勢崎市 行政改革推進計画"));

  const follow = postback("フォローする", "v=1&kind=subscribe&topic=record:isesaki-2-2-3&on=1");

  test("聞かれたことがないときは、題名・状態・すること・期限・担当・出典の順に短く出す", () => {
    expect(renderLineMessages(sampleMeasure())).toEqual([
      {
        type: "flex",
        altText:
          "ネーミングライツ\n－ 進み具合は未報告\n期限: 令和6年度末(2025年3月31日) ! 計画期間は終了\n担当: 総務部管財課",
        contents: bubble(
          "mega",
          [
            column("lg", title),
            rule,
            status,
            rule,
            words("施設に愛称を付けます。"),
            rule,
            column("sm", due, owner),
            rule,
            note("出典: 行政改革推進計画 21ページ"),
          ],
          [pair(button("くわしく見る", open), button("フォローする", follow))],
        ),
      },
    ]);
  });

  test("一画面のカードは、事実を三つまで、ボタンを二つにする。ほかは打つ欄の上に置き、ボタンをくりかえさない", () => {
    const show = (view: "detail" | "schedule" | "source", label: string) =>
      ({ label, intent: { kind: "show", id: "isesaki-2-2-3", view } }) as const;
    const kpi = { name: "件数", baseline: "1件", target: "9件(令和7年度)", actual: null, reach: null, remark: null };
    const card = sampleMeasure({
      kpis: [kpi, { ...kpi, name: "率" }],
      actions: [show("detail", "くわしく見る"), show("schedule", "年度ごとの予定"), show("source", "出典を見る")],
    });
    const [message] = renderLineMessages(card) as messagingApi.FlexMessage[];
    const bubbleOf = message!.contents as messagingApi.FlexBubble;
    expect(textsOf(bubbleOf.footer)).toEqual(["くわしく見る", "フォローする"]);
    expect(message!.quickReply!.items!.map(({ action }) => (action as { label: string }).label)).toEqual([
      "年度ごとの予定",
      "出典を見る",
    ]);
    const texts = textsOf(bubbleOf.body);
    expect(texts.slice(texts.indexOf("施設に愛称を付けます。") + 1)).toEqual([
      "期限: 令和6年度末(2025年3月31日) 計画期間は終了",
      "担当: 総務部管財課",
      "件数: 目標 9件(令和7年度)",
      "指標 …ほか1件",
      "出典: 行政改革推進計画 21ページ",
    ]);
  });

  test("くわしいカードで太いのは、先頭の答え・題名・状態・見出し・指標と工程の名だけ", () => {
    const kpi = { name: "導入した数", baseline: "1件", target: "9件", actual: "3件", reach: 0.25, remark: "注" };
    const headline = { label: "目標", lines: ["9件"], origin: "出典: 計画" };
    const facts = [{ label: "対象", value: "施設" }];
    const schedule = { years: ["令和6年度"], rows: [{ item: "募集", cells: ["実施"], remark: "注" }] };
    const [message] = renderLineMessages(sampleMeasure({ view: "detail", headline, kpis: [kpi], facts, schedule }));
    const { body } = (message as messagingApi.FlexMessage).contents as messagingApi.FlexBubble;
    const texts = [...JSON.stringify(body).matchAll(/\{"type":"text"[^{}]*\}/g)].map(
      ([text]) => JSON.parse(text) as { text: string; weight?: string },
    );
    expect(texts.filter(({ weight }) => weight === "bold").map(({ text }) => text)).toEqual([
      "9件",
      "ネーミングライツ",
      "－ 進み具合は未報告",
      "! 計画期間は終了",
      "指標と目標",
      "導入した数",
      "年度ごとの予定",
      "募集",
      "くわしいこと",
      "出典",
    ]);
  });

  test("長い答えはふつうの大きさで出し、すること(書きおろし)は「くわしく見る」に置く", () => {
    const headline = { label: "書かれていること", lines: ["あ".repeat(40), "い".repeat(40)], origin: "出典: 計画" };
    const [message] = renderLineMessages(sampleMeasure({ headline })) as messagingApi.FlexMessage[];
    expect(textsOf(message)).not.toContain("施設に愛称を付けます。");
    expect(JSON.stringify(message!.contents)).toContain(JSON.stringify(bold("あ".repeat(40))).slice(1, 60));
  });

  test("長い答えの下でも、担当課のいちばん新しい報告を一行は残す。答えのほうを先に短くする", () => {
    const lines = ["あ", "い", "う", "え"].map((sign) => sign.repeat(120));
    const card = sampleMeasure({
      headline: { label: "書かれていること", lines, origin: "出典: 計画" },
      status: { icon: "→", word: "進行中", tone: "good" },
      statusNote: `${"状態の説明".repeat(20)}。`,
      title: "題名".repeat(40),
      report: {
        latest: {
          label: "担当課の報告 令和7年度",
          lines: ["実施したこと: 担当職員が7つの協議会を回った", `困っていること: ${"か".repeat(60)}`],
          origin: "2026年2月3日に担当課が記録",
        },
        pending: [],
        history: [],
      },
    });
    const texts = textsOf(renderLineMessages(card));
    expect(texts).toContain("実施したこと: 担当職員が7つの協議会を回った");
    expect(texts.filter((text) => /^[あいうえ]{3}/.test(text))).toHaveLength(1);
  });

  test("先頭で答えたことは、下でくりかえさない。担当課を書かない市では、担当の行もない", () => {
    const headline = { label: "期限", lines: ["令和6年度末(2025年3月31日)"], origin: "出典: 計画 1ページ" };
    const texts = textsOf(renderLineMessages(sampleMeasure({ headline, department: null })));
    expect(texts.filter((text) => text.includes("2025年3月31日"))).toHaveLength(1);
    expect(texts.join()).not.toContain("担当");
  });

  test("グループでは、だれのためか分からないので「フォローする」を出さない", () => {
    expect(textsOf(renderLineMessages(sampleMeasure(), "shared"))).not.toContain("フォローする");
  });

  test("聞かれたことは、代わりの文でもカードでもいちばん先に大きく出す", () => {
    const headline = {
      label: "担当課",
      lines: ["総務部管財課"],
      origin: "出典: 行政改革推進計画 21ページ",
    };
    const [message] = renderLineMessages(sampleMeasure({ headline })) as messagingApi.FlexMessage[];
    const box = {
      ...column("sm", note("担当課"), bold("総務部管財課", { size: "lg" }), note("出典: 行政改革推進計画 21ページ")),
      backgroundColor: "#EEF3F7",
      cornerRadius: "12px",
      paddingAll: "16px",
    };
    expect((message!.contents as messagingApi.FlexBubble).body!.contents[0]).toEqual(column("lg", box, title));
    expect(message!.altText.split("\n")[0]).toBe("担当課: 総務部管財課");
  });

  test("同じ予定が続く年度は一行にまとめ、空欄は記載なしと書く", () => {
    const years = ["令和元年度", "令和2年度", "令和3年度", "令和4年度"];
    const rows = [{ item: "検討", cells: [null, "調査", "調査", "検証・見直し"], remark: "矢印は省いた" }];
    const texts = textsOf(renderLineMessages(sampleMeasure({ view: "schedule", schedule: { years, rows } })));
    expect(texts.slice(texts.indexOf("年度ごとの予定"), texts.indexOf("出典"))).toEqual([
      "年度ごとの予定",
      "検討",
      "令和元年度",
      "記載なし",
      "令和2〜3年度",
      "調査",
      "令和4年度",
      "検証・見直し",
      "※ 矢印は省いた",
    ]);
  });

  test("指標は値のことばに、目標までどれだけ進んだかの棒を添え、分からなければ棒を出さない", () => {
    const kpi = { name: "収納率", baseline: "48.5%", target: "97.0%", actual: null, remark: null };
    const json = JSON.stringify(
      renderLineMessages(
        sampleMeasure({
          view: "detail",
          kpis: [
            { ...kpi, actual: "80%(令和5年度)", reach: 0.649 },
            { ...kpi, reach: null },
          ],
        }),
      ),
    );
    expect([...json.matchAll(/"width":"(\d+%)"/g)].map(([, width]) => width)).toEqual(["65%"]);
    for (const text of ["基準値 48.5%", "現状 80%(令和5年度)", "基準値 → 目標値 64%"]) expect(json).toContain(text);
  });

  test("見る範囲ごとに出すものが違う", () => {
    const schedule = {
      years: ["令和2年度"],
      rows: [1, 2, 3].map((n) => ({ item: `工程${n}`, cells: ["実施"], remark: null })),
    };
    const full = {
      schedule,
      facts: [{ label: "対象", value: "公共施設" }],
      chapters: [{ title: "現状と課題", lines: ["財源が足りない"] }],
      remarks: ["別の表記: 命名権"],
    };
    const shown = (changes: Partial<Parameters<typeof sampleMeasure>[0]>) => {
      const texts = textsOf(renderLineMessages(sampleMeasure({ ...full, ...changes }))).join("\n");
      return ["ねらい", "工程1", "工程3", "公共施設", "財源が足りない", "21ページ", "別の表記"].filter((text) =>
        texts.includes(text),
      );
    };
    const headline = { label: "令和2年度の予定", lines: ["実施"], origin: "" };
    expect(shown({ view: "summary" })).toEqual(["21ページ"]);
    expect(shown({ view: "summary", headline })).toEqual([]);
    expect(shown({ view: "schedule" })).toEqual(["工程1", "工程3", "21ページ"]);
    expect(shown({ view: "source" })).toEqual(["21ページ", "別の表記"]);
    expect(shown({ view: "detail" })).toHaveLength(7);
  });
});

describe("一覧・候補・案内のカード", () => {
  const more = { label: "続きを見る(あと27件)", intent: { kind: "more", text: "財政課の一覧", offset: 10 } } as const;
  const listCard = (changes = {}): Card => ({
    kind: "list",
    lead: [],
    cityName: "伊勢崎市",
    title: "財政課の取組",
    note: "担当課: 財政課",
    total: 37,
    offset: 0,
    entries: sampleEntries(10),
    actions: [more],
    ...changes,
  });

  const entryRow = (number: number, title: string) => ({
    ...column(
      "xs",
      bold(`${number}. ${title}\u00a0›`, { color: "#1B4F72" }),
      bold("✓ 達成", { size: "sm", color: "#14532D" }),
      // The list was asked for by the department.
      note("期限 令和6年度末"),
    ),
    action: postback("くわしく見る", `v=1&kind=show&id=isesaki-1-1-${number}&view=summary`),
  });

  test("一件だけの一覧は、ふきだし一つで、件数と条件が先頭にある", () => {
    expect(renderLineMessages(listCard({ entries: sampleEntries(1), total: 1, actions: [] }))).toEqual([
      {
        type: "flex",
        altText: "財政課の取組 1件\n1. 取組1(✓ 達成)",
        contents: {
          type: "bubble",
          size: "mega",
          body: {
            ...column(
              "lg",
              column("sm", bold("財政課の取組", { size: "lg" }), note("担当課: 財政課"), bold("全1件")),
              rule,
              entryRow(1, "取組1"),
            ),
            paddingAll: "20px",
            backgroundColor: "#FFFFFF",
          },
        },
      },
    ]);
  });

  test("長い一覧は、はじめの五件と、続きのボタン、同じ一覧のページへのボタンを一つのふきだしに置く", () => {
    const page = "https://yakusoku.example.jp/isesaki?q=x";
    const [message, ...others] = renderLineMessages(listCard({ page })) as messagingApi.FlexMessage[];
    const { body, footer } = message!.contents as messagingApi.FlexBubble;
    const next = postback("続きを見る(あと32件)", "v=1&kind=more&text=財政課の一覧&offset=5");
    expect(others).toEqual([]);
    expect(textsOf(body).slice(0, 3)).toEqual(["財政課の取組", "担当課: 財政課", "全37件のうち1〜5件目"]);
    expect(body!.contents.filter((part) => "action" in part)).toEqual(
      [1, 2, 3, 4, 5].map((number) => entryRow(number, `取組${number}`)),
    );
    expect(footer!.contents).toEqual([
      button("続きを見る(あと32件)", next),
      button("ページで一覧を見る", { type: "uri", label: "ページで一覧を見る", uri: page }),
    ]);
    expect(message!.quickReply).toBeUndefined();
  });

  test("[C68] 入りきらない一覧は件数を減らし、続きは減らしたところから始まる", () => {
    const heavy = `か${"\u3099".repeat(10)}`.repeat(200);
    const entries = sampleEntries(10, { title: heavy, section: heavy, deadline: heavy, department: heavy });
    const messages = renderLineMessages(listCard({ entries }));
    const rows = ((messages[0] as messagingApi.FlexMessage).contents as messagingApi.FlexBubble).body!.contents.filter(
      (part) => "action" in part,
    );
    const offsets = [...JSON.stringify(messages).matchAll(/offset=(\d+)/g)].map(([, offset]) => Number(offset));
    expect(findLineFaults(messages)).toEqual([]);
    expect(rows.length).toBeLessThan(10);
    expect(new Set(offsets)).toEqual(new Set([rows.length]));
    expect(JSON.stringify(messages)).not.toContain("あと27件");
  });

  test("見つからないときは、例のボタンを先に、近いものを後に並べる", () => {
    const actions = [ask("ごみの出し方は?")];
    const lead = "見つかりませんでした。";
    const messages = renderLineMessages({
      kind: "not_found",
      cityName: "伊勢崎市",
      lead,
      entries: sampleEntries(2),
      actions,
    });
    const say = { type: "message", label: "ごみの出し方は?", text: "ごみの出し方は?" };
    expect(messages).toHaveLength(2);
    expect(messages[0]).toEqual({
      type: "flex",
      altText: "見つかりませんでした。\n1. 取組1(✓ 達成)\n2. 取組2(✓ 達成)",
      contents: bubble(
        "mega",
        [
          column("md", words(lead), note("近いものを、この下に並べました。")),
          rule,
          note("たずねかたの例", { weight: "bold" }),
        ],
        [button("ごみの出し方は?", say)],
      ),
    });
    // It stands as a button already.
    expect(messages[1]!.quickReply).toBeUndefined();
  });

  test("グループでは、質問のボタンも投稿ではなくポストバックにする(ことばだけでは届かないため)", () => {
    const card: Card = {
      kind: "help",
      cityName: "伊勢崎市",
      title: "使いかた",
      lines: ["書いて送ってください"],
      actions: [ask("一覧")],
    };
    const next = { type: "postback", label: "一覧", data: "v=1&kind=ask&text=一覧", displayText: "一覧" };
    const buttonsOf = (messages: messagingApi.Message[]) =>
      ((messages[0] as messagingApi.FlexMessage).contents as messagingApi.FlexBubble).footer!.contents;
    expect(buttonsOf(renderLineMessages(card, "shared"))).toEqual([button("一覧", next)]);
    expect(buttonsOf(renderLineMessages(card))).toEqual([
      button("一覧", { type: "message", label: "一覧", text: "一覧" }),
    ]);
  });

  test("長いボタンの名前はクイックリプライだけ20字に切り、カードのボタンでは切らない", () => {
    const question = "ごみの出し方のカレンダーはどこでもらえますか?";
    const card: MessageCard = { kind: "help", cityName: "伊勢崎市", title: "使いかた", lines: [], actions: [] };
    expect(textsOf(renderLineMessages({ ...card, actions: [ask(question)] }))).toContain(question);
    // A bubble that fills the screen with its words leaves the questions to the keyboard.
    const messages = renderLineMessages({ ...card, lines: ["説明".repeat(200)], actions: [ask(question)] });
    expect(messages[0]!.quickReply!.items![0]!.action).toMatchObject({
      label: "ごみの出し方のカレンダーはどこでもらえ…",
      text: question,
    });
  });
});
