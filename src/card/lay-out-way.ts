import { scaleLinear } from "d3-scale";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { KpiWay, WayPoint } from "../domain/kpi-way.ts";

/** A point of a picture, in its units, from the upper left corner. */
export interface Spot {
  x: number;
  y: number;
}

/** The room of a picture between its edges. */
interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where everything of an indicator's picture stands; the page's and Slack's are laid out alike. */
interface WayPlaces {
  /** From the baseline to the target; one of them where the other is not known. */
  plan: Spot[];
  /** The upper end of a target that is a range. */
  upper: Spot | null;
  /** Through the baseline, where it is known, and every reported value. */
  actual: Spot[];
  /** The reported values alone. */
  reported: Spot[];
  /** Lines across the picture, each with its figure. */
  figures: { y: number; value: number }[];
  /** Years below the picture: all of them, or as many as there is room for, the last one always. */
  years: { x: number; fiscalYear: FiscalYear }[];
  /** Figures beside points. `isAbove`: over the point, else under it. */
  labels: (Spot & { value: number; isAbove: boolean; side: "start" | "middle" | "end" })[];
}

/** About how many lines across. */
const LINES = 4;

/**
 * @param mostYears how many years can stand below the picture
 * @param unit of the values: a share that never passes 100% has no line above it
 */
export function layOutWay(
  { baseline, target, actual }: KpiWay,
  room: Room,
  mostYears: number,
  unit: string,
): WayPlaces {
  const points = [baseline, target, ...actual].filter((point) => point !== null);
  const values = [...points.map(({ value }) => value), ...(target?.upper == null ? [] : [target.upper])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A line needs no zero; equal values stand in the middle.
  const edge = high > low ? (high - low) * 0.15 : Math.max(Math.abs(high) * 0.1, 1);
  const toY = scaleLinear()
    .domain([low >= 0 ? Math.max(0, low - edge) : low - edge, high + edge])
    .range([room.bottom, room.top])
    .nice(LINES);
  const [bottom = 0, top = 0] = toY.domain();
  if (unit === "%" && high <= 100) toY.domain([bottom, Math.min(top, 100)]);
  const spoken = points.map(({ fiscalYear }) => fiscalYear);
  const [first, last] = [Math.min(...spoken), Math.max(...spoken)];
  const toX = scaleLinear().domain([first, last]).range([room.left, room.right]);
  const place = ({ fiscalYear, value }: WayPoint): Spot => ({ x: toX(fiscalYear), y: toY(value) });
  const step = Math.ceil((last - first + 1) / mostYears);
  const reported = actual.map(place);
  const newest = actual.at(-1);
  // The newest value gives way to the target's.
  const isTargetAbove = target !== null && (newest ?? baseline ?? target).value <= target.value;
  return {
    plan: [baseline, target].filter((point) => point !== null).map(place),
    upper: target === null || target.upper === null ? null : place({ ...target, value: target.upper }),
    actual: [...(baseline && actual.length > 0 ? [place(baseline)] : []), ...reported],
    reported,
    figures: toY.ticks(LINES).map((value) => ({ y: toY(value), value })),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => (last - year) % step === 0)
      .map((fiscalYear) => ({ x: toX(fiscalYear), fiscalYear })),
    labels: [
      ...(baseline
        ? [{ ...place(baseline), value: baseline.value, isAbove: !isTargetAbove, side: "start" as const }]
        : []),
      ...(target ? [{ ...place(target), value: target.value, isAbove: isTargetAbove, side: "end" as const }] : []),
      ...(newest
        ? [
            {
              ...place(newest),
              value: newest.value,
              isAbove: target !== null && !isTargetAbove,
              side: newest.fiscalYear === last ? ("end" as const) : ("middle" as const),
            },
          ]
        : []),
    ],
  };
}
