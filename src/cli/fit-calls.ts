import { CALL_IDS, type CallId, type CallModelFiles, isInKana } from "../understand/call-model.ts";
import { foldQuestion } from "../understand/fold-question.ts";
import type { RunModelFile } from "../understand/run-model.ts";
import { type FitOfRuns, fitRuns } from "./fit-runs.ts";

/** A message, and whether whoever wrote it needs help now. */
export interface CallExample {
  text: string;
  call: CallId;
}

/** Both models stand in the script and are opened at every start. */
const MOST_RUNS = 6_000;

/** The models that tell messages of people who need help now from all others. */
export const fitCalls = (examples: readonly CallExample[]): CallModelFiles =>
  nameCallModels(fitsOfCalls(examples).map((fit) => fitRuns(fit)));

/** What they are fitted on, in the order of `nameCallModels`. */
export function fitsOfCalls(examples: readonly CallExample[]): FitOfRuns[] {
  const byScript = Map.groupBy(examples, ({ text }) => isInKana(foldQuestion(text)));
  return [true, false].map((inKana) => ({
    examples: (byScript.get(inKana) ?? []).map(({ text, call }) => ({ text, label: CALL_IDS.indexOf(call) })),
    classes: CALL_IDS.length,
    most: MOST_RUNS,
  }));
}

export const nameCallModels = ([japanese, foreign]: readonly RunModelFile[]): CallModelFiles => ({
  japanese: japanese!,
  foreign: foreign!,
});
