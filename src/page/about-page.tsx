/** @jsxImportSource hono/jsx */

import { buildAboutCard } from "../card/build-about-card.ts";
import { formatDateBoth } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { RECORD_STATES, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { describeContact } from "../wording/describe-contact.ts";
import { KEPT_DATA } from "../wording/kept-data.ts";
import { cataloguePath } from "./build-catalogue.ts";
import { Layout, renderPage } from "./layout.tsx";
import { aboutPath } from "./page-paths.ts";
import { StateName } from "./parts.tsx";
import { dataPath } from "./render-open-data.ts";

/** What the documents cover, how states are decided, what is kept of whom, and whom to ask. */
const AboutPage = ({ city }: { city: City }) => (
  <Layout
    title={`この計画について - ${city.name}`}
    description={`${city.name}の${city.plan.title}: もとの資料、状態の決めかた、個人情報、窓口`}
    city={city}
    current={aboutPath(city.id)}
  >
    <h1>
      <small>{city.name}</small>
      この計画について
    </h1>
    <section aria-labelledby="documents">
      <h2 id="documents">もとの資料</h2>
      {city.documents.map(({ title, issued, asOf, coverage, url, remark }) => (
        <>
          <h3>{url ? <a href={url}>{title}</a> : title}</h3>
          <dl class="record">
            <dt>時点</dt>
            <dd>{asOf === null ? (issued ?? "資料に記載がありません") : `${formatDateBoth(asOf)}時点`}</dd>
            {coverage && (
              <>
                <dt>載っているもの</dt>
                <dd>{coverage}</dd>
              </>
            )}
            {remark && (
              <>
                <dt>注記</dt>
                <dd>{remark}</dd>
              </>
            )}
          </dl>
        </>
      ))}
    </section>
    {!city.namesDepartments && <p>どの{city.measureWord}にも、担当課は資料に書かれていません。</p>}
    <section aria-labelledby="states">
      <h2 id="states">状態の決めかた</h2>
      <p>上から順に見て、はじめに当てはまるものが、その{city.measureWord}の状態です。</p>
      <dl class="states">
        {RECORD_STATES.map((kind) => (
          <div>
            <dt>
              <StateName kind={kind} />
            </dt>
            <dd>{STATE_DEFINITIONS[kind].definition}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="answers">
      <h2 id="answers">答えのつくられかた</h2>
      {(["who_made", "is_ai"] as const).flatMap((topic) =>
        buildAboutCard(topic, city).lines.map((line) => <p>{line}</p>),
      )}
    </section>
    <section aria-labelledby="kept">
      <h2 id="kept">個人情報</h2>
      <p>
        さがすことばも、見た人がだれかも残しません。Cookie
        も使いません。「たずねる」と「まちがいを知らせる」で残すものは、下と同じです。
      </p>
      <h3>たずねたときに残しているもの</h3>
      <ul class="lines">
        {KEPT_DATA.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
    <section aria-labelledby="data">
      <h2 id="data">データ</h2>
      <p>
        このサイトの{city.measureWord}を、そのまま使えるファイルで公開しています。
        {city.licence === null
          ? `利用条件は、${describeMunicipality(city).unit}がまだ示していません。使う前に、${describeMunicipality(city).unit}に確かめてください。`
          : `利用条件: ${city.licence.name}`}
      </p>
      <p class="ways">
        <a href={dataPath(city.id, "csv")}>CSV(表計算ソフト用)</a>
        <a href={dataPath(city.id, "json")}>JSON</a>
        <a href={cataloguePath(city.id)}>カタログ(DCAT)</a>
      </p>
    </section>
    <section aria-labelledby="contact">
      <h2 id="contact">窓口</h2>
      <p>{describeContact(city)}</p>
      {city.contact?.page && (
        <p>
          <a href={city.contact.page}>{city.contact.name}のページ</a>
        </p>
      )}
      <p>
        「出典」と違うところがあれば、{city.measureWord}の名前と違う点を、{describeMunicipality(city).unit}の担当課か
        {describeMunicipality(city).office}にお知らせください。
      </p>
    </section>
  </Layout>
);

export const renderAbout = (props: { city: City }): string => renderPage(<AboutPage {...props} />);
