import { allOf, type Condition, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";
import { focusOf } from "./remember.ts";

/** 「その課がやってること全部」 of no record: nobody asks for the whole plan by it. */
export const namesNoDepartment = ({ references, where, wantsSurely }: Query) =>
  where === null &&
  wantsSurely &&
  (references.includes("same_department") || references.includes("partner_department"));

/** 「環境部がやってるほかのも」 after one of them: the others of the set that the question names. */
export function withoutFocus(inquiry: Inquiry): Inquiry {
  const { query, previous } = inquiry;
  const focus = focusOf(previous);
  const { where } = query;
  if (focus === null || where === null || query.isSoft || !asksOthers(query)) return inquiry;
  const holdsIt = findViews(inquiry, where).some(({ measure }) => measure.id === focus);
  if (!holdsIt) return inquiry;
  const shown: Condition = { kind: "records", ids: [focus], words: "前の答え" };
  const rest = allOf([...partsOf(where), { kind: "not", of: shown }]);
  return { ...inquiry, query: { ...query, where: rest, wants: query.wants === "record" ? "set" : query.wants } };
}

/** 「基本施策13はほかに何がある」 */
const asksOthers = ({ references, text }: Query) =>
  references.includes("others") || /(?:ほか|他)に(?:は|も)?、?(?:何|なに|ど)/.test(text);
