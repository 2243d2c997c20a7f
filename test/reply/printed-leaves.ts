import { DEADLINE_NOTE } from "../../src/domain/columns.ts";
import { countItems } from "../../src/domain/items.ts";
import type { MeasureView } from "../../src/domain/measure-view.ts";
import type { Catalogue } from "../../src/understand/catalogue.ts";
import type { Condition, NumberRange } from "../../src/understand/condition.ts";
import type { Leaf } from "./place-leaves.ts";

const leaf = (condition: Condition, clauses: string[]): Leaf => ({
  kind: condition.kind,
  condition,
  noun: null,
  clauses,
});

/** How a number of things is said before a noun. */
const counts = (number: number, what: string): [NumberRange, string[]][] => [
  [
    { from: number, to: number },
    [
      `${what}がちょうど${number}本ある`,
      `${what}が${number}つだけの`,
      `${number}本の${what}を持つ`,
      `${what}が${number}個の`,
    ],
  ],
  [
    { from: number, to: null },
    [`${what}が${number}本以上ある`, `${what}が${number}つ以上設定された`, `${number}つ以上の${what}を持つ`],
  ],
  [{ from: null, to: number }, [`${what}が${number}本以下の`, `${what}の数が${number}個以下の`]],
  [{ from: number + 1, to: null }, [`${what}が${number}本を超える`, `${what}が${number}つより多い`]],
];

export function indicators({ indicatorKinds, units }: Catalogue, views: readonly MeasureView[]): Leaf[] {
  if (!views.some(({ measure }) => measure.kpis.length > 0)) return [];
  const kinds = indicatorKinds.filter(({ isTelling }) => isTelling).map(({ plain }) => plain);
  return [
    ...kinds.map((category) =>
      leaf({ kind: "indicator", category }, [
        `${category}がある`,
        `${category}を使っている`,
        `${category}を持つ`,
        `${category}が置かれている`,
      ]),
    ),
    ...[1, 2, 4].flatMap((number) => [
      ...kinds.flatMap((category) =>
        counts(number, category).map(([count, clauses]) => leaf({ kind: "indicator", category, count }, clauses)),
      ),
      ...counts(number, "指標").map(([count, clauses]) => leaf({ kind: "indicator", count }, clauses)),
    ]),
    leaf({ kind: "indicator", count: { from: 0, to: 0 } }, ["指標が一つもない", "数値目標がひとつもない"]),
    ...units.map((unit) =>
      leaf({ kind: "indicator", unit }, [
        `単位が「${unit}」の目標がある`,
        `目標の単位が「${unit}」になっている`,
        `「${unit}」を単位とする指標を持つ`,
      ]),
    ),
    leaf({ kind: "indicator", baseline: "zero" }, [
      "現状値がゼロの指標がある",
      "基準値が0の指標を持つ",
      "現状値がゼロから始まる指標がある",
    ]),
    leaf({ kind: "indicator", baseline: "blank" }, [
      "現状値が書かれていない指標がある",
      "基準値が空欄の指標を持つ",
      "現状値が「―」になっている指標がある",
    ]),
    leaf({ kind: "indicator", bound: "below" }, ["「未満」の目標がある", "目標値に「未満」が付いている指標がある"]),
    leaf({ kind: "indicator", bound: "atMost" }, ["「以下」の目標がある", "目標が「以下」で書かれている指標を持つ"]),
  ];
}

export function parts({ measureWord }: Catalogue, views: readonly MeasureView[]): Leaf[] {
  const what = measureWord === "取組項目" ? "取組事項" : "取組項目";
  if (!views.some(({ measure }) => countItems(measure) > 0)) return [];
  return [1, 2, 4].flatMap((number) =>
    counts(number, what).map(([count, clauses]) => leaf({ kind: "parts", what: "items", count }, clauses)),
  );
}

/** Words that stand in every year, or in some of them. */
export function cellRows({ scheduleYears, cellWords }: Catalogue, views: readonly MeasureView[]): Leaf[] {
  if (scheduleYears === null) return [];
  const { from, to } = scheduleYears;
  const texts = views.flatMap(({ measure }) => measure.schedule.flatMap(({ years }) => years.map(({ text }) => text)));
  const usual = cellWords.filter((word) => texts.filter((text) => text === word).length > 4).slice(0, 3);
  return usual.map((words) =>
    leaf({ kind: "row", cells: [{ words, from, to, count: to - from + 1 }] }, [
      `どの年も「${words}」と書いてある`,
      `毎年「${words}」の文字が入ってる`,
      `R${from - 2018}からR${to - 2018}までずっと「${words}」の`,
    ]),
  );
}

export function comparedCells({ scheduleYears }: Catalogue): Leaf[] {
  if (scheduleYears === null) return [];
  const { from: first, to: last } = scheduleYears;
  const cells = (from: number, to: number, same: boolean, clauses: string[]) =>
    leaf({ kind: "cells", from, to, same }, clauses);
  const years = Array.from({ length: last - first }, (_, step) => first + step);
  return [
    cells(first, last, true, ["毎年同じ予定の", "どの年度も予定が同じ", "全部の年度で予定が変わらない"]),
    cells(first, last, false, ["予定が年度によって違う", "計画の中身が途中で変わる"]),
    ...years.flatMap((year) => {
      const [era, next] = [year - 2018, year - 2017];
      return [
        cells(year, year + 1, true, [
          `R${era}とR${next}で予定が同じ`,
          `令和${era}年度と令和${next}年度の計画が同じ内容の`,
          `R${era}年度とR${next}年度の欄が同一になっている`,
        ]),
        cells(year, year + 1, false, [
          `R${era}とR${next}で予定が違う`,
          `令和${era}年度から${next}年度で計画の内容が変わる`,
          `R${next}から計画の中身が切り替わる`,
          `令和${era}年度の欄と令和${next}年度の欄が異なる`,
        ]),
        ...(year + 1 < last ? [cells(year, last, true, [`R${era}以降はずっと同じ予定の`])] : []),
      ];
    }),
  ];
}

export function columns({ columns: all }: Catalogue): Leaf[] {
  return all.flatMap((name) =>
    name === DEADLINE_NOTE
      ? [
          leaf({ kind: "column", name, filled: true }, ["期限に注記がある", "期限に但し書きが付いている"]),
          leaf({ kind: "column", name, filled: false }, ["期限に注記がない", "期限に但し書きが付いていない"]),
        ]
      : [
          leaf({ kind: "column", name, filled: true }, [`${name}の欄に書き込みがある`, `${name}が記入されている`]),
          leaf({ kind: "column", name, filled: false }, [
            `${name}の欄が空欄の`,
            `${name}が書かれていない`,
            `${name}の欄が空白のままの`,
          ]),
        ],
  );
}
