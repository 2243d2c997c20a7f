import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { buildCityFiles } from "../../src/intake/build-city-files.ts";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { SheetError } from "../../src/intake/sheet.ts";
import { encodeShiftJis } from "../../src/progress/shift-jis.ts";
import { readSheetFile, readText, TOWN, town } from "./read-sheet-of.ts";

const entriesOf = ({ records }: Awaited<ReturnType<typeof readText>>) => records.map(({ entry }) => entry);

describe("題の行・三段の見出し・一度だけ書かれた欄・全角数字・脚注のある表", async () => {
  const read = await readSheetFile("two-groups-of-years.csv");
  const [first, second] = entriesOf(read);

  test("見出しの三段が一つになり、記録は6件", () => {
    expect(read.records.map(({ entry }) => entry.title)).toEqual([
      "漁業就業者の育成支援",
      "海産物の販路拡大",
      "体験型観光の推進",
      "移住相談窓口の設置",
      "空き家バンクの運営",
      "保育料の軽減",
    ]);
    expect(read.records[3]!.section).toEqual([
      { label: "基本目標2", title: "ひとを呼ぶ" },
      { label: "施策1", title: "移住の促進" },
    ]);
  });

  test("年度ごとの目標と実績は、最後の年を目標・実績とし、すべての年を残す", () => {
    expect(first!.kpis).toEqual([
      {
        name: "新規漁業就業者数",
        unit: "人",
        baseline: { value: 3, fiscalYear: "R2", asWritten: "3" },
        latest: { value: 7, fiscalYear: "R6", asWritten: "7" },
        target: { value: 6, upper: null, bound: "exactly", fiscalYear: "R6", asWritten: "6" },
      },
    ]);
    expect(first!.schedule).toContainEqual({ item: "新規漁業就業者数の実績", years: { R5: "4人", R6: "7人" } });
  });

  test("一つの記録の二つ目の指標は、同じ記録に入る", () => {
    expect(second!.kpis!.map(({ name, target }) => [name, target!.asWritten])).toEqual([
      ["ふるさと納税の返礼品数", "1,600"],
      ["ECサイト売上額", "12,000"],
    ]);
  });

  test("凡例から A〜C の意味を読み、時点は題の下の日", () => {
    expect(entriesOf(read).map(({ statuses }) => statuses![0]!.means)).toEqual([
      "achieved",
      "in_progress",
      "achieved",
      "in_progress",
      "late",
      "achieved",
    ]);
    expect(first!.statuses![0]!.asOf).toBe("2025-03-31");
  });

  test("ことばの目標・「〃」・合計・脚注", () => {
    const [, , , , bank, fee] = entriesOf(read);
    expect(bank!.departmentsAsWritten).toBe("企画財政課");
    expect(fee!.kpis![0]!.target).toMatchObject({ value: null, asWritten: "実施" });
    expect(first!.remarks).toEqual(["※1 令和4年度から町の独自事業"]);
  });

  test("市のファイルは、そのまま読める形になる", () => {
    expect(buildCityFiles(read, TOWN.city).map(({ path }) => path)).toEqual([
      "city.yaml",
      "measures/1.yaml",
      "measures/2.yaml",
      "intake.yaml",
    ]);
  });
});

describe("年度の列がある実施計画", async () => {
  const [bus, demand, house] = entriesOf(await readSheetFile("year-columns.csv"));

  test("部と課、事業費、年度計画(矢印は前の続き)", () => {
    expect(bus!.departments).toMatchObject([{ division: "総務部", name: "企画課", role: "lead" }]);
    expect(bus!.amounts!.map(({ label, fiscalYear, thousandYen }) => [label, fiscalYear, thousandYen])).toEqual([
      ["事業費", "R7", 12_000],
      ["事業費", "R8", 12_500],
      ["事業費", "R9", 13_000],
    ]);
    expect(bus!.schedule).toContainEqual({ item: "年度計画", years: { R7: "運行", R8: "運行", R9: "運行" } });
  });

  test("期間の終わりが期限。「継続」は期限にしない", () => {
    expect(demand!.deadline).toEqual({ asWritten: "令和7〜8年度", fiscalYear: "R8" });
    expect(house!.deadline).toBeNull();
    expect(house!.facts).toContainEqual({ label: "事業期間", value: "継続" });
  });
});

describe("公約の表", async () => {
  const entries = entriesOf(await readSheetFile("pledges.tsv"));

  test("表の中の見出しの行が区分になる", async () => {
    const { records } = await readSheetFile("pledges.tsv");
    expect(records.map(({ section }) => `${section[0]!.label} ${section[0]!.title}`)).toEqual([
      "基本目標I 元気なまち",
      "基本目標I 元気なまち",
      "基本目標II 安全なまち",
      "基本目標II 安全なまち",
    ]);
  });

  test("状況のことばの意味。時点が書かれていなければ、なしのまま", () => {
    expect(entries.map(({ statuses }) => [statuses![0]!.means, statuses![0]!.asOf])).toEqual([
      ["achieved", null],
      ["in_progress", null],
      ["late", null],
      ["achieved", null],
    ]);
  });

  test("一つの欄の二つの課", () => {
    expect(entries[2]!.departments).toMatchObject([
      { division: "総務部", name: "危機管理課", role: "lead" },
      { division: "教育委員会", name: "教育総務課", role: "joint" },
    ]);
  });
});

describe("Excel の表", async () => {
  const wide = <T>(cells: T[]) => [...cells, ...Array(11 - cells.length).fill(null)];
  const rows = [
    wide(["行財政改革 実施計画（令和６年度末）"]),
    wide([
      "大項目",
      "中項目",
      "番号",
      "取組\n項目",
      "取組内容",
      "担当部署",
      "目標",
      null,
      null,
      "進捗\n状況",
      "令和６年度の\n取組実績",
    ]),
    wide([null, null, null, null, null, null, "指　標", "目標値\n(Ｒ７)", "実績値\n(Ｒ６)", null, null]),
    wide([
      "Ⅰ 歳入",
      "１ 債権",
      "①",
      "市税収納率の\n向上",
      "スマホ決済を広げる",
      "総務部　税務課",
      "収納率",
      0.99,
      0.985,
      "◎",
      "口座振替の勧奨を実施した",
    ]),
    wide([
      null,
      "２ 資産",
      "②",
      "未利用地の売却",
      "市有地を売る",
      "総務部　管財課",
      "売却件数",
      "５件以上",
      2,
      "△",
      null,
    ]),
    wide([null, null, null, null, null, null, "売却額（千円）", 50000, 21000, null, null]),
    wide(["（注）◎：達成　△：やや遅れ"]),
  ];
  const span = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  });
  const merges = [
    span(0, 0, 0, 10),
    ...[0, 1, 2, 3, 4, 5, 9, 10].map((column) => span(1, column, 2, column)),
    span(1, 6, 1, 8),
    span(3, 0, 5, 0),
    ...[1, 2, 3, 4, 5, 9, 10].map((column) => span(4, column, 5, column)),
    span(6, 0, 6, 10),
  ];
  const percent = (value: number) => ({ value, type: "number" as const, style: { numFmt: "0.0%" } });
  const cells = new Map([
    ["3,7", percent(0.99)],
    ["3,8", percent(0.985)],
    ["4,8", { value: 2, type: "number" as const, style: { numFmt: '0"件"' } }],
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: "進捗", rows, merges, cells }] });
  const read = await readCitySheet(bytes, town());

  test("結合した欄、百分率、表示形式の単位、欄の中の改行、全角", () => {
    expect(read.records.map(({ entry }) => entry.title)).toEqual(["市税収納率の向上", "未利用地の売却"]);
    const [tax, land] = read.records.map(({ entry }) => entry);
    expect(tax!.kpis).toMatchObject([
      { name: "収納率", unit: "%", target: { value: 99 }, latest: { value: 98.5, fiscalYear: "R6" } },
    ]);
    expect(land!.kpis).toMatchObject([
      { name: "売却件数", unit: "件", target: { value: 5, bound: "atLeast", fiscalYear: "R7" }, latest: { value: 2 } },
      { name: "売却額（千円）", unit: "千円", target: { value: 50_000 } },
    ]);
    expect(land!.statuses).toMatchObject([{ means: "late", asWritten: "△(やや遅れ)", asOf: "2025-03-31" }]);
    expect(read.records[1]!.section.map(({ title }) => title)).toEqual(["歳入", "資産"]);
  });

  test("文の入った「実績」の列は、指標の値にしない", () => {
    expect(read.records[0]!.entry.schedule).toContainEqual({
      item: "取組実績",
      years: { R6: "口座振替の勧奨を実施した" },
    });
  });

  const bookOf = (more: object) =>
    writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [
            ["件名", "担当課", "目標値"],
            ["駅前の整備", "都市課", 3],
          ],
          ...more,
        },
      ],
    });

  test("式は保存された値を読み、値のない式と #REF! は、その欄を言って断る", async () => {
    const formula = (result?: number) =>
      new Map([
        ["1,2", { value: result ?? null, type: "formula" as const, formula: "SUM(A1:A2)", formulaResult: result }],
      ]);
    const kept = await readCitySheet(await bookOf({ cells: formula(7) }), town());
    expect(kept.records[0]!.entry.kpis![0]!.target!.value).toBe(7);
    await expect(readCitySheet(await bookOf({ cells: formula() }), town())).rejects.toThrow(
      /シート「表」 2行目 C列.*式の結果が保存されていません/,
    );
    const broken = await writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [
            ["件名", "担当課"],
            ["駅前の整備", "#REF!"],
          ],
        },
      ],
    });
    await expect(readCitySheet(broken, town())).rejects.toThrow(/シート「表」 2行目 B列.*式の誤り/);
  });

  test("マクロは読まず、隠されたシートは読まず、どちらもそう言う", async () => {
    const macro = await writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [
            ["件名", "担当課"],
            ["駅前の整備", "都市課"],
          ],
        },
        {
          name: "内部",
          rows: [
            ["件名", "担当課"],
            ["ないしょ", "秘書課"],
          ],
          hidden: true,
        },
      ],
      vbaProject: new Uint8Array([1, 2, 3]),
    });
    const { records, notes } = await readCitySheet(macro, town());
    expect(records.map(({ entry }) => entry.title)).toEqual(["駅前の整備"]);
    expect(notes.map(({ message }) => message).join()).toMatch(/マクロ.*|隠された/);
    expect(notes).toHaveLength(2);
  });
});

describe("CSV", () => {
  test("Shift_JIS でも UTF-16 でも同じ", async () => {
    const text = "件名,担当課\r\n髙齢者の見守り①,福祉課\r\n";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer),
    ]);
    for (const bytes of [encodeShiftJis(text).bytes, utf16]) {
      const { records } = await readCitySheet(bytes, town());
      expect(records[0]!.entry).toMatchObject({ title: "髙齢者の見守り①", departmentsAsWritten: "福祉課" });
    }
  });

  test("引用符で囲まれていない改行・カンマは、行を言って断る", async () => {
    const text =
      "件名,担当課,期限,目標値\nA事業,企画課,R8,3\nB事業,企画課,R8,4\n駅前の\n整備,企画課,R8,5\nC事業,企画課,R8,5\nD事業,企画課,R8,5\n";
    await expect(readText(text)).rejects.toThrow(/5行目|4行目/);
    await expect(readText("件名,担当課\n駅前の整備,都市課,3,000円\n")).rejects.toThrow(
      /2行目: 見出しと列の数が違います/,
    );
  });

  test("日付の欄の期限は、その日の元号で書く", async () => {
    const days = ["2019-03-31", "2019-05-01", "2027-03-31", "1989-01-07", "2019-12-31"];
    const { records } = await readText(
      `件名,担当課,期限\n${days.map((day, index) => `事業${index},企画課,${day}`).join("\n")}\n`,
    );
    expect(records.map(({ entry }) => entry.deadline?.asWritten ?? entry.facts?.[0]?.value)).toEqual([
      "平成31年3月31日",
      "令和元年5月1日",
      "令和9年3月31日",
      "1989年1月7日",
      "令和元年12月31日",
    ]);
  });

  test("式のままの欄は断る", async () => {
    await expect(readText('件名,担当課\n駅前の整備,"=HYPERLINK(""https://example.com"")"\n')).rejects.toThrow(
      /2行目 B列.*式のまま/,
    );
  });

  test("件名の列がない、空、PDF、壊れた Excel は、直しかたを言って断る", async () => {
    for (const text of ["ただの文章です\n表ではありません\n", "a,b\n1,2\n", "%PDF-1.7\n"]) {
      await expect(readText(text)).rejects.toThrow(SheetError);
    }
    await expect(readCitySheet(new Uint8Array(), town())).rejects.toThrow("何も書かれていません");
    await expect(readCitySheet(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), town())).rejects.toThrow(
      /Excel のファイルとして読めません/,
    );
  });

  test("2,000行を読める", async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, index) => `${index + 1},区分${index % 7},取組その${index + 1},企画課,R8,${index}件`,
    );
    const { records } = await readText(`番号,区分,件名,担当課,期限,目標値\n${rows.join("\n")}\n`);
    expect(records).toHaveLength(2_000);
  });

  test("知らない見出しの列は、見出しのまま載せる。似た見出しは確かめるように示す", async () => {
    const { records, tables } = await readText("件名,主な担当課(室)名,財源内訳\n駅前の整備,都市課,国庫補助\n");
    expect(records[0]!.entry.facts).toEqual([{ label: "財源内訳", value: "国庫補助" }]);
    expect(tables[0]!.rows.table.columns.map(({ certainty }) => certainty)).toEqual(["sure", "near", "none"]);
  });
});

test.each([
  ["KPI,", "目標値(R7),実績(R6)"],
  ["成果指標,", "R7目標,R6実績"],
])("名前の列がない指標(%s の下に %s)には、見出しのことばでなく、取組の名前が付く", async (above, below) => {
  const read = await readText(`基本目標,取組名,${above}\n,,${below}\nしごと,空き店舗の活用,10件,7件\n`);
  const [kpi] = entriesOf(read)[0]!.kpis!;
  expect(kpi).toMatchObject({ name: "空き店舗の活用", target: { value: 10 } });
});
