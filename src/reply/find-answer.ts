import { dateInJapan } from "../domain/calendar-date.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { CityRoom, House } from "../find/house.ts";
import { type Known, NOTHING_MORE } from "../find/known.ts";
import { type Ranking, rankRecords } from "../find/rank-records.ts";
import { asksWhatIsKept } from "../understand/asks-what-is-kept.ts";
import { findEmergency } from "../understand/find-emergency.ts";
import { understand } from "../understand/understand.ts";
import type { Understanding } from "../understand/understanding.ts";
import type { Answer } from "./answer.ts";
import { answerFollowUp } from "./answer-follow-up.ts";
import { answerListQuestion } from "./answer-list-question.ts";
import { answerProgressQuestion } from "./answer-progress-question.ts";
import { answerRecordQuestion } from "./answer-record-question.ts";
import type { ConversationState } from "./conversation.ts";
import { findTaughtRecord } from "./find-taught-record.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";

/** An answer with what a later question may refer to and how it came about. */
export interface Outcome {
  answer: Answer;
  /** New conversation state; null leaves the old one as it is. */
  state: ConversationState | null;
  understanding: Understanding;
  ranking: Ranking;
}

/**
 * Question → answer. Pure: the same question, records, state and instant give the same answer.
 * @param state the conversation's last subject, if it is not too old.
 * @param known what was reported and taught since the data files, as far as the asker may see it
 */
export function findAnswer(
  question: string,
  room: CityRoom,
  house: House,
  state: ConversationState | null,
  now: Date,
  known: Known = NOTHING_MORE,
): Outcome {
  const today = dateInJapan(now);
  const others = [...house.cities.values()].filter((other) => other !== room).map(({ names }) => names);
  const understanding = understand(question, today, room.catalogue, room.names, others);
  const previous = state?.city === room.records.city.id ? state : null;
  const ranking = rankRecords(understanding.subject, room, house);
  const years = shiftYears(understanding, previous);
  const inquiry: Inquiry = { understanding, room, house, previous, years, today, ranking, known };
  const emergency = findEmergency(question, house.emergencies);
  const answer: Answer = emergency ? { kind: "emergency", emergency } : decide(inquiry);
  return { answer, state: buildState(answer, inquiry), understanding, ranking };
}

/** The first that applies: what no record answers, a record by number, a list, a follow-up, a record by its words. */
function decide(inquiry: Inquiry): Answer {
  const { understanding, house, ranking } = inquiry;
  if (understanding.wantsHelp) return { kind: "help" };
  if (understanding.wantsSettings) return { kind: "settings" };
  if (understanding.wantsDigest) return { kind: "digest" };
  if (understanding.courtesy) return { kind: "message", topic: understanding.courtesy };
  if (asksWhatIsKept(understanding.whole)) return { kind: "message", topic: "kept_data" };
  if (understanding.hasPersonalData) return { kind: "message", topic: "personal_data" };
  if (understanding.steersBot) return { kind: "message", topic: "chat" };
  if (understanding.asksAboutPerson) return { kind: "message", topic: "about_person" };
  if (understanding.otherCity !== null) {
    const cityName = house.cities.get(understanding.otherCity)!.records.city.name;
    return { kind: "not_found", reason: { kind: "other_city", cityName }, near: [] };
  }
  // Before numbers: 「評価1」 is no place of the plan.
  const onReports = answerProgressQuestion(inquiry);
  if (onReports) return onReports;
  if (understanding.recordId !== null) return answerMeasure(inquiry, understanding.recordId);
  return (
    answerListQuestion(inquiry) ??
    answerFollowUp(inquiry) ??
    answerTaught(inquiry) ??
    (ranking.contentTerms > 0
      ? answerRecordQuestion(inquiry)
      : { kind: "not_found", reason: { kind: "nothing" }, near: [] })
  );
}

function answerTaught(inquiry: Inquiry): Answer | null {
  const id = findTaughtRecord(inquiry);
  return id === null ? null : answerMeasure(inquiry, id);
}

/** Years asked, moved by 「その次の年」 from the year asked last. */
function shiftYears({ fiscalYears, yearShift }: Understanding, previous: ConversationState | null): FiscalYear[] {
  if (fiscalYears.length > 0 || yearShift === null || previous?.fiscalYear == null) return fiscalYears;
  return [previous.fiscalYear + yearShift];
}

function buildState(answer: Answer, { understanding, years, room }: Inquiry): ConversationState | null {
  const about = answer.kind === "measure" ? (answer.focus?.about ?? null) : null;
  const base = { city: room.records.city.id, asked: understanding.asked, about, fiscalYear: years.at(-1) ?? null };
  const idsOf = (views: { measure: { id: string } }[]) => views.slice(0, 20).map(({ measure }) => measure.id);
  switch (answer.kind) {
    case "measure":
      return { ...base, measureIds: [answer.view.measure.id] };
    case "list":
      return answer.views.length === 0 ? null : { ...base, measureIds: idsOf(answer.views) };
    case "choose":
      return { ...base, measureIds: idsOf(answer.candidates) };
    case "emergency":
    case "not_found":
    case "help":
    case "settings":
    case "digest":
    case "message":
      return null;
  }
}
