import { ASK_IDS, type AskId } from "../understand/ask-model.ts";
import type { RunModelFile } from "../understand/run-model.ts";
import { type FitOfRuns, fitRuns } from "./fit-runs.ts";

/** A message and what it asks for. */
export interface AskExample {
  text: string;
  ask: AskId;
}

const MOST_RUNS = 12_000;

/** What the model is fitted on that tells what a message asks for. */
export const fitOfAsks = (examples: readonly AskExample[]): FitOfRuns => ({
  examples: examples.map(({ text, ask }) => ({ text, label: ASK_IDS.indexOf(ask) })),
  classes: ASK_IDS.length,
  most: MOST_RUNS,
});

/** The model that tells what a message asks for. */
export const fitAsks = (examples: readonly AskExample[]): RunModelFile => fitRuns(fitOfAsks(examples));
