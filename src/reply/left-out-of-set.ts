import { rankRecords } from "../find/rank-records.ts";
import { allOf, type Condition, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";
import { findViews } from "./find-views.ts";
import { answerList, type Inquiry } from "./inquiry.ts";
import { backToSet, focusOf } from "./remember.ts";

/**
 * "Drop the mayor one and the water one": by the words of other languages, whose topics no Japanese text holds, the best
 * of the set that was shown is left out for each. Null where none was shown or nothing of it is named.
 */
export function answerLeftOut(inquiry: Inquiry): Answer | null {
  const { query, previous, room, house } = inquiry;
  const set = focusOf(previous) === null ? previous : backToSet(previous);
  if (!query.references.includes("left_out") || query.where !== null || (set?.measureIds.length ?? 0) < 2) return null;
  const { measureIds: shown, where } = set!;
  // What is clearly of another record asks for that one.
  const { verdict, best } = inquiry.ranking;
  if (verdict === "record" && best !== undefined && !shown.includes(best.id)) return null;
  const dropped = thingsLeftOut(query).flatMap(
    (words) => rankRecords(words, room, house).records.find(({ id }) => shown.includes(id))?.id ?? [],
  );
  if (dropped.length === 0) return null;
  const whole: Condition = where ?? { kind: "records", ids: shown, words: "前の一覧" };
  const gone: Condition = { kind: "records", ids: [...new Set(dropped)], words: "外したもの" };
  const left = allOf([...partsOf(whole), { kind: "not", of: gone }]);
  const plain = { ...inquiry, ranking: { ...inquiry.ranking, contentTerms: 0 } };
  return answerList(plain, findViews(inquiry, left), "前の一覧の残り", [], left);
}

/** Each thing that stands beside the words for leaving out, without what carries nothing. */
function thingsLeftOut({ text, spans }: Query): string[] {
  const plain = spans
    .filter(({ meaning, start, end }) => meaning.kind !== "filler" || !JOINS.test(text.slice(start, end)))
    .reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
  return plain
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, MAX_THINGS);
}

const JOINS = /^(?:and|y|e|và|at|和|跟|与|與)$/;
const BETWEEN = /[,、，;]|(?<!\p{L})(?:and|y|e|và|at)(?!\p{L})|[和跟与與]|(?<=\p{L})(?:하고|이랑)(?=\s)/u;
const MAX_THINGS = 4;
