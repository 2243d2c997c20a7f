import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { formatNote } from "../../src/intake/sheet.ts";
import { readText, town } from "./read-sheet-of.ts";

type Book = Parameters<typeof writeXlsx>[0];
const readBook = async (sheets: Book["sheets"]) => readCitySheet(await writeXlsx({ sheets }), town());
const entriesOf = ({ records }: Awaited<ReturnType<typeof readText>>) => records.map(({ entry }) => entry);
const notesOf = ({ notes }: Awaited<ReturnType<typeof readText>>) => notes.map(formatNote);

describe("一つのファイルのたくさんのシート", () => {
  const lists: Book["sheets"] = [
    { name: "表紙", rows: [["みなと町総合戦略"], ["令和7年3月31日現在"], ["◎:達成 △:遅れ"]] },
    {
      name: "基本目標1",
      rows: [
        ["No.", "取組名", "内容", "担当課", "進捗状況"],
        [1, "漁業の担い手づくり", "研修を行う", "産業課", "◎"],
        [2, "朝市の開催", "月に一度ひらく", "産業課", "△"],
      ],
    },
    {
      name: "基本目標2",
      rows: [
        ["No.", "取組名", "内容", "担当課", "進捗状況"],
        [3, "空き家バンク", "登録を増やす", "企画課", "◎"],
      ],
    },
  ];
  const kpis = (...rows: (string | number)[][]): Book["sheets"][number] => ({
    name: "KPI一覧",
    rows: [["No.", "取組名", "指標名", "単位", "現状値(R2)", "目標値(R7)"], ...rows],
  });

  test("シートが区分になり、別シートの指標は同じ件名の記録に入り、表紙の時点と凡例が全体に効く", async () => {
    const read = await readBook([
      ...lists,
      kpis([1, "漁業の担い手づくり", "新規就業者数", "人", 3, 6], ["", "空き家　バンク", "登録件数", "件", 10, 30]),
    ]);
    expect(read.records.map(({ section, entry }) => [section[0]!.label, entry.title, entry.kpis!.length])).toEqual([
      ["基本目標1", "漁業の担い手づくり", 1],
      ["基本目標1", "朝市の開催", 0],
      ["基本目標2", "空き家バンク", 1],
    ]);
    expect(read.records[2]!.entry.kpis).toMatchObject([
      { name: "登録件数", unit: "件", baseline: { value: 10, fiscalYear: "R2" }, target: { value: 30 } },
    ]);
    expect(read.records.map(({ entry: { statuses } }) => [statuses![0]!.means, statuses![0]!.asOf])).toEqual([
      ["achieved", "2025-03-31"],
      ["late", "2025-03-31"],
      ["achieved", "2025-03-31"],
    ]);
  });

  test("どの記録のものか分からない指標は、シートと行を言って読まない", async () => {
    const read = await readBook([
      ...lists,
      kpis(
        [1, "漁業の担い手づくり", "新規就業者数", "人", 3, 6],
        [2, "朝市の開催", "来場者", "人", 100, 200],
        [9, "どこにもない取組", "件数", "件", 1, 2],
      ),
    ]);
    expect(read.records).toHaveLength(3);
    expect(notesOf(read)).toContainEqual(
      "シート「KPI一覧」 4行目: 同じ件名の記録がほかのシートにないので、指標を読みませんでした(どこにもない取組)",
    );
  });
});

describe("見えなくしたもの・取り消したものは載せない", () => {
  test("隠された行と列、合計の行、欄のコメントは読まず、どれかを言う", async () => {
    const read = await readBook([
      {
        name: "一覧",
        rows: [
          ["番号", "事業名", "担当課", "内部メモ", "事業費(千円)"],
          [1, "公園整備", "建設課", "まだ言わない", 1200],
          [2, "没になった事業", "建設課", "", 500],
          [3, "道路整備", "建設課", "", 3000],
          ["", "合計", "", "", 4700],
        ],
        columns: [{}, {}, {}, { hidden: true }, {}],
        rowDefs: new Map([[2, { hidden: true }]]),
        cells: new Map([["1,2", { value: "建設課", type: "string", comment: { text: "来年は都市課" } }]]),
      },
    ]);
    expect(entriesOf(read).map(({ title, facts }) => [title, facts])).toEqual([
      ["公園整備", []],
      ["道路整備", []],
    ]);
    expect(JSON.stringify(read.records)).not.toMatch(/まだ言わない|没になった|来年は/);
    expect(notesOf(read)).toEqual([
      "シート「一覧」: 隠された行(3行目)と隠された列(D列)は読みませんでした。載せるなら、表示してから保存しなおしてください",
      "シート「一覧」: 欄のコメント(1件)は読みませんでした。載せる文は、欄に書いてください",
      "シート「一覧」 5行目: 合計の行なので読みませんでした",
    ]);
  });

  test("取り消し線の件名の行は記録にせず、取り消し線の文だけを除く。どの欄かを言う", async () => {
    const line = { font: { strikethrough: true } };
    const read = await readBook([
      {
        name: "一覧",
        rows: [
          ["取組名", "担当課", "内容"],
          ["公園整備", "建設課", "広場を直す"],
          ["やめた取組", "建設課", "やらない"],
          ["道路整備", "土木課", "古い文新しい文"],
        ],
        cells: new Map([
          ["2,0", { value: "やめた取組", type: "string", style: line }],
          [
            "3,2",
            {
              value: "古い文新しい文",
              type: "richText",
              richText: [{ text: "古い文", ...line }, { text: "新しい文" }],
            },
          ],
        ]),
      },
    ]);
    expect(entriesOf(read).map(({ title, summary }) => [title, summary.does])).toEqual([
      ["公園整備", "広場を直す"],
      ["道路整備", "新しい文"],
    ]);
    expect(notesOf(read)).toEqual([
      "シート「一覧」 3行目 A列: 取り消し線の文は読みませんでした(やめた取組)",
      "シート「一覧」 4行目 C列: 取り消し線の文は読みませんでした(古い文新しい文)",
      "シート「一覧」 3行目 A列「取組名」: 件名に取り消し線があるので、この行は読みませんでした",
    ]);
  });
});

describe("数と日の書きかた", () => {
  test("書式の落ちた日(46112)、漢数字の年・月・日・人数、元号の略", async () => {
    const read = await readText(
      [
        "事業名,担当課,期限,目標値,目標年度",
        "公園,建設課,46112,三件,R7",
        "道路,建設課,令和七年度,百二十人以上,令和八年度末",
        "橋,建設課,R8.3.31,10,2027年3月",
        "川,建設課,令和九年三月三十一日,一部実施,平成三十年度",
        "池,建設課,12345,5件,",
        "沼,建設課,令和〇年度,〇〇人,令和〇〇年度",
      ].join("\n"),
    );
    expect(entriesOf(read).map(({ deadline, kpis }) => [deadline, kpis![0]!.target])).toEqual([
      [
        { asWritten: "令和8年3月31日", fiscalYear: "R7" },
        expect.objectContaining({ value: 3, asWritten: "三件", fiscalYear: "R7" }),
      ],
      [
        { asWritten: "令和七年度", fiscalYear: "R7" },
        expect.objectContaining({ value: 120, bound: "atLeast", asWritten: "百二十人以上", fiscalYear: "R8" }),
      ],
      [{ asWritten: "R8.3.31", fiscalYear: "R7" }, expect.objectContaining({ value: 10, fiscalYear: "R8" })],
      [
        { asWritten: "令和九年三月三十一日", fiscalYear: "R8" },
        expect.objectContaining({ value: null, asWritten: "一部実施", fiscalYear: "H30" }),
      ],
      [null, expect.objectContaining({ value: 5 })],
      // 年と数を待っている欄
      [null, expect.objectContaining({ value: null, fiscalYear: null })],
    ]);
  });

  test("①(1)ア の番号、年度の列の○と→、半角カナ", async () => {
    const read = await readText(
      [
        "大項目,中項目,取組,担当課,R5,R6,R7,備考",
        "①ｸﾗｼ,(1)ﾎｰﾑﾍﾟｰｼﾞ,ア 見やすいﾍﾟｰｼﾞ,企画課,○,○,,",
        ",,イ 動画の配信,企画課,,○,◎,ｶﾞｲﾄﾞﾗｲﾝ作成",
        ",(2)窓口,ア 書かない窓口,住民課,●,→,→,",
      ].join("\n"),
    );
    expect(
      read.records.map(({ section, entry }) => [section.map(({ title }) => title), entry.number, entry.title]),
    ).toEqual([
      [["クラシ", "ホームページ"], "ア", "見やすいページ"],
      [["クラシ", "ホームページ"], "イ", "動画の配信"],
      [["クラシ", "窓口"], "ア", "書かない窓口"],
    ]);
    expect(entriesOf(read).map(({ schedule }) => schedule![0]!.years)).toEqual([
      { R5: "○", R6: "○" },
      { R6: "○", R7: "◎" },
      { R5: "●", R6: "●", R7: "●" },
    ]);
    expect(read.records[1]!.entry.facts).toEqual([{ label: "備考", value: "ガイドライン作成" }]);
    expect(new Set(entriesOf(read).map(({ id }) => id)).size).toBe(3);
  });
});
