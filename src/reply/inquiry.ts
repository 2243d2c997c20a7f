import type { FiscalYear } from "../domain/fiscal-year.ts";
import { buildMeasureView, type MeasureView } from "../domain/measure-view.ts";
import type { CityRoom, House } from "../find/house.ts";
import type { Known } from "../find/known.ts";
import type { Ranking } from "../find/rank-records.ts";
import type { Condition } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";
import type { ConversationState } from "./conversation.ts";
import { describeClaim } from "./describe-claim.ts";
import { findFocus } from "./find-focus.ts";
import { findPlainWords } from "./find-plain-words.ts";
import { addItem, findMeantItem } from "./item-lines.ts";

/** One question on its way to an answer: what was understood, of which city, in which conversation, on which day. */
export interface Inquiry {
  query: Query;
  room: CityRoom;
  house: House;
  /** The conversation's last subject in this city, if it still counts. */
  previous: ConversationState | null;
  /** Fiscal years asked for, after 「その次の年」 was worked out. */
  years: FiscalYear[];
  /** ISO date in Japan. */
  today: string;
  /** How the records fit the subject of the question. */
  ranking: Ranking;
  /** What departments have reported and staff have taught. */
  known: Known;
}

export function viewOf({ room, today, known }: Inquiry, id: string): MeasureView {
  return buildMeasureView(room.byId.get(id)!, room.records.city, today, known.book.get(id));
}

/** Every record of the city, read once per question, however many conditions it asks for. */
export function allViews(inquiry: Inquiry): MeasureView[] {
  const known = views.get(inquiry.ranking);
  if (known) return [...known];
  const all = inquiry.room.records.measures.map(({ id }) => viewOf(inquiry, id));
  views.set(inquiry.ranking, all);
  return [...all];
}

/** A ranking is made anew for each question. */
const views = new WeakMap<Ranking, readonly MeasureView[]>();

/** The same of a record that the conversation chose, whatever its words would be looked for as. */
export function withoutSearch<One extends Inquiry>(inquiry: One): One {
  const ranking = { ...inquiry.ranking, contentTerms: 0 };
  const known = views.get(inquiry.ranking);
  if (known) views.set(ranking, known);
  return { ...inquiry, ranking };
}

/** The card of one record, with the asked fact first. */
export function answerMeasure(
  inquiry: Inquiry,
  id: string,
  also: string[] = [],
  asked = inquiry.query,
): Extract<Answer, { kind: "measure" }> {
  const view = viewOf(inquiry, id);
  return {
    kind: "measure",
    view,
    focus:
      describeClaim(asked, view) ??
      addItem(findFocus(asked, view, inquiry.years, inquiry.house.tokenizer), findMeantItem(inquiry, id), inquiry),
    also: also.map((near) => viewOf(inquiry, near)),
    plain: findPlainWords(asked, inquiry.room.plainWords.get(id), inquiry.years),
  };
}

/**
 * A list, or the one record's card when only one fits.
 * @param counts the lines of `lead` say how many of how many: then one record is a list too
 */
export function answerList(
  inquiry: Inquiry,
  views: MeasureView[],
  description: string,
  lead: string[] = [],
  where: Condition | null = null,
  counts = false,
): Answer {
  const [only, ...more] = views;
  if (only && more.length === 0 && !counts) return { ...answerMeasure(inquiry, only.measure.id), where };
  const { plan, measureWord } = inquiry.room.records.city;
  // 「市長公約」 says already what its records are.
  const title = plan.shortTitle.endsWith(measureWord) ? plan.shortTitle : `${plan.shortTitle}の${measureWord}`;
  return { kind: "list", title, description, lead, views, where };
}
