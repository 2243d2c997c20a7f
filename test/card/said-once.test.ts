import { describe, expect, test } from "vitest";
import type { MeasureCard } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { published } from "../progress/sample-entries.ts";
import { cardOf, house, listOtherCards } from "./every-card.ts";
import { textsOf } from "./line-parts.ts";

const NOTE = "会場が決まっていない";

describe("状態は、答えとその下で二度言わない", () => {
  test("進捗を聞かれたら、状態のことば・時点・出典は答えの中に一度だけ出て、印もそこに付く", () => {
    const card = cardOf("ネーミングライツの進捗は?", "annaka");
    for (const texts of [textsOf(renderLineMessages(card)), [JSON.stringify(renderSlackMessage(card).blocks)]]) {
      const all = texts.join("\n");
      expect(all).toContain("✓ 公約達成(令和5年12月30日時点)");
      expect(all.match(/達成/g)).toHaveLength(1);
      expect(all.match(/令和5年12月30日/g)).toHaveLength(1);
    }
  });

  test("担当課の報告も同じ。報告からの月数だけが下に残る", () => {
    const room = house.cities.get("konan")!;
    const entry = published(1, {
      measureId: "konan-1-4",
      status: "late",
      note: NOTE,
      recordedAt: "2025-10-20T01:00:00.000Z",
    });
    const reported = { ...room, records: { ...room.records, book: buildProgressBook([entry]) } };
    const card = cardOf("タウンミーティングの進捗は?", "konan", reported);
    for (const said of [textsOf(renderLineMessages(card)).join("\n"), JSON.stringify(renderSlackMessage(card).blocks)])
      expect(said.match(new RegExp(NOTE, "g"))).toHaveLength(1);
    const all = textsOf(renderLineMessages(card)).join("\n");
    expect(all).toContain("▲ 遅れ(令和7年10月20日時点・担当課の報告)");
    expect(all.match(/遅れ/g)).toHaveLength(1);
    expect(all.match(/令和7年10月20日/g)).toHaveLength(1);
    expect(all).toContain("最後の報告から13か月");
  });

  test("ほかのことばでも同じ。先に日が来て、日本語の見出しはその後ろにかぎかっこで付く", () => {
    const texts = textsOf(renderLineMessages(cardOf("When will the new health center open?", "isesaki")));
    expect(texts).toContain("fiscal year 2025 (April 2025 to March 2026): 「供用開始の目標」");
    expect(texts.join("\n").match(/plan period is over/g)).toHaveLength(1);
  });

  test("聞かれた期限・担当課は、LINE でも Slack でも、下でくりかえさない。ほかのことばの年も、かっこを入れ子にしない", () => {
    for (const [question, city, words] of [
      ["ネーミングライツの担当課は?", "isesaki", /総務部管財課/g],
      ["What is the deadline of the open data?", "suzaka", /not stated in the source/g],
    ] as const) {
      const card = cardOf(question, city);
      for (const said of [
        JSON.stringify(renderLineMessages(card).map((message) => "contents" in message && message.contents)),
        JSON.stringify(renderSlackMessage(card).blocks),
      ]) {
        expect([question, said.match(words)?.length]).toEqual([question, 1]);
        expect(/\([^()"]*\d{4}[^()"]*\([^()"]*\d{4}/.exec(said)).toBe(null);
      }
    }
  });

  test("達成したものの期限を英語で聞かれても、達成は一度だけ言う", () => {
    const texts = textsOf(renderLineMessages(cardOf("When is the naming rights deadline?", "annaka")));
    expect(texts.filter((text) => /achieved/.test(text) && !text.includes("「"))).toHaveLength(1);
  });

  test("ほかのことを聞かれたら、状態は印とことばと時点で出る", () => {
    const texts = textsOf(renderLineMessages(cardOf("なぜネーミングライツをするの?", "annaka")));
    expect(texts).toContain("✓ 達成");
    expect(texts.join("\n")).toContain("令和5年12月30日(2023年)時点・公約実施目標シート");
  });
});

describe("同じことを、別の行でくりかえさない", () => {
  test("一年の予定を聞かれたら、その年の欄だけを言い、年だけの事実を重ねない", () => {
    const card = cardOf("ネーミングライツの令和5年度の予定は?", "isesaki") as MeasureCard;
    expect(card.headline?.lines).toEqual([
      "令和5年度: 導入(ネーミングライツ事業の導入実施)",
      "令和5年度: 検討(新たな導入施設の検討)",
    ]);
  });

  test("年度ごとの予定では、「に」の有無だけがちがう行を一つにする", () => {
    const { headline } = cardOf("分別収集方法の周知の年度ごとの予定は?", "isesaki") as MeasureCard;
    expect(headline?.lines.filter((line) => line.startsWith("ごみ分別辞典の配布"))).toHaveLength(1);
  });

  test("指標の実績は、目標・基準値と棒のそばに一度だけ出る", () => {
    const kpi = { name: "市が所有するデータのオープンデータ公開件数", value: 27 };
    const entry = published(1, { city: "suzaka", measureId: "suzaka-36", fiscalYear: 2024, point: "year_end", kpi });
    const room = house.cities.get("suzaka")!;
    const reported = { ...room, records: { ...room.records, book: buildProgressBook([entry]) } };
    const texts = textsOf(renderLineMessages(cardOf("オープンデータの公開件数は?", "suzaka", reported)));
    expect(texts.filter((text) => text.includes("27件"))).toHaveLength(1);
    expect(texts).toContain("基準値 → 目標値 62%");
    const [at, bar] = [texts.findIndex((text) => text.includes("27件")), texts.indexOf("基準値 → 目標値 62%")];
    expect([texts[at]!.includes("基準値 22件"), bar]).toEqual([true, at + 1]);
    expect(texts.join("\n")).toContain("令和7年10月10日(2025年)時点・担当課の報告");
  });

  test("課でさがした一覧は課を、達成した記録は「期限 記載なし」をくりかえさない。押せる名前には印が付く", () => {
    const ofOffice = textsOf(renderLineMessages(cardOf("財政課の取組一覧", "isesaki")));
    expect(ofOffice).toContain("担当課: 財政課");
    expect(ofOffice.join("\n").match(/財政課/g)).toHaveLength(1);
    expect(ofOffice.filter((text) => text.endsWith("\u00a0›"))).toHaveLength(3);
    // Shared with others, it is said whose it is.
    const shared = textsOf(renderLineMessages(cardOf("市民課の取組は?", "isesaki"))).join("\n");
    expect(shared).toContain("担当 企画部事務管理課、市民部市民課");
    expect(shared).not.toMatch(/担当 市民部市民課$/m);
    const achieved = textsOf(renderLineMessages(cardOf("達成した公約の一覧", "annaka")));
    expect(achieved.join("\n")).not.toContain("期限 記載なし");
  });
});

test("週のまとめは、件数のある見出しが三つからだけ、先に件数の表を置く", () => {
  const named = listOtherCards().filter(({ name }) => name.includes(" digest "));
  const digests = named.flatMap(({ card }) => (card.kind === "digest" ? [card] : []));
  expect(digests.length).toBeGreaterThan(3);
  const section = digests.flatMap(({ sections }) => sections).find(({ total }) => total !== null)!;
  const full = { ...digests[0]!, sections: ["一つめ", "二つめ", "三つめ"].map((title) => ({ ...section, title })) };
  for (const card of [...digests, full]) {
    const counted = card.sections.filter(({ total }) => total !== null);
    const texts = textsOf(renderLineMessages(card));
    // A heading has its count behind it; in the table the two stand apart.
    const inTable = counted.filter(({ title }) => texts.includes(title));
    expect([card.cityName, inTable.length]).toEqual([card.cityName, card === full ? 3 : 0]);
    expect(counted.length < 3 || card === full).toBe(true);
  }
});
