import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.ts";
import { fiscalYearSchema } from "./fiscal-year.ts";
import { REPORTED_STATUSES } from "./progress-entry.ts";
import { isReservedWord } from "./reserved-words.ts";
import { staffSchema } from "./staff.ts";

const text = z.string().trim().min(1);

/** A published document that records are drawn from. */
export const documentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  /** Short name for cards. */
  shortTitle: text,
  /** When it was issued, as the document says it; null: 記載なし. */
  issued: text.nullable(),
  /** The day its statuses stand for; null: it reports none, or each sheet has its own. */
  asOf: calendarDateSchema.nullable(),
  /** What of the whole it holds, where that is less than everything: a count of its records counts no more than this. */
  coverage: text.nullable().default(null),
  url: z.url({ protocol: /^https$/ }).nullable(),
  remark: text.nullable().default(null),
});

/** Days on which citizens get no pushes about pledges (市長選挙の告示から投票日まで), both ends included. */
const quietPeriodSchema = z
  .strictObject({ from: calendarDateSchema, to: calendarDateSchema, reason: text })
  .refine(({ from, to }) => from <= to, { message: "to は from と同じ日か、それより後にしてください" });
export type QuietPeriod = z.output<typeof quietPeriodSchema>;

/** Where citizens ask the city itself: what it publishes of its desk, and nothing guessed. */
export const contactSchema = z.strictObject({
  /** 「市役所 代表」 */
  name: text,
  /** The city's page on it. */
  page: z.url({ protocol: /^https$/ }).nullable(),
  phone: z
    .string()
    .regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, "電話番号は 0270-24-5111 のように半角の数字とハイフンで書いてください")
    .nullable(),
});

/** Under which terms the city lets others use the data (「CC BY 4.0」); decided by the city, never guessed. */
const licenceSchema = z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }).nullable() });

/** A city and what its documents are called. */
export const citySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, "市の id は半角の小文字で書いてください(例: annaka、同じ名前の市があれば fuchu-tokyo)")
    .refine((id) => !isReservedWord(id), {
      error: ({ input }) => `「${String(input)}」はこの仕組みのアドレスやフォルダーの名前なので、市の id に使えません`,
    }),
  name: text,
  nameKana: text,
  nameEn: text,
  /** The city's name without 市, readings and other spellings by which people mean this city. */
  aliases: z.array(text),
  plan: z.strictObject({
    title: text,
    shortTitle: text,
    /** null: the documents name no period (a target year is none); `from` null: only its end is named. */
    period: z.strictObject({ from: fiscalYearSchema.nullable(), to: fiscalYearSchema }).nullable(),
  }),
  /** What people call its office, where it is not 市役所・町役場・村役場・区役所. */
  officeWord: text.nullable().default(null),
  /** What this city calls a record: 取組項目, 公約, 施策. */
  measureWord: text,
  documents: z.array(documentSchema).min(1),
  /** What this plan's own words, letters and marks for a state mean, beside the usual ones: { A: achieved, △: late }. */
  statusWords: z.record(text, z.enum(REPORTED_STATUSES).nullable()).default({}),
  /** The legend that the plan prints with its words, letters and marks for a state, in its order. */
  statusLegend: z.array(z.strictObject({ word: text, stands: text })).default([]),
  /** Whether any of its records has a deadline of its own; found when the records are read. */
  namesDeadlines: z.boolean().default(false),
  /** The first fiscal year that any record's schedule speaks of; nobody knows what began in it and what before. */
  scheduleFrom: z.number().int().nullable().default(null),
  /** Whether any of its records names who answers for it; found when the records are read. */
  namesDepartments: z.boolean().default(false),
  /** The words of a yearly evaluation, best first; empty where the plan has none. */
  evaluationScale: z.array(z.strictObject({ score: z.number().int(), label: text })).default([]),
  /** Questions shown in the welcome and after a question that found nothing; without any they come from the records. */
  examples: z.array(text).default([]),
  /** The departments there are now (課の一覧), to notice records whose owner is gone; empty: not listed, nothing is checked. */
  departments: z.array(text).default([]),
  /** Other names of a 部 or 課, as people call it: { 病院: 経営企画部 }. */
  departmentAliases: z.record(text, text).default({}),
  /** null: neither page nor number is known from a source of the city. */
  contact: contactSchema.nullable().default(null),
  /** null: the city has named no terms. */
  licence: licenceSchema.nullable().default(null),
  quietPeriods: z.array(quietPeriodSchema).default([]),
  /** Channels and people of the city's Slack; not for the public API. */
  staff: staffSchema.prefault({}),
});
export type City = z.output<typeof citySchema>;
