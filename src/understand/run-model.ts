import { type LaidOutRuns, openRunTable } from "./run-table.ts";

/** A model as it was built: a weight for each run of letters and each class, in steps of `step`. */
export interface RunModelFile {
  step: number;
  /** A class's own weight, before any letter. */
  bias: readonly number[];
  runs: LaidOutRuns;
  /** Run by run, one byte a class (128: nothing). */
  weights: Uint8Array;
}

/** Tells classes of messages apart by the letters they are written in. */
export interface RunModel {
  /**
   * How likely each class is, all together 1.
   * @param text a folded question (`foldQuestion`)
   */
  weigh(text: string): number[];
}

/** Longest run of letters that is looked at. */
export const MAX_RUN = 5;
const ZERO = 128;

/** A text as its runs are taken of it: its ends are marked, how its words are set apart says nothing. */
export const squeeze = (text: string) => `^${text.replace(/\s+/g, "")}$`;

/** @throws Error where the file's parts do not fit together */
export function openRunModel({ step, bias, runs, weights }: RunModelFile): RunModel {
  const classes = bias.length;
  const table = openRunTable(runs);
  if (weights.length !== (runs.starts.length - 1) * classes) {
    throw new Error("model of runs: weights do not fit its terms");
  }
  return {
    weigh(text) {
      const sums = new Array<number>(classes).fill(0);
      const known = table.findIn(squeeze(text));
      for (const run of known) {
        const place = run * classes;
        for (let one = 0; one < classes; one++) sums[one]! += weights[place + one]! - ZERO;
      }
      const scores = sums.map((sum, one) => bias[one]! + (sum * step) / Math.sqrt(Math.max(1, known.length)));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      return shares.map((share) => share / whole);
    },
  };
}
