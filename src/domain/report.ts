import { type FiscalYear, fiscalYearOfDate } from "./fiscal-year.ts";
import { type EntryContent, type ProgressEntry, recordedOn } from "./progress-entry.ts";

/** A published entry that counts: not corrected by another published one. */
export interface Report {
  entry: ProgressEntry;
  /** ISO date the words stand for. A correction speaks of the day of what it corrects. */
  asOf: string;
  /** The day of the correction; null for what was never corrected. */
  correctedOn: string | null;
}

/** Whether a word says how it goes or went: a status, a figure, an evaluation, what was done. */
export function isResult({ status, kpi, step, evaluation, effectThousandYen, note }: EntryContent): boolean {
  return [status, kpi, step, evaluation, effectThousandYen, note].some((said) => said !== null);
}

/** Whether a word is news for the public: neither 変更なし nor only an internal day (次の確認日). */
export function isNews(content: EntryContent): boolean {
  return !content.confirmsOnly && (isResult(content) || content.deadline !== null || content.evidenceUrl !== null);
}

/** The newest report that says something new; undefined when there is none. */
export function findNews(reports: readonly Report[]): Report | undefined {
  return reports.find(({ entry }) => isNews(entry));
}

/**
 * The published words of a department that count today, newest first. A late correction of an old word stays in its place.
 * A correction whose words were withdrawn (取り下げ) still replaces what it corrected: what was wrong does not come back.
 */
export function listReports(entries: readonly ProgressEntry[]): Report[] {
  if (entries.length === 0) return [];
  const said = entries.filter((entry) => wasPublished(entry) && entry.withdraws === null);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const replaced = listReplacedIds(said);
  return said
    .filter((entry) => entry.state === "published" && !replaced.has(entry.id) && isLastCorrection(entry, said))
    .map((entry) => {
      const root = findRoot(entry, byId);
      return {
        position: root.sequence,
        report: { entry, asOf: recordedOn(root), correctedOn: root === entry ? null : recordedOn(entry) },
      };
    })
    .sort((a, b) => b.position - a.position || b.report.entry.sequence - a.report.entry.sequence)
    .map(({ report }) => report);
}

/** Ids of entries whose place a published one took, also one whose words were withdrawn since. */
export function listReplacedIds(entries: readonly ProgressEntry[]): ReadonlySet<string> {
  return new Set(entries.filter(wasPublished).flatMap(({ replaces }) => replaces ?? []));
}

/** Only what was published can be redacted. */
function wasPublished({ state }: ProgressEntry): boolean {
  return state === "published" || state === "redacted";
}

/** Of two corrections of one entry only the later counts. */
function isLastCorrection({ replaces, sequence }: ProgressEntry, said: readonly ProgressEntry[]): boolean {
  return replaces === null || !said.some((other) => other.replaces === replaces && other.sequence > sequence);
}

/** The entry that a chain of corrections began with; a correction of what never was published stands for itself. */
function findRoot(entry: ProgressEntry, byId: ReadonlyMap<string, ProgressEntry>): ProgressEntry {
  const seen = new Set<string>();
  let root = entry;
  while (root.replaces !== null && !seen.has(root.id)) {
    seen.add(root.id);
    const before = byId.get(root.replaces);
    if (before === undefined || !wasPublished(before)) break;
    root = before;
  }
  return root;
}

/** The newest score, of `year` or of any year; null when none was reported. */
export function findEvaluation(
  reports: readonly Report[],
  year: FiscalYear | null = null,
): { score: number; report: Report } | null {
  for (const report of reports) {
    const { evaluation, fiscalYear } = report.entry;
    if (evaluation !== null && (year === null || fiscalYear === year)) return { score: evaluation, report };
  }
  return null;
}

/** The newest effect of each fiscal year, in thousands of yen, earliest year first. */
export function listEffects(reports: readonly Report[]): { fiscalYear: FiscalYear | null; thousandYen: number }[] {
  const byYear = new Map<FiscalYear | null, number>();
  for (const { entry } of reports) {
    if (entry.effectThousandYen !== null && !byYear.has(entry.fiscalYear)) {
      byYear.set(entry.fiscalYear, entry.effectThousandYen);
    }
  }
  return [...byYear]
    .map(([fiscalYear, thousandYen]) => ({ fiscalYear, thousandYen }))
    .sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
}

/** A reported value of an indicator (実績). */
export interface KpiValue {
  name: string;
  value: number;
  report: Report;
}

/** The present value of an indicator (現状): of the latest fiscal year reported on, and of it the newest word. */
export function findPresentValue(reports: readonly Report[], name: string): KpiValue | null {
  const yearOf = ({ report: { entry, asOf } }: KpiValue) => entry.fiscalYear ?? fiscalYearOfDate(asOf);
  const values = listKpiValues(reports).filter((value) => value.name === name);
  return values.toSorted((a, b) => yearOf(b) - yearOf(a))[0] ?? null;
}

/** The newest value of each indicator in each fiscal year, newest word first. */
export function listKpiValues(reports: readonly Report[]): KpiValue[] {
  const seen = new Set<string>();
  return reports.flatMap((report) => {
    const { kpi, fiscalYear } = report.entry;
    const key = `${kpi?.name}/${fiscalYear}`;
    if (!kpi || seen.has(key)) return [];
    seen.add(key);
    return [{ ...kpi, report }];
  });
}
