import type { MeasureView } from "../domain/measure-view.ts";
import { meetsCondition } from "../find/meets-condition.ts";
import { leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { describeSources } from "../wording/describe-sources.ts";
import type { Focus } from "./answer.ts";
import { claimsDepartment, claimsPage } from "./claims-department.ts";

/** Whether the department, the page or the 区分 that a question names is the record's own (「担当は財政課?」); null where none is asked. */
export function describeNamed(query: Query, view: MeasureView): Focus | null {
  const { where, text, manner } = query;
  if (where === null) return null;
  const { measure } = view;
  if (claimsPage(query) && where.kind === "page") {
    const isSo = meetsCondition(where, view, () => new Set());
    return {
      label: "載っている所",
      lines: [`${isSo ? "はい" : "いいえ"}、次のところです`, ...describeSources(view)],
      about: null,
    };
  }
  if (!manner.asksWhether && !claimsDepartment(query)) return null;
  const say = (isSo: boolean, fact: string) => [`${isSo ? "はい" : "いいえ"}、${fact}です`];
  if (where.kind === "department" || where.kind === "unknown_department") {
    if (!/担当|所管|課|部|係|室|局/.test(text)) return null;
    const written = measure.departmentsAsWritten;
    const lines =
      written === null
        ? ["担当課は資料に記載がありません"]
        : say(
            meetsCondition(where, view, () => new Set()),
            `担当課は${written}`,
          );
    return { label: "担当課", lines, about: null };
  }
  const terms = leavesOf(where).flatMap((leaf) => (leaf.kind === "term" ? [leaf.term] : []));
  if (terms.length === 0 || measure.term === null) return null;
  // 「短期?中期?」 asks which, 「中期の公約ですか」 whether.
  const said = `区分は${measure.term}`;
  return {
    label: "区分",
    lines: terms.length > 1 ? [`${said}です`] : say(terms.includes(measure.term), said),
    about: null,
  };
}
