import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import type { City } from "../domain/city.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { STATE_DEFINITIONS } from "../domain/record-state.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { buildOpenRecord, OPEN_STATES, type OpenCity, type OpenRecord, openCitySchema } from "./open-record.ts";

/** A city's records as they stand on a day. */
interface OpenSources {
  city: City;
  /** In the order of the plan. */
  views: readonly MeasureView[];
  /** 「https://example.jp」 */
  origin: string;
  /** ISO date in Japan. */
  today: string;
}

export const dataPath = (cityId: string, format: "csv" | "json") => `/${encodeURIComponent(cityId)}/data.${format}`;
export const SCHEMA_PATH = "/data.schema.json";

export function buildOpenCity({ city, views, origin, today }: OpenSources): OpenCity {
  const { id, name, nameKana, nameEn, plan, licence } = city;
  return {
    $schema: `${origin}${SCHEMA_PATH}`,
    city: { id, name, nameKana, nameEn },
    plan: { title: plan.title, from: plan.period?.from ?? null, to: plan.period?.to ?? null },
    builtOn: today,
    coverage: describeCoverage(city),
    licence,
    states: OPEN_STATES,
    records: views.map((view) => buildOpenRecord(view, origin)),
  };
}

/** What `data.json` holds, as JSON Schema. */
export const buildOpenSchema = () => z.toJSONSchema(openCitySchema, { io: "output" });

/** Columns by their heading; names follow the municipal standard data set where it has them (ID, 地方公共団体名, 備考). */
const COLUMNS: Record<string, (record: OpenRecord, sources: OpenSources) => string | number | null> = {
  ID: ({ id }) => id,
  地方公共団体名: (_, { city }) => city.name,
  計画名: (_, { city }) => city.plan.title,
  区分: ({ section }) => section.map(({ label, title }) => `${label} ${title}`).join(" › "),
  番号: ({ number }) => number,
  題名: ({ title }) => title,
  すること: ({ does }) => does,
  ねらい: ({ aims }) => aims,
  担当課: ({ departmentsAsWritten }) => departmentsAsWritten,
  期限: ({ deadline }) => deadline?.date ?? null,
  期限の年度: ({ deadline }) => (deadline ? formatFiscalYear(deadline.fiscalYear) : null),
  期限のもと: ({ deadline }) => (deadline ? DEADLINE_ORIGINS[deadline.origin] : null),
  状態: ({ state }) => state.label,
  状態の意味: ({ state }) => STATE_DEFINITIONS[state.kind].definition,
  状態について分かること: ({ state }) => state.known,
  状態の時点: ({ state }) => state.asOf,
  指標: ({ indicators }) =>
    indicators
      .map(
        ({ name, baseline, target, present }) =>
          `${name}: 基準値 ${said(baseline)}、目標 ${said(target)}、現状 ${said(present)}`,
      )
      .join("\n"),
  出典: ({ sources }) =>
    sources
      .map(({ document, page, place }) => `${document} ${page === null ? (place ?? "") : `${page}ページ`}`.trim())
      .join("\n"),
  URL: ({ url }) => url,
  データ作成日: (_, { today }) => today,
};

const DEADLINE_ORIGINS: Record<NonNullable<OpenRecord["deadline"]>["origin"], string> = {
  own: "資料の期限",
  plan_end: "計画の終わり",
  target_year: "指標の目標の年",
  report: "担当課の報告",
};

const said = (figure: OpenRecord["indicators"][number]["baseline"]) =>
  figure === null
    ? "記載なし"
    : `${figure.asWritten}${figure.fiscalYear === null ? "" : `(${formatFiscalYear(figure.fiscalYear)})`}`;

/** A row a record (RFC 4180, UTF-8 with a BOM, so that Excel reads it); an empty cell: not written in the source. */
export function renderOpenCsv(sources: OpenSources): string {
  const columns = Object.entries(COLUMNS);
  const rows = sources.views.map((view) => {
    const record = buildOpenRecord(view, sources.origin);
    return columns.map(([, read]) => read(record, sources) ?? "");
  });
  return stringify([columns.map(([heading]) => heading), ...rows], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    // A spreadsheet must not take a cell for a formula.
    escape_formulas: true,
    bom: true,
  });
}
