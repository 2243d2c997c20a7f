import { describe, expect, test } from "vitest";
import { intakeCitySchema } from "../../src/intake/intake-city.ts";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { readText, TOWN } from "./read-sheet-of.ts";

const SHEET = `みなと町環境基本計画,,,,,
環境目標,取組,取組の概要,担当課,進捗,R7年度の進捗状況
１　ごみを出さないまち,食品ロスの削減,余った食品を集める。,ごみ減量課,○,令和7年10月に開始
,粗大ごみの再使用,直してゆずる。,清掃事務所,△,直す人が足りない
２　みどりのまち,公園の拡張,土地を買い足す。,公園緑地課,×,地主と話し合い中
◎＝目標を上回る　○＝順調　△＝やや遅れ　×＝遅れ,,,,,
`;
const city = intakeCitySchema.parse({ ...TOWN, sectionWord: "環境目標" });

describe("計画だけのことばで書かれた表", async () => {
  const { records, city: read, notes } = await readCitySheet(new TextEncoder().encode(SHEET), city);

  test("市が計画の段と呼ぶことばの列は、ほかの計画が使わない見出しでも段になる", () => {
    expect(records.map(({ section }) => section.map(({ title }) => title))).toEqual([
      ["ごみを出さないまち"],
      ["ごみを出さないまち"],
      ["みどりのまち"],
    ]);
  });

  test("表の下の凡例は段ではなく、記号の意味になる", () => {
    expect(read.city.statusWords).toMatchObject({ "○": "in_progress", "△": "late", "×": "late" });
    expect(records).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  test("状況の列が二つあれば、年度のない列が状況になり、ほかの年度の文もなくならない", () => {
    expect(records.map(({ entry }) => entry.statuses?.map(({ asWritten }) => asWritten))).toEqual([
      ["○(順調)"],
      ["△(やや遅れ)"],
      ["×(遅れ)"],
    ]);
    expect(records.map(({ entry }) => entry.facts)).toEqual([
      [{ label: "R7年度の進捗状況", value: "令和7年10月に開始" }],
      [{ label: "R7年度の進捗状況", value: "直す人が足りない" }],
      [{ label: "R7年度の進捗状況", value: "地主と話し合い中" }],
    ]);
  });
});

const LEDGER = `しらかば町のお金と約束,,,,,,
,,,,,令和7年9月1日現在,（単位：千円）
整理No.,基本目標,約束,主担当課,関係課,進み具合,当初予算額(R7)
1-(1),"基本目標２
森とくらす町",間伐材の活用,林務課,財政課,足ならし,"1,200"
1-(2),"基本目標２
森とくらす町",薪の配達,林務課,―,順風,－
2-(1),基本目標3人を呼ぶ町,空き部屋の紹介,住まい課,林務課,道草,500万円
2-(2),基本目標3人を呼ぶ町,港の朝市,観光課,―,足ならし,85
※順風：計画どおり／足ならし：調査・準備中／道草：予定より遅れている／様子見：まだ決めていない,,,,,,
`;

describe("表の外に一度だけ書かれたこと", async () => {
  const { records, city: read } = await readText(LEDGER);
  const entries = records.map(({ entry }) => entry);

  test("「(単位:千円)」は、単位のない金額の列の単位になり、欄に書かれた単位が勝つ", () => {
    expect(
      entries.map(({ amounts }) => amounts?.map(({ thousandYen, asWritten }) => [thousandYen, asWritten])),
    ).toEqual([[[1200, "1,200千円"]], [], [[5000, "500万円"]], [[85, "85千円"]]]);
  });

  test("ことばで書かれた状況は、表の凡例の意味になる", () => {
    expect(read.city.statusWords).toEqual({ 順風: "in_progress", 足ならし: "in_progress", 道草: "late" });
    expect(entries.map(({ statuses }) => statuses?.map(({ means, asWritten }) => [means, asWritten]))).toEqual([
      [["in_progress", "足ならし"]],
      [["in_progress", "順風"]],
      [["late", "道草"]],
      [["in_progress", "足ならし"]],
    ]);
  });

  test("「〜No.」の列は番号で、計画の段ではない", () => {
    expect(entries.map(({ number }) => number)).toEqual(["1-(1)", "1-(2)", "2-(1)", "2-(2)"]);
  });

  test("番号のすぐあとに「人」で始まる題があっても、番号を二度書かない", () => {
    expect(records.map(({ section }) => section)).toEqual([
      [{ label: "基本目標2", title: "森とくらす町" }],
      [{ label: "基本目標2", title: "森とくらす町" }],
      [{ label: "基本目標3", title: "人を呼ぶ町" }],
      [{ label: "基本目標3", title: "人を呼ぶ町" }],
    ]);
  });
});

describe("記号の凡例", () => {
  test("二つのことばを合わせた説明も読み、意味のわからない記号にも説明が残る", async () => {
    const { records, city: read } = await readText(`取組,担当課,進捗
本の交換会,図書館,△
橋の塗りかえ,道路課,□
朝の体操,体育課,◎
◎：達成　△：調査・検討中　□：ほかの町の返事待ち　×：未着手,,
`);
    expect(records.map(({ entry }) => entry.statuses?.map(({ means, asWritten }) => [means, asWritten]))).toEqual([
      [["in_progress", "△(調査・検討中)"]],
      [[null, "□(ほかの町の返事待ち)"]],
      [["achieved", "◎(達成)"]],
    ]);
    expect(read.city.statusWords).toEqual({ "◎": "achieved", "△": "in_progress", "×": "not_started" });
  });

  test("記号と並べて説明された一字の状況にも、説明が付く", async () => {
    const { records } =
      await readText(`【評価の凡例】　◎：目標を上回る　○：計画どおり　△：遅れている　済：実施済（終了）　見：計画を見直し中,,
取組,担当課,評価
本の交換会,図書館,済
橋の塗りかえ,道路課,見
朝の体操,体育課,△
`);
    expect(records.map(({ entry }) => entry.statuses?.map(({ means, asWritten }) => [means, asWritten]))).toEqual([
      [["achieved", "済(実施済)"]],
      [[null, "見(計画を見直し中)"]],
      [["late", "△(遅れている)"]],
    ]);
  });
});

describe("計画だけのことばの凡例", () => {
  const sheet = (words: readonly string[], legend: string) =>
    `No.,基本目標,取組,担当課,実施年度,,指標名,目標,,進み具合
,,,,開始,完了,,値,年限,
${words.map((word, at) => `${at + 1},基本目標1 海の町,港の仕事その${at + 1},観光課,R5年度,令和${at + 8}年度,来た人の数,100人,令和12年度,${word}`).join("\n")}
${legend},,,,,,,,,
`;

  test("説明のしかたがふだんのことばでも、何のことかを読む", async () => {
    const { city } = await readText(
      sheet(
        ["出港", "航海中", "なぎ待ち", "準備中", "帰港"],
        "出港：目標値に届いたもの　航海中：実施しているもの　なぎ待ち：伸び悩み、または遅れているもの　準備中：まだ始めていないもの　帰港：始めた後に止めているもの",
      ),
    );
    expect(city.city.statusWords).toEqual({
      出港: "achieved",
      航海中: "in_progress",
      なぎ待ち: "late",
      準備中: "not_started",
      帰港: "stopped",
    });
  });

  test("一字のことばだけの凡例も読み、かっこの中の遅れを聞きのがさない", async () => {
    const { city, records } = await readText(
      sheet(
        ["実", "蕾", "種"],
        "実：完了したもの　　蕾：一部実施（計画よりやや遅れている）　　種：未着手（翌年度以降に着手）",
      ),
    );
    expect(city.city.statusWords).toEqual({ 実: "achieved", 蕾: "late", 種: "not_started" });
    expect(records[0]?.entry.deadline).toMatchObject({ fiscalYear: "R8" });
    expect(records[0]?.entry.kpis?.[0]?.target).toMatchObject({ value: 100, fiscalYear: "R12" });
  });

  test("一字の前書きが二つでは、凡例にしない", async () => {
    const { city } = await readText(sheet(["実", "種", "順調"], "実：完了したもの　種：未着手"));
    expect(city.city.statusWords ?? {}).not.toHaveProperty("実");
  });
});
