import type { Measure } from "../domain/measure.ts";
import { saysAbroad } from "../understand/back-words.ts";
import {
  allOf,
  type Condition,
  type DepartmentUnit,
  exceptRecords,
  leavesOf,
  partsOf,
} from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { ONE_MORE } from "../understand/rules/operator-words.ts";
import type { Inquiry } from "./inquiry.ts";
import { nearestTo } from "./nearest-to.ts";
import { conditionOf, focusOf } from "./remember.ts";

/** 「その課の受け持ち」「同じ課のほかの取組」「その相手の課」: departments of the record before are a condition like one that is named. */
export function withSameDepartment(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  const subject = room.byId.get(findDescribed(inquiry) ?? theOther(inquiry) ?? previous?.measureIds[0] ?? "");
  if (subject !== undefined && deniesDepartment(query)) {
    return query.where === null ? besideDepartment(inquiry, subject) : withoutDepartment(inquiry, subject);
  }
  const asksPartner = query.references.includes("partner_department");
  const isBack = asksPartner || query.references.includes("same_department");
  if (!isBack || !previous || !subject || subject.departments.length === 0) return inquiry;
  const own = unitsMeant(inquiry.query, subject);
  const named = leavesOf(query.where).flatMap((leaf) => (leaf.kind === "department" ? leaf.units : []));
  // 「同じ部の人権課のは?」: another department of the same division.
  if (named.length > 0) {
    const where = withinDivision(query.where!, own);
    const others = asksOthers(query) ? [exceptRecords(previous.measureIds)] : [];
    return { ...inquiry, query: { ...query, where: allOf([...partsOf(where), ...others]) } };
  }
  const units = asksPartner ? own.filter((unit) => !wasAsked(unit, previous.where)) : own;
  if (units.length === 0) return inquiry;
  // 「その課がやってるのを全部」 wants what was shown too.
  const saysAll = query.wantsSurely || /全部|ぜんぶ|すべて/.test(query.text);
  const wantsAll =
    INCLUDES.test(query.text) || asksPartner || ((saysAll || asksWhatAll(inquiry)) && !asksOthers(query));
  const where = allOf([
    { kind: "department", units, words: nameUnits(units), sharing: sharingOf(inquiry) },
    ...(wantsAll ? [] : [exceptRecords(previous.measureIds)]),
    ...(query.where === null ? [] : partsOf(query.where)),
  ]);
  // What was asked before is told by the department now.
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, wants: query.wants === "record" ? "set" : query.wants },
  };
}

/** 「灯りのほうを受け持ってる課のやつ」: of those spoken of the one that is described. */
function findDescribed(inquiry: Inquiry): string | null {
  const { query, previous } = inquiry;
  const words = DESCRIBED.exec(query.text)?.[1];
  return words === undefined || previous === null ? null : nearestTo(words, inquiry)(previous.spoken);
}
const DESCRIBED = /([^、。?!\s]{2,16}?)のほう(?:を|の|が)(?:受け持|担当|所管|やって)/;

/** 「もう一つの方の課は、他にどんな取組を」: of two that were shown the one that is not in focus. */
function theOther({ query, previous }: Inquiry): string | null {
  const focus = focusOf(previous);
  if (focus === null || !pointsWith(/^(?:その)?もう/, query)) return null;
  const pair = previous!.sets.find(({ ids }) => ids.length === 2 && ids.includes(focus))?.ids ?? [];
  return pair.find((id) => id !== focus) ?? null;
}

/** Whether the words that point back to a department are such. */
const pointsWith = (words: RegExp, { spans, text }: Query): boolean =>
  spans.some(
    ({ meaning, start, end }) =>
      meaning.kind === "reference" && meaning.to === "same_department" && words.test(text.slice(start, end)),
  );

/** 「この課の、ほかのも全部込みで」 */
export const INCLUDES =
  /込みで?|含め|ふくめ|(?:それ|これ|(?:さっき|今|いま)の)も入れ|広げ|ひろげ|全体|まるごと|丸ごと|合わせて|あわせて/;

/** The departments of a record as a condition names them. */
export const unitsOf = ({ departments }: Pick<Measure, "departments">): DepartmentUnit[] =>
  departments.map(({ division, name }) => ({ division, name }));

export const nameUnits = (units: readonly DepartmentUnit[]) =>
  units.map(({ name, division }) => name ?? division ?? "").join("・");

/** 「その課じゃないのは?」「当課以外で」 */
const deniesDepartment = ({ excluded }: Query) => excluded.some((words) => ITS.test(words));
const ITS =
  /^(?:じゃあ?|で)?、?(?:その|この|今の|さっきの|同じ|そこの|当|うちの|自分の|自分とこの)(?:担当)?(?:課|部署?|局|係|担当)$/;

const exceptDepartment = ({ departments }: Measure): Condition => {
  const units = unitsOf({ departments });
  return { kind: "not", of: { kind: "department", units, words: nameUnits(units), sharing: "any" } };
};

/** 「当課以外で、市民部の取組を」: of what is named, those that no department of the record has. */
function withoutDepartment(inquiry: Inquiry, subject: Measure): Inquiry {
  const { query } = inquiry;
  const where = allOf([...(query.where === null ? [] : partsOf(query.where)), exceptDepartment(subject)]);
  const excluded = query.excluded.filter((words) => !ITS.test(words));
  const wants = query.wants === "record" ? "set" : query.wants;
  return { ...inquiry, previous: null, query: { ...query, where, excluded, wants } };
}

/** The others of the set before, of which no department of the record is. */
function besideDepartment(inquiry: Inquiry, subject: Measure): Inquiry {
  const { query, previous } = inquiry;
  const set = previous!.sets.find(({ ids }) => ids.includes(subject.id));
  if (previous!.measureIds.length !== 1 || set === undefined) return inquiry;
  const where = allOf([...partsOf(conditionOf(set)), exceptDepartment(subject)]);
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, excluded: [], wants: "set", wantsSurely: true },
  };
}

/** 「ほかの」 in any language. */
export const asksOthers = ({ text, language }: Query): boolean =>
  OTHERS.test(text) || saysAbroad("others", text, language) || saysAbroad("more", text, language);

const OTHERS = new RegExp(
  `ほか|他|別の|べつの|(?:これ|それ|いま(?:の)?|今の)以外|残り|のこり|あと(?:は)?(?:何|なに|どれ|どんな)|${ONE_MORE}`,
);

/** 「あそこの局の残りのやつ」: of the whole division; else of the departments themselves. */
function unitsMeant(query: Query, { departments }: Measure): DepartmentUnit[] {
  const isDivision = pointsWith(/^(?:同じ?|[^課]{1,4}の?)?(?:部(?!署)|局)/, query);
  const named = departments.filter(({ division }) => division !== null);
  if (!isDivision || named.length === 0) return unitsOf({ departments });
  return [...new Set(named.map(({ division }) => division))].map((division) => ({ division, name: null }));
}

/** 「同じ課の取組はいくつ?」 counts the one before too. */
const asksWhatAll = ({ query }: Inquiry) => query.wants === "count" || query.wants === "share";

/** 「その相手の課が主担当のもの」 */
function sharingOf({ query: { spans } }: Inquiry): "any" | "lead" | "beside" {
  const role = spans.find(
    ({ meaning }) => meaning.kind === "operator" && (meaning.operator === "lead" || meaning.operator === "beside"),
  )?.meaning;
  return role?.kind === "operator" ? (role.operator as "lead" | "beside") : "any";
}

/** Whether the set before was chosen by that department. */
const wasAsked = ({ division, name }: DepartmentUnit, where: Condition | null) =>
  leavesOf(where).some(
    (leaf) =>
      leaf.kind === "department" &&
      leaf.units.some((unit) => unit.division === division && (unit.name === null || unit.name === name)),
  );

/** Of departments with the same name those of the division that is spoken of. */
function withinDivision(where: Condition, own: readonly DepartmentUnit[]): Condition {
  const parts = partsOf(where).map((part) => {
    if (part.kind !== "department") return part;
    const units = part.units.filter(({ division }) => own.some((one) => one.division === division));
    return units.length === 0 ? part : { ...part, units };
  });
  return allOf(parts)!;
}
