import { openRunTable } from "./run-table.ts";

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

/** The model as it was built: a weight for each run of letters and each ask, in steps of `step`. */
export interface AskModelFile {
  step: number;
  /** An ask's own weight, before any letter. */
  bias: number[];
  /** Runs of letters, each on a line of its own. */
  terms: string;
  /** Run by run, one byte an ask (128: nothing), in base64. */
  weights: string;
}

export interface AskModel {
  /** @param text a folded question (`foldQuestion`) */
  judge(text: string): JudgedAsk;
}

const [, , ...ASIDE_IDS] = ASK_IDS;

/** Longest run of letters that is looked at. */
const MAX_RUN = 5;
const ZERO = 128;

/**
 * Every run of one to five letters of a text, its ends marked, each once. How a question is put stands in its letters:
 * no dictionary is needed, and a slip costs a few of them only.
 */
export function listRuns(text: string): Set<string> {
  const runs = new Set<string>();
  const squeezed = squeeze(text);
  for (let at = 0; at < squeezed.length; at++) {
    for (let length = 1; length <= MAX_RUN && at + length <= squeezed.length; length++) {
      runs.add(squeezed.slice(at, at + length));
    }
  }
  return runs;
}

const squeeze = (text: string) => `^${text.replace(/\s+/g, "")}$`;

/** A loop: at start-up, `Uint8Array.from` with a function costs twenty times as much. */
function decode(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** @throws Error where the file's parts do not fit together */
export function openAskModel({ step, bias, terms, weights }: AskModelFile): AskModel {
  const runs = openRunTable(terms.split("\n"));
  const bytes = decode(weights);
  if (bytes.length !== runs.size * ASK_IDS.length) throw new Error("ask model: weights do not fit its terms");
  return {
    judge(text) {
      const sums = new Array<number>(ASK_IDS.length).fill(0);
      const known = runs.findIn(squeeze(text));
      for (const run of known) {
        const place = run * ASK_IDS.length;
        for (let ask = 0; ask < ASK_IDS.length; ask++) sums[ask]! += bytes[place + ask]! - ZERO;
      }
      const scores = sums.map((sum, ask) => bias[ask]! + (sum * step) / Math.sqrt(Math.max(1, known.size)));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const [plan = 0, set = 0, ...asides] = shares;
      const aside = ASIDE_IDS[asides.indexOf(Math.max(...asides))]!;
      return { aside, outside: 1 - (plan + set) / whole, several: set / Math.max(plan + set, Number.MIN_VALUE) };
    },
  };
}
