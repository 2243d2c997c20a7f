import { z } from "zod";
import type { MeasureView } from "../domain/measure-view.ts";
import { RECORD_STATES, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { findPresentValue } from "../domain/report.ts";
import { describeState, nameState } from "../wording/describe-state.ts";
import { permanentAddress } from "./citation.ts";

const date = z.iso.date();
const figure = z
  .object({
    value: z.number().nullable().describe("数だけ。ことばなら null"),
    fiscalYear: z.number().int().nullable().describe("年度(4月の西暦)"),
    asWritten: z.string().describe("資料のことばのまま"),
  })
  .nullable();

/** A record as open data: what its page says, for programs. Fields may be added; none changes its meaning. */
const openRecordSchema = z.object({
  id: z.string().describe("変わらない番号"),
  url: z.url().describe("記録のページ"),
  kind: z.enum(["measure", "pledge"]).describe("measure: 施策・取組項目、pledge: 首長の公約"),
  title: z.string().describe("資料のままの題名"),
  number: z.string().nullable().describe("資料の番号"),
  section: z.array(z.object({ label: z.string(), title: z.string() })).describe("計画の中の位置。外側から"),
  does: z.string().describe("すること(書きおろし)"),
  aims: z.string().nullable().describe("ねらい(書きおろし)"),
  departments: z.array(z.object({ division: z.string().nullable(), name: z.string(), role: z.string() })),
  departmentsAsWritten: z.string().nullable().describe("担当課。資料のことばのまま。null は記載なし"),
  deadline: z
    .object({
      date,
      fiscalYear: z.number().int(),
      origin: z
        .enum(["own", "plan_end", "target_year", "report"])
        .describe("own: 資料の期限、plan_end: 計画の終わり、target_year: 指標の目標の年、report: 担当課の報告"),
      asWritten: z.string().nullable(),
    })
    .nullable()
    .describe("期限。null は、どこにも書かれていない"),
  state: z.object({
    kind: z.enum(RECORD_STATES),
    label: z.string().describe("画面に出る状態のことば"),
    known: z.string().describe("何が、いつ、だれから分かっているか"),
    asOf: date.nullable().describe("いちばん新しい記載か報告の日。null は、だれも何も言っていない"),
  }),
  indicators: z.array(
    z.object({ name: z.string(), unit: z.string(), baseline: figure, target: figure, present: figure }),
  ),
  sources: z.array(
    z.object({
      document: z.string().describe("文書の題名"),
      page: z.number().int().nullable(),
      place: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});
export type OpenRecord = z.output<typeof openRecordSchema>;

/** What programs get of a whole city (`/:city/data.json`). */
export const openCitySchema = z.object({
  $schema: z.url(),
  city: z.object({ id: z.string(), name: z.string(), nameKana: z.string(), nameEn: z.string() }),
  plan: z.object({
    title: z.string(),
    from: z.number().int().nullable().describe("はじめの年度"),
    to: z.number().int().nullable().describe("終わりの年度"),
  }),
  builtOn: date.describe("このファイルを作った日(日本)。日数で決まる状態は、この日のもの"),
  coverage: z.string().nullable().describe("資料に載っているものの範囲と時点"),
  licence: z
    .object({ name: z.string(), url: z.string().nullable() })
    .nullable()
    .describe("自治体が決めた利用条件。null は、決めたと分かっていない"),
  states: z.array(z.object({ kind: z.enum(RECORD_STATES), label: z.string(), definition: z.string() })),
  records: z.array(openRecordSchema),
});
export type OpenCity = z.output<typeof openCitySchema>;

/** States with what each of them means and does not mean, in the order in which they are decided. */
export const OPEN_STATES: OpenCity["states"] = RECORD_STATES.map((kind) => ({ kind, ...STATE_DEFINITIONS[kind] }));

/** @param origin 「https://example.jp」 */
export function buildOpenRecord(view: MeasureView, origin: string): OpenRecord {
  const { measure, city, deadline, state } = view;
  const { id, kind, title, number, section, summary, departments, departmentsAsWritten } = measure;
  return {
    id,
    url: permanentAddress(view, origin),
    kind,
    title,
    number,
    section,
    does: summary.does,
    aims: summary.aims,
    departments: departments.map(({ division, name, role }) => ({ division, name, role })),
    departmentsAsWritten,
    deadline: deadline && {
      date: deadline.date,
      fiscalYear: deadline.fiscalYear,
      origin: deadline.origin,
      asWritten: deadline.asWritten,
    },
    state: { kind: state.kind, label: nameState(view), known: describeState(view), asOf: view.lastWordOn },
    indicators: measure.kpis.map((kpi) => ({
      name: kpi.name,
      unit: kpi.unit,
      baseline: kpi.baseline,
      target: kpi.target && {
        value: kpi.target.value,
        fiscalYear: kpi.target.fiscalYear,
        asWritten: kpi.target.asWritten,
      },
      present: findPresent(kpi, view),
    })),
    sources: measure.sources.map(({ document, page, place }) => {
      const found = city.documents.find(({ id: known }) => known === document);
      return { document: found?.title ?? document, page, place, url: found?.url ?? null };
    }),
  };
}

/** What the department reported last, else what the source itself gives beside the baseline. */
function findPresent(kpi: MeasureView["measure"]["kpis"][number], { reports }: MeasureView) {
  const found = findPresentValue(reports, kpi.name);
  if (found === null) return kpi.latest;
  return { value: found.value, fiscalYear: found.report.entry.fiscalYear, asWritten: `${found.value}${kpi.unit}` };
}
