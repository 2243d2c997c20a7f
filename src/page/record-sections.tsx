/** @jsxImportSource hono/jsx */
import type { HistoryLine, MeasureCard } from "../card/card.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { listReports } from "../wording/list-statements.ts";
import { markNote } from "../wording/mark-note.ts";
import { mistakePath } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";

/** What departments reported and what documents say of the state, each with its day. */
export const Words = ({ card, view }: { card: MeasureCard; view: MeasureView }) => {
  const { labels, words, source } = useSpeech();
  const history = card.report?.history ?? [];
  const documented = listReports(view).toReversed();
  // Where nobody has said anything, the state at the top of the page says so.
  if (history.length + documented.length === 0) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{words.record.words}</h2>
      {history.length > 0 && (
        <>
          <h3>{labels.report}</h3>
          <ol class="times">
            {history.map((line) => (
              <Report line={line} />
            ))}
          </ol>
        </>
      )}
      {documented.length > 0 && (
        <dl class="record" lang={source}>
          {documented.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {history.length === 0 && <p>{words.record.noReports}</p>}
    </section>
  );
};

/** One report: its day, of which year it is and whether it is corrected, and a line for each thing that it says. */
const Report = ({ line: { label, time, mark, words } }: { line: HistoryLine }) => (
  <li>
    <span class="day">{label}</span>
    <div>
      {(time !== "" || mark !== null) && (
        <p class="quiet">
          {time} {mark !== null && <span class="correction">{mark}</span>}
        </p>
      )}
      {words.map(({ label: what, value }) => (
        <p>
          <span class="what">{what}:</span> <Told value={value} />
        </p>
      ))}
    </div>
  </li>
);

/** What ends in an address leads there. */
const Told = ({ value }: { value: string }) => {
  const [, before = value, address] = /^(.*?)(https:\/\/\S+)$/s.exec(value) ?? [];
  return (
    <>
      {before}
      {address !== undefined && <a href={address}>{address}</a>}
    </>
  );
};

/** Facts, amounts and what the source says at length. */
export const Details = ({ card: { facts, chapters } }: { card: MeasureCard }) => {
  const { labels, frame, source } = useSpeech();
  return facts.length + chapters.length === 0 ? null : (
    <section aria-labelledby="details">
      <h2 id="details">{labels.details}</h2>
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
      {chapters.map(({ title, group, lines }, at) => (
        <>
          {group === undefined ? (
            <h3>{title}</h3>
          ) : (
            <>
              {group !== chapters[at - 1]?.group && <h3>{group}</h3>}
              <h4>{title.slice(0, -group.length).trimEnd()}</h4>
            </>
          )}
          <ul class="lines" lang={frame === null ? undefined : source}>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
};

/** Where it is written, and the way to tell staff that it is not so. */
export const Sources = ({ view: { measure, city }, remarks }: { view: MeasureView; remarks: readonly string[] }) => {
  const { labels, words, source, page } = useSpeech();
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{labels.source}</h2>
      <ul class="lines">
        {measure.sources.map(({ document, page: number, place }) => {
          const found = city.documents.find(({ id }) => id === document);
          const title = found?.title ?? document;
          return (
            <li>
              <span lang={source}>{found?.url ? <a href={found.url}>{title}</a> : title}</span>{" "}
              {number === null ? (place ?? "") : page(number)}
            </li>
          );
        })}
      </ul>
      {remarks.map((remark) => (
        <p class="quiet">{markNote(remark)}</p>
      ))}
      <p class="ways">
        <a href={mistakePath(city.id, measure.id)}>{words.record.tellMistake}</a>
      </p>
    </section>
  );
};
