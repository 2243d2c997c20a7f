import { formatDateBoth } from "./calendar-date.ts";
import type { City } from "./city.ts";
import { formatThousandYen } from "./effect-total.ts";
import { formatFiscalYear } from "./fiscal-year.ts";
import type { Measure } from "./measure.ts";
import { type EntryContent, POINT_WORDS, STATUS_WORDS } from "./progress-entry.ts";

/** One thing an entry says: 「実績効果額」「1,250千円(125万円)」. */
export interface EntryWord {
  label: string;
  value: string;
}

type Place = { measure: Pick<Measure, "kpis">; city: Pick<City, "evaluationScale"> };

/** What an entry says to the public: everything but the day on which the department means to look again. */
export function listPublicWords(content: EntryContent, place: Place): EntryWord[] {
  return listEntryWords({ ...content, nextCheckOn: null }, place);
}

/** Everything an entry says, the status first, for staff; 変更なし says one thing. */
export function listEntryWords(content: EntryContent, { measure, city }: Place): EntryWord[] {
  const { status, kpi, step, evaluation, effectThousandYen, note, evidenceUrl, nextCheckOn, deadline } = content;
  if (content.confirmsOnly) return [{ label: "確認", value: "変更なし" }];
  const words: (EntryWord | null)[] = [
    status && { label: status === "at_risk" ? "見込み" : "状況", value: STATUS_WORDS[status] },
    kpi && { label: `${kpi.name}の実績`, value: formatKpiValue(kpi, measure) },
    step && {
      label: "工程",
      value: `${step.item}${step.fiscalYear === null ? "" : `(${formatFiscalYear(step.fiscalYear)})`} ${step.done ? "済み" : "まだ"}`,
    },
    evaluation === null ? null : { label: "評価", value: describeEvaluation(evaluation, city) },
    effectThousandYen === null ? null : { label: "実績効果額", value: formatThousandYen(effectThousandYen) },
    note === null ? null : { label: labelNote(content), value: note },
    deadline && { label: "新しい期限", value: `${formatDateBoth(deadline.newDate)}(${deadline.reason})` },
    nextCheckOn === null ? null : { label: "次の確認日", value: formatDateBoth(nextCheckOn) },
    evidenceUrl === null ? null : { label: "根拠", value: evidenceUrl },
  ];
  return words.filter((word) => word !== null);
}

/** 「状況: 達成、評価: 4 目標以上の成果があった」; for staff. */
export function describeEntry(content: EntryContent, place: Place): string {
  return joinEntryWords(listEntryWords(content, place));
}

/** In one text; a sentence of the department's own ends as it ends. */
export const joinEntryWords = (words: readonly EntryWord[]): string =>
  words
    .map(({ label, value }) => `${label}: ${value}`)
    .join("、")
    .replaceAll("。、", "。");

/** describeEntry with its fiscal year and point before it: 「令和7年度 年度末 状況: 達成」. */
export function describeEntryFully(content: EntryContent, place: Place): string {
  return `${describeTimeFully(content)} ${describeEntry(content, place)}`;
}

/** As describeEntry, for the public. */
export function describePublicEntry(content: EntryContent, place: Place): string {
  return describeEntry({ ...content, nextCheckOn: null }, place);
}

/** 「令和7年度 年度末」; "" for an entry of no year and no point. */
export function describeTime({ fiscalYear, point }: Pick<EntryContent, "fiscalYear" | "point">): string {
  return [fiscalYear === null ? "" : formatFiscalYear(fiscalYear), point === "any" ? "" : POINT_WORDS[point]]
    .filter(Boolean)
    .join(" ");
}

/** 「令和7年度 年度末」「令和7年度 随時」; where an entry is listed, nobody must guess of which year and point it is. */
export function describeTimeFully({ fiscalYear, point }: Pick<EntryContent, "fiscalYear" | "point">): string {
  return `${fiscalYear === null ? "年度の指定なし" : formatFiscalYear(fiscalYear)} ${POINT_WORDS[point]}`;
}

/** 「4 目標以上の成果があった」 */
export function describeEvaluation(score: number, { evaluationScale }: Pick<City, "evaluationScale">): string {
  const words = evaluationScale.find((step) => step.score === score)?.label;
  return words === undefined ? String(score) : `${score} ${words}`;
}

/** 「250件」 */
export function formatKpiValue(
  { name, value }: { name: string; value: number },
  { kpis }: Pick<Measure, "kpis">,
): string {
  return `${value.toLocaleString("ja-JP", { maximumFractionDigits: 10 })}${kpis.find((kpi) => kpi.name === name)?.unit ?? ""}`;
}

/** The words of the yearly sheet for what was written at that point. */
function labelNote({ point }: EntryContent): string {
  switch (point) {
    case "midterm":
      return "中間進捗";
    case "year_end":
      return "年度末実績";
    case "any":
      return "実施したこと";
  }
}
