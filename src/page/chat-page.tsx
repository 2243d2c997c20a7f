/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { Layout, renderPage, renderPart } from "./layout.tsx";
import { chatPath, nameCityPlan } from "./page-paths.ts";
import { SearchBox } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Where the script of the chat stands. */
export const CHAT_SCRIPT_PATH = "/page/chat.js";

/** Asking and going on asking, for whoever has no LINE; without script each answer is a page of its own. */
const ChatPage = ({ city }: { city: City }) => {
  const { words, source, examples } = useSpeech();
  return (
    <Layout
      title={`${words.nav.ask} - ${nameCityPlan(city)}`}
      description={`${nameCityPlan(city)}: ${words.search.label}`}
      city={city}
      current={chatPath(city.id)}
      script={CHAT_SCRIPT_PATH}
    >
      <h1>
        <small lang={source}>{nameCityPlan(city)}</small>
        {words.nav.ask}
      </h1>
      {/* What the script says itself, in the reader's words. */}
      <div
        role="log"
        aria-label={words.chat.log}
        class="log"
        data-searching={words.chat.searching}
        data-unreachable={words.chat.unreachable}
      ></div>
      <SearchBox cityId={city.id} examples={examples(city)} chat={chatPath(city.id)} />
      <p class="quiet">{words.chat.note}</p>
    </Layout>
  );
};

const SayAgain = () => <p>{useSpeech().words.chat.sayAgain}</p>;

/** In the place of an answer to what cannot be read. */
export const renderSayAgain = (visit?: Visit): string => renderPart(<SayAgain />, visit);

export const renderChat = (props: { city: City }, visit?: Visit): string => renderPage(<ChatPage {...props} />, visit);
