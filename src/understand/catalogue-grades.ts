import { type FiscalYear, findYearOfHeading } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { splitMark } from "../domain/status-words.ts";
import { normalizeText } from "../text/normalize.ts";

/** What a plan that grades its records every year gave one of them in a year, and how people say it. */
export interface YearlyGrade {
  fiscalYear: FiscalYear;
  /** The heading of an earlier year (「評価・R5」); null: the newest, which is the record's state. */
  field: string | null;
  plain: string;
  written: string;
}

const GAUGE = /評価|判定|ランク|状況|進捗|達成度/;
/** So many records make a column of grades, and such a share of them the words of the newest. */
const FEWEST = 3;
const MOSTLY = 0.7;

/** The columns of earlier years that grade in the words of the newest, and the newest; none where a plan has one alone. */
export function listYearlyGrades(measures: readonly Measure[]): YearlyGrade[] {
  const statuses = measures.flatMap((measure) => measure.statuses).filter(({ asWritten }) => asWritten !== null);
  const scale = new Set(statuses.map(({ asWritten }) => markOf(asWritten!)));
  const facts = measures.flatMap((measure) => measure.facts).filter(({ label }) => GAUGE.test(label));
  const earlier = [...Map.groupBy(facts, ({ label }) => label)].flatMap(([field, of]): YearlyGrade[] => {
    const fiscalYear = findYearOfHeading(field);
    const known = of.filter(({ value }) => scale.has(markOf(value)));
    if (fiscalYear === undefined || known.length < FEWEST || known.length < of.length * MOSTLY) return [];
    return known.flatMap(({ value }) => spell({ fiscalYear, field, written: value }));
  });
  if (earlier.length === 0) return [];
  const newest = statuses.flatMap(({ asWritten, fiscalYear }) =>
    fiscalYear === undefined ? [] : spell({ fiscalYear, field: null, written: asWritten! }),
  );
  const all = [...earlier, ...newest];
  return [...new Map(all.map((grade) => [JSON.stringify(grade), grade])).values()];
}

const markOf = (written: string) => normalizeText(splitMark(written)?.mark ?? written);

/** 「C(やや遅れている)」: people say the letter or what it stands for. */
function spell(grade: Omit<YearlyGrade, "plain">): YearlyGrade[] {
  const { mark, stands } = splitMark(grade.written) ?? { mark: grade.written, stands: grade.written };
  return [...new Set([mark, stands].map(normalizeText))].map((plain) => ({ ...grade, plain }));
}
