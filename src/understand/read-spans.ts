import type { LanguageTag } from "../domain/languages.ts";
import { readAllSpans, resolveSpans } from "./mark-spans.ts";
import type { ReadContext, Rule } from "./rule.ts";
import { AMOUNT_RULES } from "./rules/amounts.ts";
import { ASIDE_AND_REST_RULES } from "./rules/aside-and-rest.ts";
import { ASPECT_RULES } from "./rules/aspects.ts";
import { BARE_SECTION_NUMBER_RULES } from "./rules/bare-section-numbers.ts";
import { BASELINE_RULES } from "./rules/baselines.ts";
import { BEGUN_IN_RULES } from "./rules/begun-in.ts";
import { COLUMN_RULES } from "./rules/columns.ts";
import { COMPARED_CELL_RULES } from "./rules/compared-cells.ts";
import { CONFIRMATION_RULES } from "./rules/confirmations.ts";
import { COURTESY_RULES } from "./rules/courtesy.ts";
import { DEPARTMENT_GROUP_RULES } from "./rules/department-groups.ts";
import { DEPARTMENT_KANA_RULES } from "./rules/department-kana.ts";
import { DEPARTMENT_PART_RULES } from "./rules/department-parts.ts";
import { DEPARTMENT_TOLD_RULES } from "./rules/department-told.ts";
import { DEPARTMENT_RULES } from "./rules/departments.ts";
import { DOCUMENT_RULES } from "./rules/documents.ts";
import { DUE_DAY_RULES } from "./rules/due-days.ts";
import { DUE_MONTH_RULES } from "./rules/due-months.ts";
import { FACT_RULES } from "./rules/facts.ts";
import { FIELD_WORD_RULES } from "./rules/field-words.ts";
import { FOREIGN_SECTION_RULES } from "./rules/foreign-sections.ts";
import { IDENTIFY_RULES } from "./rules/identify.ts";
import { INDICATOR_RULES } from "./rules/indicators.ts";
import { INNER_SECTION_RULES } from "./rules/inner-sections.ts";
import { JUDGEMENT_RULES } from "./rules/judgements.ts";
import { rulesOfLanguage } from "./rules/languages.ts";
import { MENTION_RULES } from "./rules/mentions.ts";
import { MENTION_OF_THINGS_RULES } from "./rules/mentions-of-things.ts";
import { NATURAL_HISTORY_RULES } from "./rules/natural-history.ts";
import { NEAR_SECTION_RULES } from "./rules/near-sections.ts";
import { OPERATOR_RULES } from "./rules/operators.ts";
import { PART_RULES } from "./rules/parts.ts";
import { PICK_RULES } from "./rules/picks.ts";
import { PLAN_CONDITION_RULES } from "./rules/plan-conditions.ts";
import { PLAN_RULES } from "./rules/plan-topics.ts";
import { PREAMBLE_RULES } from "./rules/preambles.ts";
import { PUT_ASIDE_RULES } from "./rules/put-aside.ts";
import { RATE_RULES } from "./rules/rates.ts";
import { REFERENCE_RULES } from "./rules/references.ts";
import { REGRADED_RULES } from "./rules/regraded.ts";
import { REPORT_RULES } from "./rules/reports.ts";
import { SCALE_STEP_RULES } from "./rules/scale-steps.ts";
import { SCHEDULE_CELL_RULES } from "./rules/schedule-cells.ts";
import { SECTION_NUMBER_RULES } from "./rules/section-numbers.ts";
import { SECTION_RULES } from "./rules/sections.ts";
import { SETTINGS_RULES } from "./rules/settings.ts";
import { SHARED_DEPARTMENT_RULES } from "./rules/shared-departments.ts";
import { SHOW_ALL_RULES } from "./rules/show-all.ts";
import { SHOWN_NUMBER_RULES } from "./rules/shown-number.ts";
import { STATE_RULES } from "./rules/states.ts";
import { STATUS_WORD_RULES } from "./rules/status-words.ts";
import { TALK_RULES } from "./rules/talk.ts";
import { TARGET_UNIT_RULES } from "./rules/target-units.ts";
import { TARGET_RULES } from "./rules/targets.ts";
import { THE_OTHER_RULES } from "./rules/the-other.ts";
import { TITLE_WORD_RULES } from "./rules/title-words.ts";
import { TOLD_SECTION_RULES } from "./rules/told-sections.ts";
import { TURNED_SIDE_RULES } from "./rules/turned-sides.ts";
import { WANTS_RULES } from "./rules/wants.ts";
import { WORDS_OVER_YEARS_RULES } from "./rules/words-over-years.ts";
import { YEAR_ROLE_RULES } from "./rules/year-roles.ts";
import { YEARLY_GRADE_RULES } from "./rules/yearly-grades.ts";
import { YEAR_RULES } from "./rules/years.ts";
import type { Span } from "./span.ts";

/** Every rule by which questions are read; their order means nothing. */
export const RULES: readonly Rule[] = [
  ...TALK_RULES,
  ...COURTESY_RULES,
  ...PREAMBLE_RULES,
  ...CONFIRMATION_RULES,
  ...SETTINGS_RULES,
  ...PLAN_RULES,
  ...JUDGEMENT_RULES,
  ...REPORT_RULES,
  ...YEAR_RULES,
  ...YEARLY_GRADE_RULES,
  ...REGRADED_RULES,
  ...YEAR_ROLE_RULES,
  ...DUE_DAY_RULES,
  ...DUE_MONTH_RULES,
  ...DEPARTMENT_RULES,
  ...DEPARTMENT_KANA_RULES,
  ...DEPARTMENT_TOLD_RULES,
  ...SHARED_DEPARTMENT_RULES,
  ...DEPARTMENT_GROUP_RULES,
  ...DEPARTMENT_PART_RULES,
  ...SECTION_RULES,
  ...NEAR_SECTION_RULES,
  ...NATURAL_HISTORY_RULES,
  ...TOLD_SECTION_RULES,
  ...SECTION_NUMBER_RULES,
  ...BARE_SECTION_NUMBER_RULES,
  ...INNER_SECTION_RULES,
  ...FOREIGN_SECTION_RULES,
  ...STATE_RULES,
  ...STATUS_WORD_RULES,
  ...SCALE_STEP_RULES,
  ...RATE_RULES,
  ...FIELD_WORD_RULES,
  ...PICK_RULES,
  ...PLAN_CONDITION_RULES,
  ...DOCUMENT_RULES,
  ...TARGET_RULES,
  ...TARGET_UNIT_RULES,
  ...INDICATOR_RULES,
  ...BASELINE_RULES,
  ...PART_RULES,
  ...COLUMN_RULES,
  ...AMOUNT_RULES,
  ...WANTS_RULES,
  ...SCHEDULE_CELL_RULES,
  ...COMPARED_CELL_RULES,
  ...MENTION_OF_THINGS_RULES,
  ...BEGUN_IN_RULES,
  ...WORDS_OVER_YEARS_RULES,
  ...MENTION_RULES,
  ...TITLE_WORD_RULES,
  ...IDENTIFY_RULES,
  ...SHOW_ALL_RULES,
  ...OPERATOR_RULES,
  ...PUT_ASIDE_RULES,
  ...ASIDE_AND_REST_RULES,
  ...TURNED_SIDE_RULES,
  ...REFERENCE_RULES,
  ...THE_OTHER_RULES,
  ...SHOWN_NUMBER_RULES,
  ...FACT_RULES,
  ...ASPECT_RULES,
];

/** Readings of one question: with the whole plan or the reports as its subject, and as a question on records. */
export interface Readings {
  overall: Span[];
  records: Span[];
}

/**
 * The spans of a normalised text. Words such as 「取組はどう」 mean the whole plan only where nothing else is named, so
 * both readings are given.
 * @param language of the question; its words are read beside the Japanese ones
 */
export function readSpans(text: string, context: ReadContext, language: LanguageTag): Readings {
  const read = [...readAllSpans(text, RULES, context), ...readAllSpans(text, rulesOfLanguage(language), context)];
  // Beside no year, 「の期限」 says nothing of one: it is the fact that is asked for.
  const hasYear = read.some(({ meaning }) => meaning.kind === "years" || meaning.kind === "year_shift");
  const all = hasYear ? read : read.filter(({ meaning }) => meaning.kind !== "year_role" || meaning.role === "added");
  const onRecords = all.filter(({ meaning }) => meaning.kind !== "plan" && meaning.kind !== "report");
  const overall = onRecords.length === all.length ? null : resolveSpans(all);
  const records = resolveSpans(onRecords);
  return { overall: overall ?? records, records };
}
