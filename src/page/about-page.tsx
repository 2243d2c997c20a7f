/** @jsxImportSource hono/jsx */
import { buildAboutCard } from "../card/build-about-card.ts";
import { frameMessage } from "../card/frame-message.ts";
import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { RECORD_STATES } from "../domain/record-state.ts";
import { describeContact, nameOffice } from "../wording/describe-contact.ts";
import { KEPT_DATA } from "../wording/kept-data.ts";
import { cataloguePath } from "./build-catalogue.ts";
import { Layout, renderPage } from "./layout.tsx";
import { aboutPath } from "./page-paths.ts";
import { StateName } from "./parts.tsx";
import { dataPath } from "./render-open-data.ts";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** What the documents cover, how states are decided, what is kept of whom, and whom to ask. */
const AboutPage = ({ city }: { city: City }) => {
  const { visit, words, source, say, cityName } = useSpeech();
  const { about, nav } = words;
  const { language } = visit;
  const record = city.measureWord;
  const { office } = describeMunicipality(city);
  const answers = (["who_made", "is_ai"] as const).flatMap((topic) =>
    language === "ja" ? buildAboutCard(topic, city).lines : frameMessage(topic, city, language).lines,
  );
  const kept = language === "ja" ? KEPT_DATA : frameMessage("kept_data", city, language).lines;
  return (
    <Layout
      title={`${nav.about} - ${cityName(city)}`}
      description={`${cityName(city)} ${city.plan.title}: ${about.documents}, ${about.states}, ${about.kept}, ${about.contact}`}
      city={city}
      current={aboutPath(city.id)}
    >
      <h1>
        <small>{cityName(city)}</small>
        {nav.about}
      </h1>
      <section aria-labelledby="documents">
        <h2 id="documents">{about.documents}</h2>
        <Documents city={city} />
        {!city.namesDepartments && <p>{say(about.noDepartments, { record })}</p>}
      </section>
      <section aria-labelledby="states">
        <h2 id="states">{about.states}</h2>
        <p>{say(about.statesOrder, { record })}</p>
        <dl class="states">
          {RECORD_STATES.map((kind) => (
            <div>
              <dt>
                <StateName kind={kind} />
              </dt>
              <dd>{words.definitions[kind]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="answers">
        <h2 id="answers">{about.answers}</h2>
        {answers.map((line) => (
          <p>{line}</p>
        ))}
      </section>
      <section aria-labelledby="kept">
        <h2 id="kept">{about.kept}</h2>
        <p>{about.noTrace}</p>
        <ul class="lines">
          {kept.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="data">
        <h2 id="data">{about.data}</h2>
        <p>
          {say(about.dataNote, { record })}{" "}
          {city.licence === null ? (
            say(about.noLicence, { office })
          ) : (
            <>
              {about.licence}: <span lang={source}>{city.licence.name}</span>
            </>
          )}
        </p>
        <p class="ways">
          <a href={dataPath(city.id, "csv")}>CSV</a>
          <a href={dataPath(city.id, "json")}>JSON</a>
          <a href={cataloguePath(city.id)}>DCAT</a>
          <a href="/api/try">{about.api}</a>
        </p>
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">{about.contact}</h2>
        {city.contact === null ? (
          <p>{say(about.noPhone, { office: nameOffice(city) })}</p>
        ) : (
          <p lang={source}>{describeContact(city)}</p>
        )}
        {city.contact?.page && (
          <p lang={source}>
            <a href={city.contact.page}>{city.contact.name}のページ</a>
          </p>
        )}
        <p>{say(about.differs, { record, office })}</p>
      </section>
    </Layout>
  );
};

const Documents = ({ city }: { city: City }) => {
  const { words, source, date } = useSpeech();
  const { about } = words;
  return (
    <>
      {city.documents.map(({ title, issued, asOf, coverage, url, remark }) => (
        <>
          <h3 lang={source}>{url ? <a href={url}>{title}</a> : title}</h3>
          <dl class="record">
            <dt>{about.asOf}</dt>
            <dd>{asOf === null ? (issued ?? about.noDate) : date(asOf)}</dd>
            {coverage && (
              <>
                <dt>{about.coverage}</dt>
                <dd lang={source}>{coverage}</dd>
              </>
            )}
            {remark && (
              <>
                <dt>{about.remark}</dt>
                <dd lang={source}>{remark}</dd>
              </>
            )}
          </dl>
        </>
      ))}
    </>
  );
};

export const renderAbout = (props: { city: City }, visit?: Visit): string =>
  renderPage(<AboutPage {...props} />, visit);
