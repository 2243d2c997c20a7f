/** @jsxImportSource hono/jsx */
import { buildMeasureCard } from "../card/build-measure-card.ts";
import type { MeasureCard } from "../card/card.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { nameArea } from "../reply/answer-plan-question.ts";
import { listReports } from "../wording/list-statements.ts";
import { buildCitation, permanentAddress } from "./citation.ts";
import type { RecordTheme, RelatedRecord } from "./find-related.ts";
import { Kpis } from "./kpi-tables.tsx";
import { Layout, renderPage } from "./layout.tsx";
import { comparePath, lineMessageAddress, lineShareAddress, listPath, mistakePath, recordPath } from "./page-paths.ts";
import { Mark } from "./parts.tsx";
import { QrCode } from "./qr-code.tsx";

interface RecordPageProps {
  view: MeasureView;
  related: readonly RelatedRecord[];
  /** Topics that other cities have too. */
  themes: readonly RecordTheme[];
  /** The city's account on LINE: 「@abc1234」; null: not known. */
  lineId: string | null;
  /** 「https://example.jp」 */
  origin: string;
  /** ISO date in Japan. */
  today: string;
}

/** Everything that is known of one record; it says what the record's card says, and all of it. */
const RecordPage = ({ view, related, themes, lineId, origin, today }: RecordPageProps) => {
  const { measure, city } = view;
  const card = buildMeasureCard(view, "detail", null);
  return (
    <Layout title={measure.title} description={measure.summary.does} city={city}>
      <p class="trail">
        <a href={listPath(city.id, { area: nameArea(measure) })}>{nameArea(measure)}</a>
        {measure.section.length > 1 && <span> › {card.section.split(" › ").slice(1).join(" › ")}</span>}
      </p>
      <h1>{measure.title}</h1>
      <div class="now">
        <Mark badge={card.status} />
        <p>{card.statusNote}</p>
      </div>
      <dl class="record">
        <dt>すること</dt>
        <dd>{card.does}</dd>
        {card.aims && (
          <>
            <dt>ねらい</dt>
            <dd>{card.aims}</dd>
          </>
        )}
        <dt>期限</dt>
        <dd>
          {card.deadline} {card.deadlineBadge && <Mark badge={card.deadlineBadge} />}
        </dd>
        {card.department !== null && (
          <>
            <dt>担当課</dt>
            <dd>{card.department}</dd>
          </>
        )}
      </dl>
      <Kpis kpis={card.kpis} />
      <Schedule schedule={card.schedule} />
      <Words card={card} view={view} />
      <Details card={card} />
      <Sources view={view} remarks={card.remarks} />
      <Related records={related} themes={themes} view={view} />
      <Use view={view} lineId={lineId} origin={origin} today={today} />
    </Layout>
  );
};

/** Hearing of news, sharing, quoting, and the way from paper back to this page. */
const Use = ({ view, lineId, origin, today }: Pick<RecordPageProps, "view" | "lineId" | "origin" | "today">) => {
  const { measure, city } = view;
  const address = permanentAddress(view, origin);
  return (
    <section aria-labelledby="use">
      <h2 id="use">知らせを受け取る・引用する</h2>
      <div class="use">
        <div>
          <p>
            {city.name}の LINE で「{measure.title}」と送り、カードの「フォローする」を押すと、この{city.measureWord}
            に新しい報告があったときに届きます。
          </p>
          <p class="ways">
            {lineId !== null && <a href={lineMessageAddress(lineId, measure.title)}>LINE でフォローする</a>}
            <a href={lineShareAddress(`${city.name}「${measure.title}」 ${address}`)}>LINE で送る</a>
          </p>
        </div>
        <QrCode address={address} label="このページの QR コード" />
      </div>
      <dl class="record">
        <dt>このページのアドレス</dt>
        <dd>
          <a class="address" href={recordPath(city.id, measure.id)}>
            {address}
          </a>
        </dd>
        <dt>引用するとき</dt>
        <dd>
          <blockquote>{buildCitation(view, origin, today)}</blockquote>
        </dd>
      </dl>
    </section>
  );
};

const Schedule = ({ schedule }: Pick<MeasureCard, "schedule">) =>
  schedule && (
    <section aria-labelledby="schedule">
      <h2 id="schedule">年度ごとの予定</h2>
      {/* Wider than a phone: the table scrolls by itself, by keyboard too. */}
      <section class="scroll" aria-label="年度ごとの予定の表" tabindex={0}>
        <table class="years">
          <thead>
            <tr>
              <th scope="col">工程</th>
              {schedule.years.map((year) => (
                <th scope="col">{year}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schedule.rows.map(({ item, cells }) => (
              <tr>
                <th scope="row">{item}</th>
                {cells.map((cell) => (
                  <td class={cell === null ? "empty" : undefined}>{cell ?? "－"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {schedule.rows.map(({ item, remark }) => remark && <p class="quiet">{`※ ${item}: ${remark}`}</p>)}
    </section>
  );

/** What departments reported and what documents say of the state, each with its day. */
const Words = ({ card, view }: { card: MeasureCard; view: MeasureView }) => {
  const history = card.report?.history ?? [];
  const documented = listReports(view).toReversed();
  return (
    <section aria-labelledby="words">
      <h2 id="words">報告と記載</h2>
      {history.length > 0 && (
        <>
          <h3>担当課の報告</h3>
          <ol class="times">
            {history.map(({ label, value }) => (
              <li>
                <span class="day">{label}</span>
                <p>{value}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {documented.length > 0 && (
        <dl class="record">
          {documented.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {history.length === 0 && <p>担当課の報告は、まだありません。</p>}
    </section>
  );
};

const Details = ({ card: { facts, chapters } }: { card: MeasureCard }) =>
  facts.length + chapters.length === 0 ? null : (
    <section aria-labelledby="details">
      <h2 id="details">くわしいこと</h2>
      {facts.length > 0 && (
        <dl class="record">
          {facts.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {chapters.map(({ title, lines }) => (
        <>
          <h3>{title}</h3>
          <ul class="lines">
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );

const Sources = ({ view: { measure, city }, remarks }: { view: MeasureView; remarks: readonly string[] }) => (
  <section aria-labelledby="sources">
    <h2 id="sources">出典</h2>
    <ul class="lines">
      {measure.sources.map(({ document, page, place }) => {
        const found = city.documents.find(({ id }) => id === document);
        const title = found?.title ?? document;
        return (
          <li>
            {found?.url ? <a href={found.url}>{title}</a> : title} {page === null ? (place ?? "") : `${page}ページ`}
          </li>
        );
      })}
    </ul>
    {remarks.map((remark) => (
      <p class="quiet">※ {remark}</p>
    ))}
    <p class="ways">
      <a href={mistakePath(city.id, measure.id)}>まちがいを知らせる</a>
    </p>
  </section>
);

interface RelatedProps {
  records: readonly RelatedRecord[];
  themes: readonly RecordTheme[];
  view: MeasureView;
}

const Related = ({ records, themes, view }: RelatedProps) =>
  records.length + themes.length === 0 ? null : (
    <section aria-labelledby="related">
      <h2 id="related">関連するもの</h2>
      <ul class="lines">
        {records.map(({ id, title, concept }) => (
          <li>
            <a href={recordPath(view.city.id, id)}>{title}</a>
            <span class="quiet"> 話題: {concept}</span>
          </li>
        ))}
        {themes.map(({ id, name }) => (
          <li>
            <a href={comparePath(id)}>ほかのまちとくらべる: {name}</a>
          </li>
        ))}
      </ul>
    </section>
  );

export const renderRecord = (props: RecordPageProps): string => renderPage(<RecordPage {...props} />);
