/** @jsxImportSource hono/jsx */
import { buildEntry } from "../card/build-measure-card.ts";
import type { City } from "../domain/city.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { countStates, RECORD_STATES, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { listDepartmentNames, nameArea } from "../reply/answer-plan-question.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { describeViewCounts } from "../wording/describe-state.ts";
import type { FilteredRecords, ListQuery } from "./filter-records.ts";
import { Layout, renderPage } from "./layout.tsx";
import { listPath } from "./page-paths.ts";
import { Entries, StateBar, Turning } from "./parts.tsx";

/** Records on one page. */
const PAGE_SIZE = 50;

interface ListPageProps {
  city: City;
  /** Every record of the city. */
  all: readonly MeasureView[];
  found: FilteredRecords;
  query: ListQuery;
}

/** The records that meet the filters of the address, counted and named as chat names them. */
const ListPage = ({ city, all, found: { views, description }, query }: ListPageProps) => {
  const { from, ...filters } = query;
  const shown = views.slice(from, from + PAGE_SIZE);
  const title = description ?? `すべての${city.measureWord}`;
  const coverage = describeCoverage(city);
  return (
    <Layout
      title={`${title} - ${city.name} ${city.plan.shortTitle}`}
      description={`${city.name} ${city.plan.shortTitle}: ${title} ${views.length}件`}
      city={city}
      current={listPath(city.id)}
    >
      <h1>
        <small>
          {city.name} {city.plan.shortTitle}
        </small>
        {title}
      </h1>
      <Filters city={city} all={all} query={query} />
      <p class="lead" role="status">
        {views.length === 0
          ? "当てはまるものはありません。条件を減らしてみてください。"
          : `${all.length}件のうち ${views.length}件`}
      </p>
      {views.length > 0 && (
        <>
          <StateBar counts={countStates(views.map(({ state }) => state))} whole={views.length} />
          <p class="quiet">{[describeViewCounts(views), coverage].filter(Boolean).join("。")}。</p>
        </>
      )}
      <Entries cityId={city.id} entries={shown.map((view) => buildEntry(view))} />
      <Turning from={from} size={PAGE_SIZE} total={views.length} hrefOf={(at) => listPath(city.id, filters, at)} />
    </Layout>
  );
};

interface Option {
  value: string;
  label: string;
}

const Filters = ({ city, all, query }: { city: City; all: readonly MeasureView[]; query: ListQuery }) => {
  const states = RECORD_STATES.filter((kind) => all.some(({ state }) => state.kind === kind));
  const years = [...new Set(all.flatMap(({ deadline }) => (deadline ? [deadline.fiscalYear] : [])))].sort();
  const hasNone = all.some(({ deadline }) => deadline === null);
  // Whoever has chosen reads the records first; on a telephone the form fills a screen.
  const isWhole = [query.state, query.area, query.dept, query.year, query.text].every((value) => value === undefined);
  const plain = (value: string): Option => ({ value, label: value });
  const areas = [...new Set(all.map(({ measure }) => nameArea(measure)))].map(plain);
  const departments = [...new Set(all.flatMap(({ measure }) => listDepartmentNames(measure)))].sort().map(plain);
  const due = [
    ...years.map((year) => ({ value: String(year), label: `${formatFiscalYear(year)}末` })),
    ...(hasNone ? [{ value: "none", label: "記載なし" }] : []),
  ];
  return (
    <search>
      <details class="fold" open={isWhole}>
        <summary>条件でしぼりこむ</summary>
        <form class="filters" action={listPath(city.id)} method="get">
          <Choice
            name="state"
            label="状態"
            chosen={query.state}
            options={states.map((kind) => ({ value: kind, label: STATE_DEFINITIONS[kind].label }))}
          />
          <Choice name="area" label="分野" chosen={query.area} options={areas} />
          {departments.length > 0 && <Choice name="dept" label="担当課" chosen={query.dept} options={departments} />}
          <Choice name="year" label="期限" chosen={query.year} options={due} />
          <div>
            <label for="text">ことば</label>
            <input id="text" name="text" type="search" value={query.text ?? ""} maxlength={100} autocomplete="off" />
          </div>
          <div class="buttons">
            <button type="submit">しぼりこむ</button>
            <a href={listPath(city.id)}>条件をなくす</a>
          </div>
        </form>
      </details>
    </search>
  );
};

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string | undefined;
  options: readonly Option[];
}

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <div>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">すべて</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

export const renderList = (props: ListPageProps): string => renderPage(<ListPage {...props} />);
