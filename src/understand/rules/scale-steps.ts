import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { StatusWord } from "../catalogue-words.ts";
import { anyOf, type Condition } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { STATE_SAYINGS } from "../scale-sayings.ts";
import { MOST } from "./superlatives.ts";
import { THING } from "./wants.ts";

const GAUGE = "(?:(?:進捗|自己|達成度?|総合)の?)?(?:評価|評定|判定|ランク|成績)";
const BORNE = `(?:(?:が|を|の|に)?(?:ついて|付いて|つけられて|付けられて|出て|もらって|なって|受けて|取って|とって)(?:い)?る|(?:が|を|に)?(?:ついた|付いた|もらった|なった|受けた|取った|とった|された))?`;
const ENDS = `(?:の(?=${THING}|一覧|リスト|全部|ぜんぶ|すべて|どれ|何|は|って|を|が|も|だけ|、|$|\\?)|(?=${THING}|だけ|のみ)|(?=(?:は|って)(?:どれ|何|いくつ|[?。]*$)))`;
const BAD = "悪い|わるい|低い|ひどい|下の|まずい|厳しい";
const GOOD = "いい|良い|よい|高い|上の|すぐれた|優れた";

/** 「いちばん悪い評価がついてるの」「評価が最も高い取組」「最低評価の公約」 */
const EXTREME = new RegExp(
  [
    `${MOST}(?:(?<bad>${BAD})|(?:${GOOD}))(?:の)?${GAUGE}${BORNE}${ENDS}`,
    `${GAUGE}(?:が|の|は)?${MOST}(?:(?<worse>${BAD})|(?:${GOOD}))${ENDS}`,
    `最(?:(?<lowest>低|悪)|(?:高|良))の?${GAUGE}${BORNE}${ENDS}`,
  ].join("|"),
  "gu",
);

/** A saying for some of a plan's states, with those it means. */
type Saying = readonly [words: readonly string[], pattern: RegExp];
const sayingsOf = new WeakMap<readonly StatusWord[], readonly Saying[]>();

function listSayings({ statusWords, measureWord }: ReadContext["catalogue"]): readonly Saying[] {
  const known = sayingsOf.get(statusWords);
  if (known) return known;
  const ends = `(?:${ENDS}|の?(?=${escapePattern(measureWord)})|(?=(?:段階|状態)?の?${NEXT_CONDITION}))`;
  const built = STATE_SAYINGS.flatMap(({ printed, said }): Saying[] => {
    const meant = [...new Set(statusWords.filter(({ stands }) => printed.test(stands)).map(({ written }) => written))];
    return meant.length === 0
      ? []
      : [[meant, new RegExp(`(?:まだ|今|いま|ちゃんと)*${said}(?:段階|状態)?${ends}`, "gu")]];
  });
  const explained = statusWords.flatMap(({ written, stands }) =>
    clausesOf(stands).map((clause): Saying => [[written], new RegExp(`(?:まだ|今|いま)*${clause}${ends}`, "gu")]),
  );
  const all = [...built, ...explained];
  sayingsOf.set(statusWords, all);
  return all;
}

/** 「まだ走り出していないもの(着手前)」 → 走り出してもいない…: a clause of what the plan's legend says, as a pattern. */
function clausesOf(stands: string): string[] {
  return stands
    .split(/[\s、。()「」・/]|又は|または|及び/)
    .map((clause) => clause.replace(/^まだ|(?:もの|こと|状態|段階|場合)$/g, ""))
    .filter(
      (clause) =>
        clause.length >= LEAST_CLAUSE && /(?:ない|[るたい])$/.test(clause) && /[\p{Script=Han}]/u.test(clause),
    )
    .map((clause) =>
      escapePattern(clause)
        .replace(/(?<=[てで])いない$/, "[はも]?い?(?:ない|ません)")
        .replace(/(?<=[てで])いる$/, "(?:い)?る"),
    );
}
const LEAST_CLAUSE = 5;

function* findSayings(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const [words, pattern] of listSayings(catalogue))
    for (const match of findMatches(pattern, text)) {
      if (OF_OTHERS.test(text.slice(0, match.index))) continue;
      // The plan's own word says which of its steps is meant.
      const own = catalogue.statusWords.find(
        ({ plain, written }) => words.includes(written) && match[0].includes(plain),
      );
      yield foundAt(match.index, match[0], ...(own ? [own.written] : words));
    }
}

/** 「工事が計画どおり進んでる」「空き家の調査をしている」: it is said of a thing, and not of records. */
const OF_OTHERS = /(?:[のをにがへ]|(?<![はがでりる、。\s])[\p{Script=Han}\p{Script=Katakana}ー])$/u;

/** The plan's steps for how far a record is, said otherwise than it prints them. */
export const SCALE_STEP_RULES: readonly Rule[] = [
  {
    name: "status/extreme",
    reads: EXTREME,
    produce: (match, { catalogue: { statusScale } }) => {
      const { bad, worse, lowest } = (match as unknown as RegExpExecArray).groups ?? {};
      const late = statusScale.filter(({ means }) => means === "late");
      const step = bad || worse || lowest ? (late.at(-1) ?? statusScale.at(-1)) : statusScale[0];
      return step && statusScale.length > 1
        ? { kind: "condition", condition: { kind: "status_word", words: step.written } }
        : null;
    },
    weight: 2,
    examples: [
      { text: "いちばん悪い評価がついてるのはどれ", marks: "いちばん悪い評価がついてるの", city: "graded" },
      { text: "評価が最も高い取組", marks: "評価が最も高い", city: "graded" },
      { text: "最低評価の公約", marks: "最低評価の", city: "graded" },
    ],
    counterExamples: ["いちばん悪い道はどこ", "評価がいちばん悪いのは?"],
  },
  {
    name: "status/said",
    reads: findSayings,
    produce: ([, ...words]) => ({
      kind: "condition",
      condition: anyOf(words.map((word): Condition => ({ kind: "status_word", words: word! }))),
    }),
    weight: 1,
    examples: [
      { text: "計画どおり進んでるのは?", marks: "計画どおり進んでるの", city: "graded" },
      { text: "予定通りにいってる取組", marks: "予定通りにいってる", city: "graded" },
    ],
    counterExamples: ["工事が計画どおり進んでるのは?", "計画より早く進んでるのは?"],
  },
];
