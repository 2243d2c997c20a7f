import type { Catalogue } from "../understand/catalogue.ts";
import { allOf, type Condition, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { SAYS_EMPTY, SAYS_FILLED } from "../understand/rules/turned-sides.ts";
import type { ConversationState } from "./conversation.ts";
import { focusOf } from "./remember.ts";

/** The others of a set: its places stay, what was asked of them last turns around. */
export function complementOf(shown: Condition): Condition {
  const parts = partsOf(shown);
  const last = parts.at(-1)!;
  return { kind: "and", of: [...parts.slice(0, -1), last.kind === "not" ? last.of : { kind: "not", of: last }] };
}

/** The side that 「数が入っているほうは?」 or 「印なしは」 asks for, after a set that was chosen by it; else the others. */
export function sideOf(shown: Condition, query: Query): Condition {
  const wanted = saysFilled(query);
  const parts = partsOf(shown);
  const at = wanted === null ? -1 : parts.findLastIndex((part) => isFilled(part) !== null);
  if (at < 0) return complementOf(shown);
  const part = parts[at]!;
  if (isFilled(part) === wanted) return shown;
  return allOf(parts.with(at, part.kind === "not" ? part.of : { kind: "not", of: part }))!;
}

/** The words that turn the set before; "" where none do. */
function turningWords({ spans, text }: Query): string {
  const turn = spans.find(({ meaning }) => meaning.kind === "operator" && meaning.operator === "rest");
  return turn === undefined ? "" : text.slice(turn.start, turn.end);
}

/** Whether something is there, by the words that turn the set; null: they do not say. */
function saysFilled(query: Query): boolean | null {
  const words = turningWords(query);
  if (SAYS_EMPTY.test(words)) return false;
  return SAYS_FILLED.test(words) ? true : null;
}

/** Whether a condition wants something to be there; null: it speaks of nothing that is there or not. */
function isFilled(part: Condition): boolean | null {
  switch (part.kind) {
    case "not": {
      const of = isFilled(part.of);
      return of === null ? null : !of;
    }
    case "stated":
      return part.present;
    case "column":
    case "schedule":
      return part.filled;
    case "state":
      return part.state === "achieved" ? true : part.state === "not_achieved" ? false : null;
    case "indicator":
      return true;
    default:
      return null;
  }
}

/** 「もう一つの基本施策のほうは?」: of two parts of one place the one that was not asked for; null: there are not two. */
export function otherPlace(query: Query, previous: ConversationState, { sections }: Catalogue): Condition | null {
  const word = OTHER_PLACE.exec(turningWords(query))?.[1];
  if (word === undefined) return null;
  const [named] = previous.where === null ? [] : partsOf(previous.where).filter(({ kind }) => kind === "section");
  const focus = focusOf(previous);
  const ids = named?.kind === "section" ? named.ids : focus === null ? [] : [focus];
  if (ids.length === 0) return null;
  const around = sections
    .filter((one) => ids.every((id) => one.ids.includes(id)))
    .toSorted((a, b) => b.level - a.level || a.ids.length - b.ids.length);
  const own = around.find(({ label }) => label.startsWith(word)) ?? around[0];
  if (own === undefined) return null;
  const above = around.find(({ level }) => level < own.level);
  const beside = sections.filter(
    (one) =>
      one.level === own.level &&
      !one.ids.some((id) => own.ids.includes(id)) &&
      (above === undefined || one.ids.every((id) => above.ids.includes(id))),
  );
  const [other, ...more] = beside;
  return other !== undefined && more.length === 0
    ? { kind: "section", ids: other.ids, label: `${other.label} ${other.title}` }
    : null;
}

const OTHER_PLACE =
  /もう(?:一つ|ひとつ|1つ|一個|1個|片方|一方)の(区分|分野|章|柱|節|施策項目|基本施策|基本目標|重点項目|大項目|中項目|小項目|見出し|くくり|括り|まとまり)/;
