import { describe, expect, test } from "vitest";
import { intakeCitySchema, spellPeriod } from "../../src/intake/intake-city.ts";
import { readText, TOWN } from "./read-sheet-of.ts";

const SHEET = `みなと町水辺の行動計画,,,,,,,,,,,,,
基本目標,№,取組名,取組内容,担　当,,実施期間,指標,令和7年度,,目標,,評価,備　考
,,,,部,課,,,計画,実績,数値,年度,,
水をきれいに,1,用水路の底ざらい,底の土をさらう。,建設部,水路課,R5～R9,延べ作業人数,4万人,"38,500人",６万人,R9,△,
,2,井戸の水質しらべ,井戸の水をしらべる。,,環境課,H20～,しらべた井戸の面積,"1,200㎡","1,250㎡","2,000㎡",R9,◎,
,3,雨水ためる桶の配布,桶を配る。,"建設部
福祉部","水路課
見守り課",R6～R8,へらしたCO2,10t-CO2,12t-CO2,30t-CO2,R8,○,
合　計,,３取組,,,,,,,,,,"◎1
○1
△1",
※評価　◎：計画を上回る　○：計画どおり　△：計画を下回る,,,,,,,,,,,,,
`;

describe("部と課、年度の計画と実績が並ぶ表", async () => {
  const { records, notes } = await readText(SHEET);
  const entries = records.map(({ entry }) => entry);

  test("合計の行は記録にならず、部は次に書かれるまで続き、二つ書かれた部と課は行ごとに組になる", () => {
    expect(entries.map(({ departments }) => departments?.map(({ division, name }) => [division, name]))).toEqual([
      [["建設部", "水路課"]],
      [["建設部", "環境課"]],
      [
        ["建設部", "水路課"],
        ["福祉部", "見守り課"],
      ],
    ]);
  });

  test("「H20～」は期限ではなく始まりで、そのまま載る", () => {
    expect(entries.map(({ startsIn, deadline }) => [startsIn, deadline?.fiscalYear ?? null])).toEqual([
      ["R5", "R9"],
      ["H20", null],
      ["R6", "R8"],
    ]);
    expect(entries[1]!.facts).toEqual([{ label: "実施期間", value: "H20～" }]);
  });

  test("実績と並ぶ年度の計画は指標のものになり、万のつく数も、数字の入った単位も数になる", () => {
    expect(entries[0]!.schedule).toEqual([
      { item: "延べ作業人数の計画", years: { R7: "4万人" } },
      { item: "延べ作業人数の実績", years: { R7: "38,500人" } },
    ]);
    expect(
      entries.flatMap(({ kpis }) => kpis!.map(({ unit, latest, target }) => [latest?.value, target?.value, unit])),
    ).toEqual([
      [38500, 60000, "人"],
      [1250, 2000, "m2"],
      [12, 30, "t-CO2"],
    ]);
    expect(notes.filter(({ message }) => message.includes("単位"))).toEqual([]);
  });

  test("「計画を下回る」は遅れで、上回るものも計画どおりのものも進んでいる", () => {
    expect(entries.map(({ statuses }) => statuses?.map(({ means, asWritten }) => [means, asWritten]))).toEqual([
      [["late", "△(計画を下回る)"]],
      [["in_progress", "◎(計画を上回る)"]],
      [["in_progress", "○(計画どおり)"]],
    ]);
  });
});

describe("状況の欄が自分で記号を説明する表", () => {
  test("「A:目標達成」の記号は意味を持ち、今後の方向性の一語は、注があっても見出しとともに残る", async () => {
    const { records, city } = await readText(`具体的事業,所管課,関係課,開始年度,終了年度,進捗評価,今後の方向性
朝市の再開,商工課,農林課,令和6年度,令和9年度,A：目標達成,拡充
港の灯り,港湾課,,令和7年度,令和8年度,C：遅れ,"見直し
（灯りの色）"
橋の下の広場,道路課,,令和8年度,令和9年度,D：未着手,地元と話し合い、つぎの年に場所を決める。
`);
    expect(city.city.statusWords).toEqual({ A: "achieved", C: "late", D: "not_started" });
    expect(records.map(({ entry }) => entry.statuses?.[0]?.means)).toEqual(["achieved", "late", "not_started"]);
    expect(records.map(({ entry }) => entry.startsIn)).toEqual(["R6", "R7", "R8"]);
    expect(records.map(({ entry }) => entry.facts?.find(({ label }) => label === "今後の方向性")?.value)).toEqual([
      "拡充",
      "見直し（灯りの色）",
      undefined,
    ]);
    expect(records[2]!.entry.policies).toEqual(["地元と話し合い、つぎの年に場所を決める。"]);
  });
});

describe("city.json の計画期間", () => {
  const periodOf = (period: unknown) =>
    intakeCitySchema.parse(spellPeriod({ ...TOWN, city: { ...TOWN.city, plan: { ...TOWN.city.plan, period } } })).city
      .plan.period;

  test.each([
    ["令和7年度～令和11年度", { from: 2025, to: 2029 }],
    ["R7〜R11", { from: 2025, to: 2029 }],
    ["～令和11年度", { from: null, to: 2029 }],
    [
      { from: "令和7年度", to: "2029年度" },
      { from: 2025, to: 2029 },
    ],
    [null, null],
  ])("%j は計画の期間になる", (period, years) => {
    expect(periodOf(period)).toEqual(years);
  });

  test("年度のないことばは、そのまま断られる", () => {
    expect(() => periodOf("五か年")).toThrow();
  });
});
