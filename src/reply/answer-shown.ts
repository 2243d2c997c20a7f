import { listTopicWords } from "../find/count-words.ts";
import type { Answer } from "./answer.ts";
import type { ConversationState } from "./conversation.ts";
import { findFocus } from "./find-focus.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerMeasure, type Inquiry, viewOf, withoutSearch } from "./inquiry.ts";
import { lastSet } from "./remember.ts";

/** The records last shown with numbers, in that order; a list stays one after a record of it was opened. */
export function listShown({ shownIds, measureIds, sets }: ConversationState): string[] {
  if (shownIds.length > 0) return shownIds;
  return measureIds.length > 1 ? measureIds : (sets[0]?.ids ?? measureIds);
}

/** 「3番は?」「2番目の担当は?」: that record of the list before; null where none was shown or it was shorter. */
export function answerOrdinal(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  if (query.ordinal === null || query.pick?.each || previous === null) return null;
  const shown = listShown(previous);
  const id = shown.at(query.ordinal > 0 ? query.ordinal - 1 : query.ordinal);
  // A record alone is no list; one beside a no has its number.
  if ((shown.length < 2 && previous.shownIds.length === 0) || id === undefined || !room.byId.has(id)) return null;
  return answerMeasure(withoutSearch(inquiry), id);
}

/** 「次の施策は?」 after one record: the next of the plan; null where none was shown, or it is the last. */
export function answerNeighbour(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  const [id, ...others] = previous?.measureIds ?? [];
  if (query.neighbour === null || id === undefined || others.length > 0) return null;
  const { measures } = room.records;
  const place = measures.findIndex((measure) => measure.id === id) + query.neighbour;
  const next = place < 0 ? undefined : measures[place];
  return next === undefined ? null : answerMeasure(withoutSearch(inquiry), next.id);
}

/** 「目標値は両方とも何%?」「それぞれの担当は?」 after several records, naming nothing else: the fact of each of them. */
export function answerForEach(inquiry: Inquiry): Answer | null {
  const { query, previous, house } = inquiry;
  const asksFact = query.facts.some((fact) => fact !== "scope" && fact !== "detail");
  const isOfEach = query.shown !== null || EACH.test(query.text);
  if (!asksFact || query.where !== null || query.wantsSurely || !isOfEach) return null;
  const back = lastSet(previous);
  const words = listTopicWords(query.topic, house.tokenizer, true);
  if (back === null || !words.every((word) => GENERIC_WORDS.has(word) || SAYS_EACH.has(word))) return null;
  const answer = answerOfEach({ ...inquiry, previous: back }, query);
  return answer?.kind === "list" ? { ...answer, lead: [] } : answer;
}

const EACH =
  /両方|りょうほう|どっちも|どちらも|(?:二つ|ふたつ|2つ|三つ|みっつ|3つ|全部|ぜんぶ)とも|それぞれ|おのおの|各々|一つずつ|ひとつずつ/;
const SAYS_EACH: ReadonlySet<string> = new Set([
  "両方",
  "とも",
  "それぞれ",
  "どっち",
  "どちら",
  "各々",
  "おのおの",
  "一つ",
  "ひとつ",
  "二つ",
  "三つ",
]);

/**
 * 「それはいつまで?」「目標は?」 after several records: the asked fact of each of them, never of the first alone. Null where
 * one record, or none, was shown before.
 */
export function answerOfEach(inquiry: Inquiry, asked: Inquiry["query"]): Answer | null {
  const { previous, room, years, house } = inquiry;
  const ids = previous?.measureIds.filter((id) => room.byId.has(id)) ?? [];
  if (previous === null || ids.length < 2) return null;
  const views = ids.map((id) => viewOf(inquiry, id));
  const items = Object.fromEntries(
    views.slice(0, MAX_WORDED).flatMap((view) => {
      const focus = findFocus(asked, view, years, house.tokenizer);
      const [first, ...rest] = focus?.lines ?? [];
      if (!focus || first === undefined) return [];
      const left = rest.length + (focus.rest ?? 0);
      return [[view.measure.id, `${focus.label}: ${first}${left > 0 ? ` ほか${left}件` : ""}`]];
    }),
  );
  const { plan, measureWord } = room.records.city;
  return {
    kind: "list",
    title: plan.shortTitle.endsWith(measureWord) ? plan.shortTitle : `${plan.shortTitle}の${measureWord}`,
    description: "前の一覧",
    lead: [`${views.length}件のどれかが分からないため、それぞれについてお答えします。「2番目は?」のようにも聞けます`],
    views,
    where: previous.where,
    chosen: { condition: previous.where, report: null },
    items: asked.language === "ja" ? items : {},
  };
}

/** Records of a list whose facts are worded: more are never on the first pages. */
const MAX_WORDED = 60;
