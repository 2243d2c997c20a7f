import type { DecisionModel } from "../find/decision.ts";

/** A question with what the ranking knows of a record, and whether that record is the right answer. */
export interface Case<Features> {
  city: string;
  features: Features;
  right: boolean;
  /** What the case counts. */
  weight: number;
}

/** Pull towards zero, so that features which say nothing weigh nothing. */
const RIDGE = 0.5;
const STEPS = 25;

/** Logistic regression by Newton's method: a dozen features settle within a few steps. */
export function fitDecision<Features extends Record<keyof Features, number>>(
  cases: readonly Case<Features>[],
  names: readonly (keyof Features)[],
): DecisionModel<Features> {
  const rows = cases.map(({ features, right, weight }) => ({
    x: [1, ...names.map((name) => features[name])],
    y: right ? 1 : 0,
    weight,
  }));
  const size = names.length + 1;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curve = weights.map((_, row) => weights.map((__, column) => (row === column && row > 0 ? RIDGE : 1e-9)));
    for (const { x, y, weight } of rows) {
      const sure = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
      for (let row = 0; row < size; row++) {
        slope[row]! += weight * (y - sure) * x[row]!;
        for (let column = 0; column < size; column++)
          curve[row]![column]! += weight * sure * (1 - sure) * x[row]! * x[column]!;
      }
    }
    for (const [at, move] of solve(curve, slope).entries()) weights[at]! += move;
  }
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  const named = Object.fromEntries(names.map((name, at) => [name, round(weights[at + 1]!)]));
  return { bias: round(weights[0]!), weights: named as Record<keyof Features, number> };
}

/** Gauss elimination with pivots; `matrix` is square and not singular. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, at) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? at + column : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < rows.length; row++) {
      if (row === column) continue;
      const share = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= rows.length; at++) rows[row]![at]! -= share * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}
