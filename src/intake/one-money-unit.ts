import type { CellFigure } from "./read-figure.ts";

const YEN: Readonly<Record<string, number>> = { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 千万円: 1e7, 億円: 1e8 };

/**
 * 「8,200万円」 beside 「2億円」: the values of one indicator in the unit its column names, or else in the smallest of
 * theirs, so that they can be compared. What is written stays. Values in other units than money are left alone.
 */
export function inOneMoneyUnit<T extends { figure: CellFigure }>(values: readonly T[], named: string): T[] {
  const units = values.flatMap(({ figure }) => (figure.value !== null && figure.unit !== "" ? [figure.unit] : []));
  if (new Set(units).size < 2 || units.some((unit) => YEN[unit] === undefined)) return [...values];
  const unit = YEN[named] !== undefined ? named : units.reduce((a, b) => (YEN[b]! < YEN[a]! ? b : a));
  const convert = (value: number | null, from: string) =>
    value === null ? null : Math.round(((value * YEN[from]!) / YEN[unit]!) * 1e6) / 1e6;
  return values.map((one) => {
    const { figure } = one;
    if (figure.value === null || figure.unit === "") return one;
    const { value, upper, unit: from } = figure;
    return { ...one, figure: { ...figure, value: convert(value, from), upper: convert(upper, from), unit } };
  });
}
