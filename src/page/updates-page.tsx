/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import type { UpdateLine } from "./build-overview.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, nameCityPlan, updatesPath } from "./page-paths.ts";
import { Turning, Updates } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Updates on one page. */
const PAGE_SIZE = 50;

interface UpdatesPageProps {
  city: City;
  /** Newest first. */
  updates: readonly UpdateLine[];
  /** First update shown, from 0. */
  from: number;
}

/** What changed when: the documents' words and what departments have published, corrections as such. */
const UpdatesPage = ({ city, updates, from }: UpdatesPageProps) => {
  const { words, source, say, date } = useSpeech();
  const newest = updates[0];
  return (
    <Layout
      title={`${words.nav.updates} - ${nameCityPlan(city)}`}
      description={`${nameCityPlan(city)}: ${words.updates.heading}`}
      city={city}
      current={updatesPath(city.id)}
    >
      <h1>
        <small lang={source}>{nameCityPlan(city)}</small>
        {words.updates.heading}
      </h1>
      <p>
        {newest ? say(words.updates.lead, { count: updates.length, date: date(newest.on) }) : words.overview.noNews}
      </p>
      <Updates cityId={city.id} updates={updates.slice(from, from + PAGE_SIZE)} />
      <Turning from={from} size={PAGE_SIZE} total={updates.length} hrefOf={(at) => updatesPath(city.id, at)} />
      <p>
        <a href={`${cityPath(city.id)}/updates.atom`}>{words.overview.feed}</a>
      </p>
    </Layout>
  );
};

export const renderUpdates = (props: UpdatesPageProps, visit?: Visit): string =>
  renderPage(<UpdatesPage {...props} />, visit);
