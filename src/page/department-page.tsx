/** @jsxImportSource hono/jsx */
import { buildEntry } from "../card/build-measure-card.ts";
import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { countStates } from "../domain/record-state.ts";
import { describeBasis, listDepartmentNames } from "../reply/answer-plan-question.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { describeViewCounts } from "../wording/describe-state.ts";
import type { CountedPart } from "./build-overview.ts";
import { Layout, renderPage } from "./layout.tsx";
import { departmentPath, departmentsPath, listPath, nameCityPlan } from "./page-paths.ts";
import { CountedParts, Entries, StateBar } from "./parts.tsx";

/** Records on the page; the list has all. */
const MOST = 50;

interface DepartmentPageProps {
  city: City;
  department: string;
  /** Every record of the city. */
  all: readonly MeasureView[];
}

/** What one department answers for; undefined where no record names it. */
const DepartmentPage = ({ city, department, all }: DepartmentPageProps) => {
  const views = all
    .filter(({ measure }) => listDepartmentNames(measure).includes(department))
    .toSorted((a, b) => (a.deadline?.date ?? "9").localeCompare(b.deadline?.date ?? "9"));
  const shared = views.filter(({ measure }) => listDepartmentNames(measure).length > 1).length;
  return (
    <Layout
      title={`${department} - ${nameCityPlan(city)}`}
      description={`${department}が受け持つ${city.measureWord} ${views.length}件`}
      city={city}
    >
      <p class="trail">
        <a href={departmentsPath(city.id)}>担当課</a>
      </p>
      <h1>
        <small>{nameCityPlan(city)}</small>
        {department}
      </h1>
      <p class="lead">
        {city.measureWord}
        {all.length}件のうち {views.length}件を受け持っています。
      </p>
      <StateBar counts={countStates(views.map(({ state }) => state))} whole={views.length} />
      <p>{describeViewCounts(views)}</p>
      <p class="basis">
        {[describeBasis(views), describeCoverage(city)].filter(Boolean).join("。")}。
        {shared > 0 && `ほかの課と共同のものが${shared}件あります。`}
      </p>
      <h2>期限の近い順</h2>
      <Entries cityId={city.id} entries={views.slice(0, MOST).map((view) => buildEntry(view))} without={department} />
      {views.length > MOST && (
        <p>
          <a href={listPath(city.id, { dept: department })}>{views.length}件を一覧で見る</a>
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
const DepartmentsPage = ({ city, departments }: DepartmentsPageProps) => (
  <Layout
    title={`担当課 - ${nameCityPlan(city)}`}
    description={`${nameCityPlan(city)}の担当課と、受け持つ${city.measureWord}の数`}
    city={city}
    current={departmentsPath(city.id)}
  >
    <h1>
      <small>{nameCityPlan(city)}</small>
      担当課
    </h1>
    {departments.length === 0 ? (
      <p>担当課は、資料に記載がありません。</p>
    ) : (
      <>
        <p>いくつかの課が共同で受け持つものは、それぞれの課に数えています。</p>
        <CountedParts parts={departments} hrefOf={({ label }) => departmentPath(city.id, label)} />
      </>
    )}
  </Layout>
);

export const renderDepartment = (props: DepartmentPageProps): string => renderPage(<DepartmentPage {...props} />);
export const renderDepartments = (props: DepartmentsPageProps): string => renderPage(<DepartmentsPage {...props} />);
