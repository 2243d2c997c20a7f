import { openRunModel, type RunModelFile } from "./run-model.ts";

/**
 * What a message points back to in a conversation: what else the department of the record just shown has, or the part of
 * the plan it stands in; what the last answer leaves out; some of what it showed.
 */
export const BACK_IDS = ["department", "section", "rest", "those"] as const;
export type BackId = (typeof BACK_IDS)[number];

/** What a message points back to, and how sure it is that it points back to anything of the kind, 0…1. */
export interface JudgedBack {
  to: BackId;
  sure: number;
}

export interface BackModel {
  /** @param text a folded question (`foldQuestion`) */
  judge(text: string): JudgedBack;
}

/** @param file its first class is all else. @throws Error where it is no model of them */
export function openBackModel(file: RunModelFile): BackModel {
  const model = openRunModel(file);
  if (file.bias.length !== BACK_IDS.length + 1)
    throw new Error("back model: its classes do not fit what is pointed to");
  return {
    judge(text) {
      const [, ...shares] = model.weigh(text);
      const sure = Math.max(...shares);
      return { to: BACK_IDS[shares.indexOf(sure)]!, sure };
    },
  };
}
