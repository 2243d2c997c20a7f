import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { intakeCitySchema } from "../../src/intake/intake-city.ts";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { readText, TOWN, town } from "./read-sheet-of.ts";

const withoutPeriod = () =>
  intakeCitySchema.parse({ ...TOWN, city: { ...TOWN.city, plan: { ...TOWN.city.plan, period: null } } });

const PLEDGES = `みなと町の約束　進み具合の一覧,,,,,,,,,
計画期間：令和５年度～令和８年度,,,,,,,令和８年３月31日現在,,
【評価の凡例】　Ａ：達成　Ｂ：おおむね順調　Ｃ：やや遅れている　Ｄ：未着手又は見直しが必要,,,,,,,,,
柱,番号,約束,取組の概要,担当課,効果額（千円）,,"評価
（R7末）","進捗状況
（評価の理由）",備考
,,,,,"R６
実績","目標
（累計）",,,
１　港のにぎわい,1-(1),朝市のひろば,広場に屋根をかける,観光課,－,－,Ａ,屋根の工事が終わり、毎週日曜に開いている,
,1-(2),釣り桟橋の手すり,手すりを付けかえる,港湾課,"▲1,150","12,000",Ｃ,資材が届かず、工期を延ばした,
２　くらしの安心,2-(1),坂道の街灯,電球を明るいものに替える,〃,980,"1,850",Ｄ,補助が不採択,
,2-(2),釣り桟橋の手すり（再掲）,1-(2)に同じ,〃,"(▲1,150)","(12,000)",－,1-(2)参照,（再掲）
`;

describe("評価の字と、その理由の文が並ぶ表", async () => {
  const { city, records } = await readCitySheet(new TextEncoder().encode(PLEDGES), withoutPeriod());
  const entries = records.map(({ entry }) => entry);

  test("字は凡例のことばと状況になり、文は状況にならずに載る", () => {
    expect(entries.map(({ statuses }) => [statuses![0]!.asWritten, statuses![0]!.means, statuses![0]!.asOf])).toEqual([
      ["Ａ(達成)", "achieved", "2026-03-31"],
      ["Ｃ(やや遅れている)", "late", "2026-03-31"],
      ["Ｄ(未着手又は見直しが必要)", null, "2026-03-31"],
    ]);
    expect(entries.map(({ facts }) => facts!.find(({ label }) => label.startsWith("進捗状況"))?.value)).toEqual([
      "屋根の工事が終わり、毎週日曜に開いている",
      "資材が届かず、工期を延ばした",
      "補助が不採択",
    ]);
  });

  test("金額の見出しの下の「目標(累計)」は金額で、▲は零より小さい", () => {
    expect(entries[1]!.amounts!.map(({ label, thousandYen, asWritten }) => [label, thousandYen, asWritten])).toEqual([
      ["効果額・実績", -1150, "▲1,150千円"],
      ["効果額・目標（累計）", 12000, "12,000千円"],
    ]);
    expect(entries.every(({ summary }) => summary.aims === null)).toBe(true);
  });

  test("再掲の行は、もう一つの位置になり、記録にはならない", () => {
    expect(entries.map(({ title }) => title)).toEqual(["朝市のひろば", "釣り桟橋の手すり", "坂道の街灯"]);
    expect(entries[1]!.alsoListed).toEqual([
      { section: [{ label: "基本目標2", title: "くらしの安心" }], number: "2-(2)" },
    ]);
  });

  test("市が書かなかった計画の期間を、題の行から読む", () => {
    expect(city.city.plan.period).toEqual({ from: 2023, to: 2026 });
  });
});

test("市が計画の期間を書いていれば、題の行では変わらない", async () => {
  expect((await readText(PLEDGES)).city.city.plan.period).toEqual({ from: 2021, to: 2025 });
});

test("欄のことばを説くだけのシートは、記録にならない", async () => {
  const rows = [
    ["基本目標", "事業名", "事業の概要", "担当課", "進捗状況"],
    ["1 港", "灯台の塗りかえ", "白く塗る", "港湾課", "順調"],
    ["", "桟橋の点検", "杭を調べる", "港湾課", "遅れ\n（人手が足りない）"],
  ];
  const legend = [["進捗状況の区分"], ["区分", "内容"], ["順調", "計画どおりのもの"], ["遅れ", "計画より遅れたもの"]];
  const { records } = await readCitySheet(
    await writeXlsx({
      sheets: [
        { name: "進行管理表", rows },
        { name: "凡例", rows: legend },
      ],
    }),
    town(),
  );
  expect(records.map(({ entry }) => [entry.title, entry.statuses![0]!.means])).toEqual([
    ["灯台の塗りかえ", "in_progress"],
    ["桟橋の点検", "late"],
  ]);
});

describe("政策ごとに一枚のシート", async () => {
  const sheetOf = (name: string, policy: string, rows: string[][]) => ({
    name,
    rows: [
      ["施策評価シート"],
      ["政策", policy],
      ["達成度の区分", "◎ 目標を上回った　○ 目標どおり　△ 目標を下回った　－ 評価できない"],
      ["№", "主な取組", "概要", "担当課", "R7年度の目標", "R7年度の実績", "達成度"],
      ...rows,
    ],
  });
  const { records } = await readCitySheet(
    await writeXlsx({
      sheets: [
        sheetOf("政策1", "１ のびのび育つまち", [
          ["1", "朝の読書", "本を読む時間をとる", "学校課", "月５冊", "月６冊", "◎"],
          ["2", "遊び場の見回り", "遊具を調べる", "公園課", "－", "－", "－"],
        ]),
        sheetOf("政策2", "２ にぎわうまち", [["1", "駅前の市", "市を開く", "商工課", "年12回", "年10回", "△"]]),
      ],
    }),
    town(),
  );

  test("表の上に書かれた政策が、記録の区分になる", () => {
    expect(records.map(({ section }) => section.map(({ title }) => title))).toEqual([
      ["のびのび育つまち"],
      ["のびのび育つまち"],
      ["にぎわうまち"],
    ]);
  });

  test("記号のあとに空きを置いた凡例も、記号の意味になる", () => {
    expect(records.map(({ entry: { statuses } }) => [statuses![0]!.asWritten, statuses![0]!.means])).toEqual([
      ["◎(目標を上回った)", "in_progress"],
      ["－(評価できない)", null],
      ["△(目標を下回った)", "late"],
    ]);
  });

  test("名のない指標は、取組の名で呼ぶ", () => {
    expect(records.map(({ entry: { kpis } }) => kpis!.map(({ name, target }) => [name, target?.asWritten]))).toEqual([
      [["朝の読書", "月5冊"]],
      [],
      [["駅前の市", "年12回"]],
    ]);
  });
});

const DEPOPULATED = `とうげ村過疎地域持続的発展計画　実績調書,,,,,
（計画期間　令和３年４月１日～令和８年３月31日）,,,（令和７年度末現在）,,
判定,実施主体,施策区分,事業名（施設名）,事業内容,概算事業費（千円）
完了,村,１　移住の促進,(1) 移住・定住,お試し住宅の整備,"18,000"
遅れ,村,,(2) 地域間交流,山村留学センターの改修,"64,500"
完了,村,２　産業の振興,(1) 基盤整備（林業）,林道の舗装,"42,000"
遅れ,商工会,,(4) 地場産業の振興,わさび加工所の増築,"3,000"
遅れ,森林組合,,(1) 基盤整備（林業）,間伐材を運ぶ費用の補助,"9,600"
完了,村,３　医療の確保,(2) 地域間交流,診療所の機械の更新,"11,000"
`;

test("くり返し現れる事業の種類は題にならず、事業内容が題になり、計画の期間は状況の日にならない", async () => {
  const { records } = await readCitySheet(new TextEncoder().encode(DEPOPULATED), withoutPeriod());
  expect(records.map(({ entry, section }) => [section.at(-1)!.title, entry.title])).toEqual([
    ["移住・定住", "お試し住宅の整備"],
    ["地域間交流", "山村留学センターの改修"],
    ["基盤整備(林業)", "林道の舗装"],
    ["地場産業の振興", "わさび加工所の増築"],
    ["基盤整備(林業)", "間伐材を運ぶ費用の補助"],
    ["地域間交流", "診療所の機械の更新"],
  ]);
  expect(records[0]!.entry.statuses![0]!.asOf).toBe("2026-03-31");
});

test("課の欄に線だけがあれば、部局がそのまま担当になる", async () => {
  const { records } = await readText(`基本目標,事業名,担当部局,担当課,内容
１　ひらかれた町,会議録の公開,議会事務局,－,会議のことばを載せる
,投票所の車,総務部,選挙課,車で回る
`);
  expect(records.map(({ entry }) => entry.departments)).toEqual([
    [{ division: null, name: "議会事務局", role: "lead" }],
    [{ division: "総務部", name: "選挙課", role: "lead" }],
  ]);
});
