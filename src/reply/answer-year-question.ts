import { fiscalYearsBetween } from "../domain/fiscal-year.ts";
import { listTopicWords } from "../find/count-words.ts";
import { findCalled } from "../find/proper-names.ts";
import { anyOf, type Condition } from "../understand/condition.ts";
import type { Answer } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";
import { findViews } from "./find-views.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerList, type Inquiry } from "./inquiry.ts";
import { focusOf } from "./remember.ts";
import { NAMES_RECORDS } from "./set-topic.ts";

/** More years than any plan runs are no question about years. */
const MAX_YEARS = 12;

/**
 * 「2023〜24年度の公約」「R6の予定は?」「2025年の目標」: a year and nothing else that chooses records. Those that say anything of
 * the year, or what is asked of it. Null when the question names anything further, or goes on from one record.
 */
export function answerYearQuestion(inquiry: Inquiry): Answer | null {
  const { query, previous, room, house } = inquiry;
  const { freeYears } = query;
  if (freeYears.length === 0 || freeYears.length > MAX_YEARS || query.endYears.length > 0) return null;
  // 「まなびばは令和8年度に何人まで?」
  if (findCalled(query.text, room.catalogue) !== null) return null;
  if (query.where !== null || query.mention !== null || query.subjects.length > 0 || query.excluded.length > 0) {
    return null;
  }
  if (query.facts.some((fact) => !OF_A_YEAR.has(fact)) || query.manner.asksResult) return null;
  // 「じゃあR4は何件?」 goes on with the record or the set before.
  const continues = previous !== null && (previous.measureIds.length > 0 || previous.where !== null);
  // 「令和4年度の計画は?」 after one record is what that one plans.
  const said = focusOf(previous) === null ? query.text : query.text.replace(PLAN_OF_YEAR, "");
  if (continues && !(query.wants !== "record" && NAMES_RECORDS.test(said))) return null;
  const words = listTopicWords(query.topic, house.tokenizer, true);
  if (words.some((word) => !GENERIC_WORDS.has(word))) return null;
  const [asked, any] = conditionsOf(freeYears, query.facts);
  const found = findViews(inquiry, asked);
  const condition = found.length > 0 ? asked : any;
  const views = found.length > 0 ? found : findViews(inquiry, any);
  const description = describeCondition(condition);
  // A month lies in a year; what is written goes by years, and that is said.
  const month = /\d{1,2}月/.exec(query.text)?.[0];
  const lead = month === undefined ? [] : [`${month}だけのことは、資料に分けて書かれていません。年度でお見せします`];
  if (views.length > 0) return answerList(inquiry, views, description, lead, condition, query.wants === "count");
  return {
    kind: "not_found",
    reason: { kind: "empty_list", description, chosen: { condition, report: null } },
    near: [],
  };
}

const PLAN_OF_YEAR = /(?:年度?|r\d+|[hr令平]\d+)の?(?:計画|予定)(?:の?(?:欄|らん|ところ|とこ))?/;

/** Facts that a year has; a department, a page or a reason belongs to a record. */
const OF_A_YEAR: ReadonlySet<string> = new Set(["schedule", "target", "scope", "detail"]);

/** What is asked of the years, and, where no record has that, anything of them. */
function conditionsOf(years: readonly number[], facts: readonly string[]): [Condition, Condition] {
  const from = Math.min(...years);
  const to = Math.max(...years);
  const any: Condition = { kind: "year", range: { from, to } };
  const each = fiscalYearsBetween(from, to);
  if (facts.includes("target")) {
    return [anyOf(each.map((fiscalYear) => ({ kind: "indicator", fiscalYear }))), any];
  }
  if (facts.includes("schedule")) {
    return [anyOf(each.map((fiscalYear) => ({ kind: "schedule", fiscalYear, filled: true }))), any];
  }
  return [any, any];
}
