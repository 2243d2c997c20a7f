import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ZodType } from "zod";
import {
  type AskedAnswer,
  addToTally,
  type BlindQuestion,
  blindQuestionSchema,
  isRight,
  type Question,
  questionSchema,
  type Tally,
} from "./score-question.ts";
import type { WorkerHarness } from "./start-worker.ts";

export const GOLDEN_DIR = path.resolve(import.meta.dirname, "../../test/golden");

/** The golden table, `questions*.jsonl`: `-dev` was developed against (`-dev-languages`: read once before), `-rules` asks once for what a rule reads that no other question fires, all others were written blind from the sources. */
export function readQuestions(): Question[] {
  const names = readdirSync(GOLDEN_DIR).filter((name) => /^questions.*\.jsonl$/.test(name));
  return names.sort().flatMap((name) => readTable(name, questionSchema));
}

/** `blind.jsonl`: first readings of blind sets, read since; what they are put like is learnt from. */
export const readBlindQuestions = (): BlindQuestion[] => readTable("blind.jsonl", blindQuestionSchema);

function readTable<Row>(name: string, schema: ZodType<Row>): Row[] {
  const lines = readFileSync(path.join(GOLDEN_DIR, name), "utf8").trim().split("\n");
  return lines.map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${name} ${index + 1}行目: ${parsed.error.message}`);
    return parsed.data;
  });
}

/** Questions that are known to be missed, by `keyOf`. */
export const BASELINE = "baseline.json";
export const BLIND_BASELINE = "blind-baseline.json";

export const readBaseline = (name: string): Set<string> =>
  new Set(JSON.parse(readFileSync(path.join(GOLDEN_DIR, name), "utf8")) as string[]);

export function writeBaseline(name: string, missed: readonly Question[]): void {
  writeFileSync(path.join(GOLDEN_DIR, name), `${JSON.stringify(missed.map(keyOf).sort(), null, 2)}\n`);
}

/** What a table of known misses does not say of the questions that were asked. */
export interface BaselineChange {
  /** Answered right before, and missed now. */
  lost: string[];
  /** In the table, and answered right by now, or asked no more: it could be lost again unseen. */
  stale: string[];
}

/** @param all the whole table of questions, of which `asked` may be a share: only what the table says of these is judged */
export function compareWithBaseline(
  name: string,
  all: readonly Question[],
  asked: readonly Question[],
  missed: readonly Question[],
): BaselineChange {
  const known = readBaseline(name);
  const keys = new Set(asked.map(keyOf));
  const unasked = new Set(all.map(keyOf).filter((key) => !keys.has(key)));
  const misses = new Set(missed.map(keyOf));
  return {
    lost: [...misses].filter((key) => !known.has(key)),
    stale: [...known].filter((key) => !misses.has(key) && !unasked.has(key)),
  };
}

/** What names a question in the table of known misses: the city, what came before, and its words. */
export function keyOf({ city, context, q }: Question): string {
  return [city, ...context, q].join(" › ");
}

export interface Miss {
  question: Question;
  answer: AskedAnswer;
}

/** Asks the running Worker every question, each in a conversation of its own. */
export async function askQuestions(
  worker: WorkerHarness,
  questions: Question[],
): Promise<{ tally: Tally; misses: Miss[]; answers: Map<Question, AskedAnswer> }> {
  const tally: Tally = {};
  const answers = new Map<Question, AskedAnswer>();
  const misses: Miss[] = [];
  const ask = async (question: Question, text: string, conversation: string | null): Promise<AskedAnswer> => {
    const response = await worker.fetch("/api/ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ city: question.city, text, ...(conversation ? { conversation } : {}) }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return (await response.json()) as AskedAnswer;
  };
  for (const [index, question] of questions.entries()) {
    // Only a follow-up needs a conversation; the others need not wait for the database.
    const conversation = question.context.length > 0 ? `eval-${index}` : null;
    for (const earlier of question.context) await ask(question, earlier, conversation);
    const answer = await ask(question, question.q, conversation);
    answers.set(question, answer);
    const right = isRight(question, answer);
    addToTally(tally, question, right);
    if (!right) misses.push({ question, answer });
  }
  return { tally, misses, answers };
}
