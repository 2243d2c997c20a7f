import { z } from "zod";
import { citySchema } from "../../src/domain/city.ts";
import { kpiSchema } from "../../src/domain/kpi.ts";
import { measureFileEntrySchema, sectionStepSchema } from "../../src/domain/measure.ts";
import { entryContentSchema } from "../../src/domain/progress-entry.ts";
import { RECORD_STATES } from "../../src/domain/record-state.ts";

/** What the API's other addresses answer; fields may be added, none changes its meaning. */

const date = z.iso.date();

const publicCity = z.looseObject({
  ...citySchema.omit({ staff: true }).shape,
  measureCount: z.number().int().describe("記録の数"),
});
export const citiesReplySchema = z.object({ cities: z.array(publicCity) });

const state = z.looseObject({
  kind: z.enum(RECORD_STATES),
  label: z.string().describe("状態のことば"),
  definition: z.string().describe("そのことばの意味"),
  word: z.string().describe("画面に出ることば。担当課が言った状況があれば、それ"),
  known: z.string().describe("何が、いつ、だれから分かっているか"),
});

const report = z.looseObject({
  ...entryContentSchema.omit({ nextCheckOn: true }).shape,
  id: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  corrected: z.boolean().describe("のちに訂正された報告。いまの値ではない"),
});

export const measureReplySchema = z.looseObject({
  ...measureFileEntrySchema.shape,
  city: z.string(),
  kind: z.enum(["measure", "pledge"]).describe("measure: 施策・取組項目、pledge: 首長の公約"),
  section: z.array(sectionStepSchema).describe("計画の中の位置。外側から"),
  kpis: z.array(
    z.looseObject({
      ...kpiSchema.shape,
      present: z
        .object({
          value: z.number(),
          fiscalYear: z.number().int().nullable(),
          asOf: date,
          reach: z.number().min(0).max(1).nullable().describe("基準値から目標までの、どこまで来たか"),
        })
        .nullable()
        .describe("担当課が最後に報告した値。null は報告なし"),
    }),
  ),
  ownDeadline: measureFileEntrySchema.shape.deadline.describe("資料に書かれた、その記録の期限"),
  deadline: z
    .looseObject({
      origin: z.enum(["own", "plan_end", "target_year", "report"]),
      fiscalYear: z.number().int(),
      date,
      asWritten: z.string().nullable(),
      daysLeft: z.number().int().describe("きょうからの日数。過ぎていれば負"),
    })
    .nullable()
    .describe("いまの期限(延期の報告・計画の終わり・目標の年を含む)"),
  state,
  reports: z.array(report).describe("公開された担当課の報告。だれが書いたかは入らない"),
  lastWordOn: date.nullable(),
});
export const measuresReplySchema = z.object({ measures: z.array(measureReplySchema) });

export const digestReplySchema = z.looseObject({
  city: z.string(),
  today: date,
  week: z.string().describe("ISO の週(2024-W10)"),
  firstBusinessDay: date.nullable(),
  counts: z.record(z.string(), z.number().int()),
  states: z.array(
    z.object({
      kind: z.enum(RECORD_STATES),
      label: z.string(),
      definition: z.string(),
      count: z.number().int(),
    }),
  ),
  coverage: z.string().nullable(),
  nextDeadline: date.nullable(),
  text: z.string(),
});

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string(),
  detail: z.string().describe("何が起きたかと、直しかた"),
});
