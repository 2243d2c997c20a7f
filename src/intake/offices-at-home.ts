import type { BuiltRecord } from "./build-records.ts";

/**
 * 「危機管理部・福祉部」 beside 「防災課・高齢者福祉課・障害者福祉課」: whose each 課 is the sheet's other records say. A 部
 * that then stands above one of them is no office of its own.
 */
export function placeOfficesAtHome(records: readonly BuiltRecord[]): void {
  const homes = new Map<string, Set<string>>();
  for (const { division, name } of records.flatMap(({ entry }) => entry.departments ?? []))
    if (division !== null && division !== undefined) homes.set(name, (homes.get(name) ?? new Set()).add(division));
  for (const { entry } of records) {
    const names = new Set((entry.departments ?? []).map(({ name }) => name));
    const placed = (entry.departments ?? []).map((department): (typeof entry.departments & object)[number] => {
      const [home, other] = homes.get(department.name) ?? [];
      const isAtHome = home !== undefined && other === undefined && names.has(home) && !department.division;
      return isAtHome ? { ...department, division: home } : department;
    });
    const above = new Set(placed.flatMap((one, at) => (one !== entry.departments?.[at] ? [one.division] : [])));
    if (above.size > 0) entry.departments = placed.filter(({ name, division }) => division || !above.has(name));
  }
}
