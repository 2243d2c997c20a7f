import { FACT_IDS } from "../../domain/fact.ts";
import { type FramedTag, LANGUAGES, type LanguageTag } from "../../domain/languages.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { foldAccents } from "../../text/fold-accents.ts";
import { normalizeText } from "../../text/normalize.ts";
import { STATE_WORDS } from "../condition.ts";
import { type Meaning, PLAN_TOPICS } from "../meaning.ts";
import type { Rule } from "../rule.ts";

/** Words of one meaning, in every spelling a normalised question may hold, longest first. */
export function patternOf(words: readonly string[], spaced: boolean, endings: readonly string[]): RegExp | null {
  const spellings = [...new Set(words.map(normalizeText))]
    .filter((word) => word.length > 1 || (!spaced && HAN.test(word)))
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(word).replace(/\p{L}/gu, withOrWithoutAccent).replace("\\* ", ANY_WORDS));
  if (spellings.length === 0) return null;
  const any = spellings.join("|");
  if (endings.length > 0) {
    return new RegExp(
      `(?:${any})(?:(?:${endings.toSorted((a, b) => b.length - a.length).join("|")})(?!\\p{L}))?`,
      "gu",
    );
  }
  return new RegExp(spaced ? `(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])` : any, "gu");
}

/** What `*` stands for. */
const ANY_WORDS = "(?:\\p{L}+ ){1,2}";

/** Of words that are as long: the plan as a whole before a fact of it, and what carries nothing last. */
const WEIGHTS: Partial<Record<Meaning["kind"], number>> = { plan: 1, report: 1, reference: 1, filler: -2 };

/** People leave out some accents and keep others: `hasta que año`. */
function withOrWithoutAccent(letter: string): string {
  const bare = foldAccents(letter);
  return bare === letter ? letter : `[${letter}${bare}]`;
}

/** 的, 嗎: one letter is a word in Chinese. */
const HAN = /\p{Script=Han}/u;

function buildRules(tag: FramedTag): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const families: [string, readonly string[], Meaning][] = [
    ...FACT_IDS.map((fact): [string, readonly string[], Meaning] => [
      `fact_${fact}`,
      words.facts[fact],
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
    ["same_department", words.back.sameDepartment, { kind: "reference", to: "same_department" }],
    ["same_section", words.back.sameSection, { kind: "reference", to: "same_section" }],
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
      reads: new RegExp(`(?:${reads.source})(?=[\\s?!.。呢요]*$)`, "gu"),
      produce: () => ({ kind: "operator", operator: "reverse" }),
      weight: 1,
      examples: [{ text: `${example}?`, marks: example }],
      counterExamples: [`${example} ${THING}`],
    },
  ];
}

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
