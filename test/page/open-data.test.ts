import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityCatalogue } from "../../src/page/build-catalogue.ts";
import { viewsOf } from "../../src/page/build-overview.ts";
import { openCitySchema } from "../../src/page/open-record.ts";
import { buildOpenCity, buildOpenSchema, renderOpenCsv } from "../../src/page/render-open-data.ts";
import { cities, ORIGIN } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const sourcesOf = (records: CityRecords) => ({
  city: records.city,
  views: viewsOf(records, TODAY),
  origin: ORIGIN,
  today: TODAY,
});

describe.each(cities.map((records): [string, CityRecords] => [records.city.id, records]))("%s", (_, records) => {
  const sources = sourcesOf(records);

  test("JSON は自分の JSON Schema のとおりで、状態と期限はカードと同じ", () => {
    const open = buildOpenCity(sources);
    expect(openCitySchema.parse(JSON.parse(JSON.stringify(open)))).toEqual(open);
    expect(open.records).toHaveLength(records.measures.length);
    for (const [at, view] of sources.views.entries()) {
      const card = buildMeasureCard(view, "detail", null);
      const { state, url, sources: named } = open.records[at]!;
      expect([state.label, url]).toEqual([card.status.word, `${ORIGIN}/${records.city.id}/m/${card.id}`]);
      expect(card.statusNote).toContain(state.known);
      expect(named.length).toBe(view.measure.sources.length);
    }
  });

  test("CSV は BOM つきで、一件一行、JSON と同じことを言う", () => {
    const text = renderOpenCsv(sources);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows = parse(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    const { records: open } = buildOpenCity(sources);
    expect(rows.map((row) => [row.ID, row.状態, row.期限, row.URL])).toEqual(
      open.map(({ id, state, deadline, url }) => [id, state.label, deadline?.date ?? "", url]),
    );
  });
});

test("JSON Schema は、そのまま渡せる形で、項目の意味を日本語で言う", () => {
  const schema = JSON.parse(JSON.stringify(buildOpenSchema())) as { required: string[]; $schema: string };
  expect(schema.$schema).toContain("json-schema.org");
  expect(schema.required).toContain("records");
  expect(JSON.stringify(schema)).toContain("変わらない番号");
});

test("式として読まれる字で始まるセルは、式にならない", () => {
  const [records] = cities;
  const measures = [{ ...records!.measures[0]!, title: "=HYPERLINK(1)" }];
  expect(renderOpenCsv(sourcesOf({ ...records!, measures }))).toContain("'=HYPERLINK(1)");
});

test("カタログは、市が決めたときだけ利用条件を言う", () => {
  const { city } = cities[0]!;
  expect(JSON.stringify(buildCityCatalogue(city, ORIGIN, null))).not.toContain("license");
  const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
  expect(JSON.stringify(buildCityCatalogue({ ...city, licence }, ORIGIN, null))).toContain(licence.url);
});

test("カタログは DCAT 3 のとおり、ことば・ファイルの種類・日・利用条件を、値の型で言い、データとページを分ける", () => {
  const { city } = cities[0]!;
  const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
  const { "dcat:dataset": data, "dct:language": language } = buildCityCatalogue({ ...city, licence }, ORIGIN, TODAY);
  const types = data["dcat:distribution"].map((file) => file["dcat:mediaType"]["@id"]);
  expect(types).toContain("https://www.iana.org/assignments/media-types/text/csv");
  expect([language, data["dct:language"]].map((of) => of["@id"])).toEqual(
    Array(2).fill("http://id.loc.gov/vocabulary/iso639-1/ja"),
  );
  expect(data["dct:modified"]).toEqual({ "@value": TODAY, "@type": "xsd:date" });
  expect(data["dct:rights"]).toMatchObject({ "@type": "dct:RightsStatement" });
  expect(data["@id"]).not.toBe(data["dcat:landingPage"]["@id"]);
});
