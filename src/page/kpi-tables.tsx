/** @jsxImportSource hono/jsx */
import { describeShare, type KpiLine } from "../card/card.ts";
import { groupDigits } from "../domain/group-digits.ts";
import type { Kpi } from "../domain/kpi.ts";
import { findKpiWay, type KpiWay } from "../domain/kpi-way.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { markNote } from "../wording/mark-note.ts";
import { chartPath } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";
import { WayChart } from "./way-chart.tsx";

/** From so many indicators on a page is too long to show the pictures that say no more than their tables. */
const MANY = 4;

interface KpisProps {
  /** As the record's card says them, in the order of the record's own. */
  kpis: readonly KpiLine[];
  view: MeasureView;
}

/** Each indicator from its baseline by what was reported to its target, as a picture where the years are known. */
export const Kpis = ({ kpis, view }: KpisProps) => {
  const { labels, words, source, say } = useSpeech();
  return kpis.length === 0 ? null : (
    <section aria-labelledby="kpis">
      <h2 id="kpis">{labels.indicators}</h2>
      <ul class="kpis">
        {kpis.map(({ name, baseline, actual, target, reach, remark }, index) => (
          <li>
            <h3 lang={source} id={`kpi-${index + 1}`}>
              {name}
            </h3>
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
                  <Value of={baseline} />
                  <Value of={actual ?? words.record.noActual} />
                  <Value of={target} />
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
            <Way kpi={view.measure.kpis[index]!} view={view} index={index} />
            {remark && <p class="quiet">{markNote(remark)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** 「13.3%(令和元年度)」: the year stands below its value, where it is not torn apart. */
const Value = ({ of }: { of: string }) => {
  const [, value = of, year] = /^([^()]+)(\([^()]+\))$/.exec(of) ?? [];
  return (
    <td>
      {value}
      {year && <small>{year}</small>}
    </td>
  );
};

interface WayProps {
  kpi: Kpi;
  view: MeasureView;
  /** Its place among the record's indicators, from 0. */
  index: number;
}

/** The years of an indicator: the picture, how it is read, and its figures as a table. */
const Way = ({ kpi, view: { measure, city, reports }, index }: WayProps) => {
  const { words, shortYear } = useSpeech();
  const way = findKpiWay(kpi, reports);
  if (way === null) return null;
  // How it is read is said once.
  const isFirst = !measure.kpis.slice(0, index).some((before) => findKpiWay(before, reports) !== null);
  const picture = (
    <figure>
      <WayChart way={way} unit={kpi.unit} nameYear={shortYear} label={`${words.record.chart}: ${kpi.name}`} />
      <figcaption class="quiet">
        {isFirst && <>{words.record.chartKey} </>}
        <a class="file" href={chartPath(city.id, measure.id, index + 1)}>
          {words.record.chartFile}
        </a>
      </figcaption>
      {way.actual.length > 1 && <YearTable way={way} unit={kpi.unit} />}
    </figure>
  );
  if (way.actual.length > 0 || measure.kpis.length < MANY) return picture;
  return (
    <details class="fold">
      <summary>{words.record.chart}</summary>
      {picture}
    </details>
  );
};

const YearTable = ({ way: { baseline, target, actual }, unit }: { way: KpiWay; unit: string }) => {
  const { labels, words, year } = useSpeech();
  const write = (value: number | null | undefined) => (value == null ? "－" : `${groupDigits(value)}${unit}`);
  const planned = new Map([baseline, target].flatMap((point) => (point ? [[point.fiscalYear, point.value]] : [])));
  const reported = new Map(actual.map(({ fiscalYear, value }) => [fiscalYear, value]));
  const years = [...new Set([...planned.keys(), ...reported.keys()])].sort((a, b) => a - b);
  return (
    <details>
      <summary>{words.record.byYear}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.record.year}</th>
            <th scope="col">{`${labels.baseline} → ${labels.target}`}</th>
            <th scope="col">{labels.actual}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((fiscalYear) => (
            <tr>
              <th scope="row">{year(fiscalYear)}</th>
              <td class="number">{write(planned.get(fiscalYear))}</td>
              <td class="number">{write(reported.get(fiscalYear))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
