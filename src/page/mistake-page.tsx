/** @jsxImportSource hono/jsx */

import type { EmergencyCard } from "../card/card.ts";
import type { City } from "../domain/city.ts";
import type { Measure } from "../domain/measure.ts";
import { MAX_MISTAKE_CHARS, MISTAKE_KINDS, MISTAKE_WORDS } from "../domain/mistake.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { describeContact } from "../wording/describe-contact.ts";
import { EmergencyDesks } from "./emergency-page.tsx";
import { Layout, renderPage } from "./layout.tsx";
import { mistakePath, recordPath } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

export interface MistakePageProps {
  city: City;
  measure: Pick<Measure, "id" | "title">;
  /** `closed`: nobody of the city reads here; `full`: too much came today; `sent`: it is on its way to staff. */
  state: "open" | "closed" | "full" | "sent";
  /** Why what was sent was not taken, in plain words; null: nothing was sent, or it was taken. */
  fault?: string | null;
  /** Who writes needs help now: the numbers stand in the place of everything else, and nothing is kept. */
  emergency?: EmergencyCard | null;
  /** What was typed, so that it need not be typed again. */
  typed?: { kind?: string | undefined; text?: string | undefined };
}

/** The form by which anybody tells the city's staff what is wrong with a record; nothing of the sender is kept. */
const MistakePage = ({ city, measure, state, fault = null, emergency = null, typed = {} }: MistakePageProps) => {
  const { source } = useSpeech();
  return (
    <Layout
      title={`まちがいを知らせる - ${measure.title}`}
      description="記録のまちがいを職員に知らせる"
      city={city}
      hidden
    >
      <div lang={source}>
        <h1>
          <small>{measure.title}</small>
          まちがいを知らせる
        </h1>
        {emergency !== null ? (
          <EmergencyDesks card={emergency} />
        ) : state === "open" ? (
          <Form city={city} measure={measure} fault={fault} typed={typed} />
        ) : (
          <Notice city={city} state={state} />
        )}
        <p class="ways">
          <a href={recordPath(city.id, measure.id)}>記録のページへもどる</a>
        </p>
      </div>
    </Layout>
  );
};

const Notice = ({ city, state }: { city: City; state: "closed" | "full" | "sent" }) => {
  switch (state) {
    case "sent":
      return (
        <>
          <p class="lead" role="status">
            職員に知らせました。ありがとうございます。
          </p>
          <p>職員が資料を確かめ、まちがいがあれば直します。だれが送ったかを残していないので、返事はできません。</p>
        </>
      );
    case "full":
      return (
        <>
          <p class="lead" role="status">
            きょうは、知らせが多く届いているため受け取れませんでした。
          </p>
          <p>
            明日もう一度送るか、{describeMunicipality(city).office}に直接お知らせください。{describeContact(city)}。
          </p>
        </>
      );
    case "closed":
      return (
        <>
          <p class="lead">{city.name}では、このページから知らせを受け取っていません。</p>
          <p>
            {city.measureWord}の名前と、ちがうところを、担当課か窓口にお知らせください。{describeContact(city)}。
          </p>
        </>
      );
  }
};

const Form = ({ city, measure, fault, typed }: Required<Omit<MistakePageProps, "state" | "emergency">>) => (
  <>
    <p>
      {describeMunicipality(city).unit}
      の職員に届きます。名前・電話番号・住所などは書かないでください。だれが送ったかは残りません。
    </p>
    {fault !== null && (
      <p class="fault" role="alert" id="fault">
        {fault}
      </p>
    )}
    <form action={mistakePath(city.id, measure.id)} method="post" class="tell">
      <fieldset>
        <legend>何がちがいますか</legend>
        {MISTAKE_KINDS.map((kind) => (
          <label class="choice">
            <input type="radio" name="kind" value={kind} required checked={typed.kind === kind} /> {MISTAKE_WORDS[kind]}
          </label>
        ))}
      </fieldset>
      <label for="text">くわしく(書かなくてもかまいません)</label>
      <textarea
        id="text"
        name="text"
        rows={5}
        maxlength={MAX_MISTAKE_CHARS}
        aria-describedby={fault === null ? undefined : "fault"}
      >
        {typed.text ?? ""}
      </textarea>
      <button type="submit">職員に知らせる</button>
    </form>
  </>
);

/** Staff read Japanese; so the form speaks it to every reader, inside a page of the reader's language. */
export const renderMistakePage = (props: MistakePageProps, visit?: Visit): string =>
  renderPage(<MistakePage {...props} />, visit);
