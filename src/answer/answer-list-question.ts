import type { Answer } from "./answer.ts";
import { describeFilters, findList, hasFilter } from "./find-list.ts";
import { findSectionByWords } from "./find-section-by-words.ts";
import { allViews, answerList, type Inquiry } from "./inquiry.ts";
import type { Filters } from "./understanding.ts";

/** Answers a question for all records that meet its conditions; null when the question asks for no list. */
export function answerListQuestion(inquiry: Inquiry): Answer | null {
  const { understanding, previous, ranking } = inquiry;
  const hasSubject = ranking.contentTerms > 0;
  const section = understanding.wantsList && hasSubject ? findSectionByWords(understanding.subject, inquiry) : null;
  const filters: Filters = section ? { ...understanding.filters, section } : understanding.filters;

  if (!hasFilter(filters)) {
    return understanding.wantsAll && !hasSubject ? answerList(inquiry, allViews(inquiry), "すべて") : null;
  }
  // 「達成した?」「令和5年度の目標は?」 speak of the last subject; 「達成した公約は?」 does not.
  const onlyAsksStatus = !hasFilter({ ...filters, status: null, deadline: null });
  if (previous && !hasSubject && onlyAsksStatus && !understanding.wantsList) return null;
  const choosesByItself = filters.addedIn !== null || filters.page !== null || filters.section?.ids.length === 0;
  // 「職員課の研修の取組を教えて」 means one record of that department; 「職員課の担当を全部」 means them all.
  const choosesByState = filters.status !== null || filters.term !== null || filters.deadline !== null;
  const choosesPlace = filters.section !== null || filters.sectionTitle !== null;
  const wanted = understanding.wantsAll || (understanding.wantsList && (choosesPlace || choosesByState));
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
