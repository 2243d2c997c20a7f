import type { Why } from "./api-types.ts";
import { describeMatches } from "./describe-matches.ts";

interface CandidateTableProps {
  candidates: Why["candidates"];
  titles: Map<string, string> | null;
}

/** The records that fit best, with their scores and the words they were found by. */
export function CandidateTable({ candidates, titles }: CandidateTableProps) {
  if (candidates.length === 0) return null;
  const best = Math.max(...candidates.map(({ score }) => score), 1);
  return (
    <section>
      <h3>近かった記録</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="近かった記録の表">
        <table>
          <thead>
            <tr>
              <th scope="col">記録</th>
              <th scope="col">点数</th>
              <th scope="col">当たった場所とことば</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map(({ id, score, matches }) => (
              <tr key={id}>
                <th scope="row">
                  {titles?.get(id) ?? id}
                  {titles?.has(id) && <span className="record-id">{id}</span>}
                </th>
                <td className="score">
                  {score.toFixed(1)}
                  <span className="score-bar" style={{ width: `${Math.max(2, (score / best) * 100)}%` }} />
                </td>
                <td>
                  <ul className="matches">
                    {describeMatches(matches).map(({ field, words, fragments }) => (
                      <li key={field}>
                        <span className="match-field">{field}</span>
                        {words.join("、")}
                        <span className="match-fragments">{fragments.join("・")}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">点数は、当たったことばの数と珍しさ、当たった場所の重みから計算しています。</p>
    </section>
  );
}
