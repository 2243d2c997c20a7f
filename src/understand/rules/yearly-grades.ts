import type { FiscalYear } from "../../domain/fiscal-year.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import { GAUGES, type YearlyGrade } from "../catalogue-grades.ts";
import { allOf, anyOf, type Condition } from "../condition.ts";
import { findSaidYear } from "../find-named-years.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { NUMBER } from "./read-years.ts";
import { THING } from "./wants.ts";

export const GRADE_YEAR = `(?:(?:令和|平成|[rh])\\s?(?:${NUMBER})(?:年度?)?|20\\d\\d(?:年度?)?|(?<!\\d)\\d{1,2}年度)`;
/** Counted from a year that is not named: of a plan's grades, the one before the newest. */
export const BEFORE = "(?:(?:去年|昨年|前年|前の年)度?|前回|(?:一つ|ひとつ|1つ)前(?:の年度?)?)";
export const GAUGE = `(?:進捗|達成|実施|自己|総合|年度)?(?:${GAUGES}|区分)`;
export const GRADED_RECORD = `(?:${THING}|の(?=は|って|を|が|も|だけ|$|\\?)|は?(?:どれ|何件|いくつ))`;
/** 「Cだったのに」: another year follows. */
const TURNING = `(?:だった|であった|でした|な)?(?:のに|けれ?ども?|ものの|(?:もの|やつ|の)?が|から|で|→|⇒|->|、)+(?=${GRADE_YEAR}|今|最新|直近)`;
const CHANGE =
  "(?:上が|あが|下が|さが|な|変わ|戻)っ(?:た|て(?:い)?る)|(?:落ち|転じ|改善し|悪化し|昇格し|降格し)(?:た|て(?:い)?る)";
/** 「Bに上がったもの」「Aの取組」「○がついた項目」 */
const BEARING = `(?:(?:に|へ|まで)?(?:${CHANGE})|だった|である|(?:が|を)(?:つい|付い|取っ|とっ|もらっ)(?:た|て(?:い)?る))?`;

const patternsFor = oncePerPlan(({ grades, measureWord }: Catalogue): readonly RegExp[] => {
  const marks = [...new Set(grades.map(({ plain }) => plain))].sort((a, b) => b.length - a.length).map(escapePattern);
  const mark = `[「『"]?(?<mark>${marks.join("|")})(?![a-z0-9])[」』"]?(?:評価|判定|ランク)?`;
  const borne = `${BEARING}(?:の?(?:${GRADED_RECORD}|(?=${escapePattern(measureWord)}))|(?=(?:は|って)?[?。]*$))`;
  const graded = `(?:の?${GAUGE})?(?:には|では|は|が|に|で|の|も|時点で|[=:])*`;
  return [
    new RegExp(
      `(?:${GAUGE}(?:が|は)、?)?(?<year>${GRADE_YEAR}|${BEFORE})${graded}${mark}(?:${TURNING}|${borne})`,
      "gu",
    ),
    new RegExp(
      `(?:${GAUGE}(?:が|は)、?)?(?<year>${GRADE_YEAR})(?:も|と|・|、)(?<other>${GRADE_YEAR})(?:とも|の両方|の?どちらも)?${graded}${mark}${borne}`,
      "gu",
    ),
  ];
});

function* findGrades(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (catalogue.grades.length === 0) return;
  for (const pattern of patternsFor(catalogue))
    for (const match of findMatches(pattern, text)) {
      const { year = "", other = "", mark = "" } = match.groups ?? {};
      yield foundAt(match.index, match[0], mark, year, other);
    }
}

function produce(mark: string, said: string, { today, catalogue: { grades } }: ReadContext): Condition | null {
  const year = yearOf(said, today, grades);
  const of = grades.filter(({ plain, fiscalYear }) => plain === mark && fiscalYear === year);
  return of.length === 0
    ? null
    : anyOf(
        of.map(({ field, written }) =>
          field === null
            ? { kind: "status_word", words: written }
            : { kind: "value", words: written, fiscalYear: null, fields: [field] },
        ),
      );
}

/** 「去年」 in autumn is a year that no grade is of yet: what is meant is the grade before the newest. */
function yearOf(said: string, today: string, grades: readonly YearlyGrade[]): FiscalYear | undefined {
  const named = findSaidYear(said, today);
  if (!IS_BEFORE.test(said) || grades.some(({ fiscalYear, field }) => fiscalYear === named && field !== null))
    return named;
  return [...new Set(grades.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b).at(-2);
}

const IS_BEFORE = new RegExp(`^${BEFORE}$`);

/** What a plan that grades its records every year gave them in the year that is named. */
export const YEARLY_GRADE_RULES: readonly Rule[] = [
  {
    name: "grade/year",
    reads: findGrades,
    produce: ([, mark = "", year = "", other = ""], context) => {
      const each = [year, other].filter(Boolean).map((said) => produce(mark, said, context));
      const known = each.filter((one) => one !== null);
      const condition = known.length === each.length ? allOf(known) : null;
      return condition && { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      { text: "R5の評価がCの取組", marks: "R5の評価がCの取組", city: "graded" },
      { text: "令和5年度はAだったが令和6年度はどう?", marks: "令和5年度はAだったが", city: "graded" },
      { text: "R6でBに上がったもの", marks: "R6でBに上がったもの", city: "graded" },
      { text: "R5もR6もAの公約", marks: "R5もR6もAの公約", city: "graded" },
      { text: "去年の評価がCだった取組", marks: "去年の評価がCだった取組", city: "graded" },
      { text: "R5の採点がCの取組", marks: "R5の採点がCの取組", city: "graded" },
      { text: "前回の評価がBのもの", marks: "前回の評価がBのもの", city: "graded" },
    ],
    counterExamples: ["R5の評価がAの取組", "R5はCだったのにR6でBに上がったもの"],
  },
];
