import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { readText, town } from "./read-sheet-of.ts";

const HEADINGS = [
  ["政策", "事業番号", "事業名", "区分", "担当課", "年次計画", "", "成果指標(KPI)", "", "決算見込額(千円)", "評価"],
  ["", "", "", "", "", "令和6年度", "令和7年度", "指標名", "目標値(R9)", "", ""],
];

describe("政策ごとに見出しと小計のある進行管理表", async () => {
  const rows = [
    ["みなと町実施計画 進行管理表"],
    ["令和8年3月31日現在"],
    ...HEADINGS,
    ["1 子ども", "1-1", "産後の家事の手伝い", "継続", "こども課", "派遣", "→", "世帯数", "80世帯", 6420, "Ａ"],
    ["", "1-2", "学校の空調", "新規", "学校課", "設計", "工事", "設置率", "100％", 18700, "Ｄ"],
    ["政策1 計 2事業", "", "", "", "", "", "", "", "", 125120, ""],
    [],
    ...HEADINGS,
    ["2 くらし", "2-1", "空き家の取りこわし", "拡充", "建設課", "調査", "補助", "件数", "30件", 7200, "Ｄ"],
    ["政策2 計 1事業", "", "", "", "", "", "", "", "", 107200, ""],
  ];
  const legend = [["評価の見方"], [], ["評価", "区分", "目安"], ["Ａ", "順調", "9割以上"], ["Ｄ", "遅れ", "3割未満"]];
  const { records } = await readCitySheet(
    await writeXlsx({
      sheets: [
        { name: "進行管理表", rows },
        { name: "評価の見方", rows: legend },
      ],
    }),
    town(),
  );
  const entries = records.map(({ entry }) => entry);

  test("くり返された見出しも小計の行も記録にならず、どの政策の記録も読む", () => {
    expect(records.map(({ section, entry }) => [section.at(-1)!.title, entry.title])).toEqual([
      ["子ども", "産後の家事の手伝い"],
      ["子ども", "学校の空調"],
      ["くらし", "空き家の取りこわし"],
    ]);
  });

  test("評価の見方だけのシートは、記録ではなく記号の意味になる", () => {
    expect(entries.map(({ statuses }) => [statuses![0]!.asWritten, statuses![0]!.means])).toEqual([
      ["Ａ(順調)", "in_progress"],
      ["Ｄ(遅れ)", "late"],
      ["Ｄ(遅れ)", "late"],
    ]);
  });

  test("件名のあとの「区分」は、計画の段ではなく、見出しのまま載る", () => {
    expect(entries.map(({ facts }) => facts!.find(({ label }) => label === "区分")?.value)).toEqual([
      "継続",
      "新規",
      "拡充",
    ]);
  });
});

describe("やさしい見出しの一覧", async () => {
  const { records } =
    await readText(`№,柱,取組,なかみ,主管課,期限,進み具合,めやす,R6,R7,めざす値,うごき（令和８年６月末）
1,1 住まい,空き家バンク,登録を増やす,企画課・住民課,R9末,○,成約件数,３件,４件,６件,未登記が多い
2,,保育所の建てかえ,古い建物を直す,教育委員会・住民課,毎年度,△,定員,20人,20人,30人,設計中
※進み具合　◎…予定より早い　○…予定どおり　△…遅れている,,,,,,,,,,,
`);
  const entries = records.map(({ entry }) => entry);

  test("「めやす」は指標、年だけの見出しは実績、「めざす値」は目標", () => {
    expect(entries.map(({ kpis }) => kpis![0]!)).toMatchObject([
      { name: "成約件数", latest: { value: 4, fiscalYear: "R7" }, target: { value: 6 } },
      { name: "定員", latest: { value: 20, fiscalYear: "R7" }, target: { value: 30 } },
    ]);
  });

  test("「…」でつないだ凡例も読み、委員会と並ぶ課も担当になる", () => {
    expect(entries.map(({ statuses }) => statuses![0]!.means)).toEqual(["in_progress", "late"]);
    expect(entries[1]!.departments!.map(({ name }) => name)).toEqual(["教育委員会", "住民課"]);
  });

  test("見出しの日は、項目の名前に残らない", () => {
    expect(entries[0]!.schedule).toContainEqual({ item: "うごき", years: { R8: "未登記が多い" } });
  });
});
