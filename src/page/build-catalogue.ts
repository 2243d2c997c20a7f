import type { City } from "../domain/city.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { aboutPath, cityPath, nameCityPlan } from "./page-paths.ts";
import { dataPath } from "./render-open-data.ts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
};

export const CATALOGUE_PATH = "/catalog.jsonld";
export const cataloguePath = (cityId: string) => `${cityPath(cityId)}/catalog.jsonld`;

const japanese = (text: string) => ({ "@value": text, "@language": "ja" });

/** The catalogue of every city (DCAT 3); each city's own names its data. @param origin 「https://example.jp」 */
export const buildCatalogue = (cities: readonly Pick<City, "id" | "name">[], origin: string) => ({
  "@context": CONTEXT,
  "@id": `${origin}${CATALOGUE_PATH}`,
  "@type": "dcat:Catalog",
  "dct:title": japanese("まちの約束 オープンデータ"),
  "foaf:homepage": { "@id": `${origin}/` },
  "dcat:catalog": cities.map(({ id, name }) => ({
    "@id": `${origin}${cataloguePath(id)}`,
    "@type": "dcat:Catalog",
    "dct:title": japanese(name),
  })),
});

/** What there is of a city for programs. @param changedOn ISO date of the newest word on its records; null: none */
export function buildCityCatalogue(city: City, origin: string, changedOn: string | null) {
  const at = (path: string) => `${origin}${path}`;
  const file = (path: string, type: string, title: string) => ({
    "@type": "dcat:Distribution",
    "dct:title": japanese(title),
    "dcat:accessURL": { "@id": at(path) },
    "dcat:downloadURL": { "@id": at(path) },
    "dcat:mediaType": type,
    ...(city.licence?.url ? { "dct:license": { "@id": city.licence.url } } : {}),
  });
  const coverage = describeCoverage(city);
  return {
    "@context": CONTEXT,
    "@id": at(cataloguePath(city.id)),
    "@type": "dcat:Catalog",
    "dct:title": japanese(city.name),
    "dct:isPartOf": { "@id": at(CATALOGUE_PATH) },
    "dcat:dataset": {
      "@id": at(cityPath(city.id)),
      "@type": "dcat:Dataset",
      "dct:title": japanese(nameCityPlan(city)),
      "dct:description": japanese(
        [`${city.measureWord}の一件ずつの、すること・期限・担当課・状態・指標・出典`, coverage]
          .filter(Boolean)
          .join("。"),
      ),
      "dct:publisher": { "@type": "foaf:Organization", "foaf:name": japanese(city.name) },
      "dct:language": "ja",
      ...(changedOn === null ? {} : { "dct:modified": changedOn }),
      ...(city.licence ? { "dct:rights": japanese(city.licence.name) } : {}),
      "dcat:landingPage": { "@id": at(cityPath(city.id)) },
      "foaf:page": { "@id": at(aboutPath(city.id)) },
      "dcat:distribution": [
        file(dataPath(city.id, "csv"), "text/csv", "CSV(UTF-8、BOM つき)"),
        file(dataPath(city.id, "json"), "application/json", "JSON"),
        file(`${cityPath(city.id)}/deadlines.ics`, "text/calendar", "期限のカレンダー"),
        file(`${cityPath(city.id)}/updates.atom`, "application/atom+xml", "更新のフィード"),
      ],
    },
  };
}
