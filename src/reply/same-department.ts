import { allOf, type Condition, type DepartmentUnit, leavesOf, partsOf } from "../understand/condition.ts";
import type { Inquiry } from "./inquiry.ts";

/** 「その課の受け持ち」「同じ課のほかの取組」「その相手の課」: departments of the record before are a condition like one that is named. */
export function withSameDepartment(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  const subject = room.byId.get(previous?.measureIds[0] ?? "");
  const asksPartner = query.references.includes("partner_department");
  const isBack = asksPartner || query.references.includes("same_department");
  if (!isBack || !previous || !subject || subject.departments.length === 0) return inquiry;
  const own = subject.departments.map(({ division, name }): DepartmentUnit => ({ division, name }));
  const named = leavesOf(query.where).flatMap((leaf) => (leaf.kind === "department" ? leaf.units : []));
  // 「同じ部の人権課のは?」: another department of the same division.
  if (named.length > 0) return { ...inquiry, query: { ...query, where: withinDivision(query.where!, own) } };
  const units = asksPartner ? own.filter((unit) => !wasAsked(unit, previous.where)) : own;
  if (units.length === 0) return inquiry;
  const words = units.map(({ name, division }) => name ?? division ?? "").join("・");
  // 「その課がやってるのを全部」 wants what was shown too.
  const wantsAll = asksPartner || ((query.wantsSurely || asksWhatAll(inquiry)) && !/ほか|他|残り/.test(query.text));
  const shown: Condition = { kind: "records", ids: previous.measureIds, words: "前の答え" };
  const where = allOf([
    { kind: "department", units, words, sharing: sharingOf(inquiry) },
    ...(wantsAll ? [] : [{ kind: "not", of: shown } as const]),
    ...(query.where === null ? [] : partsOf(query.where)),
  ]);
  // What was asked before is told by the department now.
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, wants: query.wants === "record" ? "set" : query.wants },
  };
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
