import { DECISION } from "../search/ranking.ts";
import { leavesOf } from "../understand/condition.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * 「빈집은행(空き家バンク) 등록 누계는 2019년도에 몇 건」: other languages ask for a record's figure as they count records. Nothing in it
 * is called a measure, and a year or a target is asked for.
 */
export function asksFigure({ query, ranking }: Inquiry): boolean {
  const { language, wants, wantsSurely, where, isSoft, fiscalYears, facts, spans } = query;
  const asksGoal =
    (facts.includes("target") || facts.includes("baseline")) &&
    leavesOf(where).every(({ kind }) => kind === "deadline" || kind === "topic");
  if (language === "ja" || wants !== "count" || wantsSurely || (where !== null && !isSoft && !asksGoal)) return false;
  if (spans.some(({ rule }) => rule === `${language}/record`)) return false;
  const isSure = ranking.verdict === "record" && ranking.certainty >= DECISION.sure;
  return isSure && (fiscalYears.length > 0 || facts.includes("target") || facts.includes("baseline"));
}
