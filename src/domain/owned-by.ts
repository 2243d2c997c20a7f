import type { Measure } from "./measure.ts";

/** Whether a department answers for a record: alone, first or jointly. A related department (関連部署) answers for nothing. */
export function isOwnedBy({ departments }: Pick<Measure, "departments">, department: string): boolean {
  return departments.some(
    ({ name, division, role }) =>
      role !== "related" && [name, division, `${division ?? ""}${name}`].includes(department),
  );
}

/** The department that a record names first of those that answer for it; null: it names none. */
export const findLeadDepartment = ({ departments }: Pick<Measure, "departments">): string | null =>
  departments.find(({ role }) => role !== "related")?.name ?? null;
