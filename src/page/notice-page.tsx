/** @jsxImportSource hono/jsx */
import { Layout, renderPage } from "./layout.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";
import type { NoticeKind } from "./words/page-words.ts";

/** What is said in the place of a page that cannot be shown. */
const NoticePage = ({ notice }: { notice: NoticeKind | Notice }) => {
  const { notices } = useSpeech().words;
  const { title, text } = typeof notice === "string" ? notices[notice] : notice;
  return (
    <Layout title={title} description={text} city={null} hidden>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href="/">{notices.cities}</a>
      </p>
    </Layout>
  );
};

/** Said to the few who set a city up, in Japanese only. */
export interface Notice {
  title: string;
  text: string;
}

export const renderNotice = (notice: NoticeKind | Notice, visit?: Visit): string =>
  renderPage(<NoticePage notice={notice} />, visit);
