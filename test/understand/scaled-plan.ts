import { readCities } from "../../src/cli/read-data-files.ts";
import type { CityRecords } from "../../src/domain/records.ts";

/** What a plan prints beside each of its records: a word of one scale, and of another that shares a word with it. */
const COLUMNS = [
  ["新規・継続の別", ["新規", "継続", "継続"]],
  ["来年度の扱い", ["継続", "拡大", "縮小"]],
] as const;

/** A city whose every record has a word of a scale under a heading of its own. */
export function scaledPlan(): CityRecords {
  const plan = readCities([]).find(({ city }) => city.id === "isesaki")!;
  const facts = (at: number) => [
    ...COLUMNS.map(([label, words]) => ({ label, value: words[at % words.length]!, asOf: null })),
    // A mark, or nothing.
    ...(at % 4 === 0 ? [{ label: "総合戦略", value: "○", asOf: null }] : []),
  ];
  return { ...plan, measures: plan.measures.map((measure, at) => ({ ...measure, facts: facts(at) })) };
}

/** What stands in the columns of R5 and R6, a record each. */
export const GRADES = ["AA", "AB", "BA", "BB", "CB", "CC"];
const STANDS: Record<string, string> = { A: "A(順調)", B: "B(やや遅れ)", C: "C(大幅な遅れ)" };

/** A plan that grades its records every year, printed long after the last of them. */
export function gradedPlan(): CityRecords {
  const [plan] = readCities([]);
  const measures = GRADES.map(([before = "", now = ""], at) => ({
    ...plan!.measures[at]!,
    facts: [{ label: "評価・R5", value: STANDS[before]!, asOf: null }],
    statuses: [
      {
        means: null,
        asWritten: STANDS[now]!,
        asOf: "2025-08-01",
        document: plan!.city.documents[0]!.id,
        fiscalYear: 2024,
      },
    ],
  }));
  return { ...plan!, measures };
}

/** The same under 「採点」, beside a state in words of its own; two records stay without a grade in R6. */
export function gradedBesideState(): CityRecords {
  const plan = gradedPlan();
  const measures = plan.measures.map((measure, at) => ({
    ...measure,
    facts: ["採点Ｒ５", "採点Ｒ６"].map((label, year) => ({
      label,
      value: year === 1 && at >= 4 ? "－" : STANDS[GRADES[at]![year]!]!,
      asOf: null,
    })),
    statuses: measure.statuses.map((status) => ({ ...status, asWritten: "育ち盛り" })),
  }));
  return { ...plan, measures };
}

/** A plan that says in percent how far each record is. */
export const RATES = ["100%", "85％", "50%", "49.5%", "２０%", "0%"];
export function ratedPlan(): CityRecords {
  const [plan] = readCities([]);
  const measures = RATES.map((value, at) => ({
    ...plan!.measures[at]!,
    facts: [{ label: "進捗率", value, asOf: null }],
  }));
  return { ...plan!, measures };
}
