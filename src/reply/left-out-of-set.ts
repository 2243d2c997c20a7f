import { rankRecords } from "../find/rank-records.ts";
import { isJoin, splitJoined } from "../understand/back-words.ts";
import { allOf, exceptRecords, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { blankSpans } from "../understand/span.ts";
import type { Answer } from "./answer.ts";
import { findViews } from "./find-views.ts";
import { answerList, type Inquiry, withoutSearch } from "./inquiry.ts";
import { conditionOf, lastSet } from "./remember.ts";

/**
 * "Drop the mayor one and the water one": by the words of other languages, whose topics no Japanese text holds, the best
 * of the set that was shown is left out for each. Null where none was shown or nothing of it is named.
 */
export function answerLeftOut(inquiry: Inquiry): Answer | null {
  const { query, previous, room, house } = inquiry;
  const set = lastSet(previous);
  if (!query.references.includes("left_out") || query.where !== null || set === null) return null;
  const { measureIds: shown, where } = set;
  if (shown.length < 2) return null;
  // What is clearly of another record asks for that one.
  const { verdict, best } = inquiry.ranking;
  if (verdict === "record" && best !== undefined && !shown.includes(best.id)) return null;
  const dropped = thingsLeftOut(query).flatMap(
    (words) => rankRecords(words, room, house).records.find(({ id }) => shown.includes(id))?.id ?? [],
  );
  if (dropped.length === 0) return null;
  const whole = conditionOf({ ids: shown, where });
  const left = allOf([...partsOf(whole), exceptRecords([...new Set(dropped)], "外したもの")]);
  return answerList(withoutSearch(inquiry), findViews(inquiry, left), "前の一覧の残り", [], left);
}

/** Each thing that stands beside the words for leaving out, without what carries nothing. */
function thingsLeftOut({ text, spans, language }: Query): string[] {
  const read = spans.filter(
    ({ meaning, start, end }) => meaning.kind !== "filler" || !isJoin(text.slice(start, end), language),
  );
  return splitJoined(blankSpans(text, read), language)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, MAX_THINGS);
}

const MAX_THINGS = 4;
