/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { ThemeFile, ThemeList } from "../find/theme-files.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, comparePath, recordPath } from "./page-paths.ts";
import { Mark, Turning } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Cities side by side on one page; each has to be opened, and more cannot be read together. */
export const CITIES_A_PAGE = 6;
/** Records of a city under one topic; one or two are usual. */
const MOST_RECORDS = 5;

/** A city's records under a topic, surest first. */
export interface ComparedCity {
  city: City;
  views: readonly MeasureView[];
}

interface ComparePageProps {
  theme: ThemeFile;
  /** The cities of this page. */
  compared: readonly ComparedCity[];
  /** First city shown, from 0. */
  from: number;
}

/** What several cities' plans hold on one topic, side by side; nothing is ranked. */
const ComparePage = ({ theme: { id, name, cities }, compared, from }: ComparePageProps) => {
  const { words, source, say, cityName } = useSpeech();
  const count = say(words.compare.cities, { count: cities.length });
  return (
    <Layout title={`${words.site.compare}: ${name}`} description={`${name}: ${count}`} city={null}>
      <p class="trail">
        <a href={comparePath()}>{words.site.compare}</a>
      </p>
      <h1 lang={source}>{name}</h1>
      <p>
        {count}: {words.compare.note}
      </p>
      <div class="beside">
        {compared.map(({ city, views }) => (
          <section aria-labelledby={city.id}>
            <h2 id={city.id}>
              <a href={cityPath(city.id)}>{cityName(city)}</a>
            </h2>
            <p class="quiet" lang={source}>
              {city.plan.title}
            </p>
            {views.slice(0, MOST_RECORDS).map((view) => (
              <ComparedRecord view={view} />
            ))}
            {views.length > MOST_RECORDS && <p>{say(words.compare.more, { count: views.length - MOST_RECORDS })}</p>}
          </section>
        ))}
      </div>
      <Turning from={from} size={CITIES_A_PAGE} total={cities.length} hrefOf={(at) => comparePath(id, at)} />
    </Layout>
  );
};

const ComparedRecord = ({ view }: { view: MeasureView }) => {
  const { labels, source, card: cardOf, glossLanguage, sentenceLanguage } = useSpeech();
  const card = cardOf(view, "summary");
  return (
    <article class="compared">
      <h3 lang={source}>
        <a href={recordPath(view.city.id, card.id)}>{card.title}</a>
      </h3>
      {card.gloss && <p lang={glossLanguage}>{card.gloss}</p>}
      <p>
        <Mark badge={card.status} />
      </p>
      <p class="quiet">{card.statusNote}</p>
      <p lang={sentenceLanguage(card.id)}>{card.does}</p>
      <dl>
        <dt>{labels.due}</dt>
        <dd>{card.deadline}</dd>
        {card.kpis.map(({ name, target, actual }) => (
          <>
            <dt lang={source}>{name}</dt>
            <dd>
              {labels.target} {target}
              {actual && `${labels.comma}${labels.actual} ${actual}`}
            </dd>
          </>
        ))}
      </dl>
    </article>
  );
};

/** Topics to choose from. */
const ThemesPage = ({ themes }: ThemeList) => {
  const { words, source, say } = useSpeech();
  return (
    <Layout title={words.site.compare} description={words.compare.lead} city={null} current={comparePath()}>
      <h1>{words.site.compare}</h1>
      <p>{words.compare.lead}</p>
      {themes.length === 0 ? (
        <p>{words.compare.none}</p>
      ) : (
        <ul class="themes">
          {themes.map(({ id, name, cities }) => (
            <li>
              <a href={comparePath(id)} lang={source}>
                {name}
              </a>{" "}
              <span class="quiet whole">{say(words.compare.cities, { count: cities })}</span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
};

export const renderCompare = (props: ComparePageProps, visit?: Visit): string =>
  renderPage(<ComparePage {...props} />, visit);
export const renderThemes = (props: ThemeList, visit?: Visit): string => renderPage(<ThemesPage {...props} />, visit);
