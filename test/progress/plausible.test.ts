import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { findStaffCommand } from "../../handlers/slack/staff/commands/find-staff-command.ts";
import {
  buildProgressBook,
  EMPTY_CONTENT,
  type EntryContent,
  type ProgressEntry,
} from "../../src/domain/progress-entry.ts";
import { findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { findDoubts } from "../../src/progress/find-doubts.ts";
import { renderProgressCsv } from "../../src/progress/render-progress-csv.ts";
import { measureOf, published, recordsOf } from "./sample-entries.ts";

const records = recordsOf("konan");
const now = new Date("2026-01-10T01:00:00.000Z");
const read = (text: string | Uint8Array, entries: ProgressEntry[] = []) =>
  findCsvEntries({
    bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
    records,
    book: buildProgressBook(entries),
    recordedBy: "U0A",
    now,
    idOf: (line) => `csv-${line}`,
  });

describe("改行・空の見出し・空の行のある CSV", () => {
  const entries = [
    published(1, { fiscalYear: 2025, point: "year_end", note: "一行目\n二行目\n\n四行目", status: "achieved" }),
  ];
  const written = renderProgressCsv(records, buildProgressBook(entries), 2025, "utf-8").bytes;
  const text = new TextDecoder().decode(written);

  test("改行の入った欄は引用符で囲まれ、そのまま戻すと変わりがない", () => {
    expect(text).toContain('"一行目\n二行目\n\n四行目"');
    expect(read(written, entries)).toMatchObject({ kind: "good", entries: [], unchanged: 1 });
  });

  test("Excel が改行を CRLF に変えても、変わりがない。書きかえた欄の改行は LF で残る", () => {
    const excel = text.replace(/\r\n/g, "\n").replace(/\n/g, "\r\n");
    expect(read(excel, entries)).toMatchObject({ kind: "good", entries: [], unchanged: 1 });
    const edited = read(excel.replace("四行目", "書きかえた"), entries);
    expect(edited).toMatchObject({ kind: "good", entries: [{ note: "一行目\n二行目\n\n書きかえた" }] });
  });

  test("空の見出しの列と、カンマだけの行は、まちがいではない", () => {
    const csv = ",,,,\n記録ID,年度,状況,,\nkonan-1-3,R7,進行中,,\n,,,,\n  ,,\u3000,,\nkonan-1-4,R7,達成,,\n,,,,\n";
    expect(read(csv)).toMatchObject({ kind: "good", entries: [{ id: "csv-3" }, { id: "csv-6" }] });
  });

  test("欄の中で折れた見出しと、全角の記録IDと、二つの暦で書いた年度も読む", () => {
    const csv = '"記録\nID","年 度",状況\nｋｏｎａｎ-1-3,令和7(2025)年度,進行中\n';
    expect(read(csv)).toMatchObject({ kind: "good", entries: [{ measureId: "konan-1-3", fiscalYear: 2025 }] });
    expect(read(csv.replace("2025", "2024"))).toMatchObject({ kind: "bad", faults: [{ line: 3, column: "年度" }] });
  });

  test("指標の値の横に、単位と目標がある", () => {
    const [head, ...rows] = text.replace("\uFEFF", "").split("\r\n");
    const names = head!.split(",");
    expect(names.slice(names.indexOf("指標の値"), names.indexOf("指標の値") + 3)).toEqual([
      "指標の値",
      "指標の単位",
      "指標の目標",
    ]);
    expect(rows.join("\n")).toMatch(/konan-1-4,.*3回開催/);
    const told = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const units = Object.fromEntries(told.map((row) => [row.記録ID, row.指標の単位]));
    for (const { id, kpis } of records.measures)
      if (kpis.length === 1) expect([id, units[id]]).toEqual([id, kpis[0]!.unit || "単位なし"]);
  });
});

describe("もっともらしくない値は、たずねてから", () => {
  const measure = measureOf("suzaka-37");
  const kpi = measure.kpis.find(({ unit, baseline }) => unit === "%" && baseline !== null)!;
  const target = kpi.target!.value!;
  const doubtsOf = (content: Partial<EntryContent>, corrects: EntryContent | null = null) =>
    findDoubts({ ...EMPTY_CONTENT, ...content }, { measure, corrects, known: [], today: "2026-01-10" }).map(
      ({ message }) => message,
    );

  test.each([
    [-5, "マイナス"],
    [target * 100, "100%"],
    [target / 1_000, "けたちがいに小さい"],
  ])("指標の値 %s", (value, words) => {
    expect(doubtsOf({ kpi: { name: kpi.name, value } }).join()).toContain(words);
  });

  test("ふつうの値・0・これからの期限は、たずねない", () => {
    for (const value of [target, kpi.baseline!.value!, 0])
      expect(doubtsOf({ kpi: { name: kpi.name, value } })).toEqual([]);
    expect(doubtsOf({ deadline: { newDate: "2026-03-31", reason: "のびた" } })).toEqual([]);
  });

  test("過ぎた日の新しい期限はたずねる。訂正の前からそうなら、たずねない", () => {
    const past = { deadline: { newDate: "2025-03-31", reason: "のびた" } };
    expect(doubtsOf(past).join()).toContain("もう過ぎた日");
    expect(doubtsOf(past, { ...EMPTY_CONTENT, ...past })).toEqual([]);
  });

  test("CSV でも、行と欄を言ってたずねる", () => {
    const csv = "記録ID,年度,新しい期限,期限を変える理由\nkonan-1-3,R7,2025/3/31,のびた\n";
    expect(read(csv)).toMatchObject({ kind: "good", doubts: [{ line: 2, column: "新しい期限" }] });
  });
});

describe("CSV の年度", () => {
  test.each([
    ["CSV", "current"],
    ["CSV R7", 2025],
    ["CSV 令和6(2024)年度", 2024],
    ["CSV 令和6年度(2024年度)", 2024],
    ["CSV 2024(令和6)年度", 2024],
    ["CSV 2024年度", 2024],
    ["CSV 令和6", 2024],
    ["CSV 昨年度", 2024],
    ["csv 去年", 2024],
    ["csv 今年度", 2025],
    ["CSV 来年度", 2026],
    ["CSV 前年度", 2024],
    ["CSV おととし", 2023],
    ["CSV 令和六年度", 2024],
    ["CSV 二〇二四年度", 2024],
    ["CSV 平成31年度", 2019],
    ["CSV H30", 2018],
    ["CSV 一昨年度", 2023],
    ["CSV 翌年度", 2026],
    ["CSVを書き出し", "current"],
    ["CSVを書き出して 昨年度", 2024],
    ["CSV 2023-2024", null],
    ["CSV R5~R7", null],
    ["CSV 令和5年度と令和6年度", null],
    ["CSV R6 R7", null],
    ["CSV ぜんぶ", null],
    ["CSV 令和6(2025)年度", null],
  ])("%s", (text, year) => expect(findStaffCommand(text, "2026-01-10")).toEqual({ kind: "export", year }));

  test("取り込みと、質問は、書き出しではない", () => {
    expect(findStaffCommand("CSV 取り込み", "2026-01-10")).toEqual({ kind: "import" });
    expect(findStaffCommand("csvの話", "2026-01-10")?.kind).not.toBe("import");
  });
});
