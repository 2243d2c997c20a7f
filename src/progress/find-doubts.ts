import { formatDateJapanese } from "../domain/calendar-date.ts";
import { formatKpiValue } from "../domain/describe-entry.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { Measure } from "../domain/measure.ts";
import type { EntryContent } from "../domain/progress-entry.ts";
import type { RecordingField } from "./recording-input.ts";

/** Something that can be meant and mostly is not: it is asked about before it is taken. */
export interface Doubt {
  field: RecordingField;
  /** The same for the same value, so that a yes counts for nothing else. */
  key: string;
  message: string;
}

/** A figure this many times larger, or smaller, than all that is known of the indicator was mostly typed in another unit. */
const FAR = 10;

interface DoubtfulEntry {
  measure: Measure;
  /** What the entry corrects; null: nothing. What stands there already is no news. */
  corrects: EntryContent | null;
  /** Values of the record's indicators that were reported before. */
  known: readonly { name: string; value: number }[];
  /** ISO date in Japan. */
  today: string;
}

/** What of an entry is asked about: a new deadline in the past, a figure far outside of what is known or of the other sign. */
export function findDoubts(content: EntryContent, { measure, corrects, known, today }: DoubtfulEntry): Doubt[] {
  const doubts: Doubt[] = [];
  const { deadline, kpi } = content;
  if (deadline && deadline.newDate < today && deadline.newDate !== corrects?.deadline?.newDate) {
    doubts.push({
      field: "newDeadline",
      key: `newDeadline:${deadline.newDate}`,
      message: `新しい期限(${formatDateJapanese(deadline.newDate)})は、もう過ぎた日です`,
    });
  }
  const stands = corrects?.kpi?.name === kpi?.name && corrects?.kpi?.value === kpi?.value;
  const indicator = kpi && !stands && measure.kpis.find(({ name }) => name === kpi.name);
  const why = kpi && indicator ? findKpiDoubt(kpi.value, indicator, known) : null;
  if (kpi && indicator && why !== null) {
    const told = [
      indicator.target && `目標は${indicator.target.asWritten}`,
      indicator.baseline && `基準は${indicator.baseline.asWritten}`,
    ].filter(Boolean);
    doubts.push({
      field: "kpiValue",
      key: `kpiValue:${kpi.name}:${kpi.value}`,
      message: `${kpi.name}の「${formatKpiValue(kpi, measure)}」は${why}${told.length > 0 ? `(${told.join("、")})` : ""}`,
    });
  }
  return doubts;
}

function findKpiDoubt(value: number, kpi: Kpi, reported: readonly { name: string; value: number }[]): string | null {
  const { baseline, target, unit } = kpi;
  // 「200件増」 says how much more, not how much.
  const planned = target === null || target.bound === "increaseBy" ? [] : [target.value, target.upper];
  const known = [
    ...planned,
    baseline?.value ?? null,
    ...reported.filter(({ name }) => name === kpi.name).map((past) => past.value),
  ].filter((figure) => figure !== null);
  if (known.length === 0) return null;
  if (value < 0 && known.every((figure) => figure >= 0)) return "マイナスの値です";
  if (value > 0 && known.every((figure) => figure < 0)) return "プラスの値です";
  if (/[%％]/.test(unit) && value > 100 && known.every((figure) => figure <= 100)) return "100%を超えています";
  const sizes = known.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0 || value === 0) return null;
  if (Math.abs(value) > Math.max(...sizes) * FAR) return "これまでの値や目標より、けたちがいに大きい値です";
  if (Math.abs(value) < Math.min(...sizes) / FAR) return "これまでの値や目標より、けたちがいに小さい値です";
  return null;
}
