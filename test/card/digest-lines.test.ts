import { expect, test } from "vitest";
import { buildUpdateItem } from "../../src/card/build-digest-items.ts";
import { describeDue, describeOverdue, describeSteps } from "../../src/card/describe-digest-items.ts";
import { frameFigures } from "../../src/card/frame-figures.ts";
import { LANGUAGES } from "../../src/domain/languages.ts";
import type { DueDate } from "../../src/reminder/deadline-calendar.ts";
import { measureOf } from "../progress/sample-entries.ts";

const measure = measureOf("konan-1-3");
const department = `担当 ${measure.departmentsAsWritten}`;
const date = "2026-03-31";
const due = (kind: DueDate["kind"], label: string, asWritten: string | null = null): DueDate => ({
  measureId: measure.id,
  date,
  kind,
  label,
  asWritten,
});
const linesOf = (dues: DueDate[]) => describeDue({ kind: "record", measure, date, daysLeft: 30, dues });

test("期限が近いもの: 期限だけなら日、指標が一つなら名前と値、いくつかなら数、ほかのものは名前", () => {
  const own = due("own_deadline", "期限");
  const target = due("kpi_target", "指標「登録者」の目標", "200件増");
  const day = "令和8年3月31日まで";
  expect(linesOf([own])).toEqual([day, department]);
  expect(linesOf([own, target])).toEqual([`${day}・指標「登録者」の目標 200件増`, department]);
  expect(linesOf([{ ...target, asWritten: null }])).toEqual([`${day}・指標「登録者」の目標`, department]);
  expect(linesOf([target, target])).toEqual([`${day}・指標2つの目標`, department]);
  expect(linesOf([due("schedule_step", "工程「広報」"), target, target])).toEqual([
    `${day}・工程「広報」・指標2つの目標`,
    department,
  ]);
});

test("計画の終わりは、いくつの記録のことかを言う", () => {
  expect(describeDue({ kind: "plan_end", date, daysLeft: 30, measures: [measure, measure] })).toEqual([
    "令和8年3月31日まで",
    "個別の期限が書かれていない2件が、この日までです",
  ]);
});

test("過ぎた期限は、何の日だったかと、資料がいつのものかを言う", () => {
  const over = { measure, date, sourceAsOf: null, daysOver: 10, monthsOver: 0 };
  const said = (origin: "own" | "report" | "plan_end" | "target_year", sourceAsOf: string | null = null) =>
    describeOverdue({ ...over, origin, sourceAsOf })[0];
  expect([said("own"), said("report"), said("plan_end"), said("target_year")]).toEqual([
    "期限 令和8年3月31日",
    "期限 令和8年3月31日",
    "計画の期間 令和8年3月31日まで",
    "指標の目標の年 令和7年度",
  ]);
  expect(said("own", "2025-12-01")).toBe("期限 令和8年3月31日・資料は期限より前(令和7年12月1日時点)のもの");
  expect(describeOverdue({ ...over, origin: "own" })[1]).toBe(department);
});

test("工程は一つめだけを言い、残りは数える", () => {
  const step = { item: "広報", text: "実施" };
  expect([describeSteps([]), describeSteps([step]), describeSteps([step, step, step])]).toEqual([
    [],
    ["広報: 実施"],
    ["広報: 実施(ほか2件)"],
  ]);
});

test("ほかの言語の件数: 報告の数を言うのは報告からしか分からないとき、「未報告は失敗ではない」は未報告があるときだけ", () => {
  const { frame } = LANGUAGES.en;
  const figures = {
    asked: "share",
    count: 1,
    whole: 4,
    part: null,
    percent: 25,
    states: null,
    reported: { said: 3, unreported: 1 },
    isOfMissing: false,
    notNarrowedBy: [],
    saidElsewhere: null,
    unknownWords: "",
  } as const;
  const said = (changes: object) => frameFigures({ ...figures, ...changes }, frame);
  expect(said({})[0]).toMatch(/1.*4.*\(25%\)/);
  expect(said({})).toContain(frame.list.notFailed);
  expect(said({})).toHaveLength(3);
  expect(said({ reported: { said: 4, unreported: 0 } })).toHaveLength(2);
  expect(said({ reported: { said: 4, unreported: 0 } })).not.toContain(frame.list.notFailed);
  expect(said({ reported: null })).toHaveLength(1);
  expect(said({ reported: null, percent: null })[1]).toBe(frame.statusNote.onlyPlanned);
  expect(said({ reported: null, percent: null, asked: "count" })).toHaveLength(1);
  expect(said({ reported: null, notNarrowedBy: [2024], unknownWords: "宇宙" }).slice(1)).toEqual([
    expect.stringContaining("2024"),
    expect.stringContaining("「宇宙」"),
  ]);
  expect(frameFigures(undefined, frame)).toEqual([]);
});

test("更新の行は、日を一度だけ言う。書いた日と公開の日が違えば、どちらの日かを言う", () => {
  const lineOf = (on: string) =>
    buildUpdateItem({ measure, on, text: "「遅れ」(担当課の報告、令和8年11月20日)" }).lines[0];
  expect(lineOf("2026-11-20")).toBe("「遅れ」(担当課の報告、令和8年11月20日)");
  expect(lineOf("2026-11-28")).toBe("「遅れ」(担当課の報告、令和8年11月20日、令和8年11月28日に公開)");
});
