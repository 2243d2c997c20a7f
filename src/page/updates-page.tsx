/** @jsxImportSource hono/jsx */
import { formatDateBoth } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import type { UpdateLine } from "./build-overview.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, nameCityPlan, updatesPath } from "./page-paths.ts";
import { Turning, Updates } from "./parts.tsx";

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
  const newest = updates[0];
  return (
    <Layout
      title={`更新 - ${nameCityPlan(city)}`}
      description={`${nameCityPlan(city)}で、いつ何が変わったか。新しい順`}
      city={city}
      current={updatesPath(city.id)}
    >
      <h1>
        <small>{nameCityPlan(city)}</small>
        いつ何が変わったか
      </h1>
      <p>
        {newest
          ? `資料の記載と、担当課が公開した報告、あわせて${updates.length}件です。いちばん新しいものは${formatDateBoth(newest.on)}。訂正は【訂正】と書き、前の値とあとの値を残します。`
          : "進み具合の記載も報告も、まだありません。"}
      </p>
      <Updates cityId={city.id} updates={updates.slice(from, from + PAGE_SIZE)} />
      <Turning from={from} size={PAGE_SIZE} total={updates.length} hrefOf={(at) => updatesPath(city.id, at)} />
      <p>
        <a href={`${cityPath(city.id)}/updates.atom`}>更新を受け取る(Atom)</a>
      </p>
    </Layout>
  );
};

export const renderUpdates = (props: UpdatesPageProps): string => renderPage(<UpdatesPage {...props} />);
