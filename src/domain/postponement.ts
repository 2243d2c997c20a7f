import type { Report } from "./report.ts";

/** A deadline that was moved to a later day (延期): 当初期限 → 現在期限. */
export interface Postponement {
  /** ISO date the documents gave, or that was reported first where they gave none. */
  original: string;
  /** ISO date that holds now. */
  current: string;
  /** How often it was moved to a later day. */
  times: number;
  /** Every move, oldest first; one to an earlier day (前倒し) too. */
  moves: { on: string; newDate: string; reason: string }[];
}

/** Deadline of the documents (null: none) and the reports → how it was moved; null when it never was moved to a later day. */
export function findPostponement(documented: string | null, reports: readonly Report[]): Postponement | null {
  const moves = reports
    .toReversed()
    .flatMap(({ entry, asOf }) => (entry.deadline ? [{ on: asOf, ...entry.deadline }] : []));
  let original = documented;
  let current = documented;
  let times = 0;
  for (const { newDate } of moves) {
    if (current !== null && newDate > current) times++;
    original ??= newDate;
    current = newDate;
  }
  return original !== null && current !== null && times > 0 ? { original, current, times, moves } : null;
}

/** The deadline reported last; null when none was. */
export function findReportedDeadline(reports: readonly Report[]): string | null {
  return reports.find(({ entry }) => entry.deadline !== null)?.entry.deadline?.newDate ?? null;
}
