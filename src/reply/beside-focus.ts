import { saysAbroad } from "../understand/back-words.ts";
import { allOf, type Condition, exceptRecords, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";
import { focusOf } from "./remember.ts";

/** 「その課がやってること全部」 of no record: nobody asks for the whole plan by it. */
export const namesNoDepartment = ({ references, where, wantsSurely }: Query) =>
  where === null &&
  wantsSurely &&
  (references.includes("same_department") || references.includes("partner_department"));

/**
 * 「環境部がやってるほかのも」 after one of them, 「市民部の残りは?」 after those of one of its divisions: the others of the set
 * that the question names.
 */
export function withoutFocus(inquiry: Inquiry): Inquiry {
  const { query } = inquiry;
  const rest = query.where === null ? null : restOf(query.where, inquiry);
  if (rest === null) return inquiry;
  return {
    ...inquiry,
    query: { ...query, where: rest, isSoft: false, wants: query.wants === "record" ? "set" : query.wants },
  };
}

/** 「コロナ対策の項目の残りは」 after one of it: of a set that the question names the others; null: it asks for none. */
export function restOf(named: Condition, inquiry: Inquiry): Condition | null {
  const before = shownBefore(inquiry);
  if (before.length === 0) return null;
  const ids = findViews(inquiry, named).map(({ measure }) => measure.id);
  const isPart = ids.length > before.length && before.every((id) => ids.includes(id));
  return isPart ? allOf([...partsOf(named), exceptRecords(before)]) : null;
}

/** What the others are others than: the record in focus, or the list of which the rest is asked for. */
function shownBefore({ query, previous }: Inquiry): string[] {
  const focus = focusOf(previous);
  if (focus !== null) return asksForMore(query) ? [focus] : [];
  return query.turns === "rest" || REST.test(query.text) ? (previous?.measureIds ?? []) : [];
}

/** 「市民部の残りは?」 */
const REST = /の\s?(?:残り|のこり)(?:の(?:もの|やつ|取組|公約|施策|項目))?(?:は|を|も|って|[。?]|$)/;

/** 「基本施策13はほかに何がある」「同じところの残りの取組」 */
const asksForMore = ({ references, text, language }: Query) =>
  references.includes("others") ||
  MORE.test(text) ||
  REST.test(text) ||
  saysAbroad("more", text, language) ||
  saysAbroad("others", text, language);
const MORE =
  /(?:(?:ほか|他)に(?:は|も)?|あと(?:は|に)?)、?(?:何|なに|ど[んれ]|出|載|のっ|入|並|あ[るり]|残|書)|もう(?:一[つ本個件枚]|ひとつ|1[つ本個件])(?:は|が|も|って)?、?(?:あ[るりっ]|何|なに|なんか|ど[んれ])|(?:残り|のこり)の(?:もの|やつ|取組|公約|施策|項目|分|ぶん)|(?:これ|それ|今の|いまの|さっきの)\s?(?:以外|の\s?(?:ほか|他))|(?:ほか|他|そのほか)の(?:は|も|を)/;
