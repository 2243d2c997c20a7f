import { foldQuestion, MAX_QUESTION_CHARS } from "./fold-question.ts";
import { openRunModel, type RunModel, type RunModelFile } from "./run-model.ts";

/** Whether help is needed now; the order is the model's. */
export const CALL_IDS = ["now", "not-now"] as const;
export type CallId = (typeof CALL_IDS)[number];

/** Other letters, another model. */
export const CALL_MODELS = ["japanese", "foreign"] as const;
/** As they were built. */
export type CallModelFiles = Readonly<Record<(typeof CALL_MODELS)[number], RunModelFile>>;

/** Tells by how a message is put whether somebody needs help now. */
export interface CallJudge {
  /** How likely it is, 0…1. @param folded what `foldCall` gives */
  weigh(folded: string): number;
}

/** Which model reads a message: kana are Japanese alone. @param text a folded question */
export const isInKana = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** A message in the one spelling that the models read: that of questions. */
export const foldCall = (text: string): string => foldQuestion(text.slice(0, MAX_QUESTION_CHARS).toWellFormed());

/** @throws Error where a file's parts do not fit together */
export function openCallJudge({ japanese, foreign }: CallModelFiles): CallJudge {
  const [inKana, inOthers] = [japanese, foreign].map(openCallModel) as [RunModel, RunModel];
  return {
    weigh: (folded) => (isInKana(folded) ? inKana : inOthers).weigh(folded)[0]!,
  };
}

function openCallModel(file: RunModelFile): RunModel {
  if (file.bias.length !== CALL_IDS.length) throw new Error("call model: its classes do not fit the calls");
  return openRunModel(file);
}
