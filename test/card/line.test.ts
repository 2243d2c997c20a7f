import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, test } from "vitest";
import type { Card } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { bold, bubble, button, column, note, pill, postback, quickReply, rule, textsOf, words } from "./line-parts.ts";
import { ask, sampleEntries, sampleMeasure } from "./line-samples.ts";

describe("施策のカード", () => {
  const open = postback("くわしく見る", "v=1&kind=show&id=isesaki-2-2-3&view=detail");
  const status = column("sm", pill("－ 進み具合は未報告", "#3E4C59", "#E7EBEF"), note("資料に実績は書かれていません"));
  const due = column(
    "md",
    column(
      "sm",
      column("xs", note("期限"), words("令和6年度末(2025年3月31日)")),
      pill("! 計画期間は終了", "#8C1D18", "#FBE3E1"),
    ),
    column("xs", note("担当"), words("総務部管財課")),
  );
  const title = column(
    "sm",
    bold("ネーミングライツ", { size: "lg" }),
    note("伊勢崎市 行政改革推進計画"),
    note("重点項目2 › ③"),
  );

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
            column("md", column("xs", note("すること"), words("施設に愛称を付けます。"))),
            rule,
            due,
            rule,
            column("lg", note("出典", { weight: "bold" }), note("行政改革推進計画 21ページ")),
          ],
          [button("くわしく見る", open), button("フォローする", follow)],
        ),
        quickReply: quickReply(open, follow),
      },
    ]);
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
    expect(shown({ view: "summary" })).toEqual(["工程1", "21ページ"]);
    expect(shown({ view: "summary", headline })).toEqual(["工程1"]);
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

  test("一件だけの一覧は、文とふきだし一つになる", () => {
    const open = postback("くわしく見る", "v=1&kind=show&id=isesaki-1-1-1&view=summary");
    expect(renderLineMessages(listCard({ entries: sampleEntries(1), total: 1, actions: [] }))).toEqual([
      { type: "text", text: "財政課の取組\n担当課: 財政課\n全1件" },
      {
        type: "flex",
        altText: "財政課の取組 1件\n1. 取組1(✓ 達成)",
        contents: bubble(
          "kilo",
          [
            column("sm", bold("取組1"), note("重点項目1 › 1")),
            rule,
            column(
              "md",
              pill("✓ 達成", "#14532D", "#DCEFE2"),
              column("xs", note("期限"), words("令和6年度末")),
              column("xs", note("担当"), words("財政課")),
            ),
          ],
          [button("くわしく見る", open)],
        ),
      },
    ]);
  });

  test("十件の一覧は、最後に続きのふきだしが付く", () => {
    const [lead, carousel] = renderLineMessages(listCard()) as [messagingApi.TextMessage, messagingApi.FlexMessage];
    const bubbles = (carousel.contents as messagingApi.FlexCarousel).contents;
    const next = postback("続きを見る(あと27件)", "v=1&kind=more&text=財政課の一覧&offset=10");
    expect(lead.text).toBe("財政課の取組\n担当課: 財政課\n全37件のうち1〜10件目");
    expect(bubbles).toHaveLength(11);
    expect(bubbles.at(-1)).toEqual(
      bubble("kilo", [words("37件のうち10件まで")], [button("続きを見る(あと27件)", next)]),
    );
    expect(carousel.quickReply).toEqual(quickReply(next));
  });

  test("[C68] 入りきらない一覧は件数を減らし、続きは減らしたところから始まる", () => {
    const heavy = `か${"\u3099".repeat(10)}`.repeat(200);
    const entries = sampleEntries(10, { title: heavy, section: heavy, deadline: heavy, department: heavy });
    const messages = renderLineMessages(listCard({ entries }));
    const bubbles = ((messages[1] as messagingApi.FlexMessage).contents as messagingApi.FlexCarousel).contents;
    const offsets = [...JSON.stringify(messages).matchAll(/offset=(\d+)/g)].map(([, offset]) => Number(offset));
    expect(findLineFaults(messages)).toEqual([]);
    expect(bubbles.length).toBeLessThan(11);
    expect(new Set(offsets)).toEqual(new Set([bubbles.length - 1]));
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
    expect(messages[1]!.quickReply).toEqual(quickReply(say));
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
    expect(renderLineMessages(card, "shared")[0]!.quickReply).toEqual(quickReply(next));
    expect(renderLineMessages(card)[0]!.quickReply).toEqual(
      quickReply({ type: "message", label: "一覧", text: "一覧" }),
    );
  });

  test("長いボタンの名前はクイックリプライだけ20字に切り、カードのボタンでは切らない", () => {
    const question = "ごみの出し方のカレンダーはどこでもらえますか?";
    const messages = renderLineMessages({
      kind: "help",
      cityName: "伊勢崎市",
      title: "使いかた",
      lines: [],
      actions: [ask(question)],
    });
    expect(textsOf(messages)).toContain(question);
    expect(messages[0]!.quickReply!.items![0]!.action).toMatchObject({
      label: "ごみの出し方のカレンダーはどこでもらえ…",
      text: question,
    });
  });
});
