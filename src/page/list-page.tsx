/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { CONCERN_FIRST } from "../domain/order-by-concern.ts";
import { countStates, RECORD_STATES } from "../domain/record-state.ts";
import { listDepartmentNames, nameArea } from "../reply/describe-plan.ts";
import { Listed } from "./entries.tsx";
import { type FilteredRecords, findDepartmentNames, type ListQuery } from "./filter-records.ts";
import { Layout, renderPage } from "./layout.tsx";
import { askPath, departmentsPath, type ListFilters, listPath } from "./page-paths.ts";
import { StateBar, Turning } from "./parts.tsx";
import { type Speech, useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

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
const ListPage = ({ city, all, found: { views, byConcern, description }, query }: ListPageProps) => {
  const { from, ...filters } = query;
  const speech = useSpeech();
  const entries = views.map(speech.entry);
  const { words, source, say, cityName } = speech;
  const name = `${cityName(city)} ${city.plan.shortTitle}`;
  const counted = say(words.list.countOf, { whole: all.length, count: views.length });
  const whole = say(words.overview.whole, { count: all.length });
  const title = nameFilters(filters, description, speech) ?? say(words.list.all, { record: city.measureWord });
  return (
    <Layout
      title={`${title} - ${name}`}
      description={`${name}: ${title} ${counted}`}
      city={city}
      current={listPath(city.id)}
    >
      <h1>
        <small>
          {cityName(city)} <span lang={source}>{city.plan.shortTitle}</span>
        </small>
        {title}
      </h1>
      <Filters city={city} all={all} query={query} isOpen={description === null || views.length === 0} />
      <p class="lead" role="status">
        {views.length === 0 ? words.list.none : description === null ? whole : counted}
      </p>
      {views.length > 0 ? (
        <Basis views={views} city={city} byConcern={byConcern} />
      ) : (
        <WaysOn city={city} filters={filters} />
      )}
      <Listed cityId={city.id} all={entries} shown={entries.slice(from, from + PAGE_SIZE)} condition={title} />
      <Turning from={from} size={PAGE_SIZE} total={views.length} hrefOf={(at) => listPath(city.id, filters, at)} />
    </Layout>
  );
};

/** Where nothing was found: the question to the chat, which knows more than a filter, the departments, and everything. */
const WaysOn = ({ city, filters: { text, dept } }: { city: City; filters: ListFilters }) => {
  const { words, say } = useSpeech();
  return (
    <>
      {dept !== undefined && !city.namesDepartments && (
        <p>{say(words.about.noDepartments, { record: city.measureWord })}</p>
      )}
      <ul class="actions">
        {text !== undefined && (
          <li>
            <a href={askPath(city.id, text)}>{`${words.nav.ask}: 「${text}」`}</a>
          </li>
        )}
        {dept !== undefined && city.namesDepartments && (
          <li>
            <a href={departmentsPath(city.id)}>{words.overview.departments}</a>
          </li>
        )}
        <li>
          <a href={listPath(city.id)}>{say(words.list.all, { record: city.measureWord })}</a>
        </li>
      </ul>
    </>
  );
};

/** The states of what was found, how it is ordered, and what the counts rest on. */
const Basis = ({ views, city, byConcern }: { views: readonly MeasureView[]; city: City; byConcern: boolean }) => {
  const { frame, counts: describe, coverage } = useSpeech();
  const counts = countStates(views.map(({ state }) => state));
  // Where all stand alike, their number and each of them say it.
  const isMixed = RECORD_STATES.filter((kind) => counts[kind] > 0).length > 1;
  const order = byConcern && (frame === null ? CONCERN_FIRST : frame.list.concernFirst);
  const said = [isMixed && describe(counts), order, coverage(city)].filter(Boolean);
  return (
    <>
      {isMixed && <StateBar counts={counts} whole={views.length} />}
      {said.length > 0 && <p class="quiet">{frame === null ? `${said.join("。")}。` : said.join(" · ")}</p>}
    </>
  );
};

/** The filters in the reader's words; null: none. @param description as chat names them in Japanese */
function nameFilters(filters: ListFilters, description: string | null, { frame, words, say, state, year }: Speech) {
  if (frame === null || description === null) return description;
  const { conditions } = frame.list;
  const kind = RECORD_STATES.find((known) => known === filters.state);
  return [
    kind && state(kind),
    filters.area && say(conditions.section, { name: filters.area }),
    filters.dept && say(conditions.department, { name: filters.dept }),
    filters.year === "none" && `${frame.labels.due}: ${words.overview.noDeadline}`,
    filters.year && filters.year !== "none" && say(conditions.due_in, { years: year(Number(filters.year)) }),
    filters.text && say(conditions.topic, { words: filters.text }),
  ]
    .filter(Boolean)
    .join(" · ");
}

interface Option {
  value: string;
  label: string;
}

interface FiltersProps extends Pick<ListPageProps, "city" | "all" | "query"> {
  /** Whoever has chosen reads the records first, where there are some; on a telephone the form fills a screen. */
  isOpen: boolean;
}

const Filters = ({ city, all, query, isOpen }: FiltersProps) => {
  const { words, labels, frame, year: nameYear, state } = useSpeech();
  const states = RECORD_STATES.filter((kind) => all.some(({ state }) => state.kind === kind));
  const years = [...new Set(all.flatMap(({ deadline }) => (deadline ? [deadline.fiscalYear] : [])))].sort();
  const hasNone = all.some(({ deadline }) => deadline === null);
  const plain = (value: string): Option => ({ value, label: value });
  const areas = [...new Set(all.map(({ measure }) => nameArea(measure)))].map(plain);
  const departments = [...new Set(all.flatMap(({ measure }) => listDepartmentNames(measure)))].sort().map(plain);
  const [department = query.dept] = query.dept === undefined ? [] : findDepartmentNames(query.dept, all);
  const due = [
    ...years.map((year) => ({ value: String(year), label: frame === null ? `${nameYear(year)}末` : nameYear(year) })),
    ...(hasNone ? [{ value: "none", label: words.overview.noDeadline }] : []),
  ];
  return (
    <search>
      <details class="fold" open={isOpen}>
        <summary>{words.list.narrow}</summary>
        <form class="filters" action={listPath(city.id)} method="get">
          <Choice
            name="state"
            label={words.overview.state}
            chosen={query.state}
            options={states.map((kind) => ({ value: kind, label: state(kind) }))}
          />
          <Choice name="area" label={words.list.area} chosen={query.area} options={areas} />
          {departments.length > 0 && (
            <Choice name="dept" label={labels.department} chosen={department} options={departments} />
          )}
          <Choice name="year" label={labels.due} chosen={query.year} options={due} />
          <div>
            <label for="text">{words.list.words}</label>
            <input id="text" name="text" type="search" value={query.text ?? ""} maxlength={100} autocomplete="off" />
          </div>
          <div class="buttons">
            <button type="submit">{words.list.submit}</button>
            <a href={listPath(city.id)}>{words.list.clear}</a>
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
      <option value="">{useSpeech().words.list.any}</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

export const renderList = (props: ListPageProps, visit?: Visit): string => renderPage(<ListPage {...props} />, visit);
