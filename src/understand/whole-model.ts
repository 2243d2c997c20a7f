import { PLAN_TOPICS, type PlanTopic } from "./meaning.ts";
import { openRunModel, type RunModelFile } from "./run-model.ts";

export type WholeId = Exclude<PlanTopic, "late" | "judged">;

/** What is asked of a whole plan by the way it is put: not what is late, which is a set, nor praise and blame. */
export const WHOLE_IDS = PLAN_TOPICS.filter((topic): topic is WholeId => topic !== "late" && topic !== "judged");

/** What may be asked of the whole plan, and how sure it is that a message asks of it at all, 0…1. */
export interface JudgedWhole {
  about: WholeId;
  sure: number;
}

export interface WholeModel {
  /** @param text a folded question (`foldQuestion`) */
  judge(text: string): JudgedWhole;
}

/** @param file its first class is all else. @throws Error where it is no model of them */
export function openWholeModel(file: RunModelFile): WholeModel {
  const model = openRunModel(file);
  if (file.bias.length !== WHOLE_IDS.length + 1) throw new Error("whole model: its classes do not fit what is asked");
  return {
    judge(text) {
      const [other = 1, ...shares] = model.weigh(text);
      return { about: WHOLE_IDS[shares.indexOf(Math.max(...shares))]!, sure: 1 - other };
    },
  };
}
