/** @jsxImportSource hono/jsx */
import type { Badge, CardEntry } from "../card/card.ts";
import { type CardLabels, JAPANESE_LABELS } from "../card/card-labels.ts";
import { RECORD_STATES, type RecordStateKind, STATE_DEFINITIONS } from "../domain/record-state.ts";
import type { StateCounts } from "./build-overview.ts";
import { askPath, recordPath } from "./page-paths.ts";
import { STATE_ICONS } from "./state-marks.ts";

/** A state or a time that is left: sign and word; the colour only repeats them. */
export const Mark = ({ badge }: { badge: Badge }) => (
  <span class={`mark ${badge.tone}`}>
    <span aria-hidden="true">{badge.icon}</span> {badge.word}
  </span>
);

export const StateName = ({ kind }: { kind: RecordStateKind }) => (
  <span class={`state ${kind}`}>
    <span class="icon" aria-hidden="true">
      {STATE_ICONS[kind]}
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
export const Entries = ({ cityId, entries, labels = JAPANESE_LABELS }: EntriesProps) => (
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
          {department !== "記載なし" && (
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
}
