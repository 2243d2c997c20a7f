import { ASK_IDS, type AskId } from "../understand/ask-model.ts";
import type { RunModelFile } from "../understand/run-model.ts";
import { fitRuns } from "./fit-runs.ts";

/** A message and what it asks for. */
export interface AskExample {
  text: string;
  ask: AskId;
}

const MOST_RUNS = 12_000;

/** The model that tells what a message asks for. */
export const fitAsks = (examples: readonly AskExample[]): RunModelFile =>
  fitRuns(
    examples.map(({ text, ask }) => ({ text, label: ASK_IDS.indexOf(ask) })),
    ASK_IDS.length,
    MOST_RUNS,
  );
