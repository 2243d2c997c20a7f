import { openRunModel, type RunModelFile } from "./run-model.ts";

/** What a message asks for: something a plan answers — one record, or several —, or one of the things that none holds. */
export const ASK_IDS = [
  "plan",
  "set",
  "hours",
  "price",
  "booking",
  "application",
  "phone",
  "place",
  "event",
  "weather",
  "result",
  "person",
  "trouble",
  "request",
  "knowledge",
  "chat",
] as const;
export type AskId = (typeof ASK_IDS)[number];
/** All of them but the first two, which a plan answers. */
export type AsideId = Exclude<AskId, "plan" | "set">;

/** Which of the things that no plan holds is asked for, if any, and how sure it is that one of them is, 0…1. */
export interface JudgedAsk {
  aside: AsideId;
  outside: number;
  /** How sure it is, should a plan be asked, that several records are meant, 0…1. */
  several: number;
}

/** The same of a question, with whether a rule read a fact that plans do hold. */
export interface AsideAsk extends JudgedAsk {
  readsFact: boolean;
}

/** One for Japanese, one for all other languages, one of what is asked of a whole plan, and one of what points back. */
export const ASK_MODELS = ["asks", "foreignAsks", "wholes", "backs"] as const;

export interface AskModel {
  /** @param text a folded question (`foldQuestion`) */
  judge(text: string): JudgedAsk;
}

const [, , ...ASIDE_IDS] = ASK_IDS;

/** @throws Error where the file is no model of asks */
export function openAskModel(file: RunModelFile): AskModel {
  const model = openRunModel(file);
  if (file.bias.length !== ASK_IDS.length) throw new Error("ask model: its classes do not fit the asks");
  /** A question is often judged twice: for one record or several, and for what no plan holds. */
  let last: { text: string; judged: JudgedAsk } | undefined;
  return {
    judge(text) {
      if (last?.text === text) return last.judged;
      const [plan = 0, set = 0, ...asides] = model.weigh(text);
      const aside = ASIDE_IDS[asides.indexOf(Math.max(...asides))]!;
      const several = set / Math.max(plan + set, Number.MIN_VALUE);
      last = { text, judged: { aside, outside: 1 - (plan + set), several } };
      return last.judged;
    },
  };
}
