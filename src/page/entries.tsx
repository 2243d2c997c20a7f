/** @jsxImportSource hono/jsx */
import type { CardEntry, WholeEntry } from "../card/card.ts";
import type { CardLabels } from "../card/card-labels.ts";
import { findAlike, leftToSay, withoutAlike } from "../card/tell-alike.ts";
import { recordPath } from "./page-paths.ts";
import { Mark } from "./parts.tsx";
import { useSpeech } from "./speech.ts";

/** Records as a list, each with its state, deadline and department. */
export const Entries = ({ cityId, entries, labels: own }: EntriesProps) => {
  const speech = useSpeech();
  const labels = own ?? speech.labels;
  return (
    <ol class="entries">
      {entries.map(({ id, title, gloss, item, section, status, deadline, department }) => (
        <li>
          <a class="title" href={recordPath(cityId, id)} lang="ja">
            {title}
          </a>
          {gloss && <p lang={speech.glossLanguage}>{gloss}</p>}
          {item && <p lang="ja">▸ {item}</p>}
          {(status ?? deadline ?? department) !== null && (
            <p class="facts">
              {status !== null && <Mark badge={status} />}
              {deadline !== null && (
                <span>
                  {labels.due} {deadline}
                </span>
              )}
              {department !== null && (
                <span>
                  {labels.shortDepartment} {department}
                </span>
              )}
            </p>
          )}
          <p class="quiet" lang="ja">
            {section}
          </p>
        </li>
      ))}
    </ol>
  );
};

/** Some records of a list, after what all of it has in common. @param all every record of the list */
export const Listed = ({ cityId, all, shown, condition }: ListedProps) => {
  const { labels } = useSpeech();
  const alike = findAlike(all);
  const { status, deadline } = leftToSay(alike, labels, condition);
  return (
    <>
      {(status ?? deadline) !== null && (
        <p class="facts">
          <span>{labels.alike}:</span>
          {status !== null && <Mark badge={status} />}
          {deadline !== null && (
            <span>
              {labels.due} {deadline}
            </span>
          )}
        </p>
      )}
      <Entries cityId={cityId} entries={shown.map((entry) => withoutAlike(entry, alike, labels))} />
    </>
  );
};

interface ListedProps {
  cityId: string;
  all: readonly WholeEntry[];
  shown: readonly WholeEntry[];
  /** What stands over the list already. */
  condition: string;
}

interface EntriesProps {
  cityId: string;
  entries: readonly CardEntry[];
  /** Of the entries' language; absent: the page's. */
  labels?: CardLabels;
}
