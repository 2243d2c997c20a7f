import { describe, expect, test } from "vitest";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { describeCsvFaults, findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { recordsOf } from "./sample-entries.ts";

const HEAD = ["記録ID", "年度", "時点", "状況", "指標の値", "実施したこと"];
const ROW = ["konan-1-3", "R7", "年度末", "達成", "250", "LINEで、知らせた"];
const table = (mark: string, ...rows: string[][]) => [HEAD, ...rows].map((row) => row.join(mark)).join("\r\n");

function read(bytes: Uint8Array | string) {
  return findCsvEntries({
    bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    records: recordsOf("konan"),
    book: buildProgressBook([]),
    recordedBy: "U0A",
    now: new Date("2026-04-10T01:00:00.000Z"),
    idOf: (line) => `csv-${line}`,
  });
}
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};

describe("表計算ソフトが書く、ほかの形", () => {
  test.each<[string, Uint8Array | string]>([
    ["タブ", table("\t", ROW)],
    ["セミコロン", table(";", ROW)],
    ["「sep=;」の行が付いたセミコロン", `sep=;\r\n${table(";", ROW)}`],
    ["UTF-16 のタブ(Excel の Unicode テキスト)", utf16(table("\t", ROW))],
    ["UTF-16 のカンマ(大きいほうから)", utf16(table(",", ROW), true)],
  ])("%s で分かれていても読む", (_, bytes) => {
    expect(read(bytes)).toMatchObject({
      kind: "good",
      entries: [
        { measureId: "konan-1-3", fiscalYear: 2025, status: "achieved", kpi: { value: 250 }, note: "LINEで、知らせた" },
      ],
    });
  });

  test("値のうしろの単位が指標の単位なら読み、ほかの単位なら断る", () => {
    const cells = (value: string) => read(table(",", ["konan-1-3", "R7", "", "", value, ""]));
    expect(cells("250件")).toMatchObject({ kind: "good", entries: [{ kpi: { value: 250 } }] });
    expect(cells("250%").kind).toBe("bad");
  });

  test("見えない制御文字や、文の向きを変える文字は、入れない", () => {
    const note = "a\u0000b\u202e逆\u2066c";
    expect(read(table(",", ["konan-1-3", "R7", "", "", "", note]))).toMatchObject({ entries: [{ note: "ab逆c" }] });
  });

  test("同じ取組・年度・時点の行が二つあれば、どちらかをたずねる", () => {
    const found = read(table(",", ROW, ["konan-1-3", "R7", "年度末", "遅れ", "", ""]));
    expect(found.kind === "bad" && describeCsvFaults(found.faults)).toEqual([
      "3行目 記録ID: 2行目と同じ取組・年度・時点です。どちらか一行にしてください",
    ]);
  });
});
