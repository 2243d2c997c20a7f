import type { MeasureView } from "../../src/domain/measure-view.ts";
import type { Catalogue } from "../../src/understand/catalogue.ts";
import {
  departmentGroups,
  departments,
  documents,
  type Leaf,
  numberedSections,
  roles,
  sections,
  stepNumbers,
  terms,
} from "./place-leaves.ts";
import { cellRows, columns, comparedCells, indicators, parts } from "./printed-leaves.ts";

/** Everything that a question can choose records of this city by. */
export function listLeaves(catalogue: Catalogue, views: readonly MeasureView[]): Leaf[] {
  return [
    ...departments(catalogue),
    ...roles(catalogue),
    ...departmentGroups(catalogue),
    ...documents(catalogue),
    ...sections(catalogue),
    ...states(),
    ...terms(catalogue),
    ...deadlines(views),
    ...additions(views),
    ...targets(),
    ...schedules(views),
    ...amounts(views),
    ...numberedSections(catalogue),
    ...stepNumbers(catalogue),
    ...indicators(catalogue, views),
    ...parts(catalogue, views),
    ...comparedCells(catalogue),
    ...cellRows(catalogue, views),
    ...columns(catalogue),
  ];
}

function states(): Leaf[] {
  const leaf = (state: "achieved" | "not_achieved" | "not_started" | "unreported", clauses: string[]): Leaf => ({
    kind: "state",
    condition: { kind: "state", state },
    noun: null,
    clauses,
  });
  return [
    leaf("achieved", [
      "達成した",
      "もう達成した",
      "達成済みの",
      "すでに達成された",
      "終わった",
      "もう済んだ",
      "達成できた",
      "もうできた",
      "達成と書いてある",
      "もう終わってる",
      "達成になってる",
      "片付いた",
      "完了した",
      "実現した",
      "公約達成の印がある",
    ]),
    leaf("not_achieved", [
      "まだ達成していない",
      "達成していない",
      "未達成の",
      "達成できていない",
      "まだ終わっていない",
      "達成の印がない",
      "まだできていない",
      "まだ終わってない",
      "終わってない",
      "済んでいない",
      "達成と書いてない",
      "達成になってない",
      "未完了の",
      "片付いてない",
      "実現していない",
    ]),
    leaf("not_started", ["手つかずの", "まだ手もつけてない", "着手していない", "取り掛かってもいない", "未着手の"]),
    leaf("unreported", [
      "未報告の",
      "まだ報告がない",
      "報告のない",
      "報告が上がっていない",
      "報告がまだの",
      "報告されてない",
    ]),
  ];
}

function deadlines(views: readonly MeasureView[]): Leaf[] {
  const years = [...new Set(views.flatMap(({ deadline }) => (deadline ? [deadline.fiscalYear] : [])))];
  const leaf = (from: number | null, to: number | null, clauses: string[]): Leaf => ({
    kind: "deadline",
    condition: { kind: "deadline", range: { from, to } },
    noun: null,
    clauses,
  });
  return years.flatMap((year) => {
    const era = year - 2018;
    return [
      leaf(year, year, [
        `令和${era}年度が期限の`,
        `R${era}年度末が期限の`,
        `${year}年度末期限の`,
        `令和${era}年度が締め切りの`,
        `期限が令和${era}年度の`,
        `期限がR${era}年度末になってる`,
        `令和${era}年度に期限が来る`,
      ]),
      leaf(null, year, [
        `令和${era}年度末までの`,
        `R${era}年度までに終わる`,
        `期限が令和${era}年度までの`,
        `令和${era}年度までに期限が来る`,
        `${year}年度以前が期限の`,
      ]),
      leaf(year, null, [
        `令和${era}年度以降が期限の`,
        `R${era}年度以降の`,
        `期限が令和${era}年度以降の`,
        `令和${era}年度以降に期限が来る`,
      ]),
      leaf(year + 1, null, [`令和${era}年度より後が期限の`, `R${era}年度より後の`]),
      leaf(null, year - 1, [`令和${era}年度より前が期限の`, `R${era}年度より前の`]),
    ];
  });
}

function additions(views: readonly MeasureView[]): Leaf[] {
  const years = [...new Set(views.flatMap(({ measure: { addedIn } }) => (addedIn === null ? [] : [addedIn])))];
  if (years.length === 0) return [];
  return [
    ...years.map((year): Leaf => {
      const era = year - 2018;
      return {
        kind: "added",
        condition: { kind: "added", range: { from: year, to: year } },
        noun: null,
        clauses: [
          `令和${era}年度に追加された`,
          `R${era}に追加された`,
          `${year}年度から新しく加わった`,
          `令和${era}年度に足された`,
          `R${era}年度から入った`,
          `R${era}追加の印がある`,
          `令和${era}年度に増えた`,
        ],
      };
    }),
    {
      kind: "added",
      condition: { kind: "added", range: null },
      noun: null,
      clauses: [
        "後から追加された",
        "途中で追加された",
        "途中から入った",
        "後付けの",
        "最初の計画には無くてあとの年度で足された",
        "追加の印が付いている",
        "あとから足された",
        "最初はなくて途中で加わった",
      ],
    },
  ];
}

function targets(): Leaf[] {
  const leaf = (present: boolean, clauses: string[]): Leaf => ({
    kind: "stated",
    condition: { kind: "stated", fact: "target", present },
    noun: null,
    clauses,
  });
  return [
    leaf(true, [
      "数値目標がある",
      "数値の目標がある",
      "数値目標が決まっている",
      "数値目標が書いてある",
      "数字の目標を持つ",
      "数字で目標が出てる",
      "目標の数字がある",
      "数値目標のある",
      "数値目標が載ってる",
    ]),
    leaf(false, [
      "数値目標がない",
      "数値目標のない",
      "数値の目標が決まっていない",
      "数値目標が書かれていない",
      "数字の目標がない",
      "目標の数字がない",
      "数値目標が載ってない",
      "数値目標が出てない",
      "数値目標を持たない",
    ]),
  ];
}

function schedules(views: readonly MeasureView[]): Leaf[] {
  const years = new Set(
    views.flatMap(({ measure }) => measure.schedule.flatMap((line) => line.years.map(({ fiscalYear }) => fiscalYear))),
  );
  const leaf = (fiscalYear: number, filled: boolean, clauses: string[]): Leaf => ({
    kind: "schedule",
    condition: { kind: "schedule", fiscalYear, filled },
    noun: null,
    clauses,
  });
  return [...years].flatMap((year) => {
    const era = year - 2018;
    return [
      leaf(year, true, [
        `令和${era}年度に予定がある`,
        `R${era}の欄に何か書いてある`,
        `令和${era}年度の欄が埋まっている`,
        `R${era}年度に工程が入ってる`,
      ]),
      leaf(year, false, [
        `令和${era}年度に予定がない`,
        `R${era}の欄に何も書いてない`,
        `令和${era}年度の欄が空いている`,
        `R${era}年度の欄が空欄の`,
      ]),
    ];
  });
}

/** No plan of the four tells what it spends; a plan that does is asked in amount-conditions.test.ts. */
function amounts(views: readonly MeasureView[]): Leaf[] {
  const known = [...new Set(views.flatMap(({ measure }) => measure.amounts.map(({ thousandYen }) => thousandYen)))];
  const leaf = (from: number | null, to: number | null, isIncluded: boolean, clauses: string[]): Leaf => ({
    kind: "amount",
    condition: {
      kind: "amount",
      what: "any",
      from: from === null ? null : { thousandYen: from, isIncluded },
      to: to === null ? null : { thousandYen: to, isIncluded },
      fiscalYear: null,
      present: true,
    },
    noun: null,
    clauses,
  });
  return known.flatMap((thousandYen) => {
    const man = `${thousandYen / 10}万円`;
    const thousands = `${thousandYen.toLocaleString("ja-JP")}千円`;
    return [
      leaf(thousandYen, null, true, [`金額が${man}以上の`, `${thousands}以上の`, `効果額が${thousands}以上ある`]),
      leaf(thousandYen, null, false, [`金額が${man}を超える`, `${man}より多い`, `効果額が${thousands}を上回る`]),
      leaf(null, thousandYen, true, [`金額が${man}以下の`, `${thousands}以下の`, `${man}以内の`]),
      leaf(null, thousandYen, false, [`金額が${man}未満の`, `効果額が${thousands}に満たない`, `${man}を下回る`]),
    ];
  });
}
