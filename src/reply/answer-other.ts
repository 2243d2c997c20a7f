import { listTopicWords } from "../find/count-words.ts";
import { findSaidNumber } from "../text/kanji-numbers.ts";
import { saysAbroad } from "../understand/back-words.ts";
import { includesKind } from "../understand/condition.ts";
import type { Answer } from "./answer.ts";
import { answerRecords } from "./answer-records.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";
import { findLikened } from "./recall.ts";
import { focusOf } from "./remember.ts";
import { asksOthers } from "./same-department.ts";

/**
 * 「もう片方は?」「残りの二つ」 after one record: those beside it in the set or the part of the plan that both are of. Null where
 * none is asked for, or none stands beside it.
 */
export function answerOther(inquiry: Inquiry): Answer | null {
  const { query, previous, ranking } = inquiry;
  const left = leftOfOlder(inquiry);
  if (left !== null) return left;
  const focus = findLikened(inquiry) ?? focusOf(previous) ?? spokenOfSet(inquiry);
  if (focus === null || !asksForOther(inquiry, focus) || query.references.includes("same_department")) return null;
  // "everything in that section" and "how many are in it" have the one before in them.
  const section = listSection(focus, inquiry);
  const asksWhole = (query.wantsSurely || query.wants === "count" || query.wants === "share") && !asksOthers(query);
  const wantsAll = query.references.includes("same_section") && (query.number === section.length || asksWhole);
  const others = wantsAll ? section : othersThan(focus, inquiry);
  const [first] = others;
  if (first === undefined) return null;
  // What was said of it stands in no need of a search: 「もう一つの、境のほうは?」 only tells which.
  const said = ranking.records.find(({ id }) => others.includes(id));
  const tells =
    (query.wants === "record" || (!query.wantsSurely && SIDE.test(query.text))) &&
    ranking.fits &&
    !saysAbroad("more", query.text, query.language) &&
    listTopicWords(query.topic, inquiry.house.tokenizer, true).length > 0;
  const one = others.length === 1 ? first : tells ? said?.id : undefined;
  return answerRecords(inquiry, one === undefined ? others : [one], wantsAll ? "同じ区分" : "前の答えのほか");
}

/** 「すると残った一つ」 after a list that is a part of the one before: what of that one is not in it. */
function leftOfOlder(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  const [shown, whole] = previous?.sets ?? [];
  if (shown === undefined || whole === undefined || !query.references.includes("the_other")) return null;
  const isPart = focusOf(previous) === null && shown.ids.every((id) => whole.ids.includes(id));
  const left = whole.ids.filter((id) => !shown.ids.includes(id) && room.byId.has(id));
  return isPart && left.length > 0 ? answerRecords(inquiry, left, "前の一覧の残り") : null;
}

/** 「残りは?」 after one record of a set is of that set. */
function asksForOther({ query: { references, turns, where, excluded }, previous }: Inquiry, focus: string): boolean {
  // 「那「観光政策の推進」那一类」 names another section than that of the record.
  const names = where !== null && includesKind(where, "section");
  if (references.includes("the_other") || (references.includes("same_section") && !names)) return true;
  const asksRest = turns === "rest" && where === null && excluded.length === 0;
  return asksRest && previous!.where === null && previous!.sets[0]?.ids.includes(focus) === true;
}

/** 「担当課がやってること全部」「もう一つは?」: the record spoken of before the set is one of it. */
function spokenOfSet({ query, previous }: Inquiry): string | null {
  const [last] = previous?.spoken ?? [];
  const beside = last !== undefined && previous!.measureIds.includes(last) && query.references.includes("the_other");
  return beside ? last : null;
}

/** Those beside it: where the question names a place, of that place; else of the last set that holds it; else of its section. */
function othersThan(focus: string, inquiry: Inquiry): string[] {
  const { query, previous } = inquiry;
  const named = query.where === null ? [] : findViews(inquiry, query.where).map(({ measure }) => measure.id);
  const isOfSection = query.references.includes("same_section");
  const shown = isOfSection ? [] : (previous!.sets.find(({ ids }) => ids.includes(focus))?.ids ?? []);
  const groups = [named, shown, listSection(focus, inquiry)];
  const group = groups.find((ids) => ids.length > 1 && ids.includes(focus)) ?? [];
  const others = group.filter((id) => id !== focus && inquiry.room.byId.has(id));
  const unspoken = others.filter((id) => !previous!.spoken.includes(id));
  const wanted = countOf(query.text);
  return unspoken.length > 0 && others.length !== wanted && !isOfSection ? unspoken : others;
}

/** 「水道のほうの取組は?」 tells which. */
const SIDE = /の(?:ほう|方)(?:の|は|を|も|が|[?。]|$)/;

/** 「ほかの二つ」: how many are meant; undefined: it is not said. */
const countOf = (text: string): number | undefined => findSaidNumber(COUNTED.exec(text)?.[1] ?? "");
const COUNTED = /(?:ほか|他|残り|のこり|あと|それ以外|これ以外)の?([2-9二三四五六七八九])/;

function listSection(focus: string, { room }: Inquiry): string[] {
  const path = (id: string) => JSON.stringify(room.byId.get(id)?.section);
  return room.records.measures.filter(({ id }) => path(id) === path(focus)).map(({ id }) => id);
}
