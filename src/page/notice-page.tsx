/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, nameCityPlan } from "./page-paths.ts";

export interface NoticePageProps {
  title: string;
  /** What happened and what to do next. */
  text: string;
  /** Pages to go on with. */
  cities: readonly City[];
}

/** What is said in the place of a page that cannot be shown. */
const NoticePage = ({ title, text, cities }: NoticePageProps) => (
  <Layout title={title} description={text} city={null} hidden>
    <h1>{title}</h1>
    <p class="lead">{text}</p>
    {cities.length > 0 && (
      <ul class="lines">
        {cities.map((city) => (
          <li>
            <a href={cityPath(city.id)}>{nameCityPlan(city)}</a>
          </li>
        ))}
      </ul>
    )}
  </Layout>
);

export const renderNotice = (props: NoticePageProps): string => renderPage(<NoticePage {...props} />);
