import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { formatNote } from "../../src/intake/sheet.ts";
import { readText, town } from "./read-sheet-of.ts";

const entriesOf = ({ records }: Awaited<ReturnType<typeof readText>>) => records.map(({ entry }) => entry);

/** A mayor's pledges with a legend of the town's own words, and the plan for depopulated areas below in the same columns. */
const TWO_PARTS = `みなと町公約工程表,,,,,,,,,
令和８年３月３１日現在,,,,,,,,,
凡例,"満開＝達成　／　つぼみ＝おおむね予定どおり　／　霜枯れ＝遅れ、調整中
芽出し＝検討・準備の段階",,,,,,,,
第１部　町長公約,,,,,,,,,
公約の柱,番号,取組項目,取組の内容,担当課,達成時期,花暦（※１）,令和７年度末までの状況,成果指標,
,,,,,,,,指標名,"基準値
（令和５年度）"
１　港,1-1,桟橋の架け替え,木の桟橋を直す,産業課,R9.3,つぼみ,設計を終え、秋に工事を始める,工事,―
,1-2,朝市の開催,月に一度ひらく,,R7.10,満開,毎月第二日曜にひらいている,来場者数,"１１人
（平成30年度）"
２　山,2-1,林道の草刈り,路肩を刈る,〃,毎年度,霜枯れ,大雨のため作業が翌月になった,延長,3.2km
,2-2,炭焼き小屋,小屋を建て直す,〃,R8.3,満開,建て直しを終え貸し出している,棟数,０棟
,2-3,山の見回り,月に二度まわる,〃,毎年度,つぼみ,毎月二度まわり倒木を片づけた,回数,２４回
,2-4,沢の橋,板を替える,〃,R9年度,つぼみ,板を注文し春に取り替える予定,橋の数,１橋
,2-5,山の案内板,三か所に立てる,〃,R8年度,満開,三か所に立て終えている,基数,０基
,2-6,山小屋の水,管を引く,〃,R9年度,霜枯れ,水源の調整が長引いている,戸数,０戸
第１部　小計,,８項目,,,,,,,
第２部　過疎計画,,,,,,,,,
計画の区分,番号,取組項目,取組の内容,担当課,達成時期,花暦（※１）,令和７年度末までの状況,成果指標,
,,,,,,,,指標名,"基準値
（令和５年度）"
Ａ　暮らし,過-1,空き家の相談,相談員を置く,企画課,R8年度,芽出し,要綱をつくり相談員を募っている,相談件数,５件
※１　凡例による。,,,,,,,,,
`;

describe("表の中ほどで、もう一度書かれた見出し", async () => {
  const read = await readText(TWO_PARTS);
  const entries = entriesOf(read);

  test("計画の段の名だけが違う二段の見出しは、記録にならず、下の行も同じ列で読む", () => {
    expect(entries.map(({ number, title }) => [number, title])).toEqual([
      ["1-1", "桟橋の架け替え"],
      ["1-2", "朝市の開催"],
      ["2-1", "林道の草刈り"],
      ["2-2", "炭焼き小屋"],
      ["2-3", "山の見回り"],
      ["2-4", "沢の橋"],
      ["2-5", "山の案内板"],
      ["2-6", "山小屋の水"],
      ["過-1", "空き家の相談"],
    ]);
    expect(read.records.map(({ section }) => section[0]!.title)).toEqual([
      ...["港", "港"],
      ...Array(6).fill("山"),
      "暮らし",
    ]);
    expect(read.records.at(-1)!.section[0]!.label).toBe("基本目標A");
    expect(entries.at(-1)!.departments).toMatchObject([{ name: "企画課" }]);
  });

  test("凡例のことばの意味が読め、「検討・準備の段階」は進行中になる", () => {
    expect([0, 1, 2, 8].map((at) => [entries[at]!.statuses![0]!.asWritten, entries[at]!.statuses![0]!.means])).toEqual([
      ["つぼみ", "in_progress"],
      ["満開", "achieved"],
      ["霜枯れ", "late"],
      ["芽出し", "in_progress"],
    ]);
  });

  test("「令和７年度末までの状況」は、その年度の状況の文になる", () => {
    expect(entries[0]!.schedule).toEqual([{ item: "状況", years: { R7: "設計を終え、秋に工事を始める" } }]);
  });

  test("欄が言う年度は、見出しの年度より先", () => {
    expect(entries.slice(0, 3).map(({ kpis }) => kpis![0]!.baseline?.fiscalYear ?? null)).toEqual([null, "H30", "R5"]);
  });

  test("ほかの見出しまで違えば、別の表として読む", async () => {
    const other = await readText(`番号,取組名,担当課,指標名,目標値(R7)
1,朝市,産業課,来場者数,100人
番号,取組名,担当課,指標名,目標値(R9)
2,夜市,産業課,来場者数,200人
`);
    expect(entriesOf(other).map(({ title, kpis }) => [title, kpis![0]!.target!.fiscalYear])).toEqual([
      ["朝市", "R7"],
      ["夜市", "R9"],
    ]);
  });
});

describe("横に結合した見出し(評価シート)", async () => {
  const rows: (string | number)[][] = [
    ["みなと町事業評価一覧", ...Array(13).fill("")],
    ["政策", "事業番号", "事業名", "担当", "", "計画期間", "", "評価※1", "", "事業費（千円）", "", "成果指標", "", ""],
    [
      "",
      "",
      "",
      "部",
      "課",
      "開始",
      "完了（予定）",
      "R5",
      "令和6\n年度",
      "R6決算",
      "7年度\n予算",
      "指標名",
      "基準値\n（R4）",
      "目標値\n（令和8年度）",
    ],
    [
      "政策1　港",
      "1-1",
      "桟橋の架け替え",
      "総務部",
      "新庁舎整備課",
      "R5",
      "R8",
      "C",
      "S",
      1200,
      3400,
      "利用者数",
      10,
      40,
    ],
    [
      "政策1　港",
      "1-2",
      "朝市の開催",
      "総務部・福祉部",
      "新庁舎整備課・高齢課",
      "H29",
      "－",
      "－",
      "C",
      100,
      "未定",
      "来場者数",
      "92（R2）",
      99,
    ],
    [
      "政策1　港",
      "1-3",
      "見回り",
      "総務部\n福祉部",
      "新庁舎整備課\n高齢課\n障害課",
      "R6",
      "R9",
      "A",
      "A",
      50,
      60,
      "回数",
      1,
      2,
    ],
    ["政策1　港", "1-4", "点字の便り", "福祉部", "障害課", "R6", "R9", "A", "B", 50, 60, "部数", 1, 2],
    ["政策1　計", ...Array(8).fill("政策1　計"), 1400, 3520, "", "", ""],
    [
      "※1　評価：S＝目標を大きく上回る／A＝おおむね目標どおり／B＝目標をやや下回る／C＝目標を大きく下回る。「－」は評価対象外。",
    ],
  ];
  const merge = (startRow: number, startCol: number, endCol: number) => ({
    startRow,
    startCol,
    endRow: startRow,
    endCol,
  });
  const read = await readCitySheet(
    await writeXlsx({
      sheets: [
        {
          name: "一覧",
          rows,
          merges: [merge(0, 0, 13), merge(1, 3, 4), merge(1, 5, 6), merge(1, 7, 8), merge(1, 9, 10), merge(1, 11, 13)],
        },
        {
          name: "評価基準",
          rows: [
            ["評価", "基準"],
            ["S", "達成度が110％以上"],
            ["A", "90％以上"],
            ["C", "60％未満"],
          ],
        },
      ],
    }),
    town(),
  );
  const entries = entriesOf(read);

  test("結合した上の段だけを見出しにせず、下の段まで読む", () => {
    expect(read.tables[0]!.rows.table.columns.map(({ role, fiscalYear }) => [role, fiscalYear])).toEqual([
      ["level", null],
      ["number", null],
      ["title", null],
      ["division", null],
      ["department", null],
      ["start", null],
      ["deadline", null],
      ["status", 2023],
      ["status", 2024],
      ["amount", 2024],
      ["amount", 2025],
      ["kpi", null],
      ["baseline", 2022],
      ["target", 2026],
    ]);
    expect(entries[0]).toMatchObject({ startsIn: "R5", deadline: { fiscalYear: "R8" } });
  });

  test("段の計は記録にならず、評価の記号は意味の分かる凡例で読む", () => {
    expect(entries.map(({ title }) => title)).toEqual(["桟橋の架け替え", "朝市の開催", "見回り", "点字の便り"]);
    expect(entries.map(({ statuses }) => statuses![0]!.asWritten)).toEqual([
      "S(目標を大きく上回る)",
      "C(目標を大きく下回る)",
      "A(おおむね目標どおり)",
      "B(目標をやや下回る)",
    ]);
    expect(read.notes.map(formatNote)).toEqual(["シート「一覧」 8行目: 合計の行なので読みませんでした"]);
    expect(Object.keys(read.city.city.statusWords)).not.toContain("1");
  });

  test("金額の見出しに元号がなくても年度が分かり、金額でない欄は見出しのまま残る", () => {
    expect(entries[0]!.amounts).toEqual([
      { label: "事業費・決算", fiscalYear: "R6", thousandYen: 1200, asWritten: "1200千円" },
      { label: "事業費・予算", fiscalYear: "R7", thousandYen: 3400, asWritten: "3400千円" },
    ]);
    expect(entries[1]!.facts).toContainEqual({ label: "事業費（千円）・7年度予算", value: "未定" });
  });

  test("部と課の数が違っても、どの部の課かはほかの記録で分かる", () => {
    expect(entries.map(({ departments }) => departments!.map(({ division, name }) => `${division} ${name}`))).toEqual([
      ["総務部 新庁舎整備課"],
      ["総務部 新庁舎整備課", "福祉部 高齢課"],
      ["総務部 新庁舎整備課", "福祉部 高齢課", "福祉部 障害課"],
      ["福祉部 障害課"],
    ]);
  });
});

test("年度ごとの評価の列は、新しい年度を状況に、古い年度を見出しのまま残し、どちらの年度も取りちがえない", async () => {
  const sheet = `番号,事業名,担当課,評価・R4,評価・R6
1,港の灯り,産業課,B,A
2,浜の小屋,産業課,A,C
3,山の道,建設課,C,B
`;
  expect(entriesOf(await readText(sheet)).map(({ statuses, facts }) => ({ statuses, facts }))).toMatchObject(
    ["A", "C", "B"].map((now, at) => ({
      statuses: [{ asWritten: now, fiscalYear: "R6" }],
      facts: [{ label: "評価・R4", value: ["B", "A", "C"][at] }],
    })),
  );
});
