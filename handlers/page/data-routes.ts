import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { buildCatalogue, buildCityCatalogue, CATALOGUE_PATH } from "../../src/page/build-catalogue.ts";
import { countDepartments, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import {
  aboutPath,
  cityPath,
  deadlinesPath,
  departmentPath,
  departmentsPath,
  listPath,
  recordPath,
  updatesPath,
} from "../../src/page/page-paths.ts";
import { buildOpenCity, buildOpenSchema, renderOpenCsv, SCHEMA_PATH } from "../../src/page/render-open-data.ts";
import { renderSitemap, renderSitemapIndex } from "../../src/page/sitemap.tsx";
import { PROBLEMS } from "../../src/wording/problems.ts";
import type { Env } from "../env.ts";
import { findOrigin } from "../find-origin.ts";
import { listCities } from "../load-house.ts";
import { nameCities } from "../name-cities.ts";
import { openResponse } from "../open-response.ts";
import { problem } from "../problem.ts";
import { limitAddress, tooMany } from "../rate-limits.ts";
import { openReported, type Reported } from "./open-reported.ts";

/** Answers to questions are for who asked; each would be worked out anew for every crawler. */
const ROBOTS = ["User-agent: *", "Disallow: /*?q=", "Disallow: /api/", "Disallow: /playground"];

type DataContext = Context<{ Bindings: Env }>;

/** Open data for programs: a city's records as CSV and JSON, its catalogue, and what search engines ask for. */
export function createDataRoutes(): Hono<{ Bindings: Env }> {
  const data = new Hono<{ Bindings: Env }>();
  const paths = [
    ...["/robots.txt", "/sitemap.xml", CATALOGUE_PATH, SCHEMA_PATH],
    ...["csv", "json"].map((format) => `/:city/data.${format}`),
    ...["/:city/catalog.jsonld", "/:city/sitemap.xml"],
  ];
  for (const path of paths) data.on("GET", path, etag(), limitAddress(tooMany));

  data.get("/robots.txt", (c) =>
    openResponse([...ROBOTS, `Sitemap: ${findOrigin(c.env, c.req.raw)}/sitemap.xml`, ""].join("\n"), "text/plain"),
  );
  data.get("/sitemap.xml", async (c) => {
    const origin = findOrigin(c.env, c.req.raw);
    const cities = await listCities(c.env);
    return openResponse(
      renderSitemapIndex(cities.map(({ id }) => `${origin}${cityPath(id)}/sitemap.xml`)),
      "application/xml",
    );
  });
  data.get("/:city/sitemap.xml", (c) =>
    answer(c, "application/xml", ({ records, today }, origin) =>
      renderSitemap(listAddresses({ records, today }).map((path) => `${origin}${path}`)),
    ),
  );
  data.get(CATALOGUE_PATH, async (c) =>
    openResponse(
      JSON.stringify(buildCatalogue(await listCities(c.env), findOrigin(c.env, c.req.raw))),
      "application/ld+json",
    ),
  );
  data.get("/:city/catalog.jsonld", (c) =>
    answer(c, "application/ld+json", ({ records, today }, origin) =>
      JSON.stringify(buildCityCatalogue(records.city, origin, listUpdateLines(records, today)[0]?.on ?? null)),
    ),
  );
  data.get(SCHEMA_PATH, () => openResponse(JSON.stringify(buildOpenSchema()), "application/schema+json"));
  data.get("/:city/data.json", (c) =>
    answer(c, "application/json", (reported, origin) => JSON.stringify(buildOpenCity(sourcesOf(reported, origin)))),
  );
  data.get("/:city/data.csv", (c) =>
    answer(c, "text/csv", (reported, origin) => renderOpenCsv(sourcesOf(reported, origin)), {
      "content-disposition": `attachment; filename="${c.req.param("city")}.csv"`,
    }),
  );
  return data;
}

const sourcesOf = ({ records, today }: Reported, origin: string) => ({
  city: records.city,
  views: viewsOf(records, today),
  origin,
  today,
});

function listAddresses({ records, today }: Reported): string[] {
  const { id } = records.city;
  return [
    ...[cityPath, listPath, departmentsPath, deadlinesPath, updatesPath, aboutPath].map((pathOf) => pathOf(id)),
    ...countDepartments(viewsOf(records, today)).map(({ label }) => departmentPath(id, label)),
    ...records.measures.map((measure) => recordPath(id, measure.id)),
  ];
}

async function answer(
  c: DataContext,
  type: string,
  build: (reported: Reported, origin: string) => string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const cityId = c.req.param("city") ?? "";
  const reported = await openReported(c.env, cityId);
  if (!reported) return problem(404, ...PROBLEMS.noRecordsOfCity(await nameCities(c.env)));
  return openResponse(build(reported, findOrigin(c.env, c.req.raw)), type, headers);
}
