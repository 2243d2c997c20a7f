import { formatDateJapanese } from "../domain/calendar-date.ts";
import { CORRECTION_MARK, describeCorrection, findCorrected } from "../domain/describe-correction.ts";
import { describeTime, formatKpiValue } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import type { Measure } from "../domain/measure.ts";
import {
  type EntryStatus,
  type ProgressEntry,
  publishedOn,
  recordedOn,
  STATUS_WORDS,
} from "../domain/progress-entry.ts";
import type { CityRecords } from "../domain/records.ts";
import { isNews, listReplacedIds } from "../domain/report.ts";
import { previousSendDayOf } from "./business-day.ts";
import { isoWeekOf } from "./iso-week.ts";

/** Something new that is said of a record. */
export interface RecordUpdate {
  /** ASCII, never used for anything else: feed readers know an entry by it. */
  id: string;
  measureId: string;
  /** ISO date it stands for. */
  on: string;
  /** One short line in plain Japanese, with its origin. */
  text: string;
  /** What it is called, or what the document's word for it means; null: neither. */
  status: EntryStatus | null;
}

/** Everything new that is said of the records, newest first: by documents, and by departments as it was published. */
export function listUpdates(records: CityRecords): RecordUpdate[] {
  return [...listDocumentUpdates(records), ...listReportUpdates(records)].toSorted(byDayDown);
}

/**
 * A published entry as news, on the day of its publication. A correction is told once, as one, with what stood there
 * before; what it corrected is no news any more.
 */
function listReportUpdates({ city, measures, book }: CityRecords): RecordUpdate[] {
  return measures.flatMap((measure) => {
    const all = book?.get(measure.id) ?? [];
    const entries = all.filter(({ state }) => state === "published");
    const corrected = listReplacedIds(all);
    return entries.flatMap((entry): RecordUpdate[] => {
      const on = publishedOn(entry);
      if (on === null || entry.confirmsOnly || entry.withdraws !== null || corrected.has(entry.id)) return [];
      const before = findCorrected(entry, entries);
      if (!before && !isNews(entry)) return [];
      const text = before
        ? describeCorrectionNews(describeCorrection(before, entry, { measure, city }), entry)
        : describeEntryNews(entry, measure);
      const id = `${measure.id}/entry/${entry.id}`;
      return text === null ? [] : [{ id, measureId: measure.id, on, text, status: entry.status }];
    });
  });
}

/** Null: citizens read the same as before. */
function describeCorrectionNews(changes: string, entry: ProgressEntry): string | null {
  if (changes === "") return null;
  return `${CORRECTION_MARK}${changes}(担当課の報告、${formatDateJapanese(recordedOn(entry))}に訂正)`;
}

/** 「達成」・期限を令和9年3月31日に変更 … in one line, with its origin. */
function describeEntryNews(entry: ProgressEntry, measure: Measure): string {
  const { status, deadline, evaluation, kpi, effectThousandYen } = entry;
  const said = [
    status && `「${STATUS_WORDS[status]}」`,
    deadline && `期限を${formatDateJapanese(deadline.newDate)}に変更`,
    evaluation !== null && `評価${evaluation}`,
    kpi && `${kpi.name} ${formatKpiValue(kpi, measure)}`,
    effectThousandYen !== null && `効果額${formatThousandYen(effectThousandYen)}`,
  ].filter(Boolean);
  const time = describeTime(entry);
  return `${said.length > 0 ? said.join("・") : "新しい報告"}(担当課の報告${time ? ` ${time}` : ""}、${formatDateJapanese(recordedOn(entry))})`;
}

const byDayDown = (a: RecordUpdate, b: RecordUpdate) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);

/** What the documents say of the records' states, newest first. */
export function listDocumentUpdates({ city, measures }: CityRecords): RecordUpdate[] {
  return measures
    .flatMap(({ id, statuses }) =>
      statuses.flatMap(({ means, asWritten, asOf, document }): RecordUpdate[] => {
        if (asOf === null) return [];
        const origin = city.documents.find((entry) => entry.id === document)?.shortTitle ?? document;
        const word = asWritten
          ? `「${asWritten}」`
          : means
            ? `「${STATUS_WORDS[means]}」`
            : "進み具合の図は読み取れません";
        return [
          {
            id: `${id}/${document}/${asOf}`,
            measureId: id,
            on: asOf,
            text: `${word}(${origin}、${formatDateJapanese(asOf)}時点)`,
            status: means,
          },
        ];
      }),
    )
    .toSorted(byDayDown);
}

/** The updates since the reminders before went out. What was said on that very day may stand in both. */
export function updatesSinceLast(updates: RecordUpdate[], today: string): RecordUpdate[] {
  const from = previousSendDayOf(isoWeekOf(today));
  return updates.filter(({ on }) => from <= on && on <= today);
}
