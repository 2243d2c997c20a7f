import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type DataFault, readCities } from "../../src/cli/read-data-files.ts";
import { lastDay, parseFiscalYear } from "../../src/domain/fiscal-year.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { cellOf } from "../../src/domain/schedule.ts";

/** Facts read from the sources apart from the records, so that a slip on one side shows on the other. */
const year = z.string().transform(parseFiscalYear);
const base = { id: z.string(), remark: z.string().min(1) };
const factSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("title"), title: z.string() }),
  z.strictObject({ ...base, kind: z.literal("page"), page: z.number() }),
  z.strictObject({ ...base, kind: z.literal("addedIn"), fiscalYear: year }),
  z.strictObject({ ...base, kind: z.literal("section"), labels: z.array(z.string()) }),
  z.strictObject({ ...base, kind: z.literal("departments"), names: z.array(z.string()) }),
  z.strictObject({
    ...base,
    kind: z.literal("cell"),
    item: z.string(),
    fiscalYear: year,
    text: z.string().nullable(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("kpi"),
    name: z.string(),
    target: z.number(),
    targetYear: year.nullable(),
    baseline: z.number().nullable(),
    baselineYear: year.nullable(),
    unit: z.string(),
  }),
  z.strictObject({ ...base, kind: z.literal("amount"), fiscalYear: year.nullable(), thousandYen: z.number() }),
  z.strictObject({
    ...base,
    kind: z.literal("deadline"),
    fiscalYear: year.nullable(),
    lastDay: z.string().nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal("term"), term: z.string().nullable() }),
  z.strictObject({ ...base, kind: z.literal("achieved"), achieved: z.boolean().nullable(), asOf: z.string() }),
  z.strictObject({ ...base, kind: z.literal("contains"), text: z.string() }),
  z.strictObject({ ...base, kind: z.literal("itemCount"), count: z.number() }),
  z.strictObject({ ...base, kind: z.literal("absent"), text: z.string() }),
]);
type Fact = z.output<typeof factSchema>;

const facts = readFileSync(path.join(import.meta.dirname, "facts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => factSchema.parse(JSON.parse(line)));
const faults: DataFault[] = [];
const cities = readCities(faults);
const measures = new Map(cities.flatMap((city) => city.measures).map((measure) => [measure.id, measure]));

/** Width, spaces and brackets differ between readers of one printed table; words and figures do not. */
const plain = (text: string) => text.normalize("NFKC").replace(/[\s・,、()「」]/g, "");

function read(fact: Fact, measure: Measure): unknown {
  switch (fact.kind) {
    case "title":
      return plain(measure.title);
    case "page":
      return measure.sources[0]?.page;
    case "addedIn":
      return measure.addedIn;
    case "section":
      return measure.section.map(({ label }) => label);
    case "departments":
      return measure.departments.map(({ name, scope }) =>
        scope && measure.city === "isesaki" ? `${name}${scope}` : name,
      );
    case "cell": {
      const step = [...measure.schedule].find(({ item }) => plain(item) === plain(fact.item));
      return step ? plain(cellOf(step, fact.fiscalYear) ?? "") : `工程がない: ${fact.item}`;
    }
    case "kpi": {
      const kpi = measure.kpis.find(({ name }) => plain(name).includes(plain(fact.name)));
      if (!kpi) return `指標がない: ${fact.name}`;
      const { target, baseline, unit } = kpi;
      return [target?.value, target?.fiscalYear, baseline?.value ?? null, baseline?.fiscalYear ?? null, plain(unit)];
    }
    case "amount":
      return measure.amounts.some(
        ({ fiscalYear, thousandYen }) => fiscalYear === fact.fiscalYear && thousandYen === fact.thousandYen,
      );
    case "deadline":
      return [measure.deadline?.fiscalYear ?? null, measure.deadline ? lastDay(measure.deadline.fiscalYear) : null];
    case "term":
      return measure.term;
    case "achieved": {
      const newest = measure.statuses.at(-1);
      return [newest?.asWritten == null ? null : newest.means === "achieved", newest?.asOf];
    }
    case "contains":
    case "absent":
      return plain(JSON.stringify(measure)).includes(plain(fact.text));
    case "itemCount":
      return measure.items.length;
  }
}

function expected(fact: Fact): unknown {
  switch (fact.kind) {
    case "title":
      return plain(fact.title);
    case "page":
      return fact.page;
    case "addedIn":
      return fact.fiscalYear;
    case "section":
      return fact.labels;
    case "departments":
      return fact.names;
    case "cell":
      return plain(fact.text ?? "");
    case "kpi":
      return [fact.target, fact.targetYear, fact.baseline, fact.baselineYear, plain(fact.unit)];
    case "deadline":
      return [fact.fiscalYear, fact.lastDay];
    case "term":
      return fact.term;
    case "achieved":
      return [fact.achieved, fact.asOf];
    case "amount":
    case "contains":
      return true;
    case "absent":
      return false;
    case "itemCount":
      return fact.count;
  }
}

describe("記録は原典の事実と一致する", () => {
  test("データファイルに誤りがない", () => expect(faults).toEqual([]));

  test("4市の件数が原典と合う", () => {
    const counts = Object.fromEntries(cities.map(({ city, measures }) => [city.id, measures.length]));
    expect(counts).toMatchObject({ isesaki: 55, annaka: 48, suzaka: 5, konan: 4 });
    const of = (id: string) => cities.find(({ city }) => city.id === id)?.measures ?? [];
    expect(of("suzaka").flatMap(({ items }) => items)).toHaveLength(36);
    expect(of("suzaka").flatMap(({ kpis }) => kpis)).toHaveLength(24);
    expect(of("annaka").filter(({ sources }) => sources.length === 2)).toHaveLength(7);
    expect(
      of("annaka").filter(({ sources }) => sources.some(({ document }) => document === "pledge-sheets")),
    ).toHaveLength(11);
    expect(new Set(of("isesaki").map(({ section }) => section[0]?.label)).size).toBe(5);
  });

  test.each(facts.map((fact) => [`${fact.id} ${fact.kind}(${fact.remark})`, fact] as const))("%s", (_, fact) => {
    const measure = measures.get(fact.id);
    expect(measure, `記録がない: ${fact.id}`).toBeDefined();
    expect(read(fact, measure!)).toEqual(expected(fact));
  });
});
