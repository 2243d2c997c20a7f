import { isContentToken, tokenizeText } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import { describeFilters, findList, hasFilter } from "../understand/find-list.ts";
import { PLAN_PART_WORDS } from "../understand/find-list-words.ts";
import type { Filters } from "../understand/understanding.ts";
import type { Answer } from "./answer.ts";
import { findMentions } from "./find-mentions.ts";
import { findSectionByWords } from "./find-section-by-words.ts";
import { allViews, answerList, type Inquiry } from "./inquiry.ts";

/** Answers a question for all records that meet its conditions; null when the question asks for no list. */
export function answerListQuestion(inquiry: Inquiry): Answer | null {
  const { understanding, previous, ranking } = inquiry;
  const hasSubject = ranking.contentTerms > 0;
  const section = understanding.wantsList && hasSubject ? findSectionByWords(understanding.subject, inquiry) : null;
  const filters: Filters = section ? { ...understanding.filters, section } : understanding.filters;

  if (!hasFilter(filters)) {
    const mentions = hasSubject ? findMentions(inquiry) : null;
    if (mentions) return answerList(inquiry, mentions.views, `「${mentions.words}」が出てくるもの`);
    return understanding.wantsAll && !hasSubject ? answerList(inquiry, allViews(inquiry), "すべて") : null;
  }
  // 「達成した?」「令和5年度の目標は?」 speak of the last subject; 「達成した公約は?」 does not.
  const onlyAsksStatus = !hasFilter({ ...filters, status: null, deadline: null });
  if (previous && !hasSubject && onlyAsksStatus && !understanding.wantsList) return null;
  const choosesByItself =
    filters.stated !== null ||
    filters.without !== null ||
    (filters.addedIn !== null && (understanding.asked.length === 0 || understanding.wantsList)) ||
    filters.page !== null ||
    filters.section?.ids.length === 0;
  // 「職員課の研修の取組を教えて」 means one record of that department; 「職員課の担当を全部」 means them all.
  const choosesByState = filters.status !== null || filters.term !== null || filters.deadline !== null;
  const choosesPlace = filters.section !== null || filters.sectionTitle !== null;
  const saysOnlyFilters =
    countOtherWords(filters, inquiry) === 0 &&
    (understanding.asked.length === 0 || understanding.wantsList) &&
    !namesRecord(inquiry);
  const wanted =
    saysOnlyFilters || understanding.wantsAll || (understanding.wantsList && (choosesPlace || choosesByState));
  if (hasSubject && ranking.fits && !wanted && !choosesByItself) return null;

  const views = findList(filters, allViews(inquiry));
  const description = describeFilters(filters);
  if (views.length > 0) return answerList(inquiry, views, description);
  return {
    kind: "not_found",
    reason: filters.unknownDepartment
      ? { kind: "unknown_department", name: filters.unknownDepartment }
      : { kind: "empty_list", description },
    near: [],
  };
}

/** Words of meaning in the question that neither name a filter nor speak of lists. */
function countOtherWords(filters: Filters, { understanding, room, house }: Inquiry): number {
  const titles = filters.section
    ? room.records.measures
        .filter(({ id }) => filters.section?.ids.includes(id))
        .flatMap(({ section }) => section.map(({ title }) => normalizeText(title)))
    : [];
  const subject = filters.sectionTitle
    ? understanding.subject.replace(normalizeText(filters.sectionTitle), " ")
    : understanding.subject;
  return tokenizeText(subject, house.tokenizer)
    .filter(isContentToken)
    .filter(({ surface, base }) => !PLAN_PART_WORDS.has(base) && !titles.some((title) => title.includes(surface)))
    .length;
}

/** A section's title may be a record's title too; the record is meant unless a list is asked for. */
function namesRecord({ understanding, room }: Inquiry): boolean {
  return (
    !understanding.wantsList &&
    room.records.measures.some(({ title }) => understanding.subject.includes(normalizeText(title)))
  );
}
