/** @jsxImportSource hono/jsx */
import type { MeasureView } from "../domain/measure-view.ts";
import { nameDepartment } from "../reply/describe-plan.ts";
import { departmentPath } from "./page-paths.ts";

type Part = string | { text: string; department: string };

/** A record's departments as its source writes them, each leading to all that it answers for. */
export const DepartmentLinks = ({ view: { measure, city } }: { view: MeasureView }) => (
  <>
    {splitDepartments(measure).map((part) =>
      typeof part === "string" ? part : <a href={departmentPath(city.id, part.department)}>{part.text}</a>,
    )}
  </>
);

/** What the source writes, cut where a department begins and ends; one that it writes in another way stays text. */
function splitDepartments({ departments, departmentsAsWritten }: MeasureView["measure"]): Part[] {
  const parts: Part[] = [];
  let rest = departmentsAsWritten ?? "";
  for (const unit of departments) {
    const found = [`${unit.division ?? ""}${unit.name ?? ""}`, unit.name ?? ""]
      .filter((text) => text !== "")
      .map((text) => ({ text, at: rest.indexOf(text) }))
      .find(({ at }) => at >= 0);
    if (!found) continue;
    parts.push(rest.slice(0, found.at), { text: found.text, department: nameDepartment(unit) });
    rest = rest.slice(found.at + found.text.length);
  }
  return [...parts, rest];
}
