import { dateInJapan, formatDateBoth } from "../domain/calendar-date.ts";
import { findCorrected, listCorrections } from "../domain/describe-correction.ts";
import { describeEntryFully, describeTime, joinEntryWords, listPublicWords } from "../domain/describe-entry.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { type ProgressEntry, recordedOn } from "../domain/progress-entry.ts";
import { findNews, isNews, listReplacedIds } from "../domain/report.ts";
import { describeReportDay } from "../wording/describe-report.ts";
import type { HistoryLine, ReportPart } from "./card.ts";

/** What the department reported, as the card shows it; null where nobody has recorded anything. */
export function buildReportPart(view: MeasureView): ReportPart | null {
  const { entries, reports } = view;
  const history = entries.filter(isTold);
  if (history.length === 0) return null;
  const latest = findNews(reports);
  const replaced = listReplacedIds(entries);
  return {
    latest: latest
      ? {
          label: ["担当課の報告", describeTime(latest.entry)].filter(Boolean).join(" "),
          lines: listPublicWords(latest.entry, view).map(({ label, value }) => `${label}: ${value}`),
          origin: describeReportDay(latest),
        }
      : null,
    pending: entries.flatMap((entry) => {
      // A returned entry waits for its correction; once that is recorded, it has had its day.
      if (entry.state === "draft") return [`未公開(確認待ち): ${describeEntryFully(entry, view)}`];
      if (entry.state !== "returned" || entries.some(({ replaces }) => replaces === entry.id)) return [];
      return [`未公開(差し戻し「${entry.review?.comment ?? ""}」): ${describeEntryFully(entry, view)}`];
    }),
    history: history.map((entry) => buildHistoryLine(entry, view, replaced.has(entry.id))),
  };
}

/** Of what was withdrawn staff read the tombstone; citizens, who are given none, nothing at all. */
function isTold(entry: ProgressEntry): boolean {
  if (entry.state === "redacted") return Boolean(entry.redaction);
  return entry.state !== "withdrawn" && (isNews(entry) || entry.confirmsOnly || entry.state !== "published");
}

function buildHistoryLine(entry: ProgressEntry, view: MeasureView, corrected: boolean): HistoryLine {
  const label = formatDateBoth(recordedOn(entry));
  if (entry.redaction) {
    const { by, at, reason } = entry.redaction;
    const value = `${STATE_MARKS.redacted}${formatDateBoth(dateInJapan(new Date(at)))}、確認者 ${by}。理由: ${reason}`;
    return { label, value, time: "", words: [], mark: null };
  }
  const time = describeTime(entry);
  // What corrects a returned draft is the first that the public reads.
  const before = findCorrected(entry, view.entries);
  const mark = corrected ? "のちに訂正" : before ? "訂正" : null;
  const changed = before ? listCorrections(before, entry, view) : [];
  const words = changed.length > 0 ? changed : listPublicWords(entry, view);
  const told = joinEntryWords(words) || "確認の予定";
  return {
    label,
    value: `${STATE_MARKS[entry.state]}${time ? `${time} ` : ""}${told}${mark === null ? "" : `(${mark})`}`,
    time,
    words,
    mark,
  };
}

const STATE_MARKS: Record<ProgressEntry["state"], string> = {
  draft: "【未公開】",
  published: "",
  returned: "【差し戻し】",
  withdrawn: "【取り消し】",
  redacted: "【取り下げ】",
};
