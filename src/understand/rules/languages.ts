import { FACT_IDS } from "../../domain/fact.ts";
import { type FramedTag, LANGUAGES, type LanguageTag } from "../../domain/languages.ts";
import { normalizeText } from "../../text/normalize.ts";
import { STATE_WORDS } from "../condition.ts";
import { type Meaning, PLAN_TOPICS } from "../meaning.ts";
import type { Rule } from "../rule.ts";
import { buildPointing } from "./pointing-abroad.ts";
import { patternOf } from "./words-abroad.ts";

/** Of words that are as long: the plan as a whole before a fact of it, and what carries nothing last. */
const WEIGHTS: Partial<Record<Meaning["kind"], number>> = { plan: 1, report: 1, reference: 1, filler: -2 };

function buildRules(tag: FramedTag): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const families: [string, readonly string[], Meaning][] = [
    ...FACT_IDS.map((fact): [string, readonly string[], Meaning] => [
      `fact_${fact}`,
      // What a department is called asks for it: 「qual divisão」.
      fact === "department" && evidence.spaced
        ? [...words.facts[fact], ...words.back.department.nouns]
        : words.facts[fact],
      { kind: "fact", fact, drops: true },
    ]),
    ["set", words.set, { kind: "wants", wants: "set", sure: true }],
    ["count", words.count, { kind: "wants", wants: "count", sure: false }],
    ...STATE_WORDS.map((state): [string, readonly string[], Meaning] => [
      state,
      words.states[state],
      { kind: "condition", condition: { kind: "state", state } },
    ]),
    ...PLAN_TOPICS.map((about): [string, readonly string[], Meaning] => [
      `plan_${about}`,
      words.plan[about],
      { kind: "plan", about },
    ]),
    ["due_soon", words.reports.due_soon, { kind: "report", question: { kind: "due_soon" } }],
    ["overdue", words.reports.overdue, { kind: "report", question: { kind: "overdue" } }],
    ["updated", words.reports.updated, { kind: "report", question: { kind: "updated", period: "recent" } }],
    ["about", words.about, { kind: "filler" }],
    ...(["stated", "missing"] as const).map((how): [string, readonly string[], Meaning] => [
      `numeric_target_${how}`,
      words.numericTarget[how],
      { kind: "condition", condition: { kind: "stated", fact: "target", present: how === "stated" } },
    ]),
    ["the_other", words.back.theOther, { kind: "reference", to: "the_other" }],
    ["among_them", words.back.amongThem, { kind: "reference", to: "previous_set" }],
    ["only", words.back.only, { kind: "reference", to: "narrowed" }],
    ["left_out", words.back.leaveOut, { kind: "reference", to: "left_out" }],
    ["more", words.back.more, { kind: "filler" }],
    ["added", words.added, { kind: "year_role", role: "added" }],
    ["until", words.until, { kind: "year_role", role: "until" }],
    ["record", words.record, { kind: "filler" }],
    ["filler", words.filler, { kind: "filler" }],
  ];
  return [
    ...buildNotMeant(tag),
    ...buildWithout(tag),
    ...buildPointing(tag),
    ...families.flatMap(([name, list, meaning]): Rule[] => {
      const reads = patternOf(list, evidence.spaced, words.endings);
      if (!reads) return [];
      const [example] = list.map(normalizeText).filter((word) => word.length > 1);
      return [
        {
          name: `${tag}/${name}`,
          reads,
          produce: () => meaning,
          weight: WEIGHTS[meaning.kind] ?? 0,
          examples: [{ text: example!, marks: example! }],
          counterExamples: [],
        },
      ];
    }),
  ];
}

/** 「Não é sobre treinamento」: what is put aside names nothing that is asked. */
function buildNotMeant(tag: FramedTag): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const { before, after } = words.notMeant;
  // 「是不是」 asks whether.
  const begins = evidence.spaced ? "" : "(?<!是)";
  const gap = evidence.spaced ? "\\s+" : "\\s*";
  const leading = patternOf(before, evidence.spaced, []);
  const trailing = patternOf(after, false, []);
  const reads = [
    ...(leading === null ? [] : [`${begins}(?:${leading.source})${gap}[^,.;:!?。，、]{2,40}`]),
    ...(trailing === null ? [] : [`[^,.;:!?。，、]{1,24}?(?:${trailing.source})`]),
  ];
  if (reads.length === 0) return [];
  const [first] = before;
  const example = normalizeText(first === undefined ? `${THING} ${after[0]}` : `${first} ${THING}`);
  return [
    {
      name: `${tag}/not_meant`,
      reads: new RegExp(reads.join("|"), "gu"),
      produce: () => ({ kind: "filler" }),
      weight: NOT_MEANT,
      examples: [{ text: example, marks: example }],
      counterExamples: [],
    },
  ];
}

/** 「E os que não têm?」: at the end of a question, the others than the set before. */
function buildWithout(tag: FramedTag): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const reads = patternOf(words.back.without, evidence.spaced, words.endings);
  if (reads === null) return [];
  const example = normalizeText(words.back.without[0]!);
  return [
    {
      name: `${tag}/without`,
      reads: new RegExp(`(?:${reads.source})(?=${ONLY_ASKS})`, "gu"),
      produce: () => ({ kind: "operator", operator: "reverse" }),
      weight: 1,
      examples: [{ text: `${example}?`, marks: example }],
      counterExamples: [`${example} ${THING}`],
    },
  ];
}

/** What may stand behind the last words of a question: 「thì sao」「은요」「呢」「po」. */
const ONLY_ASKS = "(?:[\\s?!.。]|thì sao|thì|ạ|[은는]?요|呢|po|ba)*$";

const THING = "library";
/** Before the facts and words that the thing put aside holds. */
const NOT_MEANT = 3;

const built = new Map<LanguageTag, readonly Rule[]>();

/** The words of a language other than Japanese as rules; built when a question first speaks it. */
export function rulesOfLanguage(language: LanguageTag): readonly Rule[] {
  if (language === "ja") return [];
  const known = built.get(language) ?? buildRules(language);
  built.set(language, known);
  return known;
}
