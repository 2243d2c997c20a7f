/** @jsxImportSource hono/jsx */
import { buildMeasureCard } from "../card/build-measure-card.ts";
import type { City } from "../domain/city.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { ThemeFile, ThemeList } from "../find/theme-files.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, comparePath, nameCityPlan, recordPath } from "./page-paths.ts";
import { Mark, Turning } from "./parts.tsx";

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
const ComparePage = ({ theme: { id, name, cities }, compared, from }: ComparePageProps) => (
  <Layout
    title={`まちをくらべる: ${name}`}
    description={`${name}について、${cities.length}のまちの計画と公約`}
    city={null}
  >
    <p class="trail">
      <a href={comparePath()}>まちをくらべる</a>
    </p>
    <h1>{name}</h1>
    <p>
      この話題をあつかう{cities.length}
      のまちの取組です。計画の種類・期間・数えかたはまちごとに違うので、件数や数字の大きさは、進み具合の順位ではありません。
    </p>
    <div class="beside">
      {compared.map(({ city, views }) => (
        <section aria-labelledby={city.id}>
          <h2 id={city.id}>
            <a href={cityPath(city.id)}>{city.name}</a>
          </h2>
          <p class="quiet">{nameCityPlan(city)}</p>
          {views.slice(0, MOST_RECORDS).map((view) => (
            <ComparedRecord view={view} />
          ))}
          {views.length > MOST_RECORDS && <p>ほか{views.length - MOST_RECORDS}件</p>}
        </section>
      ))}
    </div>
    <Turning from={from} size={CITIES_A_PAGE} total={cities.length} unit="件" hrefOf={(at) => comparePath(id, at)} />
  </Layout>
);

const ComparedRecord = ({ view }: { view: MeasureView }) => {
  const card = buildMeasureCard(view, "summary", null);
  return (
    <article class="compared">
      <h3>
        <a href={recordPath(view.city.id, card.id)}>{card.title}</a>
      </h3>
      <p>
        <Mark badge={card.status} />
      </p>
      <p class="quiet">{card.statusNote}</p>
      <p>{card.does}</p>
      <dl>
        <dt>期限</dt>
        <dd>{card.deadline}</dd>
        {card.kpis.map(({ name, target, actual }) => (
          <>
            <dt>{name}</dt>
            <dd>
              目標 {target}
              {actual && `、現状 ${actual}`}
            </dd>
          </>
        ))}
      </dl>
    </article>
  );
};

/** Topics to choose from. */
const ThemesPage = ({ themes }: ThemeList) => (
  <Layout
    title="まちをくらべる"
    description="同じ話題について、いくつかのまちの計画と公約を並べて見る"
    city={null}
    current={comparePath()}
  >
    <h1>まちをくらべる</h1>
    <p>話題をえらぶと、その話題をあつかうまちの取組が並びます。</p>
    {themes.length === 0 ? (
      <p>二つより多いまちがあつかう話題は、まだありません。</p>
    ) : (
      <ul class="themes">
        {themes.map(({ id, name, cities }) => (
          <li>
            <a href={comparePath(id)}>{name}</a> <span class="quiet">{cities}件</span>
          </li>
        ))}
      </ul>
    )}
  </Layout>
);

export const renderCompare = (props: ComparePageProps): string => renderPage(<ComparePage {...props} />);
export const renderThemes = (props: ThemeList): string => renderPage(<ThemesPage {...props} />);
