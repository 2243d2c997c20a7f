import { ASK_IDS, type AskId } from "../understand/ask-model.ts";
import type { RunModelFile } from "../understand/run-model.ts";
import { WHOLE_IDS, type WholeId } from "../understand/whole-model.ts";
import { type FitOfRuns, fitRuns } from "./fit-runs.ts";

/** A message and what it asks for. */
export interface AskExample {
  text: string;
  ask: AskId;
}

/** A message and what it asks of the whole plan; null: nothing. */
export interface WholeExample {
  text: string;
  about: WholeId | null;
}

const MOST_RUNS = 12_000;
const MOST_WHOLE_RUNS = 6_000;

/** What the model is fitted on that tells what a message asks for. */
export const fitOfAsks = (examples: readonly AskExample[]): FitOfRuns => ({
  examples: examples.map(({ text, ask }) => ({ text, label: ASK_IDS.indexOf(ask) })),
  classes: ASK_IDS.length,
  most: MOST_RUNS,
});

/** What the model is fitted on that tells what is asked of a whole plan. */
export const fitOfWholes = (examples: readonly WholeExample[]): FitOfRuns => ({
  examples: examples.map(({ text, about }) => ({ text, label: about === null ? 0 : WHOLE_IDS.indexOf(about) + 1 })),
  classes: WHOLE_IDS.length + 1,
  most: MOST_WHOLE_RUNS,
});

/** The model that tells what a message asks for. */
export const fitAsks = (examples: readonly AskExample[]): RunModelFile => fitRuns(fitOfAsks(examples));
