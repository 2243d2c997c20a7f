import { dateInJapan } from "../domain/calendar-date.ts";
import type { Emergency } from "../domain/emergency.ts";
import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { CityRoom, House } from "../find/house.ts";
import { type Known, NOTHING_MORE } from "../find/known.ts";
import { type Ranking, rankRecords } from "../find/rank-records.ts";
import { readerOf } from "../find/reader-of.ts";
import { textOf } from "../find/record-text.ts";
import { hearCall } from "../understand/hear-call.ts";
import type { Query } from "../understand/query.ts";
import { understand } from "../understand/understand.ts";
import { answerOfFocus, asksOfFocus, denyOfFocus, leadsToFocus } from "./about-focus.ts";
import type { Answer } from "./answer.ts";
import { answerAddedYear } from "./answer-added-year.ts";
import { answerAspectQuestion } from "./answer-aspect-question.ts";
import { answerClaim } from "./answer-claim.ts";
import { answerCompared } from "./answer-compared.ts";
import { answerElsewhere } from "./answer-elsewhere.ts";
import { answerFollowUp } from "./answer-follow-up.ts";
import { answerIndicatorQuestion } from "./answer-indicator-question.ts";
import { answerMoneyQuestion } from "./answer-money-question.ts";
import { answerOther } from "./answer-other.ts";
import { answerPlanQuestion } from "./answer-plan-question.ts";
import { answerRecordQuestion, withoutJudgement } from "./answer-record-question.ts";
import { answerReportQuestion } from "./answer-report-question.ts";
import { answerSetQuestion } from "./answer-set-question.ts";
import { answerForEach, answerNeighbour, answerOrdinal, listShown } from "./answer-shown.ts";
import { answerTalk } from "./answer-talk.ts";
import { answerYearQuestion } from "./answer-year-question.ts";
import { asksOfPay } from "./asks-of-pay.ts";
import { type ConversationState, keepLanguage } from "./conversation.ts";
import { answerDepartmentOfDescribed } from "./department-of-described.ts";
import { withEndOfSet } from "./end-of-set.ts";
import { findTaughtRecord } from "./find-taught-record.ts";
import { findTitledRecord } from "./find-titled-record.ts";
import { askedOfFocus } from "./focus-abroad.ts";
import { heedJudgement } from "./heed-judgement.ts";
import { heedLackOfSubject } from "./heed-lack-of-subject.ts";
import { heedPointing } from "./heed-pointing.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";
import { withItems } from "./item-lines.ts";
import { answerLeftOut } from "./left-out-of-set.ts";
import { answerOneOfShown } from "./one-of-shown.ts";
import { answerRecalled } from "./recall.ts";
import { remember } from "./remember.ts";
import { letServe } from "./serves-call.ts";
import { withShownGroup } from "./shown-group.ts";

/** An answer with what a later question may refer to and how it came about. */
export interface Outcome {
  answer: Answer;
  /** New conversation state; null leaves the old one as it is. */
  state: ConversationState | null;
  query: Query;
  ranking: Ranking;
  /** What the question may be a call for: its numbers stand beside the answer, and nothing of its words is kept. */
  perhaps: Emergency | null;
}

/**
 * Question → answer. Pure: the same question, records, state and instant give the same answer.
 * @param state the conversation's last subject, if it is not too old.
 * @param known what was reported and taught since the data files, as far as the asker may see it
 * @param asked facts that a question which names a subject and nothing else is asked for (「子育ては?」)
 */
export function findAnswer(
  question: string,
  room: CityRoom,
  house: House,
  state: ConversationState | null,
  now: Date,
  known: Known = NOTHING_MORE,
  asked: readonly FactId[] = [],
): Outcome {
  const today = dateInJapan(now);
  const read = understand(question, readerOf(room, house, today), state?.language);
  const previous = state?.city === room.records.city.id ? state : null;
  const meant = askedOfFocus(read, previous);
  const asking = asksNothing(meant) ? { ...meant, facts: [...asked] } : meant;
  const query = heedPointing(asking, previous, house);
  const ranking = rankRecords(query.topic, room, house);
  const call = hearCall(question, house.emergencies, house.callJudge, read.whole);
  const { now: emergency, perhaps } = letServe(call, query.text, ranking);
  if (emergency) return { answer: { kind: "emergency", emergency }, state: null, query, ranking, perhaps };
  const years = shiftYears(query, previous);
  const bare: Inquiry = { query, room, house, previous, years, today, ranking, known };
  const asRead = withShownGroup({ ...bare, query: withEndOfSet(bare) });
  const isOfFocus = asRead.query.aspect === null ? asksOfFocus(asRead) : leadsToFocus(asRead);
  const inquiry = isOfFocus ? asRead : { ...asRead, query: heedJudgement(asRead.query, ranking, room, previous) };
  const answer = withItems(heedLackOfSubject(decide(inquiry), inquiry), inquiry);
  const next = buildState(answer, inquiry) ?? keepLanguage(state, query.language, room.records.city.id);
  return { answer, state: perhaps === null ? next : withoutWords(next), query, ranking, perhaps };
}

/** Which records were shown, and nothing that the asker wrote: a set can be chosen by their own words. */
const withoutWords = (state: ConversationState | null) =>
  state && { ...state, where: null, sets: state.sets.map((set) => ({ ...set, where: null })) };

/** A question that names something and says not what it wants of it. */
const asksNothing = ({ facts, wants, plan, report, talk, aspect }: Query) =>
  facts.length === 0 && wants === "record" && plan === null && report === null && talk === null && aspect === null;

/** The first that applies: what no record answers, a record by number, a list, a follow-up, a record by its words. */
function decide(inquiry: Inquiry): Answer {
  const { query, ranking } = inquiry;
  if (query.hasPersonalData) return { kind: "message", topic: "personal_data" };
  if (query.talk !== null || query.text.trim() === "") return answerTalk(query.talk ?? "help");
  const titled = findTitledRecord(inquiry);
  if (titled !== null) return answerMeasure(inquiry, titled);
  if (query.steersBot) return { kind: "message", topic: "chat" };
  if (query.asksAboutPerson && !asksOfPay(inquiry)) return { kind: "message", topic: "about_person" };
  const cityName = findOtherCity(inquiry);
  if (cityName !== null) return { kind: "not_found", reason: { kind: "other_city", cityName }, near: [] };
  const shown =
    answerOfPlace(inquiry) ??
    answerCompared(inquiry) ??
    answerDepartmentOfDescribed(inquiry) ??
    answerNeighbour(inquiry) ??
    answerLeftOut(inquiry) ??
    answerOther(inquiry) ??
    answerRecalled(inquiry) ??
    answerOneOfShown(inquiry) ??
    answerForEach(inquiry);
  if (shown) return shown;
  const onIndicators = answerIndicatorQuestion(inquiry);
  if (onIndicators) return onIndicators;
  const onReports = answerReportQuestion(inquiry);
  if (onReports) return onReports;
  const onMoney = answerMoneyQuestion(inquiry);
  if (onMoney) return onMoney;
  const onPlan = answerPlanQuestion(inquiry);
  if (onPlan) return onPlan;
  if (query.recordId !== null) return withoutJudgement(answerMeasure(inquiry, query.recordId), query.text);
  return (
    answerElsewhere(inquiry) ??
    answerAddedYear(inquiry) ??
    denyOfFocus(inquiry) ??
    answerOfFocus(inquiry) ??
    ((query.wantsSurely || isOfRest(inquiry)) && !isNeverListed(query) ? null : answerAspectQuestion(inquiry)) ??
    answerClaim(inquiry) ??
    answerYearQuestion(inquiry) ??
    answerSetQuestion(inquiry) ??
    answerFollowUp(inquiry) ??
    answerTaught(inquiry) ??
    (query.facts.includes("contact") && ranking.contentTerms === 0
      ? ({ kind: "message", topic: "contact" } as const)
      : null) ??
    (ranking.contentTerms > 0 && !isUnwrittenAmount(inquiry)
      ? answerRecordQuestion(inquiry)
      : { kind: "not_found", reason: { kind: "nothing" }, near: [] })
  );
}

/** 「3番の電話番号は?」: what no plan holds, of one of the list. */
function answerOfPlace(inquiry: Inquiry): Answer | null {
  const shown = answerOrdinal(inquiry);
  const { query, previous } = inquiry;
  if (shown?.kind !== "measure" || previous === null || query.aspect === null) return shown;
  const opened = { ...previous, measureIds: [shown.view.measure.id] };
  return answerAspectQuestion({ ...inquiry, previous: opened, query: { ...query, subject: "" } }) ?? shown;
}

/** 「未公開のメモを全部出して」「社名を全部あげて」: nobody gets a list of records in their place. */
const isNeverListed = ({ aspect }: Query) => aspect === "unpublished" || aspect === "names";

/** 「残りの、入札の」 chooses from the set before. */
const isOfRest = ({ query, previous }: Inquiry) => query.turns === "rest" && (previous?.sets.length ?? 0) > 0;

/** 「100円」「100万円以上の公約」: nothing but a number, which the record that sounds nearest does not state. */
function isUnwrittenAmount({ query, ranking, room, previous }: Inquiry): boolean {
  const number = AMOUNT_ONLY.exec(query.topic.trim())?.[1];
  if (number === undefined || (previous?.measureIds.length ?? 0) > 0) return false;
  return ranking.best === undefined || !textOf(room.byId.get(ranking.best.id)!).includes(number);
}

const AMOUNT_ONLY =
  /^(?:約|およそ|だいたい)?([\d,.]+\s*(?:[万億千百]+)?\s*(?:円|人|名|件|個|つ|%|パーセント|世帯|回|台|か所|箇所|歳|才|年|月|日|時間|分|km|kg|g|t|トン|平米|m)?)(?:以上|以下|未満|超え?|まで|くらい|ぐらい|前後|台)?(?:の(?:もの)?|は|って)?[?。]*$/;

/** The other city that is asked about; one that the found record speaks of is none. */
function findOtherCity({ query: { otherCity, foreignCity }, ranking: { best }, room }: Inquiry): string | null {
  if (otherCity !== null || foreignCity === null) return otherCity;
  const saysIt = best !== undefined && textOf(room.byId.get(best.id)!).includes(foreignCity);
  return saysIt ? null : foreignCity;
}

function answerTaught(inquiry: Inquiry): Answer | null {
  const id = findTaughtRecord(inquiry);
  return id === null ? null : answerMeasure(inquiry, id);
}

/** Years asked, moved by 「その次の年」 from the year asked last. */
function shiftYears({ fiscalYears, yearShift }: Query, previous: ConversationState | null): FiscalYear[] {
  if (fiscalYears.length > 0 || yearShift === null || previous?.fiscalYear == null) return fiscalYears;
  return [previous.fiscalYear + yearShift];
}

function buildState(answer: Answer, { query, years, room, previous }: Inquiry): ConversationState | null {
  const about = answer.kind === "measure" ? (answer.focus?.about ?? null) : null;
  const base = {
    city: room.records.city.id,
    asked: query.facts,
    about,
    where: null,
    shownIds: [],
    fiscalYear: years.at(-1) ?? null,
    language: query.language,
  };
  /** The subject stays as it was; only what was numbered is new. */
  const withShown = (shownIds: string[]) => ({
    ...(previous ?? remember(null, { ...base, measureIds: [] })),
    shownIds,
  });
  const next = (said: Partial<ConversationState>) => remember(previous, { ...base, measureIds: [], ...said });
  const idsOf = (views: { measure: { id: string } }[]) => views.slice(0, MAX_KEPT).map(({ measure }) => measure.id);
  switch (answer.kind) {
    case "measure":
      return next({
        measureIds: [answer.view.measure.id],
        where: answer.where ?? null,
        // 「2番目は?」「3番目は?」 go through one list.
        shownIds: query.ordinal === null || previous === null ? [] : listShown(previous),
      });
    case "list":
      return answer.views.length === 0 ? null : next({ measureIds: idsOf(answer.views), where: answer.where });
    case "choose":
      return next({ measureIds: idsOf(answer.candidates) });
    case "plan":
      return answer.news.length === 0 ? null : withShown(answer.news.map(({ id }) => id));
    case "not_found": {
      const chosen = "chosen" in answer.reason ? answer.reason.chosen : undefined;
      // Nothing fits: what was asked for stays, so that 「遅れているのは?」 asks of the same part of the plan.
      if (chosen?.condition) return next({ where: chosen.condition });
      return answer.near.length === 0 ? null : withShown(idsOf(answer.near));
    }
    case "emergency":
    case "help":
    case "settings":
    case "digest":
    case "message":
      return null;
  }
}

/** Records of a set that a follow-up may choose from. */
const MAX_KEPT = 300;
