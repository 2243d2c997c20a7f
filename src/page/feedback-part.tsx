/** @jsxImportSource hono/jsx */
import { z } from "zod";
import type { MessageCard } from "../card/card.ts";
import type { CardAction } from "../card/card-parts.ts";
import type { City } from "../domain/city.ts";
import { VERDICTS } from "../domain/feedback.ts";
import { LANGUAGE_TAGS } from "../domain/languages.ts";
import type { Measure } from "../domain/measure.ts";
import { Layout, renderPage, renderPart } from "./layout.tsx";
import { cityPath, feedbackPath, nameCityPlan, recordPath } from "./page-paths.ts";
import { SearchBox } from "./parts.tsx";
import { useSpeech } from "./speech.ts";
import { htmlLanguage, type Visit } from "./visit.ts";

/** What a tap under an answer sends. */
export const feedbackSchema = z.object({
  answer: z.string().regex(/^p-[0-9a-f]{32}$/),
  about: z.string().regex(/^[a-z0-9_-]{1,120}$/),
  /** That the answer is one of ours, of these days. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(VERDICTS),
  /** Of the answer. */
  language: z.enum(LANGUAGE_TAGS).catch("ja").default("ja"),
  /** `1`: the chat's script asks, and puts what comes into its page. */
  part: z.literal("1").optional().catch(undefined),
});

/** The answer that is tapped under. */
export type FeedbackSubject = Pick<z.output<typeof feedbackSchema>, "answer" | "about" | "proof" | "language">;

/** What can be tapped under an answer. */
export interface Feedback {
  subject: FeedbackSubject;
  actions: readonly CardAction[];
}

/** 「役に立った / ちがう」, or the reasons: each a button of a form, so that one tap is enough, with script or without. */
export const FeedbackForm = ({ cityId, subject, actions }: Feedback & { cityId: string }) => (
  <form class="feedback" action={feedbackPath(cityId)} method="post">
    {Object.entries(subject).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {actions.map(
      ({ label, intent }) =>
        intent.kind === "feedback" && (
          <button type="submit" name="verdict" value={intent.verdict}>
            {label}
          </button>
        ),
    )}
  </form>
);

interface FeedbackReplyProps {
  city: City;
  /** null: what was tapped under is unknown. */
  subject: FeedbackSubject | null;
  card: MessageCard;
  /** The record that the answer was about; absent: it was about none. */
  measure?: Pick<Measure, "id" | "title"> | undefined;
}

/** Thanks, or the question why. */
const FeedbackReply = ({ city, subject, card }: FeedbackReplyProps) => (
  <div class="answer" lang={htmlLanguage(card.language ?? "ja")}>
    <p class="lead" role="status" tabindex={-1}>
      {card.title}
    </p>
    {card.lines.map((line) => (
      <p>{line}</p>
    ))}
    {subject !== null && card.actions.length > 0 && (
      <FeedbackForm cityId={city.id} subject={subject} actions={card.actions} />
    )}
  </div>
);

/** The same as a page of its own, with ways on. */
const FeedbackPage = ({ city, subject, card, measure }: FeedbackReplyProps) => {
  const { words, source, examples } = useSpeech();
  return (
    <Layout title={card.title} description={card.title} city={city} hidden>
      <h1>
        <small lang={source}>{nameCityPlan(city)}</small>
        {words.nav.ask}
      </h1>
      <FeedbackReply city={city} subject={subject} card={card} />
      <p class="ways">
        {measure && (
          <a href={recordPath(city.id, measure.id)} lang={source}>
            {measure.title}
          </a>
        )}
        <a href={cityPath(city.id)} lang={source}>
          {nameCityPlan(city)}
        </a>
      </p>
      <h2>{words.search.again}</h2>
      <SearchBox cityId={city.id} examples={examples(city)} />
    </Layout>
  );
};

export const renderFeedback = (props: FeedbackReplyProps, isPart: boolean, visit?: Visit): string =>
  isPart ? renderPart(<FeedbackReply {...props} />, visit) : renderPage(<FeedbackPage {...props} />, visit);
