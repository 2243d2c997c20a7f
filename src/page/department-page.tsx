/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { countStates } from "../domain/record-state.ts";
import { describeBasis, listDepartmentNames } from "../reply/describe-plan.ts";
import type { CountedPart } from "./build-overview.ts";
import { Listed } from "./entries.tsx";
import { Layout, renderPage } from "./layout.tsx";
import { departmentPath, departmentsPath, listPath, nameCityPlan } from "./page-paths.ts";
import { CountedParts, CoverageNote, StateBar } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Records on the page; the list has all. */
const MOST = 50;

interface DepartmentPageProps {
  city: City;
  department: string;
  /** Every record of the city. */
  all: readonly MeasureView[];
}

/** What one department answers for. */
const DepartmentPage = ({ city, department, all }: DepartmentPageProps) => {
  const { words, frame, source, say, entry, coverage, counts: describeCounts } = useSpeech();
  const views = all
    .filter(({ measure }) => listDepartmentNames(measure).includes(department))
    .toSorted((a, b) => (a.deadline?.date ?? "9").localeCompare(b.deadline?.date ?? "9"));
  const isShared = ({ measure }: MeasureView) => listDepartmentNames(measure).length > 1;
  const shared = views.filter(isShared).length;
  // The page names its department already.
  const entries = views.map((view) => (isShared(view) ? entry(view) : { ...entry(view), department: null }));
  const counts = countStates(views.map(({ state }) => state));
  const lead = say(words.department.lead, { record: city.measureWord, whole: all.length, count: views.length });
  const basis = [frame === null ? describeBasis(views) : null, coverage(city)].filter(Boolean);
  return (
    <Layout title={`${department} - ${nameCityPlan(city)}`} description={`${department}: ${lead}`} city={city}>
      <p class="trail">
        <a href={departmentsPath(city.id)}>{words.nav.departments}</a>
      </p>
      <h1 lang={source}>
        <small>{nameCityPlan(city)}</small>
        {department}
      </h1>
      <p class="lead">{lead}</p>
      <StateBar counts={counts} whole={views.length} />
      <p>{describeCounts(counts)}</p>
      <p class="basis">
        {frame === null ? `${basis.join("。")}。` : basis.join(" · ")}
        {shared > 0 && ` ${say(words.department.shared, { count: shared })}`}
      </p>
      <h2>{words.department.byDeadline}</h2>
      <Listed cityId={city.id} all={entries} shown={entries.slice(0, MOST)} condition={describeCounts(counts)} />
      {views.length > MOST && (
        <p>
          <a href={listPath(city.id, { dept: department })}>{say(words.department.all, { count: views.length })}</a>
        </p>
      )}
    </Layout>
  );
};

interface DepartmentsPageProps {
  city: City;
  /** Most records first. */
  departments: readonly CountedPart[];
}

/** Every department that the documents name, with what it answers for. */
const DepartmentsPage = ({ city, departments }: DepartmentsPageProps) => {
  const { words, source, say } = useSpeech();
  const heading = words.nav.departments;
  return (
    <Layout
      title={`${heading} - ${nameCityPlan(city)}`}
      description={`${nameCityPlan(city)}: ${words.overview.departments}`}
      city={city}
      current={departmentsPath(city.id)}
    >
      <h1>
        <small lang={source}>{nameCityPlan(city)}</small>
        {heading}
      </h1>
      {departments.length === 0 ? (
        <p>{say(words.about.noDepartments, { record: city.measureWord })}</p>
      ) : (
        <>
          <p>{words.overview.shared}</p>
          <CoverageNote of={city} />
          <CountedParts parts={departments} hrefOf={({ label }) => departmentPath(city.id, label)} />
        </>
      )}
    </Layout>
  );
};

export const renderDepartment = (props: DepartmentPageProps, visit?: Visit): string =>
  renderPage(<DepartmentPage {...props} />, visit);
export const renderDepartments = (props: DepartmentsPageProps, visit?: Visit): string =>
  renderPage(<DepartmentsPage {...props} />, visit);
