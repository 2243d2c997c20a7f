/** @jsxImportSource hono/jsx */
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { findKpiWay } from "../domain/kpi-way.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findPhrases } from "../text/find-phrases.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { WAY_SIZE, WayChart } from "./way-chart.tsx";
import { PAGE_WORDS } from "./words/all-words.ts";

const EDGE = 16;
const LINE = 20;
/** Letters that a line of each size holds. */
const TITLE_LETTERS = 24;
const NOTE_LETTERS = 32;

/**
 * An indicator's picture as a file of its own, to be shown elsewhere: with its name, whose it is and where it is written.
 * @param number of the record's indicators, from 1
 * @returns null where there is no such indicator, or nothing to draw of it
 */
export function renderChartFile(view: MeasureView, number: number): string | null {
  const { measure, city, reports } = view;
  const kpi = measure.kpis[number - 1];
  const way = kpi && findKpiWay(kpi, reports);
  if (!way) return null;
  const { record } = PAGE_WORDS.ja;
  const title = breakLines(kpi.name, TITLE_LETTERS);
  const notes = [record.chartKey, `${city.name}「${measure.title}」 出典: ${describeSources(view).join("、")}`].flatMap(
    (text) => breakLines(text, NOTE_LETTERS),
  );
  const top = EDGE + title.length * LINE + 8;
  const below = top + WAY_SIZE.height + 8;
  const width = WAY_SIZE.width + 2 * EDGE;
  const height = below + notes.length * LINE + EDGE;
  const label = `${record.chart}: ${kpi.name}`;
  return String(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} font-family="sans-serif" fill="#1a1a1a">
      <title>{label}</title>
      <rect width={width} height={height} fill="#fff" />
      {title.map((line, index) => (
        <text x={EDGE} y={EDGE + LINE * (index + 0.75)} font-size="14" font-weight="700">
          {line}
        </text>
      ))}
      <WayChart
        way={way}
        unit={kpi.unit}
        nameYear={(year) => formatFiscalYear(year).replace(/年度$/, "")}
        label={label}
        at={{ x: EDGE, y: top }}
      />
      {notes.map((line, index) => (
        <text x={EDGE} y={below + LINE * (index + 0.75)} font-size="10" fill="#4d4d4d">
          {line}
        </text>
      ))}
    </svg>,
  );
}

/** Between phrases; a phrase longer than a line breaks anywhere. Two narrow letters take the room of one. */
function breakLines(text: string, most: number): string[] {
  const lines = [""];
  const widthOf = (part: string) => [...part].reduce((sum, letter) => sum + (letter <= "~" ? 0.5 : 1), 0);
  for (const phrase of findPhrases(text))
    for (const part of widthOf(phrase) > most ? phrase : [phrase]) {
      if (widthOf(lines.at(-1)! + part) > most) lines.push("");
      lines[lines.length - 1] += part;
    }
  return lines.filter((line) => line !== "");
}
