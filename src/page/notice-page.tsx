/** @jsxImportSource hono/jsx */
import { Layout, renderPage } from "./layout.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";
import type { NoticeKind } from "./words/page-words.ts";

/** What is said in the place of a page that cannot be shown. */
const NoticePage = ({ kind }: { kind: NoticeKind }) => {
  const { notices } = useSpeech().words;
  const { title, text } = notices[kind];
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

export const renderNotice = (kind: NoticeKind, visit?: Visit): string => renderPage(<NoticePage kind={kind} />, visit);
