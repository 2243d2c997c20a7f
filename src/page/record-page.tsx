/** @jsxImportSource hono/jsx */
import { listScheduleYears } from "../card/build-measure-card.ts";
import type { MeasureCard } from "../card/card.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { nameArea } from "../reply/describe-plan.ts";
import { listReports } from "../wording/list-statements.ts";
import { DepartmentLinks } from "./department-links.tsx";
import { describeRecord } from "./describe-for-programs.ts";
import type { RelatedRecord, SharedTheme } from "./find-related.ts";
import { Kpis } from "./kpi-tables.tsx";
import { Layout, renderPage } from "./layout.tsx";
import { comparePath, listPath, recordPath, recordPicturePath } from "./page-paths.ts";
import { Mark, RecordLink } from "./parts.tsx";
import { Details, Sources, Words } from "./record-sections.tsx";
import { RecordUse } from "./record-use.tsx";
import { Schedule } from "./schedule-chart.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

interface RecordPageProps {
  view: MeasureView;
  related: readonly RelatedRecord[];
  /** Topics that other cities have too. */
  themes: readonly SharedTheme[];
  /** The city's account on LINE: 「@abc1234」; null: not known. */
  lineId: string | null;
  /** 「https://example.jp」 */
  origin: string;
  /** ISO date in Japan. */
  today: string;
}

/** Everything that is known of one record; it says what the record's card says, and all of it. */
const RecordPage = ({ view, related, themes, lineId, origin, today }: RecordPageProps) => {
  const { labels, source, card: cardOf, glossLanguage, sentenceLanguage } = useSpeech();
  const { measure, city } = view;
  const whole = cardOf(view, "detail");
  // What documents say of the state stands with the reports.
  const reports = listReports(view);
  const documented = new Set(reports.flatMap(({ label, value }) => [label, `${label}: ${value}`]));
  const card = {
    ...whole,
    facts: whole.facts.filter(({ label }) => !documented.has(label)),
    chapters: whole.chapters.map((chapter) => ({
      ...chapter,
      lines: chapter.lines.filter((line) => !documented.has(line)),
    })),
  };
  const area = nameArea(measure);
  return (
    <Layout
      title={measure.title}
      description={card.does}
      city={city}
      about={describeRecord(view, origin)}
      picture={recordPicturePath(city.id, measure.id)}
    >
      <p class="trail" lang={source}>
        <a href={listPath(city.id, { area })}>{area}</a>
        {measure.section.length > 1 && <span> › {card.section.split(" › ").slice(1).join(" › ")}</span>}
      </p>
      <h1 lang={source}>{measure.title}</h1>
      {card.gloss && (
        <p class="lead" lang={glossLanguage}>
          {card.gloss}
        </p>
      )}
      <div class="now">
        <Mark badge={card.status} />
        <p>{card.statusNote}</p>
      </div>
      <dl class="record">
        <dt>{labels.does}</dt>
        <dd lang={sentenceLanguage(measure.id)}>{card.does}</dd>
        {card.aims && (
          <>
            <dt>{labels.aims}</dt>
            <dd>{card.aims}</dd>
          </>
        )}
        <dt>{labels.due}</dt>
        <dd>
          {card.deadline} {card.deadlineBadge && <Mark badge={card.deadlineBadge} />}
        </dd>
        {card.department !== null && (
          <>
            <dt>{labels.department}</dt>
            {measure.departmentsAsWritten === null ? (
              <dd>{card.department}</dd>
            ) : (
              <dd lang={source}>
                <DepartmentLinks view={view} />
              </dd>
            )}
          </>
        )}
      </dl>
      <Contents
        card={card}
        hasWords={reports.length + (card.report?.history.length ?? 0) > 0}
        hasRelated={related.length + themes.length > 0}
      />
      <Kpis kpis={card.kpis} view={view} />
      <Schedule schedule={card.schedule} years={listScheduleYears(view)} today={today} />
      <Words card={card} view={view} />
      <Details card={card} />
      <Sources view={view} remarks={card.remarks} />
      <Related records={related} themes={themes} view={view} />
      <RecordUse view={view} lineId={lineId} origin={origin} today={today} />
    </Layout>
  );
};

/** Parts of a page beside which its reader wants a way through it: indicators, yearly plans and chapters together. */
const LONG = 4;

interface ContentsProps {
  card: MeasureCard;
  hasWords: boolean;
  hasRelated: boolean;
}

/** The way to each part of a page that is many screens long on a telephone. */
const Contents = ({ card, hasWords, hasRelated }: ContentsProps) => {
  const { labels, words } = useSpeech();
  const hasSchedule = card.schedule !== null;
  if (card.kpis.length + card.chapters.length + (hasSchedule ? 1 : 0) < LONG) return null;
  const parts = [
    card.kpis.length > 0 && ["kpis", labels.indicators],
    hasSchedule && ["schedule", labels.schedule],
    hasWords && ["words", words.record.words],
    card.facts.length + card.chapters.length > 0 && ["details", labels.details],
    ["sources", labels.source],
    hasRelated && ["related", words.record.related],
    ["use", words.record.use],
  ].filter((part) => part !== false);
  return (
    <nav class="contents" aria-label={words.record.contents}>
      <ul>
        {parts.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface RelatedProps {
  records: readonly RelatedRecord[];
  themes: readonly SharedTheme[];
  view: MeasureView;
}

const Related = ({ records, themes, view }: RelatedProps) => {
  const { words, source } = useSpeech();
  return records.length + themes.length === 0 ? null : (
    <section aria-labelledby="related">
      <h2 id="related">{words.record.related}</h2>
      <ul class="lines">
        {records.map(({ id, title, concept }) => (
          <li>
            <RecordLink cityId={view.city.id} id={id} title={title} />{" "}
            <span class="quiet">
              {words.record.topic}: <span lang={source}>{concept}</span>
            </span>
          </li>
        ))}
        {themes.map(({ id, name, elsewhere }) => (
          <li>
            <a href={comparePath(id)}>
              {words.record.compareTopic}: <span lang={source}>{name}</span>
            </a>
            <ul class="elsewhere" lang={source}>
              {elsewhere.map((other) => (
                <li>
                  {other.cityName} <a href={recordPath(other.cityId, other.id)}>{other.title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const renderRecord = (props: RecordPageProps, visit?: Visit): string =>
  renderPage(<RecordPage {...props} />, visit);
