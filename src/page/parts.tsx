/** @jsxImportSource hono/jsx */
import type { Badge } from "../card/card-parts.ts";
import { STATE_MARKS } from "../card/state-marks.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { RECORD_STATES, type RecordStateKind } from "../domain/record-state.ts";
import type { Covered } from "../wording/describe-coverage.ts";
import type { CountedPart, StateCounts, UpdateLine } from "./build-overview.ts";
import { groupUpdates } from "./group-updates.ts";
import { askPath, recordPath } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";

/** A state or a time that is left: sign and word; the colour only repeats them. */
export const Mark = ({ badge }: { badge: Badge }) => (
  <span class={`mark ${badge.tone}`}>
    <span aria-hidden="true">{badge.icon}</span> {badge.word}
  </span>
);

/** The state of a record, as its card shows it. */
export const ViewMark = ({ view }: { view: MeasureView }) => <Mark badge={useSpeech().status(view)} />;

export const StateName = ({ kind }: { kind: RecordStateKind }) => (
  <span class={`state ${kind}`}>
    <span class="icon" aria-hidden="true">
      {STATE_MARKS[kind].icon}
    </span>{" "}
    {useSpeech().state(kind)}
  </span>
);

/** A part of a bar is seen on a telephone from so much of the bar's width on; one record of fifty is less. */
const LEAST_PART = 0.025;

/** How many records stand in each state, as one bar; the numbers stand beside it in words. */
export const StateBar = ({ counts, whole }: { counts: StateCounts; whole: number }) => {
  const kinds = RECORD_STATES.filter((kind) => counts[kind] > 0);
  const widthOf = (kind: RecordStateKind) => Math.max(counts[kind], whole * LEAST_PART);
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  // The bar stays as long as its number of records.
  const scale = total / kinds.reduce((sum, kind) => sum + widthOf(kind), 0);
  let from = 0;
  const parts = kinds.map((kind) => {
    const part = { kind, x: from, width: widthOf(kind) * scale };
    from += part.width;
    return part;
  });
  return (
    <svg class="bar" viewBox={`0 0 ${Math.max(whole, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ kind, x, width }) => (
        <rect class={kind} x={shorten(x)} y="0" width={shorten(width)} height="1" />
      ))}
    </svg>
  );
};

const shorten = (number: number) => String(Math.round(number * 100) / 100);

/** What the documents cover, beside counts that stand without their states; nothing where they hold everything. */
export const CoverageNote = ({ of }: { of: Covered }) => {
  const { frame, coverage } = useSpeech();
  const covered = coverage(of);
  return covered === null ? null : <p class="basis">{frame === null ? `${covered}。` : covered}</p>;
};

export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p>{line}</p>
    ))}
  </>
);

interface CountedPartsProps {
  parts: readonly CountedPart[];
  /** Every part, where only the first of them are shown; what they share is said only of all. */
  of?: readonly CountedPart[];
  hrefOf: (part: CountedPart) => string;
}

/** Parts of the plan, each with its number, its bar beside the longest one's, and its states in words. */
export const CountedParts = ({ parts, of = parts, hrefOf }: CountedPartsProps) => {
  const { frame, labels, source, counts: describe } = useSpeech();
  const whole = Math.max(...parts.map(({ total }) => total));
  const kinds = RECORD_STATES.filter((kind) => of.some(({ counts }) => counts[kind] > 0));
  const alike = parts.length > 2 && kinds.length === 1 ? kinds[0] : undefined;
  return (
    <>
      {alike !== undefined && (
        <p>
          {labels.alike}: <StateName kind={alike} />
        </p>
      )}
      <ul class="parts">
        {parts.map((part) => (
          <li>
            <p class="head">
              <a href={hrefOf(part)} lang={source}>
                {part.label}
              </a>
              <span>
                <span class="count">{part.total}</span>
                {frame === null && "件"}
              </span>
            </p>
            {part.everyday && <p lang={source}>{part.everyday}</p>}
            <StateBar counts={part.counts} whole={whole} />
            {alike === undefined && <p class="quiet">{describe(part.counts)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
};

interface RecordLinkProps {
  cityId: string;
  id: string;
  title: string;
}

/** A record's official title, and beside it what it means. */
export const RecordLink = ({ cityId, id, title }: RecordLinkProps) => {
  const { source, gloss, glossLanguage } = useSpeech();
  const meaning = gloss(id);
  return (
    <>
      <a href={recordPath(cityId, id)} lang={source}>
        {title}
      </a>
      {meaning && (
        <span class="gloss" lang={glossLanguage}>
          {meaning}
        </span>
      )}
    </>
  );
};

/** What was said, in the source's words, after what they mean where the reader has another language. */
const Said = ({ text, status }: Pick<UpdateLine, "text" | "status">) => {
  const { source, frame } = useSpeech();
  return (
    <p>
      {frame !== null && status !== null && `${frame.status[status]} · `}
      <span lang={source}>{text}</span>
    </p>
  );
};

/** What changed on which day: a day, and what was said of several records, once. */
export const Updates = ({ cityId, updates }: { cityId: string; updates: readonly UpdateLine[] }) => {
  const { date } = useSpeech();
  const nameOf = ({ id, title }: UpdateLine) => <RecordLink cityId={cityId} id={id} title={title} />;
  return (
    <ol class="times">
      {groupUpdates(updates).map(({ on, said }) => (
        <li>
          <time datetime={on}>{date(on)}</time>
          <div>
            {said.map(({ text, lines: [only, ...more] }) =>
              more.length === 0 ? (
                <div class="told">
                  {nameOf(only!)}
                  <Said text={text} status={only!.status} />
                </div>
              ) : (
                <div class="told">
                  <Said text={text} status={only!.status} />
                  <ul class="lines">
                    {[only!, ...more].map((line) => (
                      <li>{nameOf(line)}</li>
                    ))}
                  </ul>
                </div>
              ),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
};

interface TurningProps {
  /** First line shown, from 0. */
  from: number;
  /** Lines of a page. */
  size: number;
  total: number;
  hrefOf: (from: number) => string;
}

/** To the pages before and after. */
export const Turning = ({ from, size, total, hrefOf }: TurningProps) => {
  const { say, words } = useSpeech();
  const next = from + size;
  if (from === 0 && next >= total) return null;
  return (
    <nav class="turning" aria-label={words.turning.label}>
      {from > 0 && <a href={hrefOf(Math.max(0, from - size))}>{say(words.turning.before, { count: size })}</a>}
      {next < total && <a href={hrefOf(next)}>{say(words.turning.next, { count: total - next })}</a>}
    </nav>
  );
};

/** The box in which a question is asked; its answer is a page of its own. */
export const SearchBox = ({ cityId, question = "", examples, chat }: SearchBoxProps) => {
  const { words } = useSpeech();
  return (
    <search>
      <form class="ask" action={`/${encodeURIComponent(cityId)}`} method="get" data-chat={chat}>
        <label for="q">{words.search.label}</label>
        <div class="row">
          <input id="q" name="q" type="search" value={question} maxlength={200} required autocomplete="off" />
          <button type="submit">{words.search.button}</button>
        </div>
      </form>
      <ul class="examples" aria-label={words.search.examples}>
        {examples.map((example) => (
          <li>
            <a href={askPath(cityId, example)}>{example}</a>
          </li>
        ))}
      </ul>
    </search>
  );
};

interface SearchBoxProps {
  cityId: string;
  question?: string;
  examples: readonly string[];
  /** Where the page's script sends the question, to answer in place. */
  chat?: string;
}
