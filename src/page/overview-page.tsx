/** @jsxImportSource hono/jsx */
import { type FiscalYear, lastDay } from "../domain/fiscal-year.ts";
import { RECORD_STATES } from "../domain/record-state.ts";
import type { CityOverview, CountedPart } from "./build-overview.ts";
import { describeCity } from "./describe-for-programs.ts";
import { Layout, renderPage } from "./layout.tsx";
import {
  cityPath,
  cityPicturePath,
  deadlinesPath,
  departmentPath,
  departmentsPath,
  listPath,
  nameCityPlan,
  updatesPath,
} from "./page-paths.ts";
import { CountedParts, CoverageNote, SearchBox, StateBar, StateName, Updates } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Rows of 「担当課ごと」 before the fold. */
const MAX_DEPARTMENTS = 10;

interface OverviewPageProps {
  overview: CityOverview;
}

/** What the plan promises and how it stands, on one page. */
const OverviewPage = ({ overview }: OverviewPageProps) => {
  const speech = useSpeech();
  const { visit, words, frame, source, cityName } = speech;
  const { city, areas, updates } = overview;
  const covered = frame === null ? overview.note : speech.coverage(city);
  const lead = frame === null ? overview.lead : speech.standing(overview);
  return (
    <Layout
      title={nameCityPlan(city)}
      description={covered ? `${lead}(${covered})` : lead}
      city={city}
      current={cityPath(city.id)}
      about={visit.place === null ? undefined : describeCity(overview, visit.place.origin)}
      picture={cityPicturePath(city.id)}
    >
      <h1>
        <small>{cityName(city)}</small>
        <span lang={source}>{city.plan.title}</span>
      </h1>
      <SearchBox cityId={city.id} examples={speech.examples(city)} />
      <Standing overview={overview} />

      <section aria-labelledby="areas">
        <h2 id="areas">{words.overview.areas}</h2>
        <CountedParts parts={areas} hrefOf={({ label }) => listPath(city.id, { area: label })} />
      </section>

      {overview.departments.length > 0 && (
        <section aria-labelledby="departments">
          <h2 id="departments">{words.overview.departments}</h2>
          <Departments overview={overview} />
        </section>
      )}

      {overview.years.some(({ fiscalYear }) => fiscalYear !== null) && (
        <section aria-labelledby="deadlines">
          <h2 id="deadlines">{words.overview.years}</h2>
          <Years overview={overview} />
          <p class="ways">
            <a href={deadlinesPath(city.id)}>{words.overview.byDate}</a>
            <a href={`${cityPath(city.id)}/deadlines.ics`}>{words.overview.calendar}</a>
          </p>
        </section>
      )}

      <section aria-labelledby="updates">
        <h2 id="updates">{words.overview.news}</h2>
        {updates.length === 0 ? <p>{words.overview.noNews}</p> : null}
        <Updates cityId={city.id} updates={updates} />
        <p class="ways">
          {updates.length > 0 && <a href={updatesPath(city.id)}>{words.overview.allNews}</a>}
          <a href={`${cityPath(city.id)}/updates.atom`}>{words.overview.feed}</a>
        </p>
      </section>
    </Layout>
  );
};

/** Every count with its day, what it means and what it is a count of: one block, so that none is read without them. */
const Standing = ({ overview }: OverviewPageProps) => {
  const speech = useSpeech();
  const { words, frame, say } = speech;
  const { city, total, counts } = overview;
  return (
    <section class="standing" aria-labelledby="states">
      <h2 id="states">{words.overview.states}</h2>
      <p class="lead">{speech.standing(overview)}</p>
      <StateBar counts={counts} whole={total} />
      <dl class="states">
        {RECORD_STATES.filter((kind) => counts[kind] > 0).map((kind) => (
          <div>
            <dt>
              <StateName kind={kind} />{" "}
              <a href={listPath(city.id, { state: kind })}>
                <span class="count">{counts[kind]}</span>
                {frame === null && "件"}
                <span class="hidden">{say(words.overview.openList, { state: speech.state(kind) })}</span>
              </a>
            </dt>
            <dd>{words.definitions[kind]}</dd>
          </div>
        ))}
      </dl>
      <CoverageNote of={city} />
    </section>
  );
};

const Departments = ({ overview: { city, departments } }: OverviewPageProps) => {
  const { words, say } = useSpeech();
  const hrefOf = ({ label }: CountedPart) => departmentPath(city.id, label);
  const rest = departments.length - MAX_DEPARTMENTS;
  return (
    <>
      <p class="quiet">{words.overview.shared}</p>
      <CountedParts parts={departments.slice(0, MAX_DEPARTMENTS)} of={departments} hrefOf={hrefOf} />
      {rest > 0 && (
        <p>
          <a href={departmentsPath(city.id)}>{say(words.overview.moreDepartments, { count: rest })}</a>
        </p>
      )}
    </>
  );
};

const Years = ({ overview: { city, years } }: OverviewPageProps) => {
  const { words, labels, frame, year, date, counts: describe } = useSpeech();
  // A fiscal year is explained in many words where readers know of none; its last day is not.
  const nameDue = (fiscalYear: FiscalYear) => (frame === null ? year(fiscalYear) : date(lastDay(fiscalYear)));
  const most = Math.max(...years.map(({ total }) => total));
  return (
    <table class="years">
      <thead>
        <tr>
          <th scope="col">{labels.due}</th>
          <th scope="col">{words.overview.count}</th>
          <th scope="col">{words.overview.state}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ fiscalYear, total, counts }) => (
          <tr>
            <th scope="row">
              <a href={listPath(city.id, { year: fiscalYear === null ? "none" : String(fiscalYear) })}>
                {fiscalYear === null ? words.overview.noDeadline : nameDue(fiscalYear)}
              </a>
              {fiscalYear !== null && frame === null && <small>{lastDay(fiscalYear).slice(0, 4)}年3月まで</small>}
            </th>
            <td class="number">{frame === null ? `${total}件` : total}</td>
            <td>
              <StateBar counts={counts} whole={most} />
              {describe(counts)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const renderOverview = (props: OverviewPageProps, visit?: Visit): string =>
  renderPage(<OverviewPage {...props} />, visit);
