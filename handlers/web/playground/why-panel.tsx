import type { Reply, Why } from "./api-types.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { describeQuery } from "./describe-query.ts";
import { Disclosure } from "./disclosure.tsx";
import { describeVerdict } from "./why-words.ts";

interface WhyPanelProps {
  reply: Reply;
  startsOpen: boolean;
  /** Names of the cities by id. */
  cityNames: Map<string, string>;
  /** Titles of the city's records by id; null until they are fetched. */
  titles: Map<string, string> | null;
  onNeedTitles: () => void;
}

/** Why this answer: what was read, how it was cut into words, what was found and what decided. */
export function WhyPanel({ reply, startsOpen, cityNames, titles, onNeedTitles }: WhyPanelProps) {
  const further = reply.further ?? [];
  const verdict = [reply.why, ...further.map(({ why }) => why)].map(describeVerdict).join(" ");
  return (
    <Disclosure title="なぜこの答え?" summary={verdict} onFirstOpen={onNeedTitles} startsOpen={startsOpen}>
      {() =>
        reply.why ? (
          <>
            <Behind why={reply.why} titles={titles} cityNames={cityNames} />
            {further.map(({ question, why }) => (
              <section key={question}>
                <h3>{question}</h3>
                {why && <Behind why={why} titles={titles} cityNames={cityNames} />}
              </section>
            ))}
          </>
        ) : (
          <p>
            カードのボタンは、どの記録のどの表示を開くかを覚えています。質問の読み取りも検索もせずに、その記録を出しました。
          </p>
        )
      }
    </Disclosure>
  );
}

/** What is behind one answer. */
function Behind({ why, titles, cityNames }: { why: Why } & Pick<WhyPanelProps, "titles" | "cityNames">) {
  return (
    <>
      <Readings why={why} />
      <Words why={why} />
      <CandidateTable candidates={why.candidates} titles={titles} />
      <Rivals why={why} cityNames={cityNames} />
    </>
  );
}

function Readings({ why }: { why: Why }) {
  return (
    <section>
      <h3>質問から読み取ったこと</h3>
      <dl className="readings">
        {describeQuery(why.query).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Words({ why }: { why: Why }) {
  const tokens = why.tokens.filter(({ surface }) => surface.trim() !== "");
  if (tokens.length === 0) return null;
  return (
    <section>
      <h3>ことばの区切り</h3>
      <ul className="words">
        {tokens.map(({ surface, pos, reading }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of one question never change places
          <li key={index}>
            <span className="word-surface">{surface}</span>
            <span className="word-note">{[pos, reading].filter(Boolean).join("・")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rivals({ why: { outside, otherCity }, cityNames }: { why: Why; cityNames: Map<string, string> }) {
  if (!outside && !otherCity) return null;
  return (
    <section>
      <h3>比べた相手</h3>
      <dl className="readings">
        {outside && (
          <div>
            <dt>計画に載っていない話題</dt>
            <dd>
              {outside.topic}(点数 {outside.score.toFixed(1)})
            </dd>
          </div>
        )}
        {otherCity && (
          <div>
            <dt>ほかの市の記録</dt>
            <dd>{cityNames.get(otherCity) ?? otherCity}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
