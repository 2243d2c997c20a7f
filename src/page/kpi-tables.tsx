/** @jsxImportSource hono/jsx */
import { describeShare, type KpiLine } from "../card/card.ts";

/** Each indicator from its baseline by what was reported to its target, with the way as a bar where it is known. */
export const Kpis = ({ kpis }: { kpis: readonly KpiLine[] }) =>
  kpis.length === 0 ? null : (
    <section aria-labelledby="kpis">
      <h2 id="kpis">指標</h2>
      <ul class="kpis">
        {kpis.map(({ name, baseline, actual, target, reach, remark }) => (
          <li>
            <h3>{name}</h3>
            <table>
              <thead>
                <tr>
                  <th scope="col">基準値</th>
                  <th scope="col">現状</th>
                  <th scope="col">目標</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td>{baseline}</td>
                  <td>{actual ?? "報告なし"}</td>
                  <td>{target}</td>
                </tr>
              </tbody>
            </table>
            {reach !== null && (
              <>
                <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="reach" x="0" y="0" width={String(Math.floor(reach * 100))} height="1" />
                </svg>
                <p class="quiet">基準値から目標まで {describeShare(reach)}</p>
              </>
            )}
            {remark && <p class="quiet">※ {remark}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
