import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.ts";
import { fiscalYearSchema } from "./fiscal-year.ts";
import { kpiSchema } from "./kpi.ts";
import { REPORTED_STATUSES } from "./progress-entry.ts";
import { byFiscalYearSchema, scheduleStepSchema } from "./schedule.ts";
import { sourceRefSchema } from "./source-ref.ts";

const text = z.string().trim().min(1);

/** One step of a plan's hierarchy: 「重点項目1」「効率的で効果的な行政運営」. */
export const sectionStepSchema = z.strictObject({ label: text, title: text });
export type SectionStep = z.output<typeof sectionStepSchema>;

/** A department (担当課). `division` is the 部 or 局 the source names before it. */
const departmentSchema = z.strictObject({
  division: text.nullable(),
  name: text,
  /** `lead`: named alone or first; `joint`: named beside it (共管); `related`: 関連部署. */
  role: z.enum(["lead", "joint", "related"]),
  /** The part of the record this department answers for, where the source says so. */
  scope: text.nullable().default(null),
});
export type Department = z.output<typeof departmentSchema>;

/** An amount of money, in thousands of yen, with the words of the source. */
const amountSchema = z.strictObject({
  label: text,
  fiscalYear: fiscalYearSchema.nullable(),
  /** Below zero where an effect fell behind what was before (「▲1,150」). */
  thousandYen: z.number(),
  asWritten: text,
  asOf: calendarDateSchema.nullable().default(null),
});

/** What a document says of a record's state, on one day where it names one. */
const reportedStatusSchema = z.strictObject({
  /** What the word means; null where it says nothing of how far it is (「今年度達成予定」, a sentence). */
  means: z.enum(REPORTED_STATUSES).nullable(),
  /** The source's own word: 「公約達成」「順調」「B」; null: the day is known, the gauge unreadable. */
  asWritten: text.nullable(),
  /** null: the document names no day. */
  asOf: calendarDateSchema.nullable(),
  document: text,
  /** The year that a plan which grades its records every year gave it for (「評価・R6」); absent: its column names none. */
  fiscalYear: fiscalYearSchema.optional(),
});

/** A measure (施策・取組項目) or pledge (公約) as its data file holds it. */
export const measureFileEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/, "id は isesaki-2-2-3 のように英小文字・数字・ハイフンで書いてください"),
  title: text,
  /** Other spellings of the title that a source or a scanning error uses; findable, shown in the remarks. */
  titleVariants: z.array(text).default([]),
  /** The number the source prints before the title: 「①」「2」「35」. */
  number: text.nullable(),
  /** A step of the hierarchy below the file's `section` (中項目・施策項目). */
  area: sectionStepSchema.nullable().default(null),
  /** Further places of the plan that list it again (再掲), each from the outermost step. */
  alsoListed: z
    .array(z.strictObject({ section: z.array(sectionStepSchema).min(1), number: text.nullable() }))
    .default([]),
  /** Fiscal year in which the measure joined the plan (R3追加). */
  addedIn: fiscalYearSchema.nullable().default(null),
  /** Fiscal year in which it begins, where the source names one (開始年度, 「R5～R12」). */
  startsIn: fiscalYearSchema.nullable().default(null),
  /** The plan's own word for how long it takes: 「短期」「前期」「令和7年度まで」. */
  term: text.nullable().default(null),
  /** The one document that prints the term, where another one lists the measure without it; null: all of them. */
  termDocument: text.nullable().default(null),
  departments: z.array(departmentSchema).default([]),
  /** The departments line as the source prints it; null: 記載なし. */
  departmentsAsWritten: text.nullable(),
  /** Newly written, short and plain. `does`: what is done. `aims`: what it is for. */
  summary: z.strictObject({ does: text, aims: text.nullable() }),
  /** Present state and problems (現状と課題), newly written. */
  background: z.array(text).default([]),
  /** Lines of approach (取組方針), newly written. */
  policies: z.array(text).default([]),
  /** Sub-measures (取組項目) with their contents. */
  items: z
    .array(z.strictObject({ title: text, group: text.nullable().default(null), contents: z.array(text).default([]) }))
    .default([]),
  /** Single facts people ask for: figures, places, names. */
  facts: z
    .array(z.strictObject({ label: text, value: text, asOf: calendarDateSchema.nullable().default(null) }))
    .default([]),
  kpis: z.array(kpiSchema).default([]),
  amounts: z.array(amountSchema).default([]),
  schedule: z.array(scheduleStepSchema).default([]),
  /** Mid-term lines (中間進捗) of the yearly sheet. */
  midterm: byFiscalYearSchema.default([]),
  /** The record's own deadline; null where the source gives none. */
  deadline: z
    .strictObject({ asWritten: text, fiscalYear: fiscalYearSchema, remark: text.nullable().default(null) })
    .nullable(),
  statuses: z.array(reportedStatusSchema).default([]),
  /** Who is expected to do what (各主体の役割), newly written. */
  roles: z.array(z.strictObject({ who: text, does: text })).default([]),
  sources: z.array(sourceRefSchema).min(1, "出典のない記録は置けません"),
  /** Mended scanning errors, merged cells, differences between two sources. */
  remarks: z.array(text).default([]),
});

/** A record as it is written in a data file, defaults left out. */
export type MeasureFileEntry = z.input<typeof measureFileEntrySchema>;

/** One data file: a section (節) or area (分野) and its records. */
export const measureFileSchema = z.strictObject({
  section: z.array(sectionStepSchema).min(1),
  measures: z.array(measureFileEntrySchema).min(1),
});

/** A measure or pledge as the rest of the house knows it: the file's entry with its city, kind and full section path. */
export type Measure = z.output<typeof measureFileEntrySchema> & {
  city: string;
  kind: "measure" | "pledge";
  /** From the outermost step to the record's own area. */
  section: SectionStep[];
};
