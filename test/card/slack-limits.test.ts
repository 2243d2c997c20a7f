import { describe, expect, test } from "vitest";
import type { Card, MeasureCard } from "../../src/card/card.ts";
import type { MeasureViewName } from "../../src/card/card-parts.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addShareButton } from "../../src/card/slack/share-button.ts";
import { escapeSlackText, joinWithin } from "../../src/card/slack/slack-text.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { entry, measure } from "./slack-samples.ts";

describe("上限", () => {
  const long = "長い文章".repeat(800);
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const actions = many(60, (index) => ({
    label: `${long}${index}`,
    intent: { kind: "ask", text: `${"問".repeat(270)}${index}` } as const,
  }));
  const entries = many(300, () => ({ ...entry, title: long, section: long, department: long, deadline: long }));
  const badge = { icon: long, word: long, tone: "late" } as const;
  const monster = (view: MeasureViewName): MeasureCard => ({
    ...measure,
    view,
    title: long,
    plan: long,
    section: long,
    headline: { label: long, lines: many(80, () => long), origin: long },
    status: badge,
    statusNote: long,
    does: long,
    aims: long,
    deadline: long,
    deadlineBadge: badge,
    department: long,
    kpis: many(80, () => ({
      name: long,
      baseline: long,
      target: long,
      actual: long,
      reach: -1,
      remark: long,
    })),
    schedule: {
      years: many(20, (index) => `令和${index}年度${long}`),
      rows: many(60, () => ({ item: long, cells: many(20, (index) => `${index}${long}`), remark: long })),
    },
    facts: many(200, () => ({ label: long, value: long })),
    chapters: many(90, () => ({ title: long, lines: many(20, () => long) })),
    sources: many(60, () => long),
    remarks: many(60, () => long),
    report: {
      latest: { label: long, lines: many(40, () => long), origin: long },
      pending: many(40, () => long),
      history: many(200, () => ({ label: long, value: long, time: long, words: [], mark: null })),
    },
    actions,
  });
  const monsters: [string, Card][] = [
    ...(["summary", "detail", "schedule", "source", "history"] as const).map((view): [string, Card] => [
      `施策(${view})`,
      monster(view),
    ]),
    [
      "一覧",
      {
        kind: "list",
        lead: many(40, () => long),
        cityName: long,
        title: long,
        note: long,
        total: 300,
        offset: 0,
        entries,
        actions,
      },
    ],
    ["選択", { kind: "choose", cityName: long, lead: long, entries, actions }],
    ["見つからない", { kind: "not_found", cityName: long, lead: long, entries, actions }],
    ["お知らせ", { kind: "message", cityName: long, title: long, lines: many(90, () => long), actions }],
  ];

  test.each(monsters)("とても大きい%sのカードも、Slack の上限に収まり、減らした数を言う", (_, card) => {
    const message = addShareButton(renderSlackMessage(card), { kind: "ask", text: "問".repeat(280) });
    expect(findBlockFaults(message.blocks)).toEqual([]);
    expect(message.text.length).toBeLessThanOrEqual(4_000);
    expect(JSON.stringify(message.blocks)).toMatch(/…ほか\d+(件|項目)/);
  });

  test.each([
    [
      "施策",
      {
        ...measure,
        title: "",
        plan: "",
        section: "",
        headline: { label: "", lines: [""], origin: "" },
        statusNote: "",
        does: "",
        deadline: "",
        department: "",
        sources: [],
        actions: [],
      },
    ],
    [
      "一覧",
      { kind: "list", lead: [], cityName: "", title: "", note: "", total: 0, offset: 0, entries: [], actions: [] },
    ],
    ["見つからない", { kind: "not_found", cityName: "", lead: "", entries: [], actions: [] }],
    ["お知らせ", { kind: "message", cityName: "", title: "", lines: [], actions: [] }],
  ] as [string, Card][])("中身のない%sのカードにも、空の文字は入らない", (_, card) => {
    expect(findBlockFaults(renderSlackMessage(card).blocks)).toEqual([]);
  });

  test("長すぎてボタンに入らない質問は、ボタンにしない", () => {
    const card: Card = {
      kind: "message",
      cityName: "",
      title: "例",
      lines: [],
      actions: [{ label: "例", intent: { kind: "ask", text: "問".repeat(400) } }],
    };
    expect(renderSlackMessage(card).blocks).toHaveLength(1);
  });

  test("切りつめは、文字の組とエスケープの途中では切れない", () => {
    expect(escapeSlackText("葛\u{E0100}飾👨‍👩‍👧‍👦区", "plain", 4)).not.toMatch(/[\uD800-\uDBFF]$/);
    expect(escapeSlackText("が".normalize("NFD").repeat(9), "plain", 6)).toBe(`${"が".normalize("NFD").repeat(2)}…`);
    expect(escapeSlackText("&&&&", "plain", 12)).toBe("&amp;&amp;…");
    expect(joinWithin(["一", "二", "三", "四"], 100)).toBe("一\n二\n三\n四");
    expect(joinWithin(["一一一", "二二二", "三三三"], 10)).toBe("一一一\n…ほか2件");
  });
});

describe("エスケープ", () => {
  const attack = "<!channel> <@U1> <http://x|y> <#C1> & @here *太字* ~R2~ `x` _y_";
  const safe = "&lt;!channel&gt; &lt;@U1&gt; &lt;http://x|y&gt; &lt;#C1&gt; &amp; ＠here ＊太字＊ 〜R2〜 ｀x｀ ＿y＿";
  const attacked = { ...entry, title: attack, section: attack, department: attack, deadline: attack };
  const cards: [string, Card][] = [
    [
      "施策",
      {
        ...measure,
        view: "detail",
        title: attack,
        section: attack,
        does: attack,
        aims: attack,
        deadline: attack,
        department: attack,
        facts: [{ label: attack, value: attack }],
        chapters: [{ title: attack, lines: [attack] }],
        sources: [attack],
        remarks: [attack],
        headline: { label: attack, lines: [attack], origin: attack },
        statusNote: attack,
      },
    ],
    [
      "一覧",
      {
        kind: "list",
        lead: [],
        cityName: attack,
        title: attack,
        note: attack,
        total: 1,
        offset: 0,
        entries: [attacked],
        actions: [],
      },
    ],
    ["選択", { kind: "choose", cityName: attack, lead: attack, entries: [attacked], actions: [] }],
    [
      "見つからない",
      {
        kind: "not_found",
        cityName: attack,
        lead: `「${attack}」`,
        entries: [attacked],
        actions: [{ label: attack, intent: { kind: "ask", text: "問い" } }],
      },
    ],
    ["お知らせ", { kind: "message", cityName: attack, title: attack, lines: [attack], actions: [] }],
  ];

  test.each(cards)("[C63] %sのカードの文字は、呼び出しにもリンクにもならず、書いたとおりに見える", (_, card) => {
    const message = renderSlackMessage(card);
    expect(findBlockFaults(message.blocks)).toEqual([]);
    expect(message.text).toContain(safe);
    expect(`${message.text}${JSON.stringify(message.blocks)}`).not.toMatch(/<[!@#h]|@(channel|here|everyone)/);
  });

  test("[C63] 見出しのような書式のない文字では、書式の記号はそのまま見える", () => {
    expect(escapeSlackText("*1 R2~R4 <b>", "plain")).toBe("*1 R2~R4 &lt;b&gt;");
    expect(escapeSlackText("見えない\u202E文字\u200B", "plain")).toBe("見えない文字");
  });
});
