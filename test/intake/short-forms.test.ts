import { describe, expect, test } from "vitest";
import { findDueDay } from "../../src/domain/due-day.ts";
import { readText } from "./read-sheet-of.ts";

test("「未着手|実施中|完了」の列の○は、その見出しの状況になる", async () => {
  const { records, notes } = await readText(
    "基本目標,取組名,進捗状況,,,期限\n,,未着手,実施中,完了,\n１ 海,港の掃除,,○,,R8\n,浜の見回り,,,○,R7\n,桟橋,○,,,R9",
  );
  expect(records.map(({ entry }) => entry.statuses?.map(({ asWritten, means }) => [asWritten, means]))).toEqual([
    [["実施中", "in_progress"]],
    [["完了", "achieved"]],
    [["未着手", "not_started"]],
  ]);
  expect(notes).toEqual([]);
});

test("元号も「年度」もない「6|7|8」の見出しは、続いた年度になる", async () => {
  const { records } = await readText(
    "取組名,担当課,実施時期,,\n,,6,7,8\n港の掃除,港湾課,調査,設計,工事\n浜の見回り,環境課,○,○,",
  );
  expect(records.map(({ entry }) => entry.schedule)).toEqual([
    [{ item: "実施時期", years: { R6: "調査", R7: "設計", R8: "工事" } }],
    [{ item: "実施時期", years: { R6: "○", R7: "○" } }],
  ]);
});

test("列の順の違う表が縦に並べば、それぞれの見出しと、すぐ上の段で読む", async () => {
  const { records } = await readText(
    "基本目標１　海のまち,,,\n番号,取組名,担当課,期限\n1,港の掃除,港湾課,R8\n,,,\n基本目標２　山のまち,,,\n番号,取組名,期限,担当課\n2,植林,R9,林務課",
  );
  expect(
    records.map(({ section, entry }) => [
      section[0]!.title,
      entry.title,
      entry.departments?.[0]?.name,
      entry.deadline?.fiscalYear,
    ]),
  ).toEqual([
    ["海のまち", "港の掃除", "港湾課", "R8"],
    ["山のまち", "植林", "林務課", "R9"],
  ]);
});

test("人の名前の列は読まず、読まなかったと言う", async () => {
  const { records, notes } = await readText("取組名,担当課,担当者名\n港の掃除,港湾課,浜野さくら");
  expect(JSON.stringify(records)).not.toContain("浜野");
  expect(notes.map(({ heading, message }) => [heading, message])).toEqual([
    ["担当者名", "人の名前の列なので、読みませんでした"],
  ]);
});

test("番号のある件名の下の一文は、その記録の内容。次のページの(つづき)は、同じ記録", async () => {
  const { records } = await readText(
    "番号,取組名,担当課,指標,目標値\n1,港の掃除,港湾課,回数,12回\n,月に一度、岸壁のごみを拾う。,,,\n2,浜の見回り,環境課,日数,40日\n2,浜の見回り（つづき）,,人数,30人",
  );
  expect(records.map(({ entry }) => [entry.title, entry.summary.does, entry.kpis?.length])).toEqual([
    ["港の掃除", "月に一度、岸壁のごみを拾う。", 1],
    ["浜の見回り", "浜の見回り", 2],
  ]);
});

test("一つの欄の「120人(R5)→300人(R10)」は、基準値と目標値になる", async () => {
  const { records } = await readText(
    "取組名,担当課,指標・目標\n港の掃除,港湾課,参加者数 120人（R5）→300人（R10）\n浜の見回り,環境課,回数：12回→24回",
  );
  expect(records.map(({ entry }) => entry.kpis![0]!)).toMatchObject([
    {
      name: "参加者数",
      unit: "人",
      baseline: { value: 120, fiscalYear: "R5" },
      target: { value: 300, fiscalYear: "R10" },
    },
    { name: "回数", unit: "回", baseline: { value: 12 }, target: { value: 24 } },
  ]);
});

test("「総額|うち国|うち町」は、それぞれの名の金額になる", async () => {
  const { records } = await readText(
    '取組名,担当課,事業費（千円）,,\n,,総額,うち国,うち町\n港の掃除,港湾課,"12,000","6,000","6,000"',
  );
  expect(records[0]!.entry.amounts?.map(({ label, thousandYen }) => [label, thousandYen])).toEqual([
    ["事業費・総額", 12_000],
    ["事業費・うち国", 6000],
    ["事業費・うち町", 6000],
  ]);
});

test("上の欄と同じという「同」「↓」は、課と期限の列では上の欄になり、実績の列では読まない", async () => {
  const { records } = await readText(
    "取組名,担当課,期限,実績\n港の掃除,港湾課,R8,12回\n浜の見回り,同,↓,↑\n桟橋,〃,↓,↓",
  );
  expect(records.map(({ entry }) => [entry.departments?.[0]?.name, entry.deadline?.fiscalYear])).toEqual([
    ["港湾課", "R8"],
    ["港湾課", "R8"],
    ["港湾課", "R8"],
  ]);
  expect(JSON.stringify(records[1]!.entry)).toContain("↑");
});

describe("状況の欄", async () => {
  const cells: [string, string | null][] = [
    ["完了（R6.3）", "achieved"],
    ["令和6年度に完了しました", "achieved"],
    ["R9.3完了", null],
    ["未着手（R8～）", "not_started"],
    ["実施中（一部完了）", "in_progress"],
    ["検討しています", "in_progress"],
    ["遅れています", "late"],
    ["おおむね順調に進んでいます", "in_progress"],
    ["完了（予定）", null],
    ["できていない", null],
  ];
  const { records } = await readText(
    `令和8年3月31日現在,,\n取組名,担当課,進捗\n${cells.map(([cell], at) => `取組${"あいうえおかきくけこ"[at]},港湾課,${cell}`).join("\n")}`,
  );
  test.each(cells.map(([cell, means], at) => [cell, means, at] as const))("「%s」", (cell, means, at) => {
    expect(records[at]!.entry.statuses).toMatchObject([{ asWritten: cell, means }]);
  });
});

test.each([
  [2026, "2026.10", "2026-10-31"],
  [2026, "R8.9末", "2026-09-30"],
  [2026, "令和8年12月末", "2026-12-31"],
  [2026, "R8", "2027-03-31"],
  [2025, "8/3/31", "2026-03-31"],
])("%s年度の「%s」の日", (year, words, day) => {
  expect(findDueDay(year, words)).toBe(day);
});

test.each([
  ["令和７・８年度", "R8", "R7"],
  ["R7→R9に延期", "R9", undefined],
  ["8/3/31", "R7", undefined],
  ["令和9年3月（2027年3月）", "R8", undefined],
])("期限「%s」", async (cell, year, start) => {
  const { records } = await readText(`取組名,担当課,期限\n港の掃除,港湾課,${cell}\n浜の見回り,環境課,R8`);
  expect(records[0]!.entry.deadline?.fiscalYear).toBe(year);
  expect(records[0]!.entry.startsIn).toBe(start);
});

test("四けたの「2000」は、値と金額の列では年度ではなく数", async () => {
  const { records } = await readText(
    "取組名,担当課,指標,単位,目標値,R8予算額（千円）\n港の掃除,港湾課,人数,人,2000,1980\n浜の見回り,環境課,人数,人,300,85",
  );
  expect(records[0]!.entry.kpis![0]!.target).toMatchObject({ value: 2000, fiscalYear: null });
  expect(records[0]!.entry.amounts).toMatchObject([{ thousandYen: 1980, fiscalYear: "R8" }]);
});
