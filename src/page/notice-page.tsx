/** @jsxImportSource hono/jsx */
import { Layout, renderPage } from "./layout.tsx";

export interface NoticePageProps {
  title: string;
  /** What happened and what to do next. */
  text: string;
}

/** What is said in the place of a page that cannot be shown. */
const NoticePage = ({ title, text }: NoticePageProps) => (
  <Layout title={title} description={text} city={null} hidden>
    <h1>{title}</h1>
    <p class="lead">{text}</p>
    <p>
      <a href="/">まちの一覧を見る</a>
    </p>
  </Layout>
);

export const renderNotice = (props: NoticePageProps): string => renderPage(<NoticePage {...props} />);
