/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { Layout, renderPage } from "./layout.tsx";
import { cityPath, listPath, nameCityPlan } from "./page-paths.ts";
import { SearchBox } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";
import type { NoticeKind } from "./words/page-words.ts";

interface NoticePageProps {
  notice: NoticeKind | Notice;
  /** The city in which somebody lost the way; null: in none. */
  city: City | null;
}

/** What is said in the place of a page that cannot be shown, and the ways on: in a city first its own. */
const NoticePage = ({ notice, city }: NoticePageProps) => {
  const { notices } = useSpeech().words;
  const { title, text } = typeof notice === "string" ? notices[notice] : notice;
  return (
    <Layout title={title} description={text} city={city} hidden>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {city !== null && <WaysInCity city={city} />}
      <p class="ways">
        <a href="/">{notices.cities}</a>
      </p>
    </Layout>
  );
};

const WaysInCity = ({ city }: { city: City }) => {
  const { words, source, say, examples } = useSpeech();
  return (
    <>
      <p class="ways">
        <a href={cityPath(city.id)} lang={source}>
          {nameCityPlan(city)}
        </a>
        <a href={listPath(city.id)}>{say(words.list.all, { record: city.measureWord })}</a>
      </p>
      <SearchBox cityId={city.id} examples={examples(city)} />
    </>
  );
};

/** Said to the few who set a city up, in Japanese only. */
export interface Notice {
  title: string;
  text: string;
}

export const renderNotice = (props: NoticePageProps, visit?: Visit): string =>
  renderPage(<NoticePage {...props} />, visit);
