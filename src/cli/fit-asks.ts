import { ASK_IDS, type AskId, type AskModelFile, listRuns } from "../understand/ask-model.ts";
import { foldQuestion } from "../understand/fold-question.ts";

/** A message and what it asks for. */
export interface AskExample {
  text: string;
  ask: AskId;
}

/** A run of letters in fewer examples says nothing. */
const LEAST_EXAMPLES = 4;
/** Runs that are kept: those that part the asks most. */
const MOST_RUNS = 12_000;
const ROUNDS = 12;
const RATE = 0.3;
/** Pull towards zero, once an example. */
const SHRINK = 2e-4;
const ASKS = ASK_IDS.length;

/** Examples of one kind in a row teach little: each round goes through them in another order, the same every time. */
function* shuffled(count: number, round: number): Iterable<number> {
  // Steps of a number that has no divisor in common with the count reach every place once.
  let stride = 7_919 + 2 * round;
  while (divisor(stride, count) !== 1) stride++;
  for (let step = 0, at = round % count; step < count; step++, at = (at + stride) % count) yield at;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Logistic regression over runs of letters, by stochastic descent with steps of its own for each weight (AdaGrad). */
export function fitAsks(examples: readonly AskExample[]): AskModelFile {
  const runs = examples.map(({ text }) => [...listRuns(foldQuestion(text))]);
  const counts = new Map<string, number>();
  for (const list of runs) for (const run of list) counts.set(run, (counts.get(run) ?? 0) + 1);
  const terms = [...counts].flatMap(([run, count]) => (count >= LEAST_EXAMPLES ? [run] : []));
  const all = descend(examples, runs, terms);
  const spread = terms.map((term, at) => [term, spreadOf(all.weights, at)] as const);
  const kept = spread
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_RUNS)
    .map(([term]) => term);
  const { weights, bias } = descend(examples, runs, kept);
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
  const bytes = Uint8Array.from(weights, (weight) => 128 + Math.round(weight / step));
  return { step, bias: [...bias], terms: kept.join("\n"), weights: Buffer.from(bytes).toString("base64") };
}

function spreadOf(weights: Float32Array, term: number): number {
  const of = weights.subarray(term * ASKS, (term + 1) * ASKS);
  return Math.max(...of) - Math.min(...of);
}

function descend(
  examples: readonly AskExample[],
  runs: readonly (readonly string[])[],
  terms: readonly string[],
): { weights: Float32Array; bias: Float32Array } {
  const places = new Map(terms.map((term, at) => [term, at]));
  const known = runs.map((list) =>
    Int32Array.from(
      list.flatMap((run) => places.get(run) ?? []),
      (at) => at * ASKS,
    ),
  );
  const weights = new Float32Array(terms.length * ASKS);
  const squares = new Float32Array(terms.length * ASKS).fill(1e-2);
  const bias = new Float32Array(ASKS);
  const biasSquares = new Float32Array(ASKS).fill(1e-2);
  const slope = new Float64Array(ASKS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of shuffled(examples.length, round)) {
      const at = known[example]!;
      const scale = 1 / Math.sqrt(Math.max(1, at.length));
      slope.set(bias);
      for (const place of at) for (let ask = 0; ask < ASKS; ask++) slope[ask]! += scale * weights[place + ask]!;
      toShares(slope);
      slope[ASK_IDS.indexOf(examples[example]!.ask)]! -= 1;
      for (let ask = 0; ask < ASKS; ask++) {
        biasSquares[ask]! += slope[ask]! ** 2;
        bias[ask]! -= (RATE * slope[ask]!) / Math.sqrt(biasSquares[ask]!);
      }
      for (const place of at) {
        for (let ask = 0; ask < ASKS; ask++) {
          const pull = scale * slope[ask]! + SHRINK * weights[place + ask]!;
          squares[place + ask]! += pull * pull;
          weights[place + ask]! -= (RATE * pull) / Math.sqrt(squares[place + ask]!);
        }
      }
    }
  }
  return { weights, bias };
}

/** Scores → shares that sum to one, in place. */
function toShares(scores: Float64Array): void {
  const most = Math.max(...scores);
  let whole = 0;
  for (let ask = 0; ask < ASKS; ask++) whole += scores[ask] = Math.exp(scores[ask]! - most);
  for (let ask = 0; ask < ASKS; ask++) scores[ask]! /= whole;
}
