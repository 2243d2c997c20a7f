/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { fiscalYearOfDate } from "../domain/fiscal-year.ts";
import type { CityDeadlines, DueDay, DueLine } from "./build-deadlines.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, deadlinesPath, listPath, nameCityPlan } from "./page-paths.ts";
import { CoverageNote, RecordLink, ViewMark } from "./parts.tsx";
import { type Speech, useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

interface DeadlinesPageProps {
  city: City;
  deadlines: CityDeadlines;
}

/** What is due on which day: what lies ahead first, what has passed behind a fold. */
const DeadlinesPage = ({ city, deadlines: { ahead, passed, undated } }: DeadlinesPageProps) => {
  const { words, source, say, count } = useSpeech();
  const { deadlines, nav } = words;
  const lead = say(deadlines.lead, { record: city.measureWord });
  return (
    <Layout
      title={`${nav.deadlines} - ${nameCityPlan(city)}`}
      description={`${nameCityPlan(city)}: ${lead}`}
      city={city}
      current={deadlinesPath(city.id)}
    >
      <h1>
        <small lang={source}>{nameCityPlan(city)}</small>
        {nav.deadlines}
      </h1>
      <p>
        {lead}{" "}
        {ahead.length + passed.length > 0 && (
          <a href={`${cityPath(city.id)}/deadlines.ics`}>{words.overview.calendar}</a>
        )}
      </p>
      <CoverageNote of={city} />
      <section aria-labelledby="ahead">
        <h2 id="ahead">{deadlines.ahead}</h2>
        {ahead.length === 0 ? <p>{deadlines.noneAhead}</p> : <Days city={city} days={ahead} />}
      </section>
      {passed.length > 0 && (
        <section aria-labelledby="passed">
          <h2 id="passed">{deadlines.passed}</h2>
          <p>{deadlines.passedNote}</p>
          <details open={ahead.length === 0}>
            <summary>{say(deadlines.showPassed, { count: passed.length })}</summary>
            <Days city={city} days={passed} />
          </details>
        </section>
      )}
      {undated > 0 && (
        <section aria-labelledby="undated">
          <h2 id="undated">{deadlines.undated}</h2>
          <p>
            {deadlines.undatedNote}: <a href={listPath(city.id, { year: "none" })}>{count(undated)}</a>
          </p>
        </section>
      )}
    </Layout>
  );
};

const Days = ({ city, days }: { city: City; days: readonly DueDay[] }) => {
  const speech = useSpeech();
  const { date } = speech;
  return (
    <ol class="days">
      {days.map(({ on, daysLeft, lines, total, atPlanEnd }) => (
        <li>
          <h3>
            <time datetime={on}>{date(on)}</time>
            {daysLeft >= 0 && <span class="quiet"> {speech.daysLeft(daysLeft)}</span>}
          </h3>
          {lines.length > 0 && (
            <ul class="marked">
              {lines.map((line) => {
                const { measure } = line.view;
                const label = nameDue(line, speech);
                return (
                  <li>
                    <ViewMark view={line.view} />
                    <div>
                      <RecordLink cityId={city.id} id={measure.id} title={measure.title} />
                      {label && <p class="quiet">{label}</p>}
                    </div>
                  </li>
                );
              })}
            </ul>
          )}
          <ListLinks city={city} on={on} left={total - lines.length} atPlanEnd={atPlanEnd} />
        </li>
      ))}
    </ol>
  );
};

/** What is due beside the deadline that a source writes, which needs no word here; null: nothing. */
function nameDue({ kind, label }: DueLine, { frame, words, labels }: Speech): string | null {
  if (label === "期限") return null;
  if (frame === null) return label;
  return kind === "kpi_target" ? words.deadlines.targetOf : labels.report;
}

const ListLinks = ({ city, on, left, atPlanEnd }: { city: City; on: string; left: number; atPlanEnd: number }) => {
  const { words, say } = useSpeech();
  const year = listPath(city.id, { year: String(fiscalYearOfDate(on)) });
  const { more, atPlanEnd: ending } = words.deadlines;
  return (
    <>
      {left > 0 && (
        <p>
          <a href={year}>{say(more, { count: left })}</a>
        </p>
      )}
      {atPlanEnd > 0 && (
        <p>
          <a href={year}>{say(ending, { count: atPlanEnd, record: city.measureWord })}</a>
        </p>
      )}
    </>
  );
};

export const renderDeadlines = (props: DeadlinesPageProps, visit?: Visit): string =>
  renderPage(<DeadlinesPage {...props} />, visit);
