import { FACT_IDS } from "../domain/fact.ts";
import type { LanguageTag } from "../domain/languages.ts";
import { holdsContactData } from "../domain/personal-data.ts";
import { foldChinese } from "../text/chinese-forms.ts";
import type { AskModel } from "./ask-model.ts";
import { saysAbroad } from "./back-words.ts";
import { matches, matchesAny } from "./choose-rules.ts";
import type { CityDirectory, CityNames } from "./city-names.ts";
import { type Composed, composeConditions } from "./compose-conditions.ts";
import { type Claim, findClaim } from "./find-claim.ts";
import { findGlosses } from "./find-glosses.ts";
import { findLanguage } from "./find-language.ts";
import { ABOUT_PERSON, STEERING } from "./find-misuse.ts";
import { findNeighbour } from "./find-neighbour.ts";
import { findNumberOfThings } from "./find-number-of-things.ts";
import { findOrdinal } from "./find-ordinal.ts";
import { findOrdinalAbroad } from "./find-ordinal-abroad.ts";
import { findForeignCity } from "./find-other-city.ts";
import { findSubjects } from "./find-subjects.ts";
import { findVerdict } from "./find-verdict.ts";
import { foldQuestion, MAX_QUESTION_CHARS } from "./fold-question.ts";
import { countAsked, judgeAsk } from "./judge-ask.ts";
import { withoutWhy } from "./left-out.ts";
import type { Meaning, Pick } from "./meaning.ts";
import { withoutName, withPlainNoun } from "./plain-text.ts";
import type { Query } from "./query.ts";
import { readManner } from "./read-manner.ts";
import { readSpans } from "./read-spans.ts";
import type { ReadContext } from "./rule.ts";
import { THING } from "./rules/wants.ts";
import { sentenceAround } from "./sentence-around.ts";
import type { Span } from "./span.ts";
import { isCovered, topicOf } from "./topic-of.ts";
import { countsASet, isMarked, wishesAllOfPlan, wishesPrinted, wishesState } from "./wishes.ts";
import { afterPreamble, withoutAsides } from "./without-asides.ts";

/** The words a question leaves for the search, and whether they name anything. */
export type CountWords = (text: string) => number;

/** What a question is read with. */
export interface Reader extends ReadContext {
  ownCity: CityNames;
  directory: CityDirectory;
  /** How many words of meaning a text holds. */
  countWords: CountWords;
  /** Tells what rules do not read and no plan holds. */
  asks: AskModel;
  /** The same of messages in other languages. */
  foreignAsks: AskModel;
}

/**
 * Reads a question: what is asked, of what, under which conditions. Pure; looks nothing up but the city's own names.
 * @param spoken language of the conversation's last question
 */
export function understand(
  question: string,
  { ownCity, directory, countWords, asks, foreignAsks, ...context }: Reader,
  spoken: LanguageTag = "ja",
): Query {
  const original = question.slice(0, MAX_QUESTION_CHARS).toWellFormed();
  const whole = foldQuestion(original, context.needles);
  // Chinese writes the city's name in letters of its own (伊势崎); each stands in the place of the Japanese one.
  const inJapanese = foldChinese(whole);
  const text = withPlainNoun(withoutName(whole, inJapanese, ownCity.own), context.catalogue.measureWord);
  const language = findLanguage(original, spoken);
  const { overall, records } = readSpans(text, context, language);
  const picksEnd = records.some(({ meaning }) => meaning.kind === "pick");
  const isOverall =
    overall !== records &&
    !picksEnd &&
    !wishesPrinted(records) &&
    !wishesAllOfPlan(overall, language) &&
    countWords(topicOf(text, overall, composeConditions(text, overall))) === 0;
  const countsSet = isOverall && countsASet(text, overall);
  const claim = findClaim(text, context.needles);
  const named = (isOverall && !countsSet ? overall : records).filter((span) => !isOfWhole(span, text, claim));
  const spans = [...named, ...findGlosses(text, named, language)].sort((a, b) => a.start - b.start);
  const plain = withMoreOfDepartment(readQuery(text, spans), text, language);
  const model = language === "ja" ? asks : language === "ja-easy" ? null : foreignAsks;
  const counted = model && countAsked(text, plain, model);
  // Other languages say it where several are meant.
  const asked = counted === "one" || (language === "ja" && !claimsOfOne(claim)) ? counted : null;
  const read = asked === "several" ? { ...plain, wants: "set" as const, wantsSurely: true } : plain;
  const asksPlan =
    read.plan === null && read.recordId === null && read.wants !== "count" && !read.wantsSurely && !wishesState(read);
  const ordinal = findOrdinal(text) ?? findOrdinalAbroad(text, language);
  const verdict =
    read.recordId === null && read.pick?.by !== "deadline" && !isMarked(read.where)
      ? findVerdict(text, countWords, asksPlan, context.needles)
      : null;
  // A verdict is no chat.
  const judged =
    model !== null && claim === null && verdict === null
      ? judgeAsk(afterPreamble(text, spans), read, ordinal, model, context.needles)
      : null;
  return {
    text,
    whole,
    ...read,
    judged,
    meansOne: asked === "one",
    plan: read.plan ?? verdict?.about ?? null,
    // 「守った公約は?」 to the mayor's account is asked of all of them.
    where: verdict !== null && read.plan === null && read.where?.kind === "state" ? null : read.where,
    judgesLast: verdict?.about === "judged" && !verdict.namesWhole,
    language,
    claim,
    manner: readManner(text, context.needles),
    ordinal,
    neighbour: findNeighbour(text),
    number: findNumberOfThings(text),
    otherCity: directory.findOther(inJapanese, ownCity.id)?.name ?? null,
    foreignCity: findForeignCity(whole, ownCity, context.needles),
    hasPersonalData: holdsContactData(original, ownCity.phones),
    asksAboutPerson: matchesAny(whole, ABOUT_PERSON, context.needles),
    steersBot: matches(STEERING, whole, context.needles),
  };
}

/** 「What else are they responsible for?」: beside a department that is asked for, its other records. */
function withMoreOfDepartment(query: ReturnType<typeof readQuery>, text: string, language: LanguageTag) {
  const { facts, references, where } = query;
  const asksMore = facts.includes("department") && where === null && references.length === 0;
  return asksMore && saysAbroad("more", text, language)
    ? { ...query, references: ["same_department" as const] }
    : query;
}

/** 「廃校は全部売却した?」: all of the thing that something is claimed of, no wish to see all records. */
const isOfWhole = ({ meaning, start, end }: Span, text: string, claim: Claim | null) =>
  meaning.kind === "wants" &&
  claim !== null &&
  claim.head !== "" &&
  /^(?:を)?(?:全部|すべて|全て)$/.test(text.slice(start, end)) &&
  text.slice(end).startsWith(claim.words);

function readQuery(text: string, spans: Span[]) {
  const composed = composeConditions(text, spans);
  const of = <K extends Meaning["kind"]>(kind: K) =>
    spans.flatMap(({ meaning }) => (meaning.kind === kind ? [meaning as Extract<Meaning, { kind: K }>] : []));
  const wants = of("wants");
  // 「団体の話は別にいいから料金の見直しのほうだけ教えて」: one is put aside for another one.
  const prefersOne =
    composed.prefersOther && (composed.where === null || composed.isSoft) && !wants.some(({ sure }) => sure);
  const identifies = of("identify").length > 0;
  const turns = of("operator").map(({ operator }) => operator);
  // 「反対に、その表示がまだ無いのは」
  const turn = (["rest", "reverse"] as const).find((one) => turns.includes(one)) ?? null;
  const asked = new Set(of("fact").map(({ fact }) => fact));
  const ids = [...new Set(of("record").map(({ id }) => id))];
  const section = ids.length > 1 ? { kind: "section" as const, ids, label: "おたずねの番号" } : null;
  const topic = topicOf(text, spans, composed);
  // In most questions nothing lies outside.
  const topicIn = (part: string) => (part === text ? topic : topicOf(part, spans, composed));
  return {
    spans,
    subjects: findSubjects(text),
    wants:
      identifies || prefersOne
        ? ("record" as const)
        : ((["share", "count", "set"] as const).find((kind) => wants.some((one) => one.wants === kind)) ??
          (of("pick").length > 0 || asksRest(text, spans) || narrows(text, spans, composed) || leavesOut(text, composed)
            ? ("set" as const)
            : ("record" as const))),
    wantsSurely:
      !identifies &&
      (wants.some(({ sure }) => sure) ||
        of("pick").length > 0 ||
        asksRest(text, spans) ||
        narrows(text, spans, composed)),
    where: section ?? composed.where,
    isSoft: composed.isSoft,
    topic,
    setTopic: topicIn(withoutAsides(outsideOf(text, spans), spans)),
    placedTopic: topicIn(withoutAsides(text, spans)),
    excluded: composed.excluded.map(({ start, end }) => withoutWhy(text.slice(start, end).trim())),
    excludedYear: composed.excludedYear,
    prefersOther: composed.prefersOther,
    pick: endsOf(of("pick")),
    mention: of("mention")[0]?.in ?? null,
    facts: FACT_IDS.filter((fact) => asked.has(fact)),
    aspect: of("aspect")[0]?.aspect ?? null,
    aspectIsExact: of("aspect")[0]?.exact ?? false,
    identifies,
    subject:
      of("aspect").length === 0
        ? topic
        : topicOf(text, spans, composed, ({ meaning }) => isCovered({ meaning }) || meaning.kind === "aspect"),
    fiscalYears: [
      ...new Set(
        of("years").flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step)),
      ),
    ],
    freeYears: composed.freeYears,
    endYears: spans.flatMap(({ meaning, end }) =>
      meaning.kind === "years" && text[end - 1] === "末" && composed.freeYears.includes(meaning.to) ? [meaning.to] : [],
    ),
    yearShift: of("year_shift")[0]?.by ?? null,
    recordId: ids.length === 1 ? ids[0]! : null,
    plan: of("plan")[0]?.about ?? null,
    report: of("report")[0]?.question ?? null,
    talk: of("talk")[0]?.topic ?? null,
    references: of("reference").map(({ to }) => to),
    shown: of("shown")[0] ?? null,
    turns: turn,
    adds: of("operator").some(({ operator }) => operator === "include"),
    regardless: of("regardless").flatMap((one) => one.of),
  };
}

/**
 * Only the sentence that wishes for a set, with blanks for what stands before it: 「ペットのことで約束したのって何と何?犬飼ってます」.
 * What a set is about stands beside the wish.
 */
function outsideOf(text: string, spans: readonly Span[]): string {
  const wish = spans.findLast(({ meaning }) => meaning.kind === "wants");
  if (!wish) return text;
  const [from, to] = sentenceAround(text, wish);
  return "　".repeat(from) + text.slice(from, to);
}

/** 「期限が一番早い公約はどれ?一番期限が遅いのも」: the two ends of one order. */
function endsOf([pick, ...others]: readonly Pick[]): Pick | null {
  if (pick === undefined) return null;
  const isOther = (one: Pick) => one.by === pick.by && one.end !== pick.end && !one.each && !one.sorts;
  return !pick.each && !pick.sorts && others.some(isOther) ? { ...pick, end: "both" } : pick;
}

/** 「広報のだけ外して残りを」: who takes away wants what is left. */
const asksRest = (text: string, spans: readonly Span[]) =>
  spans.some(
    ({ meaning, start, end }) =>
      meaning.kind === "operator" && meaning.operator === "except" && /残|のこ/.test(text.slice(start, end)),
  );

/** 「結婚支援は延期された?」 claims it of what it names, however many may be put off. */
const claimsOfOne = (claim: Claim | null) => claim !== null && claim.head !== "" && !NAMES_RECORDS.test(claim.head);

/** 「令和6年度末のに絞ると」 */
const narrows = (text: string, spans: readonly Span[], { freeYears }: Composed) =>
  freeYears.length > 0 &&
  spans.some(
    ({ meaning, start, end }) =>
      meaning.kind === "reference" && meaning.to === "narrowed" && /絞|しぼ|限/.test(text.slice(start, end)),
  );

/** 「経済の公約のうち観光じゃないほう」: of a part of the plan what does not speak of a thing. */
const leavesOut = (text: string, { where, excluded, prefersOther }: Composed) =>
  where !== null && excluded.length > 0 && !prefersOther && NAMES_RECORDS.test(text);
const NAMES_RECORDS = new RegExp(THING);
