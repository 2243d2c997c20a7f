import { ASK_IDS, type AskId } from "../understand/ask-model.ts";
import { BACK_IDS, type BackId } from "../understand/back-model.ts";
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

/** A message and what it points back to; null: nothing of the kind. */
export interface BackExample {
  text: string;
  to: BackId | null;
}

const MOST_RUNS = 12_000;
const MOST_WHOLE_RUNS = 6_000;
const MOST_BACK_RUNS = 12_000;

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

/** What the model is fitted on that tells what a message points back to. */
export const fitOfBacks = (examples: readonly BackExample[]): FitOfRuns => ({
  examples: examples.map(({ text, to }) => ({ text, label: to === null ? 0 : BACK_IDS.indexOf(to) + 1 })),
  classes: BACK_IDS.length + 1,
  most: MOST_BACK_RUNS,
});

/** The model that tells what a message asks for. */
export const fitAsks = (examples: readonly AskExample[]): RunModelFile => fitRuns(fitOfAsks(examples));
