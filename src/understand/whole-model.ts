import type { PlanTopic } from "./meaning.ts";
import { openRunModel, type RunModelFile } from "./run-model.ts";

/** What is asked of a whole plan, as far as it is told by the way a message is put; the file's first class is all else. */
export const WHOLE_IDS = [
  "progress",
  "period",
  "about",
  "count",
  "changes",
  "departments",
  "areas",
  "as_of",
] as const satisfies readonly PlanTopic[];
export type WholeId = (typeof WHOLE_IDS)[number];

/** What may be asked of the whole plan, and how sure it is that a message asks of it at all, 0…1. */
export interface JudgedWhole {
  about: WholeId;
  sure: number;
}

export interface WholeModel {
  /** @param text a folded question (`foldQuestion`) */
  judge(text: string): JudgedWhole;
}

/** @throws Error where the file is no model of them */
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
