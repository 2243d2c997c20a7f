import type { City } from "../domain/city.ts";
import {
  type FiscalYear,
  fiscalYearOfDate,
  fiscalYearsBetween,
  formatFiscalYear,
  formatFiscalYearShort,
} from "../domain/fiscal-year.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { Measure } from "../domain/measure.ts";
import {
  ENTRY_STATUSES,
  type EntryContent,
  MAX_NOTE_CHARS,
  MAX_REASON_CHARS,
  POINT_WORDS,
  REPORT_POINTS,
  STATUS_WORDS,
} from "../domain/progress-entry.ts";
import { FIELD_LABELS, type RecordingField, type RecordingInput } from "./recording-input.ts";

/** One field of a recording form, whatever draws it. */
export interface FormField {
  field: RecordingField;
  label: string;
  kind: "choice" | "number" | "text" | "long_text" | "date" | "url";
  /** For `choice`; values are what findRecording reads. */
  options: { value: string; label: string }[];
  /** What stands in the field when the form opens; "" for nothing. */
  initial: string;
  /** What to write, in one short sentence; null where the label says it all. */
  hint: string | null;
  /** Longest text, in characters. */
  maxChars: number | null;
  /** The indicator whose value is asked for, where the form asks for several; null: there is one, or it is chosen. */
  kpi: string | null;
}

/** The form for one record: only fields that make sense for it. No field is required by itself; findRecording says what is missing. */
export interface RecordingForm {
  measureId: string;
  title: string;
  /** 「第四次…計画 › 市民との情報共有の推進」: what the form is about. */
  about: string;
  fields: FormField[];
}

/**
 * The recording form fitted to a record: its indicators and steps, the city's scale and the plan's years.
 * @param today ISO date in Japan
 * @param corrects what the entry to be corrected says; its values stand in the fields
 */
export function recordingFormFor(
  measure: Measure,
  city: City,
  today: string,
  corrects: EntryContent | null = null,
): RecordingForm {
  const initial = corrects ? buildRecordingInput(corrects) : {};
  const current = fiscalYearOfDate(today);
  const years = listYears(city, current);
  const field = (name: RecordingField, kind: FormField["kind"], more: Partial<FormField> = {}): FormField => ({
    field: name,
    label: FIELD_LABELS[name],
    kind,
    options: [],
    hint: null,
    maxChars: null,
    kpi: null,
    ...more,
    initial: initial[name] ?? more.initial ?? "",
  });
  const money = measure.amounts.length > 0 || city.evaluationScale.length > 0;
  return {
    measureId: measure.id,
    title: measure.title,
    about: `${city.plan.shortTitle} › ${measure.title}`,
    fields: [
      field("status", "choice", { options: ENTRY_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })) }),
      field("fiscalYear", "choice", {
        options: years.map((year) => ({ value: formatFiscalYearShort(year), label: formatFiscalYear(year) })),
        initial: years.includes(current) ? formatFiscalYearShort(current) : "",
      }),
      field("point", "choice", {
        options: REPORT_POINTS.map((value) => ({ value, label: POINT_WORDS[value] })),
        initial: "any",
      }),
      ...listKpiFields(),
      ...(measure.schedule.length > 0
        ? [
            field("stepItem", "choice", {
              options: measure.schedule.map(({ item }) => ({ value: item, label: item })),
            }),
            field("stepFiscalYear", "choice", {
              options: listStepYears(measure).map((year) => ({
                value: formatFiscalYearShort(year),
                label: formatFiscalYear(year),
              })),
            }),
            field("stepDone", "choice", {
              options: [
                { value: "済み", label: "済み" },
                { value: "まだ", label: "まだ" },
              ],
            }),
          ]
        : []),
      ...(city.evaluationScale.length > 0
        ? [
            field("evaluation", "choice", {
              options: city.evaluationScale.map(({ score, label }) => ({
                value: String(score),
                label: `${score} ${label}`,
              })),
            }),
          ]
        : []),
      ...(money
        ? [field("effectThousandYen", "number", { hint: "千円を単位に、数字だけで書きます。効果がなければ 0" })]
        : []),
      field("note", "long_text", {
        hint: "住民に公開されます。個人の情報は書かないでください",
        maxChars: MAX_NOTE_CHARS,
      }),
      field("evidenceUrl", "url", { hint: "https:// で始まる公式のページや資料" }),
      field("nextCheckOn", "date"),
      field("newDeadline", "date", { hint: "期限を変えるときだけ。もとの期限も残ります" }),
      field("deadlineReason", "text", { maxChars: MAX_REASON_CHARS }),
    ],
  };

  /** A value for each indicator; an entry holds one, so that a correction chooses which. */
  function listKpiFields(): FormField[] {
    const [kpi, ...others] = measure.kpis;
    if (!kpi) return [];
    if (others.length === 0) {
      const target = kpi.target ? `。目標は${kpi.target.asWritten}` : "";
      return [field("kpiValue", "number", { hint: `${kpi.name}${kpi.unit ? `(${kpi.unit})` : ""}${target}` })];
    }
    const labelled = measure.kpis.map((each) => ({ name: each.name, label: labelKpi(each) }));
    if (corrects === null) return labelled.map(({ name, label }) => field("kpiValue", "number", { label, kpi: name }));
    return [
      field("kpiName", "choice", { options: labelled.map(({ name, label }) => ({ value: name, label })) }),
      field("kpiValue", "number", { hint: "選んだ指標の値を、数字だけで書きます。単位と目標は、指標の横にあります" }),
    ];
  }
}

/** Characters of an option's label; the name gives way, for the target and the unit are what a figure is held against. */
const MAX_OPTION_CHARS = 75;

/** 「火災件数(件・目標 20件以下)」 */
function labelKpi({ name, unit, target }: Kpi): string {
  const words = [unit, target && `目標 ${target.asWritten}`].filter(Boolean);
  const held = words.length > 0 ? `(${words.join("・")})` : "";
  const room = MAX_OPTION_CHARS - held.length;
  return room < 10 ? name : `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${held}`;
}

/** Content → what was typed for it; findRecording reads it back. */
export function buildRecordingInput(content: EntryContent): RecordingInput {
  const {
    fiscalYear,
    point,
    status,
    kpi,
    step,
    evaluation,
    effectThousandYen,
    note,
    evidenceUrl,
    nextCheckOn,
    deadline,
  } = content;
  const texts: Record<RecordingField, string | null | undefined> = {
    status,
    fiscalYear: fiscalYear === null ? null : formatFiscalYearShort(fiscalYear),
    point,
    kpiName: kpi?.name,
    kpiValue: kpi && String(kpi.value),
    stepItem: step?.item,
    stepFiscalYear: step?.fiscalYear == null ? null : formatFiscalYearShort(step.fiscalYear),
    stepDone: step && (step.done ? "済み" : "まだ"),
    evaluation: evaluation === null ? null : String(evaluation),
    effectThousandYen: effectThousandYen === null ? null : String(effectThousandYen),
    note,
    evidenceUrl,
    nextCheckOn,
    newDeadline: deadline?.newDate,
    deadlineReason: deadline?.reason,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text != null));
}

/** Years of a plan without a beginning, or without a period at all: a few before this one. */
const YEARS_BACK = 4;

function listYears({ plan }: City, current: FiscalYear): FiscalYear[] {
  const to = plan.period?.to ?? current + 1;
  return fiscalYearsBetween(plan.period?.from ?? Math.min(to, current) - YEARS_BACK, to);
}

function listStepYears({ schedule }: Measure): FiscalYear[] {
  return [...new Set(schedule.flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear)))].sort();
}
