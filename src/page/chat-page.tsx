/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { Layout, renderPage } from "./layout.tsx";
import { chatPath, nameCityPlan } from "./page-paths.ts";
import { SearchBox } from "./parts.tsx";

/** Where the script of the chat stands. */
export const CHAT_SCRIPT_PATH = "/page/chat.js";

/** Asking and going on asking, for whoever has no LINE; without script each answer is a page of its own. */
const ChatPage = ({ city }: { city: City }) => (
  <Layout
    title={`たずねる - ${nameCityPlan(city)}`}
    description={`${nameCityPlan(city)}について、ふだんのことばでたずねる`}
    city={city}
    current={chatPath(city.id)}
    script={CHAT_SCRIPT_PATH}
  >
    <h1>
      <small>{nameCityPlan(city)}</small>
      たずねる
    </h1>
    <div role="log" aria-label="質問と答え" class="log"></div>
    <SearchBox cityId={city.id} examples={city.examples} chat={chatPath(city.id)} />
    <p class="quiet">
      LINE
      と同じ答えが出ます。続けて聞けるように、何の話をしているかだけを30分おきます(質問の文はおきません)。答えられなかった質問は、電話番号や名前などを除いて、職員が見る一覧に90日残します。
    </p>
  </Layout>
);

export const renderChat = (props: { city: City }): string => renderPage(<ChatPage {...props} />);
