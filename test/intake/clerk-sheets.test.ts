import { describe, expect, test } from "vitest";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { readDepartments } from "../../src/intake/read-departments.ts";
import { encodeShiftJis } from "../../src/progress/shift-jis.ts";
import { readText, town } from "./read-sheet-of.ts";

/** A progress sheet of a small town's plan: two rows of headings, a day within a fiscal year, a legend with a dash. */
const SHEET = `過疎地域持続的発展計画　進捗管理表,,,,,,,,
,,,,,,,令和８年９月末現在,
整理番号,基本目標,事業名,事業の概要,担当,重要業績評価指標(KPI),,,,評価
,,,,,指標,基準値(R6),R8.9末,目標値(R12),
１,1 移住の促進,お試し住宅の整備,"使われていない家を直し、
３か月まで住めるようにする。","まちづくり課
定住係",利用組数,４組,７組,２０組,B
２,,移住相談員の配置,先輩を相談役として雇う。,"まちづくり課
定住係",相談件数,62件,41件,120件,A
３,2 産業の振興,獣肉の加工所,肉をさばく施設を建てる。,産業課 林務係,処理頭数,－,0頭,400頭,D
４,,農業機械の共同利用,機械を貸し合う。,産業課,利用面積,－,,85ha,－
,,,,,,,,,
評価　Ａ：計画より進んでいる　Ｂ：計画どおり　Ｄ：遅れている　－：未着手,,,,,,,,,
`;

describe("町の進捗管理表(Shift_JIS)", async () => {
  const read = await readCitySheet(encodeShiftJis(SHEET).bytes, town());
  const entries = read.records.map(({ entry }) => entry);

  test("基準値と目標値のあいだの「R8.9末」は、指標の実績になる", () => {
    expect(entries.map(({ kpis }) => kpis![0]!.latest ?? null)).toEqual([
      { value: 7, fiscalYear: "R8", asWritten: "7組" },
      { value: 41, fiscalYear: "R8", asWritten: "41件" },
      { value: 0, fiscalYear: "R8", asWritten: "0頭" },
      null,
    ]);
    expect(entries[0]!.facts).toEqual([]);
  });

  test("評価の記号は凡例のことばといっしょに残り、凡例にあれば「－」も読む", () => {
    expect(entries.map(({ statuses }) => statuses![0]!)).toMatchObject([
      { means: "in_progress", asWritten: "B(計画どおり)" },
      { means: "in_progress", asWritten: "A(計画より進んでいる)" },
      { means: "late", asWritten: "D(遅れている)" },
      { means: "not_started", asWritten: "－(未着手)" },
    ]);
  });

  test("課の下に書かれた係は、いっしょに受け持つ別の課ではない", () => {
    expect(entries.map(({ departments }) => departments)).toEqual([
      [{ division: "まちづくり課", name: "定住係", role: "lead" }],
      [{ division: "まちづくり課", name: "定住係", role: "lead" }],
      [{ division: "産業課", name: "林務係", role: "lead" }],
      [{ division: null, name: "産業課", role: "lead" }],
    ]);
    expect(entries[0]!.departmentsAsWritten).toBe("まちづくり課 定住係");
  });

  test("文の途中の改行は、文を切らない", () => {
    expect(entries[0]!.summary.does).toBe("使われていない家を直し、３か月まで住めるようにする。");
  });
});

test("「担当・課」と「担当・係」の二列は、課の下の係。二つの課なら、行ごとに組む", async () => {
  const { records } = await readText(
    [
      "基本目標,事業名,担　当,,指標名,目標値",
      ",,課,係,,",
      "１ 産業,そばの作付け,農林課,農政係,面積,60ha",
      ',人参のブランド化,"農林課\n企画観光課","農政係\n観光係",出荷量,20t',
      ",協定の統合,農林課,農政係,（設定なし）,－",
    ].join("\n"),
  );
  const entries = records.map(({ entry }) => entry);
  expect(entries.map(({ departments = [] }) => departments.map(({ division, name }) => `${division}/${name}`))).toEqual(
    [["農林課/農政係"], ["農林課/農政係", "企画観光課/観光係"], ["農林課/農政係"]],
  );
  expect(entries[2]!.kpis ?? []).toEqual([]);
});

test.each([
  ["産業課林務係", "産業課/林務係"],
  ["産業課 農政係・林務係", "産業課/農政係 産業課/林務係"],
  ["総務課、産業課農政係", "/総務課 産業課/農政係"],
  ["教育課\n学校建設室", "/教育課 /学校建設室"],
  ["総務部 財政課、企画課", "総務部/財政課 総務部/企画課"],
])("担当「%s」", (cell, expected) => {
  const read = readDepartments(cell, "", "lead").map(({ division, name }) => `${division ?? ""}/${name}`);
  expect(read.join(" ")).toBe(expected);
});
