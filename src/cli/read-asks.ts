import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Concept } from "../domain/concept.ts";
import { ASK_IDS, type AskId } from "../understand/ask-model.ts";
import { BACK_IDS } from "../understand/back-model.ts";
import { findLanguage } from "../understand/find-language.ts";
import { WHOLE_IDS } from "../understand/whole-model.ts";
import { readBlindQuestions, readQuestions } from "./ask-questions.ts";
import type { AskExample, BackExample, WholeExample } from "./fit-asks.ts";
import { DATA_DIR, type DataFault } from "./read-data-files.ts";
import type { BlindQuestion } from "./score-question.ts";

/** One file an ask, one message a line; ＿ stands for any thing that is asked about. */
export const ASKS_DIR = path.join(DATA_DIR, "asks");
/** The same in the other languages that the bot answers in. */
const FOREIGN_DIR = path.join(ASKS_DIR, "foreign");

/** What is asked of a whole plan, one file a subject. */
const WHOLE_DIR = path.join(ASKS_DIR, "whole");

/** What points back in a conversation, one file a thing pointed to and one of what does not. */
const BACK_DIR = path.join(ASKS_DIR, "back");

const SLOT = "＿";
/** How often a message with such a place is told, each time of another thing. */
const TELLINGS = 2;

/**
 * What the model of asks learns from: the written messages, each about things of the library, and the golden and blind
 * questions, which are how people really ask. No names of what plans do: they are asked for their prices and
 * opening hours, too, and a model that takes them for a plan's question misses just those.
 */
export function readAskExamples(concepts: readonly Concept[], faults: DataFault[]): AskExample[] {
  return buildAskExamples(readMessages(faults), readAskedQuestions(), concepts);
}

/** The same in other languages: their letters are others, so that they have a model of their own. */
export function readForeignAskExamples(faults: DataFault[]): AskExample[] {
  const asked = readAskedQuestions().filter(({ q }) => isForeign(q));
  const examples = buildAskExamples(readMessages(faults, FOREIGN_DIR), asked, []);
  return examples.flatMap((example) => Array.from({ length: AS_OFTEN[example.ask] ?? 1 }, () => example));
}

/** Every question that the models of asks learn from. */
export const readAskedQuestions = (): BlindQuestion[] => [...readQuestions(), ...readBlindQuestions()];

/** Plans are asked about more than all else together; the files hold as few sentences of them as of anything. */
const AS_OFTEN: Partial<Record<AskExample["ask"], number>> = { plan: 4, set: 3 };

const isForeign = (text: string) => {
  const language = findLanguage(text);
  return language !== "ja" && language !== "ja-easy";
};

/** The same of some of the messages and questions. */
export function buildAskExamples(
  messages: readonly AskExample[],
  questions: readonly Pick<BlindQuestion, "q" | "type" | "ask">[],
  concepts: readonly Concept[],
): AskExample[] {
  const things = concepts.filter(({ kind }) => kind !== "chat").map(({ official, name }) => official[0] ?? name);
  return [
    ...messages.flatMap(({ text, ask }, at) =>
      text.includes(SLOT)
        ? Array.from({ length: TELLINGS }, (_, telling) => ({
            ask,
            text: tellOf(things[(at * 31 + telling * 977) % things.length]!, text),
          }))
        : [{ text, ask }],
    ),
    ...questions.flatMap(({ q, type, ask = ASK_OF[type] }) => (ask === null ? [] : [{ text: q, ask }])),
  ];
}

/** A no without a word on what is asked may be put like any question to a plan. */
const ASK_OF: Record<BlindQuestion["type"], AskId | null> = { lookup: "plan", fact: "plan", list: "set", none: null };

/** A message with a thing in its places. */
export const tellOf = (thing: string, text: string): string => text.replaceAll(SLOT, thing);

/** What is asked of a whole plan; all else is `null`, a part of the questions and messages of every kind. */
export function readWholeExamples(others: readonly AskExample[], faults: DataFault[]): WholeExample[] {
  return [
    ...others.filter((_, at) => at % OTHERS_STEP === 0).map(({ text }) => ({ text, about: null })),
    ...readLabelled(WHOLE_IDS, faults, WHOLE_DIR).flatMap(({ text, label }) =>
      Array.from({ length: WHOLE_AS_OFTEN }, () => ({ text, about: label })),
    ),
  ];
}

const OTHERS_STEP = 3;
const WHOLE_AS_OFTEN = 4;

const ELSE = "none";

/**
 * What points back, in every language; all else is `null`: what goes on with other things, and a part of the messages and the
 * questions. Of questions that go on with a conversation, some that ask for several records point back: none of them is told.
 */
export function readBackExamples(faults: DataFault[]): BackExample[] {
  const labels = [...BACK_IDS, ELSE] as const;
  const questions = readAskedQuestions().filter(({ context, type }) => context.length === 0 || type !== "list");
  const others = [...readMessages([]), ...readMessages([], FOREIGN_DIR)].map(({ text }) => text);
  return [
    ...[...others, ...questions.map(({ q }) => q)]
      .filter((_, at) => at % OTHERS_STEP === 0)
      .map((text) => ({ text, to: null })),
    ...[BACK_DIR, path.join(BACK_DIR, "foreign")].flatMap((dir) =>
      readLabelled(labels, faults, dir).flatMap(({ text, label }) =>
        Array.from({ length: label === ELSE ? 1 : BACK_AS_OFTEN }, () => ({ text, to: label === ELSE ? null : label })),
      ),
    ),
  ];
}

const BACK_AS_OFTEN = 3;

/** The messages of every kind of ask. */
export const readMessages = (faults: DataFault[], dir = ASKS_DIR): AskExample[] =>
  readLabelled(ASK_IDS, faults, dir).map(({ text, label }) => ({ text, ask: label }));

/** The lines of every file. A file of another name, an empty line or one that stands twice is a fault. */
function readLabelled<Label extends string>(
  labels: readonly Label[],
  faults: DataFault[],
  dir: string,
): { text: string; label: Label }[] {
  const seen = new Map<string, string>();
  return readdirSync(dir)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const file = path.join(dir, name);
      const fault = (line: number, message: string) => faults.push({ file, record: null, field: null, line, message });
      const label = labels.find((id) => id === path.parse(name).name);
      if (label === undefined) {
        fault(1, `ファイルの名前は ${labels.join("・")} のどれかにしてください`);
        return [];
      }
      return readLines(file).map((text, index) => {
        const before = seen.get(text);
        if (text.trim() === "") fault(index + 1, "空の行があります。消してください");
        else if (before !== undefined) fault(index + 1, `同じ文が ${before} にあります。どちらかを消してください`);
        seen.set(text, `${name} の${index + 1}行目`);
        return { text, label };
      });
    });
}

const readLines = (file: string) => readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
