import { foldQuestion } from "../understand/fold-question.ts";
import type { RunModelFile } from "../understand/run-model.ts";
import { layOutRuns } from "../understand/run-table.ts";
import { createRunNumbers } from "./number-runs.ts";

/** A message and the place of its class. */
export interface RunExample {
  text: string;
  label: number;
}

/** What a model of runs is fitted on. */
export interface FitOfRuns {
  examples: readonly RunExample[];
  /** How many classes there are. */
  classes: number;
  /** Runs that are kept: those that part the classes most. */
  most: number;
}

/** A run of letters in fewer examples says nothing. */
const LEAST_EXAMPLES = 4;
const ROUNDS = 12;
const RATE = 0.3;
/** Pull towards zero, once an example. */
const SHRINK = 2e-4;

/** Examples of one kind in a row teach little: each round goes through them in another order, the same every time. */
function* shuffled(count: number, round: number): Iterable<number> {
  // Steps of a number that has no divisor in common with the count reach every place once.
  let stride = 7_919 + 2 * round;
  while (divisor(stride, count) !== 1) stride++;
  for (let step = 0, at = round % count; step < count; step++, at = (at + stride) % count) yield at;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Logistic regression over runs of letters, by stochastic descent with steps of its own for each weight (AdaGrad). */
export function fitRuns({ examples, classes, most }: FitOfRuns): RunModelFile {
  const labels = examples.map(({ label }) => label);
  const numbers = createRunNumbers();
  // An example that is to weigh more stands there several times.
  const runsOf = new Map<string, Int32Array>();
  const runs = examples.map(({ text }) => {
    const known = runsOf.get(text) ?? numbers.number(foldQuestion(text));
    runsOf.set(text, known);
    return known;
  });
  const counts = new Int32Array(numbers.count());
  for (const known of runs) for (const run of known) counts[run]!++;
  const terms = [...counts.keys()].filter((run) => counts[run]! >= LEAST_EXAMPLES);
  const all = descend(labels, runs, terms, counts.length, classes);
  const spread = terms.map((term, at) => ({
    term,
    name: numbers.nameOf(term),
    by: spreadOf(all.weights, at, classes),
  }));
  const kept = spread.sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1)).slice(0, most);
  const { weights, bias } = descend(
    labels,
    runs,
    kept.map(({ term }) => term),
    counts.length,
    classes,
  );
  const step = weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 1e-6) / 127;
  const bytes = Uint8Array.from(weights, (weight) => 128 + Math.round(weight / step));
  return { step, bias: [...bias], runs: layOutRuns(kept.map(({ name }) => name)), weights: bytes };
}

function spreadOf(weights: Float32Array, term: number, classes: number): number {
  const of = weights.subarray(term * classes, (term + 1) * classes);
  return Math.max(...of) - Math.min(...of);
}

function descend(
  labels: readonly number[],
  runs: readonly Int32Array[],
  terms: readonly number[],
  numbered: number,
  classes: number,
): { weights: Float32Array; bias: Float32Array } {
  const places = new Int32Array(numbered).fill(-1);
  for (const [at, term] of terms.entries()) places[term] = at * classes;
  const known = runs.map((list) => list.map((run) => places[run]!).filter((place) => place >= 0));
  const weights = new Float32Array(terms.length * classes);
  const squares = new Float32Array(terms.length * classes).fill(1e-2);
  const bias = new Float32Array(classes);
  const biasSquares = new Float32Array(classes).fill(1e-2);
  const slope = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of shuffled(labels.length, round)) {
      const at = known[example]!;
      const scale = 1 / Math.sqrt(Math.max(1, at.length));
      slope.set(bias);
      addWeights(slope, weights, at, scale);
      toShares(slope);
      slope[labels[example]!]! -= 1;
      for (let one = 0; one < classes; one++) {
        biasSquares[one]! += slope[one]! ** 2;
        bias[one]! -= (RATE * slope[one]!) / Math.sqrt(biasSquares[one]!);
        slope[one]! *= scale;
      }
      step(weights, squares, at, slope);
    }
  }
  return { weights, bias };
}

/**
 * The two inner loops, through which all the time goes. Class by class, not run by run: what the next run needs is on
 * its way from memory meanwhile.
 */
function addWeights(scores: Float64Array, weights: Float32Array, at: Int32Array, scale: number): void {
  for (let one = 0; one < scores.length; one++) {
    let score = scores[one]!;
    for (let index = 0; index < at.length; index++) score += scale * weights[at[index]! + one]!;
    scores[one] = score;
  }
}

function step(weights: Float32Array, squares: Float32Array, at: Int32Array, slope: Float64Array): void {
  for (let one = 0; one < slope.length; one++) {
    const own = slope[one]!;
    for (let index = 0; index < at.length; index++) {
      const place = at[index]! + one;
      const weight = weights[place]!;
      const pull = own + SHRINK * weight;
      const square = Math.fround(squares[place]! + pull * pull);
      squares[place] = square;
      weights[place] = weight - (RATE * pull) / Math.sqrt(square);
    }
  }
}

/** Scores → shares that sum to one, in place. */
function toShares(scores: Float64Array): void {
  const most = Math.max(...scores);
  let whole = 0;
  for (let one = 0; one < scores.length; one++) whole += scores[one] = Math.exp(scores[one]! - most);
  for (let one = 0; one < scores.length; one++) scores[one]! /= whole;
}
