import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, test } from "vitest";
import { findIntent } from "../../src/card/intent-codec.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { contrastOf, listTextColours } from "./line-contrast.ts";
import { textsOf } from "./line-parts.ts";
import { monstrousCards, sampleMeasure } from "./line-samples.ts";

describe("どんなカードでも", () => {
  const cases = [
    ["ふつうの長さ", "市の公共施設", 3],
    ["長い文", "とても長い説明です。".repeat(300), 20],
    ["多すぎる件数", "説明", 100],
    ["結合文字の山", `か${"\u3099".repeat(2_000)}`, 4],
    ["家族の絵文字", "👨‍👩‍👧‍👦🇯🇵👍🏽葛\u{E0100}".repeat(200), 12],
    ["空", "", 2],
    ["向きを変える字と半端な字", "\u202Eabc\u200B\u0000\uD800あ", 2],
  ] as const;
  const rendered = cases.flatMap(([name, text, many]) =>
    monstrousCards(text, many).flatMap((card) =>
      (["direct", "shared"] as const).map(
        (chat) =>
          [
            `${name}・${card.kind}${card.kind === "measure" ? card.view : ""}・${chat}`,
            renderLineMessages(card, chat),
          ] as const,
      ),
    ),
  );

  test("[C68] LINE の上限を超えず、落ちない", () => {
    const faults = rendered.flatMap(([name, messages]) => findLineFaults(messages).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test("[C68] 大きすぎる施策のカードは、注記や事実から先に減らし、減らした数を書く", () => {
    const facts = Array.from({ length: 40 }, (_, index) => ({ label: `事実${index + 1}`, value: "説明".repeat(150) }));
    const remarks = Array.from({ length: 9 }, (_, index) => `注記${index + 1}`);
    const [message] = renderLineMessages(sampleMeasure({ view: "detail", facts, remarks }));
    const texts = textsOf([message]);
    expect([message!.type, findLineFaults([message])]).toEqual(["flex", []]);
    expect(texts.filter((text) => /^事実|^※|^…ほか/.test(text))).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `事実${number}`),
      "…ほか34件",
      "※ 注記1",
      "※ 注記2",
      "…ほか7件",
    ]);
    expect(texts).toContain("施設に愛称を付けます。");
  });

  test("[C57] 見えない字と向きを変える字は、画面に出さない", () => {
    const all = JSON.stringify(rendered);
    expect(all).not.toMatch(/\\u202e|\\u200b|\\u0000|\\ud800/i);
    expect(all).not.toMatch(/[\u202E\u200B]/);
  });

  test("[C56] 切り詰めても、絵文字や異体字を途中で割らない", () => {
    const family = "🇯🇵".repeat(3_000);
    const [message] = renderLineMessages(sampleMeasure({ does: family, title: family })) as messagingApi.FlexMessage[];
    const flags = textsOf([message!]).filter((text) => text.startsWith("🇯🇵"));
    expect(flags.length).toBeGreaterThanOrEqual(2);
    for (const text of [...flags, message!.altText]) expect(text.replaceAll("🇯🇵", "").replace(/\n.*/s, "")).toBe("…");
  });

  test("文字はすべて、下の色との対比が 4.5 以上ある", () => {
    const tones = (["good", "warn", "late", "quiet"] as const).map((tone) => {
      const badge = { icon: "!", word: "状態", tone };
      return renderLineMessages(sampleMeasure({ status: badge, deadlineBadge: badge }));
    });
    const low = [...rendered.map(([, messages]) => messages), ...tones]
      .flatMap((messages) => listTextColours(messages))
      .filter(({ colour, ground }) => colour === "" || contrastOf(colour, ground) < 4.5);
    expect(low).toEqual([]);
    expect(contrastOf("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  });

  test("[C64] 押したときの値は、そのまま元の意図に戻る", () => {
    const postbacks = rendered.flatMap(([, messages]) =>
      [...JSON.stringify(messages).matchAll(/"data":("(?:[^"\\]|\\.)*")/g)].map(
        ([, data]) => JSON.parse(data!) as string,
      ),
    );
    expect(postbacks.length).toBeGreaterThan(100);
    expect(postbacks.filter((data) => findIntent(data) === undefined)).toEqual([]);
  });

  test("[C69] https でない宛先は、出典に書かれていても出さない", () => {
    const sources = [
      "計画 javascript:alert(1) 3ページ",
      "http://example.com/x 資料",
      "https://www.city.example.lg.jp/a",
    ];
    const headline = { label: "出典", lines: ["計画"], origin: "data:text/html,x を見る" };
    const json = JSON.stringify(renderLineMessages(sampleMeasure({ view: "source", sources, headline })));
    expect(json).not.toMatch(/javascript:|http:|data:text|"type":"uri"/);
    expect(json).toContain("計画 3ページ");
    expect(json).toContain("https://www.city.example.lg.jp/a");
  });
});
