/** @jsxImportSource hono/jsx */
import { formatDateBoth } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { fiscalYearOfDate } from "../domain/fiscal-year.ts";
import type { CityDeadlines, DueDay } from "./build-deadlines.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, deadlinesPath, listPath, nameCityPlan, recordPath } from "./page-paths.ts";
import { ViewMark } from "./parts.tsx";

interface DeadlinesPageProps {
  city: City;
  deadlines: CityDeadlines;
}

/** What is due on which day: what lies ahead first, what has passed behind a fold. */
const DeadlinesPage = ({ city, deadlines: { ahead, passed, undated } }: DeadlinesPageProps) => (
  <Layout
    title={`期限 - ${nameCityPlan(city)}`}
    description={`${nameCityPlan(city)}の期限と、指標の目標の年を、日付の順に`}
    city={city}
    current={deadlinesPath(city.id)}
  >
    <h1>
      <small>{nameCityPlan(city)}</small>
      期限
    </h1>
    <p>
      {city.measureWord}の期限と、指標の目標の年です。
      <a href={`${cityPath(city.id)}/deadlines.ics`}>カレンダーに入れる(ics)</a>
    </p>
    <section aria-labelledby="ahead">
      <h2 id="ahead">これから</h2>
      {ahead.length === 0 ? <p>これから来る期限は、資料にありません。</p> : <Days city={city} days={ahead} />}
    </section>
    {passed.length > 0 && (
      <section aria-labelledby="passed">
        <h2 id="passed">過ぎたもの</h2>
        <p>日が過ぎたことは、できていないことを意味しません。状態は、資料と担当課の報告に書かれたとおりです。</p>
        <details open={ahead.length === 0}>
          <summary>過ぎた{passed.length}日分を見る</summary>
          <Days city={city} days={passed} />
        </details>
      </section>
    )}
    {undated > 0 && (
      <section aria-labelledby="undated">
        <h2 id="undated">日の書かれていないもの</h2>
        <p>
          期限も目標の年も計画の期間も資料にないもの: <a href={listPath(city.id, { year: "none" })}>{undated}件</a>
        </p>
      </section>
    )}
  </Layout>
);

const Days = ({ city, days }: { city: City; days: readonly DueDay[] }) => (
  <ol class="days">
    {days.map(({ on, daysLeft, lines, total, atPlanEnd }) => (
      <li>
        <h3>
          <time datetime={on}>{formatDateBoth(on)}</time>
          {daysLeft >= 0 && <span class="quiet"> {daysLeft === 0 ? "きょう" : `あと${daysLeft}日`}</span>}
        </h3>
        {lines.length > 0 && (
          <ul class="marked">
            {lines.map(({ view, label }) => (
              <li>
                <ViewMark view={view} />
                <div>
                  <a href={recordPath(city.id, view.measure.id)}>{view.measure.title}</a>
                  {label !== "期限" && <p class="quiet">{label}</p>}
                </div>
              </li>
            ))}
          </ul>
        )}
        <ListLinks city={city} on={on} left={total - lines.length} atPlanEnd={atPlanEnd} />
      </li>
    ))}
  </ol>
);

const ListLinks = ({ city, on, left, atPlanEnd }: { city: City; on: string; left: number; atPlanEnd: number }) => {
  const year = listPath(city.id, { year: String(fiscalYearOfDate(on)) });
  return (
    <>
      {left > 0 && (
        <p>
          <a href={year}>ほか{left}件(この年度の一覧)</a>
        </p>
      )}
      {atPlanEnd > 0 && (
        <p>
          {city.plan.shortTitle}の計画期間の終わり:{" "}
          <a href={year}>
            個別の期限が書かれていない{city.measureWord}
            {atPlanEnd}件
          </a>
        </p>
      )}
    </>
  );
};

export const renderDeadlines = (props: DeadlinesPageProps): string => renderPage(<DeadlinesPage {...props} />);
