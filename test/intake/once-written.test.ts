import { describe, expect, test } from "vitest";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { readDepartments } from "../../src/intake/read-departments.ts";
import { encodeShiftJis } from "../../src/progress/shift-jis.ts";
import { readText, town } from "./read-sheet-of.ts";

/** A town's sheet whose note says what its empty cells mean, with money in two units and years written twice. */
const SHEET = `みなと町行革大綱　進捗管理表,,,,,,,,,,
番号,基本方針,取組名,担当,,実施スケジュール,,完了予定,成果指標,,進捗
,,,主担当課,関係課・機関,"Ｒ６
(2024)","Ｒ７
(2025)",,指標名,目標値,
１,1 財政,ふるさとの品,産業課,水産課,説明会,→,Ｒ８,寄附額,２億円,走行中
２,,古い土地の売却,,総務課,台帳,"公募
再公募",７年度末,売却額,"1億4,600万円",停車
３,,品物の倉庫,,,－,－,R11以降,面積,10人減,走行中
４,,,,,,,,貸した面積,"8,200万円",
※１　基本方針、主担当課の欄が空白のものは、すぐ上の欄と同じ。,,,,,,,,,,
走行中＝計画どおり実施中　／　停車＝見合わせ・中断　／　到着＝完了,,,,,,,,,,
`.replace("\n４,", "\n,");

describe("一度だけ書かれた欄のある表", async () => {
  const read = await readCitySheet(encodeShiftJis(SHEET).bytes, town());
  const entries = read.records.map(({ entry }) => entry);

  test("脚注が「空白は上と同じ」という列だけを上から写し、関係課は主担当にならない", () => {
    expect(
      entries.map(({ departments = [] }) => departments.map(({ name, role }) => `${role} ${name}`).join("、")),
    ).toEqual(["lead 産業課、related 水産課", "lead 産業課、related 総務課", "lead 産業課"]);
  });

  test("二とおりに書いた年度の列は、一つの年度ごとの表になり、矢印は前の年度をつぐ", () => {
    expect(entries.map(({ schedule }) => schedule)).toEqual([
      [{ item: "実施スケジュール", years: { R6: "説明会", R7: "説明会" } }],
      [{ item: "実施スケジュール", years: { R6: "台帳", R7: "公募\n再公募" } }],
      [],
    ]);
  });

  test("元号のない「７年度末」も「R11以降」も、完了予定の列では期限になる", () => {
    expect(entries.map(({ deadline, startsIn }) => [deadline?.fiscalYear, startsIn])).toEqual([
      ["R8", undefined],
      ["R7", undefined],
      ["R11", undefined],
    ]);
  });

  test("億と万の金額は一つの数になり、「10人減」は目ざす値にならない", () => {
    expect(
      entries.map(({ kpis }) => kpis?.map(({ unit, target }) => [unit, target?.value, target?.asWritten])),
    ).toEqual([
      [["億円", 2, "2億円"]],
      [["万円", 14_600, "1億4,600万円"]],
      [
        ["人", null, "10人減"],
        ["万円", 8200, "8,200万円"],
      ],
    ]);
  });

  test("「見合わせ・中断」は、止めている", () => {
    expect(read.city.city.statusWords).toMatchObject({ 走行中: "in_progress", 停車: "stopped" });
  });
});

test("一つの指標の値は、違う円の単位でも比べられる数になり、書きかたは残る", async () => {
  const { records, notes } = await readText(
    '取組,担当課,指標,基準値,目標値\n品物を送る,産業課,寄附額,"8,200万円",2億円\n空気をきれいに,環境課,排出量,"12,000t",▲30％',
  );
  const [money, air] = records.map(({ entry }) => entry.kpis![0]!);
  expect([money!.unit, money!.baseline?.value, money!.target?.value]).toEqual(["万円", 8200, 20_000]);
  expect(money!.target?.asWritten).toBe("2億円");
  expect(air!.target).toMatchObject({ value: null, asWritten: "▲30%" });
  expect(notes.map(({ message }) => message)).toEqual(["単位が「t」と違います(▲30%)"]);
});

test("金額の列の読めない欄は、見出しのまま残る", async () => {
  const { records } = await readText(
    '取組,担当課,R7予算額（千円）\nトイレの改修,学校課,No.10の内数\n道の修理,道路課,"12,000\n(うち国費 6,000)"',
  );
  expect(records[0]!.entry.facts).toEqual([{ label: "R7予算額（千円）", value: "No.10の内数" }]);
  expect(records[1]!.entry.amounts).toMatchObject([{ thousandYen: 12_000, asWritten: "12,000千円 (うち国費 6,000)" }]);
});

test.each([
  ["教育委員会事務局\n危機管理局", "", "/教育委員会事務局 /危機管理局"],
  ["教育委員会事務局", "", "/教育委員会事務局"],
  ["教育委員会\n事務局", "", "/教育委員会事務局"],
  ["総務部・市民部", "", "/総務部 /市民部"],
  ["総務部\n市民部\n財政課", "", "/総務部 市民部/財政課"],
  ["地域福祉課\n保健福祉課", "健康福祉局\n各区役所", "健康福祉局/地域福祉課 各区役所/保健福祉課"],
])("担当「%s」、局「%s」", (cell, division, expected) => {
  const read = readDepartments(cell, division, "lead").map((one) => `${one.division ?? ""}/${one.name}`);
  expect(read.join(" ")).toBe(expected);
});

test("担当局の列は、担当課の上の局になり、二つ目の担当課の列もなくならない", async () => {
  const { records } = await readText("公約,担当局,担当課,担当課２\n給食を無料に,教育局,給食課,財政課");
  expect(records[0]!.entry.departments).toMatchObject([
    { division: "教育局", name: "給食課", role: "lead" },
    { division: "教育局", name: "財政課", role: "joint" },
  ]);
});

/** Cells stand once for those below; every other cell is filled, with a dash for what there is not. */
const DASHED = (remark: string) => `山のまち総合戦略 進捗管理シート,,,,,,,,,
基本目標,No.,取組,指標名,単位,目標値,達成度,担当部,担当課,備考
1 しごと,1,工場の誘致,立地数,社,5,順調,産業部,商工課,${remark}
,2,市場の開拓,成約数,件,30,要努力,,,－
,3,農家の支援,農家数,人,25,順調,,農林課,－
2 ひと,4,移住の相談,相談数,件,180,順調,企画部,企画課,東京で開催
,5,お試し住宅,組数,組,24,要努力,,,－
,,,,,,,,,
【達成度の区分】,,,,,,,,,
順調,進捗率80％以上,3件,,,,,,,
要努力,進捗率50％未満,2件,,,,,,,
`;
const namesOf = async (text: string) =>
  (await readText(text)).records.map(({ entry }) =>
    entry.departments?.map(({ division, name }) => `${division} ${name}`),
  );

test("ないものを「－」と書く表では、空いた担当は上と同じ。凡例の行は記録にならない", async () => {
  expect(await namesOf(DASHED("－"))).toEqual([
    ["産業部 商工課"],
    ["産業部 商工課"],
    ["産業部 農林課"],
    ["企画部 企画課"],
    ["企画部 企画課"],
  ]);
});

test("ほかにも空いた欄がある表では、区分ごとに一度書かれた部だけが続き、課は推しはからない", async () => {
  const names = await namesOf(DASHED(""));
  expect([names.length, names[1], names[4]]).toEqual([5, ["null 産業部"], ["null 企画部"]]);
});
