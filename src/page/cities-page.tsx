/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import type { Covered } from "../wording/describe-coverage.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, nameCityPlan } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** A city as the list of cities tells of it. */
export interface ListedCity extends Pick<City, "id" | "name" | "nameEn" | "measureWord">, Covered {
  plan: Pick<City["plan"], "title">;
  measureCount: number;
}

interface CitiesPageProps {
  cities: readonly ListedCity[];
}

/** Every city that has its plan here. */
const CitiesPage = ({ cities }: CitiesPageProps) => {
  const { words, frame, source, count, coverage, cityName } = useSpeech();
  const { title, lead } = words.site;
  return (
    <Layout title={title} description={lead} city={null} current="/">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <ul class="entries">
        {cities.map((city) => (
          <li>
            {source && <p>{cityName(city)}</p>}
            <a class="title" href={cityPath(city.id)} lang={source}>
              {nameCityPlan(city)}
            </a>
            <p>{frame === null ? `${city.measureWord} ${count(city.measureCount)}` : count(city.measureCount)}</p>
            <p class="quiet">{coverage(city)}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
};

export const renderCities = (props: CitiesPageProps, visit?: Visit): string =>
  renderPage(<CitiesPage {...props} />, visit);
