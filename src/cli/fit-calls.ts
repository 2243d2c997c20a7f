import { CALL_IDS, type CallId, type CallModelFiles, isInKana } from "../understand/call-model.ts";
import { foldQuestion } from "../understand/fold-question.ts";
import { fitRuns } from "./fit-runs.ts";

/** A message, and whether whoever wrote it needs help now. */
export interface CallExample {
  text: string;
  call: CallId;
}

/** Both models stand in the script and are opened at every start. */
const MOST_RUNS = 6_000;

/** The models that tell messages of people who need help now from all others. */
export function fitCalls(examples: readonly CallExample[]): CallModelFiles {
  const fitOn = (inKana: boolean) =>
    fitRuns(
      examples
        .filter(({ text }) => isInKana(foldQuestion(text)) === inKana)
        .map(({ text, call }) => ({ text, label: CALL_IDS.indexOf(call) })),
      CALL_IDS.length,
      MOST_RUNS,
    );
  return { japanese: fitOn(true), foreign: fitOn(false) };
}
