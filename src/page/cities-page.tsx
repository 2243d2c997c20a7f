/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { type Covered, describeCoverage } from "../wording/describe-coverage.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, nameCityPlan } from "./page-paths.ts";

/** A city as the list of cities tells of it. */
export interface ListedCity extends Pick<City, "id" | "name" | "measureWord">, Covered {
  plan: Pick<City["plan"], "title">;
  measureCount: number;
}

interface CitiesPageProps {
  cities: readonly ListedCity[];
}

/** Every city that has its plan here. */
const CitiesPage = ({ cities }: CitiesPageProps) => (
  <Layout
    title="まちの計画と公約の、いま"
    description="まちの計画と公約の一つ一つが、いつまでで、どこまで進んだか。公表資料と担当課の報告から。"
    city={null}
    current="/"
  >
    <h1>まちの計画と公約の、いま</h1>
    <p class="lead">一つ一つの取組が、何をするもので、いつまでで、どこまで進んだか。どこに書いてあるか。</p>
    <ul class="entries">
      {cities.map((city) => (
        <li>
          <a class="title" href={cityPath(city.id)}>
            {nameCityPlan(city)}
          </a>
          <p>
            {city.measureWord} {city.measureCount}件
          </p>
          <p class="quiet">{describeCoverage(city)}</p>
        </li>
      ))}
    </ul>
  </Layout>
);

export const renderCities = (props: CitiesPageProps): string => renderPage(<CitiesPage {...props} />);
