/** @jsxImportSource hono/jsx */
import { describeLeft, headingOf } from "../card/build-several-card.ts";
import type { AnswerCard, Card, MeasureCard } from "../card/card.ts";
import { labelsOf } from "../card/card-labels.ts";
import type { CardAction, NeedLine } from "../card/card-parts.ts";
import { tellState } from "../card/tell-state.ts";
import { renderText } from "../card/text.ts";
import type { City } from "../domain/city.ts";
import { cutText } from "../text/cut-text.ts";
import { EmergencyDesks, EmergencyPage } from "./emergency-page.tsx";
import { Entries } from "./entries.tsx";
import { type Feedback, FeedbackForm } from "./feedback-part.tsx";
import { Layout, renderPage, renderPart } from "./layout.tsx";
import { askPath, recordPath } from "./page-paths.ts";
import { Lines, Mark, SearchBox } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import { htmlLanguage, type Visit } from "./visit.ts";

interface AnswerPageProps {
  city: City;
  question: string;
  /** What chat answers. */
  card: Card;
  /** 「役に立った / ちがう」; null: not asked of this answer. */
  feedback: Feedback | null;
}

type WholeAnswerProps = Pick<AnswerPageProps, "city" | "card" | "feedback">;

/** The answer that chat gives, as a page. */
const AnswerPage = ({ city, question, card, feedback }: AnswerPageProps) => {
  const { words, source, say, cityName, examples } = useSpeech();
  if (card.kind === "emergency") return <EmergencyPage city={city} card={card} />;
  const heading = say(words.search.answerTo, { question: shorten(question) });
  return (
    <Layout title={`${heading} - ${cityName(city)}`} description={heading} city={city} hidden>
      <h1>
        <small>
          {cityName(city)} <span lang={source}>{city.plan.shortTitle}</span>
        </small>
        {heading}
      </h1>
      <WholeAnswer city={city} card={card} feedback={feedback} />
      <h2>{words.search.again}</h2>
      <SearchBox cityId={city.id} examples={examples(city)} />
    </Layout>
  );
};

/** Every part of the answer, in the language of the question. */
const WholeAnswer = ({ city, card, feedback }: WholeAnswerProps) => (
  <div class="answer" lang={htmlLanguage(("language" in card && card.language) || "ja")}>
    {card.kind === "several" ? (
      <>
        {card.parts.map((part, index) => (
          <section>
            <h2>{headingOf(part, index)}</h2>
            <Answer city={city} card={part.card} />
          </section>
        ))}
        {card.actions.length > 0 && <p>{describeLeft(card)}</p>}
        <Actions city={city} actions={card.actions} />
      </>
    ) : (
      <Answer city={city} card={card} />
    )}
    {"need" in card && card.need && <Need need={card.need} />}
    {feedback !== null && <FeedbackForm cityId={city.id} {...feedback} />}
  </div>
);

/** Of a long letter the heading names the beginning. */
const MAX_HEADING_CHARS = 100;
const shorten = (question: string) => {
  const cut = cutText(question, MAX_HEADING_CHARS);
  return cut === question ? question : `${cut}…`;
};

const Answer = ({ city, card }: { city: City; card: AnswerCard }) => {
  switch (card.kind) {
    case "measure":
      return <RecordAnswer city={city} card={card} />;
    case "list":
      return (
        <>
          <p class="lead">
            {card.title}
            {card.note && `(${card.note})`} {labelsOf(card).count(card.total)}
          </p>
          <Lines lines={card.lead} />
          <Entries cityId={city.id} entries={card.entries} labels={labelsOf(card)} />
          <Actions city={city} actions={card.actions} />
        </>
      );
    case "plan":
      return (
        <>
          <p class="lead">{card.title}</p>
          <Lines lines={card.lines} />
          <dl class="rows">
            {card.rows.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p class="basis">{card.note}</p>
        </>
      );
    case "choose":
      return (
        <>
          <p class="lead">{card.lead}</p>
          <Entries cityId={city.id} entries={card.entries} labels={labelsOf(card)} />
        </>
      );
    case "not_found":
      return (
        <>
          <Lines lines={card.lead.split("\n")} />
          {card.entries.length > 0 && <h2>{labelsOf(card).near}</h2>}
          <Entries cityId={city.id} entries={card.entries} labels={labelsOf(card)} />
        </>
      );
    case "help":
    case "message":
      return (
        <>
          <p class="lead">{card.title}</p>
          <Lines lines={card.lines} />
        </>
      );
    case "emergency":
      return <EmergencyDesks card={card} />;
    // Made for a conversation: their buttons do nothing here.
    case "digest":
    case "settings":
    case "notice":
      return <Lines lines={renderText(card).split("\n")} />;
  }
};

/** The numbers in one line below an answer. */
const Need = ({ need: { before, desks } }: { need: NeedLine }) => (
  <p class="basis">
    {before}
    {desks.map(({ number, uri, who }) => (
      <>
        {" "}
        ☎ <a href={uri}>{number}</a> {who}
      </>
    ))}
  </p>
);

/** The asked fact first, then what the record is; all the rest stands on the record's own page. */
const RecordAnswer = ({ city, card }: { city: City; card: MeasureCard }) => {
  const { glossLanguage, sentenceLanguage } = useSpeech();
  const labels = labelsOf(card);
  const { headline, badge, note } = tellState(card);
  const sources = card.sources.join(labels.comma);
  return (
    <>
      {headline && (
        <div class="headline">
          <h2>{headline.label}</h2>
          <Lines lines={headline.lines} />
          {headline.rest !== undefined && <p>{labels.rest(headline.rest)}</p>}
          <p class="quiet">{headline.origin}</p>
        </div>
      )}
      <h2 lang="ja">
        <a href={recordPath(city.id, card.id)}>{card.title}</a>
      </h2>
      {card.gloss && <p lang={glossLanguage}>{card.gloss}</p>}
      {(badge || note) && (
        <div class="now">
          {badge && <Mark badge={badge} />}
          {note && <p>{note}</p>}
        </div>
      )}
      <dl class="record">
        <dt>{labels.does}</dt>
        <dd lang={sentenceLanguage(card.id)}>{card.does}</dd>
        <dt>{labels.due}</dt>
        <dd>
          {card.deadline} {card.deadlineBadge && <Mark badge={card.deadlineBadge} />}
        </dd>
        {card.department !== null && (
          <>
            <dt>{labels.department}</dt>
            <dd>{card.department}</dd>
          </>
        )}
        {!headline?.origin.includes(sources) && (
          <>
            <dt>{labels.source}</dt>
            <dd>{sources}</dd>
          </>
        )}
      </dl>
      <Actions city={city} actions={card.actions.filter(({ intent }) => !isOwnView(intent, card.id))} />
    </>
  );
};

/** The record's page holds every view of it. */
const isOwnView = (intent: CardAction["intent"], id: string) =>
  intent.kind === "show" && intent.id === id && intent.view !== "detail";

/** Buttons that lead to a page; what only a conversation can do is left out. */
const Actions = ({ city, actions }: { city: City; actions: readonly CardAction[] }) => {
  const links = actions.flatMap(({ label, intent }) => {
    const href = hrefOf(city.id, intent);
    return href === null ? [] : [{ label, href }];
  });
  return links.length === 0 ? null : (
    <ul class="actions">
      {links.map(({ label, href }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
};

function hrefOf(cityId: string, intent: CardAction["intent"]): string | null {
  switch (intent.kind) {
    case "ask":
      return askPath(cityId, intent.text);
    case "more":
      return askPath(cityId, intent.text, intent.offset);
    case "show":
      return recordPath(cityId, intent.id);
    case "record":
    case "correct":
    case "redact":
    case "memo":
    case "digest":
    case "settings":
    case "fields":
    case "subscribe":
    case "feedback":
      return null;
  }
}

/** The answer alone, to stand in a page that is open already. */
export const renderAnswerPart = (props: WholeAnswerProps, visit?: Visit): string =>
  renderPart(<WholeAnswer {...props} />, visit);

export const renderAnswer = (props: AnswerPageProps, visit?: Visit): string =>
  renderPage(<AnswerPage {...props} />, visit);
