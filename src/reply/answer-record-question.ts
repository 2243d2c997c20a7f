import type { FactId } from "../domain/fact.ts";
import { listTopicWords } from "../find/count-words.ts";
import { type RankedRecord, type Ranking, rankRecords } from "../find/rank-records.ts";
import { isContentToken, tokenizeText } from "../search/analyze.ts";
import { CONVERSATION, DECISION } from "../search/ranking.ts";
import { rescore } from "../search/search-index.ts";
import { normalizeText } from "../text/normalize.ts";
import { allOf, type Condition, includesKind, partsOf } from "../understand/condition.ts";
import { findAllegation } from "../understand/find-allegation.ts";
import { JUDGES } from "../understand/rules/judgements.ts";
import { describeProgress } from "../wording/describe-progress.ts";
import { listStatements } from "../wording/list-statements.ts";
import type { Answer } from "./answer.ts";
import { asksForOne } from "./asks-for-one.ts";
import { claimsDepartment, claimsPage } from "./claims-department.ts";
import { denyRecord } from "./deny-record.ts";
import { NOT_JUDGED } from "./describe-plan.ts";
import { findViews } from "./find-views.ts";
import { answerMeasure, type Inquiry, viewOf } from "./inquiry.ts";
import { passOverSeen } from "./pass-over-seen.ts";

/** What a condition asks of the one record that a question is about (「達成済み?」「短期だよね?」「担当は財政課?」). */
const ASKED_BY: Partial<Record<Condition["kind"], FactId>> = {
  state: "progress",
  term: "term",
  deadline: "deadline",
  due: "deadline",
  department: "department",
  indicator: "target",
  value: "target",
  schedule: "schedule",
  as_of: "as_of",
};

/** The question with what its conditions ask among its facts. */
export function withAskedConditions(inquiry: Inquiry): Inquiry {
  const { query } = inquiry;
  const parts = query.where === null ? [] : partsOf(query.where);
  const asked = parts.flatMap(({ kind }) => ASKED_BY[kind] ?? []);
  const facts = [...new Set([...query.facts, ...asked])];
  return facts.length === query.facts.length ? inquiry : { ...inquiry, query: { ...query, facts } };
}

/** Answers a question about one record (or the two or three it names), or says honestly that nothing fits. */
export function answerRecordQuestion(question: Inquiry): Answer {
  const inquiry = withAskedConditions(question);
  const several = findSeveral(inquiry);
  if (several) return several;
  const { ranking, previous, query } = inquiry;
  const found = query.references.includes("others") && previous ? withoutShown(inquiry) : ranking.records;
  const isCorrected = correctsLast(inquiry);
  const meant = isCorrected ? withoutLast(inquiry) : passOverSeen(found, inquiry);
  const records = preferNamedPlace(stepBackExcluded(meant, inquiry), inquiry);
  const subject = isCorrected ? undefined : findLastSubject(records, inquiry);
  const [best, second] = subject ? [subject, ...records.filter((record) => record !== subject)] : records;
  if (!best || (ranking.verdict !== "record" && !subject)) {
    return denyRecord(inquiry);
  }
  if (!subject && second && second.score >= best.score * DECISION.chooseShare) {
    const decided = decideByWholeText([best, second], inquiry);
    if (decided) return answerMeasure(inquiry, decided.id, [decided === best ? second.id : best.id]);
    // What is alleged of one or the other stands in neither: the nearer one says so.
    if (findAllegation(query.text) !== null) return answerMeasure(inquiry, best.id, [second.id]);
    return { kind: "choose", candidates: [best, second].map(({ id }) => viewOf(inquiry, id)) };
  }
  const rival = subject === undefined && inquiry.query.facts.length === 0 ? findRival(best.id, ranking) : null;
  if (rival !== null) return { kind: "choose", candidates: [best.id, rival].map((id) => viewOf(inquiry, id)) };
  const also = second && second.score > best.score * DECISION.alsoShare ? [second.id] : [];
  return withoutJudgement(answerMeasure(inquiry, best.id, also), query.text);
}

/** Where no record has everyday words and the best is unsure: another that is nearly as sure. */
function findRival(best: string, { candidates, certainty }: Ranking): string | null {
  const { below, share } = DECISION.unsure;
  const rival = candidates
    .filter(({ id }) => id !== best)
    .reduce<(typeof candidates)[number] | null>(
      (most, one) => (one.certainty > (most?.certainty ?? 0) ? one : most),
      null,
    );
  return certainty < below && rival !== null && rival.certainty >= certainty * share ? rival.id : null;
}

/** 「空き家対策は無駄?」: that the source judges nothing, then what it says. */
export function withoutJudgement(answer: Answer, text: string): Answer {
  return answer.kind === "measure" && JUDGES.test(text) ? denyJudgement(answer) : answer;
}

/** A record's card that leads with what is written instead of a judgement. */
export function denyJudgement(answer: Extract<Answer, { kind: "measure" }>): Answer {
  const lines = [NOT_JUDGED, ...describeProgress(answer.view)];
  return { ...answer, focus: { label: "書かれていること", lines, about: null } };
}

/**
 * Between two records that are equally close, words that were taken for politeness or for the city's name may tell:
 * 「いせさきの方の斎場」 is いせさき聖苑.
 */
function decideByWholeText(pair: RankedRecord[], { query, room, house }: Inquiry): RankedRecord | undefined {
  const whole = rankRecords(query.whole, room, house).records.filter(({ id }) => pair.some((one) => one.id === id));
  const [first, next] = whole;
  if (!first || (next && next.score >= first.score * DECISION.chooseShare)) return undefined;
  return pair.find(({ id }) => id === first.id);
}

/** 「AとB、両方できた?」: the best record of each part, when the parts lead to different ones. */
function findSeveral(inquiry: Inquiry): Answer | null {
  const { query, room, house } = inquiry;
  if (asksForOne(inquiry)) return null;
  const found = query.subjects
    .map((part) => rankRecords(part, room, house))
    .filter(
      ({ contentTerms, verdict, certainty }) =>
        contentTerms > 0 && verdict === "record" && certainty >= DECISION.unsure.below,
    )
    .map(({ best }) => best!.id);
  const ids = [...new Set(found)];
  if (ids.length < 2) return null;
  return {
    kind: "list",
    title: "おたずねの取組",
    description: "ご質問に出てきたもの",
    lead: [],
    views: ids.map((id) => viewOf(inquiry, id)),
    where: null,
  };
}

/** A department or section in a question about one record narrows the choice; 「達成済み?」 and years ask, they do not choose. */
function preferNamedPlace(records: RankedRecord[], inquiry: Inquiry): RankedRecord[] {
  const place = inquiry.query.isSoft ? null : placeOf(inquiry.query.where);
  if (place === null || claimsDepartment(inquiry.query) || claimsPage(inquiry.query)) return records;
  const allowed = new Set(findViews(inquiry, place).map(({ measure }) => measure.id));
  const preferred = records.filter(({ id }) => allowed.has(id));
  return preferred.length > 0 ? preferred : records;
}

/** The part of a condition that names a place: departments, sections, documents. */
function placeOf(where: Condition | null): Condition | null {
  const parts = where === null ? [] : partsOf(where);
  return allOf(parts.filter((part) => PLACES.some((kind) => includesKind(part, kind))));
}

const PLACES = ["department", "section", "document", "page"] as const;

/** Subjects that one question may exclude; more are no question. */
const MAX_EXCLUDED = 4;

/** 「Aじゃなくて B」: the record that A means steps back; it stays when nothing else comes near, for A may be a part of it. */
function stepBackExcluded(records: RankedRecord[], { query, room, house }: Inquiry): RankedRecord[] {
  const meant = query.excluded
    .slice(0, MAX_EXCLUDED)
    .map((words) => rankRecords(words, room, house))
    .map(({ best, fits }) => (fits ? best?.id : undefined));
  return records
    .map((record) => (meant.includes(record.id) ? rescore(record, record.score * DECISION.excludedShare) : record))
    .sort((a, b) => b.score - a.score);
}

/** Records other than those just shown (「観光で他には?」); those of the same section first. */
function withoutShown({ ranking, room, previous }: Inquiry): RankedRecord[] {
  const rest = ranking.records.filter(({ id }) => !previous!.measureIds.includes(id));
  const path = (id: string) =>
    room.byId
      .get(id)
      ?.section.map(({ label }) => label)
      .join(" ");
  const near = rest.filter(({ id }) => path(id) === path(previous!.measureIds[0]!));
  return [...near, ...rest.filter((record) => !near.includes(record))];
}

/** 「それじゃなくて、まち協が自分らで稼ぐほう」: the record just shown was not meant. */
function correctsLast(inquiry: Inquiry): boolean {
  const { query, previous, ranking } = inquiry;
  if (previous?.measureIds.length !== 1 || query.excluded.length === 0) return false;
  const [last] = previous.measureIds;
  // 「ごみじゃなくて保育園のほう」 after the nursery is still about the nursery.
  const [first, second] = ranking.records;
  if (first && first.id === last && first.score >= 2 * (second?.score ?? 0)) return false;
  if (!query.prefersOther && !/(?:ほう|方|やつ)(?:は|の)?[?。]*$/.test(query.text)) return false;
  return (
    first?.id !== last || query.excluded.some((words) => POINTS_BACK.test(words) || meansRecord(words, last!, inquiry))
  );
}

/** Whether words mean a record: it is the nearest, and near at all. */
function meansRecord(words: string, id: string, { room, house }: Inquiry): boolean {
  const { best, fits } = rankRecords(words, room, house);
  return fits && best?.id === id;
}

const POINTS_BACK =
  /^(?:あ、?|いや、?|あー)?(?:それ|これ|そっち|そちら|そこ|(?:その|この|今の|さっきの).{1,4})(?:の?(?:話|こと|ほう|方))?$/;

/** The others; of those that hold as much of the words the neighbours of the one shown, for their topic is the same. */
function withoutLast({ ranking, previous, room }: Inquiry): RankedRecord[] {
  const last = previous!.measureIds[0]!;
  const others = ranking.records.filter(({ id }) => id !== last);
  const [first] = others;
  if (!first) return ranking.records;
  const path = (id: string) => JSON.stringify(room.byId.get(id)?.section);
  const near = others.find((record) => path(record.id) === path(last));
  const isAsNear = near !== undefined && ranking.coverageOf(near) >= ranking.coverageOf(first);
  return isAsNear
    ? [{ ...near, score: first.score }, ...others.filter((record) => record !== near && record !== first)]
    : others;
}

/**
 * A short question goes on with the last subject when that fits nearly as well as anything else, or when it asks for
 * a fact and nothing answers strongly to its own words (「いつから使えるようになる?」).
 */
function findLastSubject(records: RankedRecord[], inquiry: Inquiry): RankedRecord | undefined {
  const { ranking, previous, query, years } = inquiry;
  const id = previous?.measureIds[0];
  if (!id || previous.measureIds.length !== 1 || ranking.contentTerms > CONVERSATION.shortQuestionTerms)
    return undefined;
  const subject = records.find((record) => record.id === id);
  // 「遠丸団地」「いつ壊す?」: a verb names nothing, so what it is asked of is the record before that holds it, too.
  const namesNothing =
    query.facts.length > 0 && listTopicWords(query.topic, inquiry.house.tokenizer, true).length === 0;
  if (subject && namesNothing && ranking.coverageOf(subject) >= ranking.coverageOf(records[0]!)) return subject;
  // 「定員は何人?」: the record just spoken of says so itself, whatever other record the word stands for.
  if (query.facts.length > 0 && ranking.contentTerms <= 2 && isWordOf(id, inquiry))
    return subject ?? { id, score: 0, matches: {} };
  const rival = Math.max(records[0]?.score ?? 0, ranking.outsideScore);
  if (subject && subject.score >= rival * CONVERSATION.subjectShare) return subject;
  const asksFact = query.facts.length > 0 || years.length > 0;
  // 「それ」「その」 say themselves that the subject goes on.
  const needed = CONVERSATION.newSubjectScore * (query.references.includes("previous") ? 2 : 1);
  const isNewSubject = rival / Math.sqrt(Math.max(1, ranking.terms.length)) >= needed;
  return asksFact && !isNewSubject ? (subject ?? { id, score: 0, matches: {} }) : undefined;
}

/** Whether a statement's label of the record holds every word of the question. */
function isWordOf(id: string, inquiry: Inquiry): boolean {
  const words = tokenizeText(inquiry.query.topic, inquiry.house.tokenizer).filter(isContentToken);
  return listStatements(viewOf(inquiry, id)).some(({ label }) => {
    const plain = normalizeText(label);
    return words.every(({ surface }) => plain.includes(surface));
  });
}
