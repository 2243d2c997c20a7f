/** @jsxImportSource hono/jsx */
import { formatFiscalYear, lastDay } from "../domain/fiscal-year.ts";
import { RECORD_STATES, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { describeStateCounts } from "../wording/describe-state.ts";
import type { CityOverview, CountedPart } from "./build-overview.ts";
import { Layout, renderPage } from "./layout.tsx";
import {
  cityPath,
  deadlinesPath,
  departmentPath,
  departmentsPath,
  listPath,
  nameCityPlan,
  updatesPath,
} from "./page-paths.ts";
import { CountedParts, SearchBox, StateBar, StateName, Updates } from "./parts.tsx";

/** Rows of 「担当課ごと」 before the fold. */
const MAX_DEPARTMENTS = 10;

/** What the plan promises and how it stands, on one page. */
const OverviewPage = ({ overview }: { overview: CityOverview }) => {
  const { city, total, lead, note, counts, areas, updates } = overview;
  return (
    <Layout title={nameCityPlan(city)} description={`${lead}(${note})`} city={city} current={cityPath(city.id)}>
      <h1>
        <small>{city.name}</small>
        {city.plan.title}
      </h1>
      <p class="lead">{lead}です。</p>
      <SearchBox cityId={city.id} examples={city.examples} />

      <section aria-labelledby="states">
        <h2 id="states">いまの状態</h2>
        <StateBar counts={counts} whole={total} />
        <dl class="states">
          {RECORD_STATES.filter((kind) => counts[kind] > 0).map((kind) => (
            <div>
              <dt>
                <StateName kind={kind} />
                <a href={listPath(city.id, { state: kind })}>
                  <span class="count">{counts[kind]}</span>件
                  <span class="hidden">の{STATE_DEFINITIONS[kind].label}を一覧で見る</span>
                </a>
              </dt>
              <dd>{STATE_DEFINITIONS[kind].definition}</dd>
            </div>
          ))}
        </dl>
        <p class="basis">
          全{total}件。{note}。
        </p>
      </section>

      <section aria-labelledby="areas">
        <h2 id="areas">分野ごと</h2>
        <CountedParts parts={areas} hrefOf={({ label }) => listPath(city.id, { area: label })} />
      </section>

      <section aria-labelledby="departments">
        <h2 id="departments">担当課ごと</h2>
        <Departments overview={overview} />
      </section>

      <section aria-labelledby="deadlines">
        <h2 id="deadlines">期限の年ごと</h2>
        <Deadlines overview={overview} />
        <p class="ways">
          <a href={deadlinesPath(city.id)}>日付の順に見る</a>
          <a href={`${cityPath(city.id)}/deadlines.ics`}>カレンダーに入れる(ics)</a>
        </p>
      </section>

      <section aria-labelledby="updates">
        <h2 id="updates">最近の記載と報告</h2>
        {updates.length === 0 ? <p>進み具合の記載も報告も、まだありません。</p> : null}
        <Updates cityId={city.id} updates={updates} />
        <p class="ways">
          <a href={updatesPath(city.id)}>いつ何が変わったかを見る</a>
          <a href={`${cityPath(city.id)}/updates.atom`}>更新を受け取る(Atom)</a>
        </p>
      </section>
    </Layout>
  );
};

const Departments = ({ overview: { city, departments } }: { overview: CityOverview }) => {
  if (departments.length === 0) return <p>担当課は、資料に記載がありません。</p>;
  const hrefOf = ({ label }: CountedPart) => departmentPath(city.id, label);
  const rest = departments.length - MAX_DEPARTMENTS;
  return (
    <>
      <p class="quiet">いくつかの課が共同で受け持つものは、それぞれの課に数えています。</p>
      <CountedParts parts={departments.slice(0, MAX_DEPARTMENTS)} hrefOf={hrefOf} />
      {rest > 0 && (
        <p>
          <a href={departmentsPath(city.id)}>ほか{rest}の課を見る</a>
        </p>
      )}
    </>
  );
};

const Deadlines = ({ overview: { city, years } }: { overview: CityOverview }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">期限</th>
        <th scope="col">件数</th>
        <th scope="col">状態</th>
      </tr>
    </thead>
    <tbody>
      {years.map(({ fiscalYear, total, counts }) => (
        <tr>
          <th scope="row">
            <a href={listPath(city.id, { year: fiscalYear === null ? "none" : String(fiscalYear) })}>
              {fiscalYear === null ? "記載なし" : formatFiscalYear(fiscalYear)}
            </a>
            {fiscalYear !== null && <span class="quiet"> {lastDay(fiscalYear).slice(0, 4)}年3月まで</span>}
          </th>
          <td class="number">{total}件</td>
          <td>{describeStateCounts(counts)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const renderOverview = (props: { overview: CityOverview }): string => renderPage(<OverviewPage {...props} />);
