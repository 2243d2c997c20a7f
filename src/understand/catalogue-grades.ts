import type { City } from "../domain/city.ts";
import { type FiscalYear, findYearOfHeading } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { splitMark } from "../domain/status-words.ts";
import { normalizeText } from "../text/normalize.ts";

/** What a plan that grades its records every year gave one of them in a year, and how people say it. */
export interface YearlyGrade {
  fiscalYear: FiscalYear;
  /** The heading of that year (「評価・R5」「採点Ｒ６」); null: the newest, which is the record's state. */
  field: string | null;
  /** What the plan calls its grades, normalised (「採点」). */
  gauge: string;
  plain: string;
  written: string;
  /** Its mark, and all marks of the scale, the best first; none where nothing tells which is better. */
  mark: string;
  scale: readonly string[];
}

/** What plans call the grades they give, as alternatives of a pattern. */
export const GAUGES = "評価|判定|評定|採点|成績|ランク|状況|進捗|達成度";
const GAUGE = new RegExp(GAUGES);
/** So many records make a column of grades, and such a share of them the words of the newest. */
const FEWEST = 3;
const MOSTLY = 0.7;
/** Marks that a column of grades knows at most. */
const MOST_MARKS = 7;

/**
 * The columns that grade a plan's records year by year: those of earlier years in the words of the newest, which is the
 * record's state, or several of one name beside that state; none where a plan has one alone.
 */
export function listYearlyGrades(
  measures: readonly Measure[],
  legend: City["statusLegend"] = [],
): readonly YearlyGrade[] {
  const statuses = measures.flatMap((measure) => measure.statuses).filter(({ asWritten }) => asWritten !== null);
  const scale = new Set(statuses.map(({ asWritten }) => markOf(asWritten!)));
  const facts = measures.flatMap((measure) => measure.facts).filter(({ label }) => GAUGE.test(label));
  const columns = [...Map.groupBy(facts, ({ label }) => label)].flatMap(([field, of]) => {
    const fiscalYear = findYearOfHeading(field);
    const values = of.map(({ value }) => value).filter((value) => IS_GRADED.test(markOf(value)));
    const known = values.filter((value) => scale.has(markOf(value)));
    const isOfScale = known.length >= FEWEST && known.length >= of.length * MOSTLY;
    const isOwn = values.length >= FEWEST && new Set(values.map(markOf)).size <= MOST_MARKS;
    if (fiscalYear === undefined || !(isOfScale || isOwn)) return [];
    return [{ field, fiscalYear, gauge: gaugeOf(field), values: isOfScale ? known : values, isOfScale }];
  });
  const printed = legend.map(({ word }) => normalizeText(word));
  const spell = (grade: Column) => spellGrade(grade, printed);
  const earlier = columns.filter(
    ({ isOfScale, gauge }) => isOfScale || columns.filter((one) => one.gauge === gauge).length > 1,
  );
  if (earlier.length === 0) return [];
  const newest = statuses.flatMap(({ asWritten, fiscalYear }) =>
    fiscalYear === undefined ? [] : spell({ fiscalYear, field: null, gauge: earlier[0]!.gauge, written: asWritten! }),
  );
  const all = earlier.flatMap(({ fiscalYear, field, gauge, values }) =>
    values.flatMap((written) => spell({ fiscalYear, field, gauge, written })),
  );
  return [...new Map([...all, ...newest].map((grade) => [JSON.stringify(grade), grade])).values()];
}

/** 「－」: it was not graded. */
export const IS_GRADED = /[^-‐－―ー\s]/;

/** 「Ｂ(予定どおり)」 → 「b」 */
export const markOf = (written: string) => normalizeText(splitMark(written)?.mark ?? written);

/** 「採点Ｒ６」「評価・R5」 → 「採点」「評価」 */
const gaugeOf = (field: string) =>
  normalizeText(field)
    .replace(/(?:令和|平成|[rh])\s?(?:\d{1,2}|元)(?:年度?)?|20\d\d(?:年度?)?/, "")
    .replace(/[・\s()の]+/g, "");

/** Orders that every reader knows, best first. */
const ORDERS = [
  ["s", "a", "b", "c", "d", "e"],
  ["◎", "○", "△", "▲", "×"],
];

type Column = Omit<YearlyGrade, "plain" | "mark" | "scale">;

/** 「C(やや遅れている)」: people say the letter or what it stands for. Marks nobody knows stand best first in a legend. */
function spellGrade(grade: Column, printed: readonly string[]): YearlyGrade[] {
  const { mark: written, stands } = splitMark(grade.written) ?? { mark: grade.written, stands: grade.written };
  const mark = normalizeText(written);
  const scale = [...ORDERS, printed].find((order) => order.includes(mark)) ?? [];
  return [...new Set([mark, normalizeText(stands)])].map((plain) => ({ ...grade, plain, mark, scale }));
}
