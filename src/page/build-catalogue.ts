import type { City } from "../domain/city.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { aboutPath, cityPath, nameCityPlan } from "./page-paths.ts";
import { dataPath } from "./render-open-data.ts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** DCAT names kinds of files and languages by address, not by word. */
const MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
const JAPANESE = { "@id": "http://id.loc.gov/vocabulary/iso639-1/ja" };

export const CATALOGUE_PATH = "/catalog.jsonld";
export const cataloguePath = (cityId: string) => `${cityPath(cityId)}/catalog.jsonld`;

const japanese = (text: string) => ({ "@value": text, "@language": "ja" });

/** The catalogue of every city (DCAT 3); each city's own names its data. @param origin 「https://example.jp」 */
export const buildCatalogue = (cities: readonly Pick<City, "id" | "name">[], origin: string) => ({
  "@context": CONTEXT,
  "@id": `${origin}${CATALOGUE_PATH}`,
  "@type": "dcat:Catalog",
  "dct:title": japanese("まちの約束 オープンデータ"),
  "dct:description": japanese("まちの計画と公約の一件ずつの記録。まちごとのカタログに分かれています"),
  "dct:language": JAPANESE,
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
    "dcat:mediaType": { "@id": `${MEDIA_TYPES}${type}` },
    ...(city.licence?.url ? { "dct:license": { "@id": city.licence.url } } : {}),
  });
  const coverage = describeCoverage(city);
  return {
    "@context": CONTEXT,
    "@id": at(cataloguePath(city.id)),
    "@type": "dcat:Catalog",
    "dct:title": japanese(city.name),
    "dct:description": japanese(`${nameCityPlan(city)}の記録`),
    "dct:language": JAPANESE,
    "dct:isPartOf": { "@id": at(CATALOGUE_PATH) },
    "dcat:dataset": {
      // What the page tells of is not the page.
      "@id": `${at(cityPath(city.id))}#dataset`,
      "@type": "dcat:Dataset",
      "dct:identifier": city.id,
      "dct:title": japanese(nameCityPlan(city)),
      "dct:description": japanese(
        [`${city.measureWord}の一件ずつの、すること・期限・担当課・状態・指標・出典`, coverage]
          .filter(Boolean)
          .join("。"),
      ),
      "dct:publisher": { "@type": "foaf:Organization", "foaf:name": japanese(city.name) },
      "dct:language": JAPANESE,
      ...(changedOn === null ? {} : { "dct:modified": { "@value": changedOn, "@type": "xsd:date" } }),
      ...(city.licence
        ? { "dct:rights": { "@type": "dct:RightsStatement", "rdfs:label": japanese(city.licence.name) } }
        : {}),
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
