/** @jsxImportSource hono/jsx */
import { describeShare, type KpiLine } from "../card/card.ts";
import { useSpeech } from "./speech.ts";

/** Each indicator from its baseline by what was reported to its target, with the way as a bar where it is known. */
export const Kpis = ({ kpis }: { kpis: readonly KpiLine[] }) => {
  const { labels, words, source, say } = useSpeech();
  return kpis.length === 0 ? null : (
    <section aria-labelledby="kpis">
      <h2 id="kpis">{labels.indicators}</h2>
      <ul class="kpis">
        {kpis.map(({ name, baseline, actual, target, reach, remark }) => (
          <li>
            <h3 lang={source}>{name}</h3>
            <table>
              <thead>
                <tr>
                  <th scope="col">{labels.baseline}</th>
                  <th scope="col">{labels.actual}</th>
                  <th scope="col">{labels.target}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td>{baseline}</td>
                  <td>{actual ?? words.record.noActual}</td>
                  <td>{target}</td>
                </tr>
              </tbody>
            </table>
            {reach !== null && (
              <>
                <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="reach" x="0" y="0" width={String(Math.floor(reach * 100))} height="1" />
                </svg>
                <p class="quiet">{say(words.record.reach, { share: describeShare(reach) })}</p>
              </>
            )}
            {remark && <p class="quiet">※ {remark}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
