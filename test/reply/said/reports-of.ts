import type { Measure } from "../../../src/domain/measure.ts";
import { ENTRY_STATUSES, type ProgressEntry } from "../../../src/domain/progress-entry.ts";
import { published } from "../../progress/sample-entries.ts";

/** One record of so many stays without a report. */
const SILENT = 3;

/** Reports of every kind on a city's records: states in turn, points of the year, figures, steps, moved deadlines, a correction. */
export function reportsOf(measures: readonly Measure[]): ProgressEntry[] {
  return measures.flatMap(({ id, city, kpis, schedule, amounts }, index) => {
    if (index % SILENT === SILENT - 1) return [];
    const status = ENTRY_STATUSES[index % ENTRY_STATUSES.length]!;
    const [kpi] = kpis;
    const [step] = schedule;
    const base = { measureId: id, city, fiscalYear: 2025 } as const;
    const first = published(index * 3 + 1, {
      ...base,
      point: "midterm",
      status: "in_progress",
      recordedAt: "2025-10-10T01:00:00.000Z",
      note: `中間の記録${index}`,
    });
    const second = published(index * 3 + 2, {
      ...base,
      point: "year_end",
      status,
      recordedAt: `2026-0${(index % 8) + 1}-10T01:00:00.000Z`,
      note: index % 2 === 0 ? `年度末の記録${index}。用地の調整に時間がかかったため` : null,
      kpi: kpi ? { name: kpi.name, value: 12 + index } : null,
      step: step ? { item: step.item, fiscalYear: 2025, done: status === "achieved" } : null,
      effectThousandYen: amounts.length > 0 ? 1_500 + index : null,
      deadline: status === "late" ? { newDate: "2027-03-31", reason: `入札のやりなおし${index}` } : null,
      replaces: index % 4 === 1 ? first.id : null,
    });
    return [first, second];
  });
}
