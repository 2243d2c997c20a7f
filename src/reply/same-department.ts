import { allOf, type Condition, type DepartmentUnit, partsOf } from "../understand/condition.ts";
import type { Inquiry } from "./inquiry.ts";

/** 「その課の受け持ち」「同じ課のほかの取組」: the department of the record before is a condition like one that is named. */
export function withSameDepartment(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  const subject = room.byId.get(previous?.measureIds[0] ?? "");
  if (!query.references.includes("same_department") || !previous || !subject || subject.departments.length === 0) {
    return inquiry;
  }
  const units = subject.departments.map(({ division, name }): DepartmentUnit => ({ division, name }));
  const words = subject.departments.map(({ name }) => name).join("・");
  // 「その課がやってるのを全部」 wants what was shown too.
  const wantsAll = query.wantsSurely && !/ほか|他/.test(query.text);
  const shown: Condition = { kind: "records", ids: previous.measureIds, words: "前の答え" };
  const where = allOf([
    { kind: "department", units, words, sharing: "any" },
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
