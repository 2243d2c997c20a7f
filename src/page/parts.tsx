/** @jsxImportSource hono/jsx */
import { buildEntry } from "../card/build-measure-card.ts";
import type { Badge, CardEntry } from "../card/card.ts";
import { type CardLabels, JAPANESE_LABELS } from "../card/card-labels.ts";
import { STATE_MARKS } from "../card/state-marks.ts";
import { formatDateBoth } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { RECORD_STATES, type RecordStateKind, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { describeStateCounts } from "../wording/describe-state.ts";
import type { CountedPart, StateCounts, UpdateLine } from "./build-overview.ts";
import { askPath, recordPath } from "./page-paths.ts";

/** A state or a time that is left: sign and word; the colour only repeats them. */
export const Mark = ({ badge }: { badge: Badge }) => (
  <span class={`mark ${badge.tone}`}>
    <span aria-hidden="true">{badge.icon}</span> {badge.word}
  </span>
);

/** The state of a record, as its card shows it. */
export const ViewMark = ({ view }: { view: MeasureView }) => <Mark badge={buildEntry(view).status} />;

export const StateName = ({ kind }: { kind: RecordStateKind }) => (
  <span class={`state ${kind}`}>
    <span class="icon" aria-hidden="true">
      {STATE_MARKS[kind].icon}
    </span>{" "}
    {STATE_DEFINITIONS[kind].label}
  </span>
);

/** How many records stand in each state, as one bar; the numbers stand beside it in words. */
export const StateBar = ({ counts, whole }: { counts: StateCounts; whole: number }) => {
  let from = 0;
  const parts = RECORD_STATES.filter((kind) => counts[kind] > 0).map((kind) => {
    const part = { kind, x: from, width: counts[kind] };
    from += counts[kind];
    return part;
  });
  return (
    <svg class="bar" viewBox={`0 0 ${Math.max(whole, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ kind, x, width }) => (
        <rect class={kind} x={String(x)} y="0" width={String(width)} height="1" />
      ))}
    </svg>
  );
};

interface CountedPartsProps {
  parts: readonly CountedPart[];
  hrefOf: (part: CountedPart) => string;
}

/** Parts of the plan, each with its number, its bar beside the longest one's, and its states in words. */
export const CountedParts = ({ parts, hrefOf }: CountedPartsProps) => {
  const whole = Math.max(...parts.map(({ total }) => total));
  return (
    <ul class="parts">
      {parts.map((part) => (
        <li>
          <p class="head">
            <a href={hrefOf(part)}>{part.label}</a>
            <span>
              <span class="count">{part.total}</span>件
            </span>
          </p>
          <StateBar counts={part.counts} whole={whole} />
          <p class="quiet">{describeStateCounts(part.counts)}</p>
        </li>
      ))}
    </ul>
  );
};

/** What changed on which day. */
export const Updates = ({ cityId, updates }: { cityId: string; updates: readonly UpdateLine[] }) => (
  <ol class="times">
    {updates.map(({ on, id, title, text }) => (
      <li>
        <time datetime={on}>{formatDateBoth(on)}</time>
        <div>
          <a href={recordPath(cityId, id)}>{title}</a>
          <p>{text}</p>
        </div>
      </li>
    ))}
  </ol>
);

interface TurningProps {
  /** First line shown, from 0. */
  from: number;
  /** Lines of a page. */
  size: number;
  total: number;
  /** What is counted. */
  unit?: string;
  hrefOf: (from: number) => string;
}

/** To the pages before and after. */
export const Turning = ({ from, size, total, unit = "件", hrefOf }: TurningProps) => {
  const next = from + size;
  if (from === 0 && next >= total) return null;
  return (
    <nav class="turning" aria-label="ページ">
      {from > 0 && (
        <a href={hrefOf(Math.max(0, from - size))}>
          前の{size}
          {unit}
        </a>
      )}
      {next < total && (
        <a href={hrefOf(next)}>
          次を見る(あと{total - next}
          {unit})
        </a>
      )}
    </nav>
  );
};

/** The box in which a question is asked; its answer is a page of its own. */
export const SearchBox = ({ cityId, question = "", examples }: SearchBoxProps) => (
  <search>
    <form class="ask" action={`/${encodeURIComponent(cityId)}`} method="get">
      <label for="q">知りたいことを、ふだんのことばで</label>
      <div class="row">
        <input id="q" name="q" type="search" value={question} maxlength={200} required autocomplete="off" />
        <button type="submit">聞く</button>
      </div>
    </form>
    <ul class="examples" aria-label="たずねかたの例">
      {examples.map((example) => (
        <li>
          <a href={askPath(cityId, example)}>{example}</a>
        </li>
      ))}
    </ul>
  </search>
);

interface SearchBoxProps {
  cityId: string;
  question?: string;
  examples: readonly string[];
}

/** Records as a list, each with its state, deadline and department. */
export const Entries = ({ cityId, entries, labels = JAPANESE_LABELS, without }: EntriesProps) => (
  <ol class="entries">
    {entries.map(({ id, title, gloss, item, section, status, deadline, department }) => (
      <li>
        <a class="title" href={recordPath(cityId, id)} lang="ja">
          {title}
        </a>
        {gloss && <p>{gloss}</p>}
        {item && <p>▸ {item}</p>}
        <p class="facts">
          <Mark badge={status} />
          <span>
            {labels.due} {deadline}
          </span>
          {department !== "記載なし" && department !== without && (
            <span>
              {labels.shortDepartment} {department}
            </span>
          )}
        </p>
        <p class="quiet" lang="ja">
          {section}
        </p>
      </li>
    ))}
  </ol>
);

interface EntriesProps {
  cityId: string;
  entries: readonly CardEntry[];
  labels?: CardLabels;
  /** The department that the page is about; it need not stand beside each record. */
  without?: string;
}
