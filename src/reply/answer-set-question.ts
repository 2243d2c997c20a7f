import type { FactId } from "../domain/fact.ts";
import { orderByConcern } from "../domain/order-by-concern.ts";
import { listSetTopicWords } from "../find/count-words.ts";
import { allOf, type Condition, includesKind, leavesOf, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { THING } from "../understand/rules/wants.ts";
import { aboutTheWished } from "./about-the-wished.ts";
import type { Answer } from "./answer.ts";
import { withSameYear } from "./answer-added-year.ts";
import { asksFigure } from "./asks-figure.ts";
import { asksForOne } from "./asks-for-one.ts";
import { namesNoDepartment, restOf, withoutFocus } from "./beside-focus.ts";
import { chooses, choosesPlaceOrState, onlyAsksState } from "./choosing-conditions.ts";
import { claimsDepartment, claimsPage } from "./claims-department.ts";
import { continueSet } from "./continue-set.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeFigures } from "./describe-set.ts";
import { findDescribedSection } from "./described-section.ts";
import { buildSetFigures } from "./figures-of-set.ts";
import { findTopics } from "./find-topics.ts";
import { findViews } from "./find-views.ts";
import { answerList, type Inquiry } from "./inquiry.ts";
import { loosenWords, withSynonyms } from "./loosen-words.ts";
import { describePick, pickEnd } from "./pick-end.ts";
import { focusOf } from "./remember.ts";
import { absorbsWords, saysAgain } from "./said-again.ts";
import { saidThen } from "./said-then.ts";
import { withSameDepartment } from "./same-department.ts";
import {
  excludedTopics,
  NAMES_RECORDS,
  nearestWithin,
  type SetQuestion,
  topicAlone,
  wholePlan,
  withTopic,
} from "./set-topic.ts";
import { listWhyAsked } from "./why-asked.ts";

/** Answers a question for all records that meet its conditions; null when the question asks for no set. */
export function answerSetQuestion(question: Inquiry): Answer | null {
  const inquiry = withSameDepartment(withoutFocus(withSameYear(aboutTheWished(asShareOfSet(question)))));
  if (namesNoDepartment(inquiry.query)) return { kind: "not_found", reason: { kind: "nothing" }, near: [] };
  const asked = findSetQuestion(inquiry);
  if (!asked) return null;
  const isNamed = inquiry.query.where !== null || asked.condition === null;
  const found = isNamed ? asked : { ...asked, condition: restOf(asked.condition!, inquiry) ?? asked.condition };
  // 「空き家」って書いてある公約: where the plan writes 空家, the word is a topic like others.
  const isNowhere = found.condition !== null && findViews(inquiry, found.condition).length === 0;
  if (!isNowhere) return answerSet(inquiry, found);
  const inOtherWords = withSynonyms(found.condition!, inquiry.room.records);
  const stands = inOtherWords !== null && findViews(inquiry, inOtherWords).length > 0;
  const loose = stands ? inOtherWords : loosenWords(found.condition!);
  return answerSet(inquiry, loose === null ? found : { ...found, condition: loose });
}

/** 「何割?」 after a set is its share; after one record it asks for that record's figure. */
function asShareOfSet(inquiry: Inquiry): Inquiry {
  const { query, previous } = inquiry;
  const isSet = previous !== null && (previous.measureIds.length > 1 || previous.where !== null);
  if (!isSet || !BARE_SHARE.test(query.text)) return inquiry;
  return { ...inquiry, query: { ...query, wants: "share", facts: [] } };
}

const BARE_SHARE =
  /^(?:じゃあ|では|それ(?:は|って)?|これ(?:は|って)?|全体の)?、?\s*(?:何割|何(?:%|パーセント)|割合(?:は)?)(?:くらい|ぐらい)?(?:です)?か?[?。\s]*$/;

/** The records of a condition as an answer: the set, the one record, or that there is none. */
function answerSet(inquiry: Inquiry, { condition, unapplied }: SetQuestion): Answer {
  const { pick } = inquiry.query;
  const all = findViews(inquiry, condition);
  const picked = pick === null ? all : pickEnd(all, pick);
  // A topic has its best first.
  const isRanked = includesKind(condition, "topic");
  const isSorted = isRanked || pick?.sorts === true;
  const { views, moved } = isSorted ? { views: picked, moved: false } : orderByConcern(picked, inquiry.today);
  const whole = condition === null ? "すべて" : describeCondition(condition);
  const description = pick === null ? whole : `${whole}${pick.sorts ? "、" : "のうち、"}${describePick(pick)}`;
  const figures = buildSetFigures(inquiry, condition, views, unapplied);
  const lead = describeFigures(figures, inquiry.room.records.city.measureWord);
  const chosen = { condition, report: null, figures };
  if (views.length > 0) {
    const counts = figures !== undefined && (figures.asked !== null || figures.reported !== null);
    const answer = answerList(inquiry, views, description, lead, condition, counts);
    return answer.kind === "list" ? { ...answer, chosen, byConcern: moved } : answer;
  }
  const unknown = leavesOf(condition).find((leaf) => leaf.kind === "unknown_department");
  if (unknown) return { kind: "not_found", reason: { kind: "unknown_department", name: unknown.words }, near: [] };
  return {
    kind: "not_found",
    reason:
      lead.length > 0
        ? { kind: "nothing_reported", description, figures: lead, chosen }
        : { kind: "empty_list", description, chosen },
    near: [],
  };
}

/** Whether a question asks for a set, and by which condition. */
function findSetQuestion(inquiry: Inquiry): SetQuestion | null {
  const { query, previous, ranking, room, house } = inquiry;
  const reasons = query.wantsSurely || chooses(query.where) ? listWhyAsked(query) : [];
  const isChange = previous?.where != null && includesKind(previous.where, "section");
  const words = listSetTopicWords(query.topic, query.text, house.tokenizer).filter(
    (word) =>
      !reasons.some((clause) => clause.includes(word)) &&
      // 「R6末のは?」
      !(word === "末" && query.fiscalYears.length > 0) &&
      (query.mention !== null ||
        !((query.wants !== "record" || isChange || query.where?.kind === "not") && saysAgain(query, word))),
  );
  const hasTopic = words.length > 0;
  const before = continueSet(query, previous, room, hasTopic);
  const described = before === null && query.isSoft && !query.wantsSurely ? findDescribedSection(inquiry) : null;
  if (described !== null) return { condition: described };
  if (before === null && (asksForOne(inquiry) || asksFigure(inquiry) || onlyLeavesOut(query))) return null;
  // 「登録者は令和3年3月末で何件?」 asks for a figure of one record.
  const countsThings = query.wants === "count" && query.where === null && !NAMES_RECORDS.test(query.text);
  if (countsThings && hasTopic && before === null && ranking.verdict === "record") return null;
  const wanted = query.wants !== "record" || before !== null;
  // A part of a title may be a word like others: without a wish for a set it is.
  const named = query.isSoft && !wanted ? null : query.where;
  const replaces = before?.replaces === true && (query.turns === null || before.recounts === true);
  // 「Aの公約、B以外をlistで」: of a set that is named, B is left out whatever words are left over.
  const ranksByWords = hasTopic && !(query.wants !== "record" && query.where !== null && !query.isSoft);
  const where = saidThen(
    query,
    allOf([
      ...((wanted || query.where !== null) && !replaces ? dueYears(inquiry) : []),
      ...(before?.shown ? partsOf(before.shown) : []),
      ...(named && !replaces ? partsOf(named) : []),
      ...(replaces ? [] : excludedTopics(inquiry, (ranksByWords || query.prefersOther) && before === null)),
    ]),
  );

  if (query.mention !== null && hasTopic) {
    const literal = words.filter((word) => !/\d/.test(word)).join(" ");
    const topic: Condition = {
      kind: "topic",
      words: literal,
      literal: true,
      ...(query.mention === "text" ? {} : { place: query.mention }),
    };
    const condition = allOf([...(where && !query.isSoft ? [where] : []), topic])!;
    if (query.mention === "targets" || findViews(inquiry, condition).length > 0) return { condition };
  }
  if (where === null) {
    if (before !== null) return { condition: null };
    // 「R4は何件?」 after one record asks that record.
    if (!hasTopic && previous?.measureIds.length === 1 && inquiry.years.length > 0) return null;
    // 「期限が一番遅いのはどれで、何年度末?」
    // Other languages say 「何」 of all of them, too.
    const told = query.pick !== null ? ["scope", query.pick.by] : query.language === "ja" ? [] : ["scope"];
    const asksElse = query.facts.some((fact) => !told.includes(fact));
    if (!hasTopic) return (query.wantsSurely || countsRecords(query)) && !asksElse ? { condition: null } : null;
    return wanted ? (topicAlone(inquiry) ?? wholePlan(inquiry, words)) : null;
  }
  // 「これはどこの課? 企画部?」 after one record asks that record.
  if (previous?.measureIds.length === 1 && !hasTopic && !wanted && asksDepartment(query)) return null;
  // 「それって安心安全課に電話すればいいってこと?」
  if (claimsDepartment(query) && focusOf(previous) !== null && query.references.includes("previous")) return null;
  // 「それ、シートだといつ時点?」「それ、区分は短期?中期?」
  const isOfThat = !wanted && previous?.measureIds.length === 1 && query.references.includes("previous");
  if (isOfThat && leavesOf(where).every(({ kind }) => kind === "document" || kind === "term")) return null;
  if (before !== null && hasTopic && query.turns === "rest")
    return nearestWithin(inquiry, where) ?? { condition: where };
  if (before !== null && (!hasTopic || replaces)) return { condition: where };
  // 「子どもと高齢者の公約」: a part of a section's title beside another topic is a topic too.
  if (query.isSoft && wanted) {
    const topics = isOneName(query) ? null : findTopics(inquiry, () => false);
    const sections = Math.max(
      ...(named ? partsOf(named) : []).map((part) => (part.kind === "or" ? part.of.length : 1)),
      1,
    );
    if (topics?.kind === "or" && topics.of.length > sections) return { condition: topics };
  }
  // 「達成した?」「令和5年度の目標は?」 speak of the last subject; 「達成した公約は?」 does not.
  const saysMore = words.some((word) => !HALFWAY.has(word));
  if (previous?.measureIds.length === 1 && !saysMore && !wanted && onlyAsksState(where)) return null;
  if (!hasTopic) return { condition: where };
  // 「空き家の担当は財政課?」「保健センターはなぜ遅れてるの?」 ask one record.
  const checks = claimsPage(query) || !query.wantsSurely;
  if (checks && before === null && ranking.verdict === "record" && asksOneRecord(query)) return null;
  // 「病院のだけでいい」: of the set before, what speaks of it; what none of them speaks of is asked anew.
  if (before !== null && query.references.includes("narrowed")) {
    const narrowed = withTopic(inquiry, where, words);
    return narrowed.unapplied === undefined ? narrowed : null;
  }
  if (absorbsWords(where, words, room.catalogue.sections)) return { condition: where };
  const choosesByItself =
    chooses(where) ||
    (includesKind(where, "added") && (query.facts.length === 0 || wanted)) ||
    (where.kind === "section" && where.ids.length === 0);
  const isSet =
    ranking.contentTerms === 0 ||
    query.wantsSurely ||
    (wanted && choosesPlaceOrState(where)) ||
    choosesByItself ||
    !ranking.fits;
  return isSet ? withTopic(inquiry, where, words) : null;
}

/** "How many initiatives do you have altogether?" counts what the plan calls so. */
const countsRecords = ({ wants, language, spans }: Query) =>
  wants === "count" && language !== "ja" && spans.some(({ rule }) => rule === `${language}/record`);

/** 「水・道・備えのところ」: words that one title itself joins are no topics side by side. */
const isOneName = ({ spans, text }: Query) =>
  spans.some(
    ({ meaning, start, end }) =>
      meaning.kind === "condition" && meaning.soft === true && /[・、と]/.test(text.slice(start, end)),
  );

/** Whether a department is asked for, so that one that is named is a guess. */
const asksDepartment = ({ facts }: Query) => facts.includes("department") || facts.includes("contact");

/** Whether what is asked beside a condition is a thing of one record: its department, named as a guess, or the reason why. */
const asksOneRecord = (query: Query) =>
  (query.facts.includes("purpose") && query.where?.kind === "state") || claimsDepartment(query) || claimsPage(query);

/** 「令和5年度末のやつ」: the end of a year, beside no other word for what it is, is a deadline. */
function dueYears({ query }: Inquiry): Condition[] {
  // 「期限R6年度末の分」 names the deadline it means.
  const narrows = query.references.includes("narrowed") || query.references.includes("previous_set");
  const isOfSet = (fact: FactId) => fact === "deadline" && (query.wants !== "record" || narrows);
  if (query.facts.some((fact) => fact !== "scope" && fact !== "detail" && !isOfSet(fact))) return [];
  return query.endYears.map((year): Condition => ({ kind: "deadline", range: { from: year, to: year } }));
}

/** 「朝ごはん抜いて行くんですか?」: something is left out, and of no records. */
const onlyLeavesOut = ({ where, wants, excluded, text }: Query) =>
  where === null && wants === "record" && excluded.length > 0 && !RECORDS.test(text);
/** Without 課 and 部, which end other words (野球部). */
const RECORDS = new RegExp(THING);

/** 「もう達成してますか、まだ途中?」 */
const HALFWAY: ReadonlySet<string> = new Set(["途中", "最中", "半ば", "道半ば", "これから"]);
