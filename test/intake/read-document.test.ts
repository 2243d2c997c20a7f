import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/cli/read-document.ts";
import { buildGrids, type Rule, type Word } from "../../src/intake/build-grids.ts";
import { joinTables, renderSheet } from "../../src/intake/join-tables.ts";

const word = (text: string, left: number, bottom: number): Word => ({
  text,
  left,
  right: left + text.length * 10,
  bottom,
  top: bottom + 10,
});
const row = (at: number, from = 0, to = 300): Rule => ({ kind: "row", at, from, to });
const column = (at: number, from = 0, to = 90): Rule => ({ kind: "column", at, from, to });

describe("罫線の表", () => {
  test("結合した欄は一度だけ書き、欄の中の改行を残し、表の外の文は入れない", () => {
    const rules = [row(90), row(60), row(30, 100), row(0), ...[0, 100, 200, 300].map((at) => column(at))];
    const words = [
      word("表の外の文", 0, 120),
      ...[word("柱", 5, 70), word("取組", 105, 70), word("担当課", 205, 70)],
      ...[word("くらし", 5, 25), word("公園の", 105, 46), word("整備", 105, 32), word("建設課", 205, 40)],
      ...[word("道", 105, 10), word("土木課", 205, 10)],
    ];
    expect(buildGrids(words, rules).grids.map((grid) => grid.rows.map(({ cells }) => cells))).toEqual([
      [
        ["柱", "取組", "担当課"],
        ["くらし", "公園の\n整備", "建設課"],
        ["", "道", "土木課"],
      ],
    ]);
  });

  test("罫線をこえる文字は、確かめるしるしが付く", () => {
    const rules = [row(60), row(30), row(0), ...[0, 100, 200].map((at) => column(at, 0, 60))];
    const [grid] = buildGrids([word("とても長くて欄をこえる文字", 5, 40)], rules).grids;
    expect(grid!.rows[0]!.doubts).toEqual(["「とても長くて欄をこえる文」が罫線をこえています"]);
  });
});

test("ページをまたぐ表は一つになり、くりかえす見出しは消え、ページと確認の列が付く", () => {
  const line = (page: number, ...cells: string[]) => ({
    cells,
    spans: cells.map(() => 1),
    page,
    doubts: [] as string[],
  });
  const [table] = joinTables([
    { caption: null, rows: [line(3, "番号", "取組名"), line(3, "1", "公園"), line(3, "2", "道")] },
    { caption: null, rows: [line(4, "番号", "取組 名"), line(4, "3", "橋")] },
    { caption: null, rows: [line(5, "4", "川")] },
  ]);
  const { csv, doubts } = renderSheet(table!);
  expect(csv.replace("\uFEFF", "").trim().split("\n")).toEqual([
    "番号,取組名,ページ,確認",
    "1,公園,3,",
    "2,道,3,",
    "3,橋,4,",
    "4,川,5,前のページの表の続きと読みました",
  ]);
  expect(doubts).toEqual([{ line: 5, page: 5, why: "前のページの表の続きと読みました" }]);
});

test.each([
  ["空のファイル", new Uint8Array(), "empty", "何も書かれていません"],
  ["ふつうの文字のファイル", new TextEncoder().encode("番号,取組\n"), "unknown_format", "PDF でも Word"],
  ["古い Word", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "encrypted", "パスワード"],
  ["こわれた PDF", new TextEncoder().encode("%PDF-1.7\nこわれた"), "broken", "PDF として読めません"],
  ["こわれた Word", new TextEncoder().encode("PK\u0003\u0004こわれた"), "broken", "Word(.docx)として読めません"],
])("%sは、日本語で理由を言って断る", async (_, bytes, code, message) => {
  await expect(readDocument(bytes)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});
