import { dateInJapan } from "../domain/calendar-date.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { buildMeasureView, type MeasureView } from "../domain/measure-view.ts";
import { CONVERSATION } from "../search/ranking.ts";
import type { Answer } from "./answer.ts";
import type { ConversationState } from "./conversation.ts";
import { findFocus } from "./find-focus.ts";
import { describeFilters, findList, hasFilter } from "./find-list.ts";
import type { CityRoom, House } from "./house.ts";
import { type Ranking, rankRecords } from "./rank-records.ts";
import { understand } from "./understand.ts";
import type { Understanding } from "./understanding.ts";

/** An answer with what a later question may refer to and how it came about. */
export interface Outcome {
  answer: Answer;
  /** New conversation state; null leaves the old one as it is. */
  state: ConversationState | null;
  understanding: Understanding;
  ranking: Ranking | null;
}

/**
 * Question → answer. Pure: the same question, records, state and instant give the same answer.
 * @param state the conversation's last subject, if it is not too old.
 */
export function findAnswer(
  question: string,
  room: CityRoom,
  house: House,
  state: ConversationState | null,
  now: Date,
): Outcome {
  const today = dateInJapan(now);
  const { city, measures } = room.records;
  const others = [...house.cities.values()].filter((other) => other !== room).map(({ names }) => names);
  const understanding = understand(question, today, room.catalogue, room.names, others);
  const viewOf = (id: string): MeasureView => buildMeasureView(room.byId.get(id)!, city, today);
  const previous = state?.city === city.id ? state : null;
  const years = shiftYears(understanding, previous);

  const outcome = (answer: Answer, ranking: Ranking | null = null): Outcome => ({
    answer,
    state: buildState(answer, city.id, understanding, years),
    understanding,
    ranking,
  });
  const measureAnswer = (id: string, also: string[] = [], asked = understanding): Answer => {
    const view = viewOf(id);
    return { kind: "measure", view, focus: findFocus(asked, view, years, house.tokenizer), also: also.map(viewOf) };
  };

  if (understanding.wantsHelp) return outcome({ kind: "help" });
  if (understanding.hasPersonalData) return outcome({ kind: "message", topic: "personal_data" });
  if (understanding.asksAboutPerson) return outcome({ kind: "message", topic: "about_person" });
  if (understanding.otherCity !== null) {
    const cityName = house.cities.get(understanding.otherCity)!.records.city.name;
    return outcome({ kind: "not_found", reason: { kind: "other_city", cityName }, near: [] });
  }
  if (understanding.recordId !== null) return outcome(measureAnswer(understanding.recordId));

  const { filters } = understanding;
  const ranking = rankRecords(understanding.subject, room, house);
  const hasSubject = ranking.contentTerms > 0;
  const filtered = hasFilter(filters);

  // 「これ達成した?」 speaks of the last subject; 「達成した公約は?」 does not.
  const speaksOfLast =
    understanding.refersBack &&
    previous !== null &&
    describeFilters({ ...filters, status: null }) === "" &&
    !understanding.wantsList &&
    !hasSubject;
  if (filtered && !speaksOfLast && (!hasSubject || understanding.wantsList || filters.section?.ids.length === 0)) {
    const views = findList(
      filters,
      measures.map(({ id }) => viewOf(id)),
    );
    const description = describeFilters(filters);
    if (views.length === 0) {
      const reason = filters.unknownDepartment
        ? ({ kind: "unknown_department", name: filters.unknownDepartment } as const)
        : ({ kind: "empty_list", description } as const);
      return outcome({ kind: "not_found", reason, near: [] });
    }
    return outcome(
      { kind: "list", title: `${city.plan.shortTitle}の${city.measureWord}`, description, views },
      ranking,
    );
  }

  if (!hasSubject && previous?.measureIds[0]) {
    const [subject, ...rest] = previous.measureIds;
    if (understanding.wantsOthers) {
      const near = measures.filter(({ id }) => id !== subject && sharesSection(room, subject!, id)).map(({ id }) => id);
      if (near.length > 0)
        return outcome({ kind: "list", title: "同じ区分の取組", description: "ほかの取組", views: near.map(viewOf) });
    }
    const asked =
      understanding.asked.length > 0
        ? understanding
        : { ...understanding, asked: previous.asked as Understanding["asked"] };
    if (
      previous.list &&
      rest.length > 0 &&
      !understanding.refersBack &&
      understanding.asked.length === 0 &&
      years.length === 0
    ) {
      return outcome({ kind: "help" });
    }
    return outcome(measureAnswer(subject!, [], asked));
  }
  if (!hasSubject) {
    if (understanding.wantsList) {
      return outcome({
        kind: "list",
        title: `${city.plan.shortTitle}の${city.measureWord}`,
        description: "すべて",
        views: measures.map(({ id }) => viewOf(id)),
      });
    }
    return outcome({ kind: "not_found", reason: { kind: "nothing" }, near: [] }, ranking);
  }

  const subjects = understanding.subjects
    .map((part) => rankRecords(part, room, house).best?.id)
    .filter((id) => id !== undefined);
  if (new Set(subjects).size >= 2) {
    return outcome(
      {
        kind: "list",
        title: "おたずねの取組",
        description: "ご質問に出てきたもの",
        views: [...new Set(subjects)].map(viewOf),
      },
      ranking,
    );
  }

  // A question about one record may name its department or section; 「達成済み?」 and years ask, they do not choose.
  const place = { ...filters, status: null, term: null, deadlineYear: null };
  const allowed = hasFilter(place)
    ? new Set(
        findList(
          place,
          measures.map(({ id }) => viewOf(id)),
        ).map(({ measure }) => measure.id),
      )
    : null;
  const candidates = understanding.wantsOthers && previous ? findOthers(ranking, room, previous) : ranking.records;
  const preferred = allowed && allowed.size > 0 ? candidates.filter(({ id }) => allowed.has(id)) : candidates;
  const [best, second] = preferSubject(preferred.length > 0 ? preferred : candidates, ranking, previous);
  if (!best || ranking.verdict !== "record") {
    return outcome(
      { kind: "not_found", reason: notFoundReason(ranking, house), near: ranking.near.map(viewOf) },
      ranking,
    );
  }
  const also = second && second.score > best.score * 0.6 ? [second.id] : [];
  return outcome(measureAnswer(best.id, also), ranking);
}

function notFoundReason(ranking: Ranking, house: House) {
  if (ranking.verdict === "other_city" && ranking.otherCity) {
    return { kind: "other_city", cityName: house.cities.get(ranking.otherCity)!.records.city.name } as const;
  }
  const topic = ranking.outside ? house.outsideTopics.get(ranking.outside) : undefined;
  return ranking.verdict === "outside" && topic?.kind === "service"
    ? ({ kind: "outside", topic: topic.topic } as const)
    : ({ kind: "nothing" } as const);
}

/** Years asked, moved by 「その次の年」 from the year asked last. */
function shiftYears({ fiscalYears, yearShift }: Understanding, previous: ConversationState | null): FiscalYear[] {
  if (fiscalYears.length > 0 || yearShift === null || previous?.fiscalYear == null) return fiscalYears;
  return [previous.fiscalYear + yearShift];
}

/** A short question goes on with the last subject when that fits nearly as well as the best record. */
function preferSubject(
  records: Ranking["records"],
  ranking: Ranking,
  previous: ConversationState | null,
): Ranking["records"] {
  const subject = records.find(({ id }) => previous?.measureIds.length === 1 && id === previous.measureIds[0]);
  const best = records[0];
  if (!subject || !best || ranking.contentTerms > CONVERSATION.shortQuestionTerms) return records;
  if (subject.score < best.score * CONVERSATION.subjectShare) return records;
  return [subject, ...records.filter((record) => record !== subject)];
}

/** Records other than those just shown; those of the same section first. */
function findOthers(ranking: Ranking, room: CityRoom, previous: ConversationState): Ranking["records"] {
  const rest = ranking.records.filter(({ id }) => !previous.measureIds.includes(id));
  const near = rest.filter(({ id }) => sharesSection(room, previous.measureIds[0]!, id));
  return [...near, ...rest.filter((record) => !near.includes(record))];
}

function sharesSection(room: CityRoom, a: string, b: string): boolean {
  const key = (id: string) =>
    room.byId
      .get(id)!
      .section.map(({ label }) => label)
      .join(" ");
  return key(a) === key(b);
}

function buildState(
  answer: Answer,
  city: string,
  understanding: Understanding,
  years: FiscalYear[],
): ConversationState | null {
  const base = { city, asked: understanding.asked, fiscalYear: years.at(-1) ?? null };
  if (answer.kind === "measure") return { ...base, measureIds: [answer.view.measure.id], list: false };
  if (answer.kind === "list")
    return { ...base, measureIds: answer.views.slice(0, 20).map(({ measure }) => measure.id), list: true };
  if (answer.kind === "choose")
    return { ...base, measureIds: answer.candidates.map(({ measure }) => measure.id), list: true };
  return null;
}
