import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { nameArea } from "../reply/describe-plan.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { describeState, nameState } from "../wording/describe-state.ts";
import type { CityOverview } from "./build-overview.ts";
import { permanentAddress } from "./citation.ts";
import { cityPath, listPath, nameCityPlan } from "./page-paths.ts";
import { dataPath } from "./render-open-data.ts";

/** A city in schema.org's words. */
const buildGovernment = (city: Pick<City, "name" | "nameEn">) => ({
  "@type": "GovernmentOrganization",
  name: city.name,
  alternateName: city.nameEn,
});

/** A city's plan as a data set (schema.org `Dataset`), for data searches. @param origin 「https://example.jp」 */
export function describeCity({ city, lead }: CityOverview, origin: string): object {
  const page = `${origin}${cityPath(city.id)}`;
  return {
    "@type": "Dataset",
    "@id": `${page}#dataset`,
    name: nameCityPlan(city),
    description: [lead, describeCoverage(city)].filter(Boolean).join("。"),
    url: page,
    inLanguage: "ja",
    isAccessibleForFree: true,
    creator: buildGovernment(city),
    ...(city.licence?.url ? { license: city.licence.url } : {}),
    isBasedOn: city.documents.map(({ title, url }) => ({
      "@type": "Report",
      name: title,
      ...(url ? { url } : {}),
    })),
    distribution: (
      [
        ["text/csv", "csv"],
        ["application/json", "json"],
      ] as const
    ).map(([encodingFormat, format]) => ({
      "@type": "DataDownload",
      encodingFormat,
      contentUrl: `${origin}${dataPath(city.id, format)}`,
    })),
  };
}

/** A record (schema.org `CreativeWork`) and the way to it. @param origin 「https://example.jp」 */
export function describeRecord(view: MeasureView, origin: string): object {
  const { measure, city } = view;
  const url = permanentAddress(view, origin);
  const plan = `${origin}${cityPath(city.id)}`;
  const area = nameArea(measure);
  const steps = [
    { name: nameCityPlan(city), item: plan },
    { name: area, item: `${origin}${listPath(city.id, { area })}` },
    { name: measure.title, item: url },
  ];
  return {
    "@graph": [
      {
        "@type": "CreativeWork",
        "@id": url,
        url,
        identifier: measure.id,
        name: measure.title,
        description: measure.summary.does,
        inLanguage: "ja",
        creativeWorkStatus: nameState(view),
        abstract: describeState(view),
        author: buildGovernment(city),
        ...(view.lastWordOn === null ? {} : { dateModified: view.lastWordOn }),
        isPartOf: { "@type": "Dataset", "@id": `${plan}#dataset`, name: nameCityPlan(city) },
        isBasedOn: measure.sources.map(({ document, page }) => {
          const found = city.documents.find(({ id }) => id === document);
          return {
            // Only kinds of articles have pages.
            "@type": "Report",
            name: found?.title ?? document,
            ...(found?.url ? { url: found.url } : {}),
            ...(page === null ? {} : { pagination: String(page) }),
          };
        }),
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
      },
    ],
  };
}
