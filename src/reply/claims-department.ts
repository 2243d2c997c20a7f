import type { Query } from "../understand/query.ts";

/**
 * 「空き家の担当は財政課?」「担当は秘書広報課でしたっけ」: the department that a question names is a guess at what it asks, and
 * chooses no record.
 */
export function claimsDepartment({ where, text, manner, spans }: Query): boolean {
  return (
    (where?.kind === "department" || where?.kind === "unknown_department") &&
    /(?:担当|所管|主管)(?:課|部署)?(?:は|って|が|、)/.test(text) &&
    (manner.asksWhether || spans.some(({ rule }) => rule === "confirmation/tail"))
  );
}
