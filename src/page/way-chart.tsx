/** @jsxImportSource hono/jsx */
import { line } from "d3-shape";
import { layOutWay, type Spot } from "../card/lay-out-way.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { groupDigits } from "../domain/group-digits.ts";
import type { KpiWay } from "../domain/kpi-way.ts";

interface WayChartProps {
  way: KpiWay;
  /** Of the values: 「件」 */
  unit: string;
  /** As short as it can stand below a picture: 「令和3」 */
  nameYear(year: FiscalYear): string;
  /** What it shows, for who does not see it. */
  label: string;
  /** Within another picture; absent: as wide as there is room for. */
  at?: Spot;
}

/** In units of the picture; on a telephone one is a pixel. */
export const WAY_SIZE = { width: 328, height: 196 };
const ROOM = { left: 50, right: 306, top: 22, bottom: 162 };
const MOST_YEARS = 7;

/** A figure stands off the figures at the left, and may reach over the right edge of the lines. */
const BESIDE = { start: 4, middle: 0, end: 8 };

const path = line<Spot>(
  ({ x }) => round(x),
  ({ y }) => round(y),
);
const round = (place: number) => Math.round(place * 10) / 10;

/** An indicator over the years: the plan dashed with diamonds, what was reported a line with dots. */
export const WayChart = ({ way, unit, nameYear, label, at }: WayChartProps) => {
  const { plan, upper, actual, reported, figures, years, labels } = layOutWay(way, ROOM, MOST_YEARS, unit);
  return (
    <svg
      class="way"
      viewBox={`0 0 ${WAY_SIZE.width} ${WAY_SIZE.height}`}
      role="img"
      aria-label={label}
      {...(at && { ...at, ...WAY_SIZE })}
    >
      {figures.map(({ y, value }) => (
        <>
          <path class="across" d={`M${ROOM.left} ${round(y)}H${ROOM.right}`} fill="none" stroke="#999" />
          <text class="small" x={ROOM.left - 8} y={round(y) + 4} text-anchor="end" font-size="12">
            {groupDigits(value)}
          </text>
        </>
      ))}
      {years.map(({ x, fiscalYear }) => (
        <text class="small" x={round(x)} y={ROOM.bottom + 22} text-anchor="middle" font-size="12">
          {nameYear(fiscalYear)}
        </text>
      ))}
      {plan.length > 1 && (
        <path class="plan" d={path(plan) ?? ""} fill="none" stroke="#666" stroke-width="2" stroke-dasharray="5 4" />
      )}
      {actual.length > 1 && (
        <path class="actual" d={path(actual) ?? ""} fill="none" stroke="#0017c1" stroke-width="3" />
      )}
      {[...plan, ...(upper ? [upper] : [])].map((spot) => (
        <path class="planned" d={diamond(spot)} fill="#fff" stroke="#666" stroke-width="2" />
      ))}
      {reported.map(({ x, y }) => (
        <circle class="reported" cx={round(x)} cy={round(y)} r="5" fill="#0017c1" />
      ))}
      {labels.map(({ x, y, value, isAbove, side }) => (
        <text
          x={round(x) + BESIDE[side]}
          y={round(y) + (isAbove ? -11 : 21)}
          text-anchor={side}
          font-size="13"
          font-weight="700"
        >
          {groupDigits(value)}
          {unit}
        </text>
      ))}
    </svg>
  );
};

const diamond = ({ x, y }: Spot) => `M${round(x)} ${round(y - 6)}l6 6-6 6-6-6z`;
