import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import type { YearlyGrade } from "../catalogue-grades.ts";
import type { Condition } from "../condition.ts";
import { findSaidYear } from "../find-named-years.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { BEFORE, GAUGE, GRADE_YEAR, GRADED_RECORD } from "./yearly-grades.ts";

type Way = Extract<Condition, { kind: "regraded" }>["way"];

const WAYS: readonly (readonly [Way, string])[] = [
  [
    "same",
    "変わ(?:らない|らず|って(?:い)?ない|らなかった)|同じ|おなじ|おんなじ|据え置き(?:の|だった)?|横ばい(?:の|だった)?|そのまま",
  ],
  [
    "down",
    "(?:下が|さが|落ち|おち)(?:っ)?(?:た|て(?:い|る|しま)\\S{0,3})|(?:悪|わる|低)くなっ(?:た|て(?:い)?る)|(?:悪化|後退|低下|ダウン|降格)(?:し(?:た|て(?:い)?る)|の)?",
  ],
  [
    "up",
    "(?:上が|あが|伸び)(?:っ)?(?:た|て(?:い|る)\\S{0,3})|(?:良|よ|高)くなっ(?:た|て(?:い)?る)|(?:改善|好転|上昇|アップ|昇格)(?:し(?:た|て(?:い)?る)|の)?",
  ],
  ["changed", "(?:変わ|かわ|動い)っ?(?:た|て(?:い)?る)|違う|ちがう|違って(?:い)?る"],
];
const WAY = WAYS.map(([way, words]) => `(?<${way}>${words})`).join("|");
/** 「採点がR6よりR7で下がったもの」「R6からR7にかけて評価が上がった公約」「前の年より評価が落ちたやつ」 */
const patternFor = oncePerPlan(({ measureWord }: Catalogue): RegExp => {
  const gauge = `(?:の?(?:${GAUGE})(?:が|は|の|で)?、?)`;
  const from = `(?<from>${GRADE_YEAR}|${BEFORE})(?:の?(?:${GAUGE}))?(?:より(?:も|は)?|から|と比べて?(?:も|、)?|に比べて?(?:も|、)?|と|→|->|⇒)、?`;
  const to = `(?:(?<to>${GRADE_YEAR}|今年度?|最新|直近)(?:の?(?:${GAUGE}))?(?:のほう|の方|にかけて|になって|には|では|で|に|が|は|も|の)*、?)?`;
  const record = `(?:な)?(?:の?(?:${GRADED_RECORD}|(?=${escapePattern(measureWord)}))|(?=(?:は|って)?[?。]*$))`;
  return new RegExp(
    `(?<before>${gauge})?(?:${from}${to}(?<behind>${gauge})?|(?<=${GAUGE}(?:が|は|の)?、?))(?:${WAY})${record}`,
    "gu",
  );
});

function* findMoves(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (catalogue.grades.length === 0) return;
  for (const match of findMatches(patternFor(catalogue), text)) {
    const { from = "", to = "", before, behind, ...ways } = match.groups ?? {};
    const way = WAYS.find(([name]) => ways[name] !== undefined)?.[0];
    // 「R6よりR7で下がったもの」 names both years; with one alone it is said what went down.
    const isOfGrades = before !== undefined || behind !== undefined || (from !== "" && to !== "") || from === "";
    if (way && isOfGrades) yield foundAt(match.index, match[0], way, from, to);
  }
}

/** The columns of both years: the newest, and the one before the later one, where no year is named; none of a year without grades. */
function columnsOf(all: readonly YearlyGrade[], from: string, to: string, today: string) {
  // Two columns of other names are two scales.
  const grades = all.filter(({ gauge }) => gauge === all[0]?.gauge);
  const years = [...new Set(grades.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const named = (said: string) => years.find((year) => year === findSaidYear(said, today));
  if ([from, to].some((said) => /\d/.test(said) && named(said) === undefined)) return [];
  const later = named(to) ?? years.at(-1);
  const earlier = named(from) ?? years.filter((year) => year < (later ?? 0)).at(-1);
  return [earlier, later].map((year) => grades.find(({ fiscalYear }) => fiscalYear === year));
}

/** Records whose grade went up, down or nowhere from one year of the plan to another. */
export const REGRADED_RULES: readonly Rule[] = [
  {
    name: "grade/moved",
    reads: findMoves,
    produce: ([, way, from = "", to = ""], { today, catalogue: { grades } }) => {
      const [earlier, later] = columnsOf(grades, from, to, today);
      if (!earlier || !later || earlier.fiscalYear >= later.fiscalYear) return null;
      const column = ({ fiscalYear, field }: YearlyGrade) => ({ fiscalYear, field });
      const condition: Condition = {
        kind: "regraded",
        gauge: later.gauge,
        from: column(earlier),
        to: column(later),
        way: way as Way,
        scale: [...later.scale],
      };
      return { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      { text: "評価がR5よりR6で下がったもの", marks: "評価がR5よりR6で下がったもの", city: "graded" },
      {
        text: "令和5年度から令和6年度にかけて評価が上がった取組",
        marks: "令和5年度から令和6年度にかけて評価が上がった取組",
        city: "graded",
      },
      { text: "前の年より評価が落ちたやつは?", marks: "前の年より評価が落ちたやつ", city: "graded" },
      { text: "R5と評価が変わらない公約", marks: "R5と評価が変わらない公約", city: "graded" },
    ],
    counterExamples: ["前の年より下がったもの", "R5の評価がCの取組", "評価が上がった理由"],
  },
];
