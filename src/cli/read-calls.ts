import { readFileSync } from "node:fs";
import path from "node:path";
import type { Concept } from "../domain/concept.ts";
import type { Emergencies } from "../domain/emergency.ts";
import { CALL_IDS } from "../understand/call-model.ts";
import { findEmergency } from "../understand/find-emergency.ts";
import { GOLDEN_DIR, readBlindQuestions, readQuestions } from "./ask-questions.ts";
import type { CallExample } from "./fit-calls.ts";
import { readMessages } from "./read-asks.ts";
import { DATA_DIR, type DataFault } from "./read-data-files.ts";

/** One folder for who needs help now and one for who does not; one message a line. */
export const CALLS_DIR = path.join(DATA_DIR, "emergency-calls");
const LANGUAGE_FILES = ["ja.txt", "foreign.txt"] as const;
const GOLDEN_FILE = path.join(GOLDEN_DIR, "emergencies.jsonl");

/** Where an example is from. */
export type CallSource = "written" | "golden" | "asked";
export interface SourcedCall extends CallExample {
  from: CallSource;
}

/** The written messages. An empty line or one that stands twice is a fault. */
export function readCalls(faults: DataFault[], dir = CALLS_DIR): CallExample[] {
  const seen = new Map<string, string>();
  return CALL_IDS.flatMap((call) =>
    LANGUAGE_FILES.flatMap((name) => {
      const file = path.join(dir, call, name);
      const lines = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
      return lines.map((text, index) => {
        const fault = (message: string) => faults.push({ file, record: null, field: null, line: index + 1, message });
        const before = seen.get(text);
        if (text.trim() === "") fault("空の行があります。消してください");
        else if (before !== undefined) fault(`同じ文が ${before} にあります。どちらかを消してください`);
        seen.set(text, `${call}/${name} の${index + 1}行目`);
        return { text, call };
      });
    }),
  );
}

/**
 * What the models of calls learn from: the written messages, the golden table of emergencies, and what the bot is asked
 * every day, which is no call. A request that the phrases take for one teaches nothing: nobody has judged it.
 */
export function readCallExamples(
  emergencies: Emergencies,
  concepts: readonly Pick<Concept, "name" | "situations" | "words">[],
  faults: DataFault[],
): SourcedCall[] {
  const written = readCalls(faults).map((one): SourcedCall => ({ ...one, from: "written" }));
  const asked = [
    ...readMessages(faults)
      .filter(({ ask }, at) => ask === "chat" || at % SHARE === 0)
      .map(({ text, ask }) => ({ text: text.replaceAll("＿", "公園"), isPlan: ask === "plan" })),
    ...readMessages(faults, path.join(DATA_DIR, "asks/foreign"))
      .filter(({ ask }, at) => ask === "plan" || at % 2 === 0)
      .map(({ text, ask }) => ({ text, isPlan: ask === "plan" })),
    // A bare name asks for its record.
    ...concepts.map(({ name }) => ({ text: name, isPlan: true })),
    ...[...readQuestions(), ...readBlindQuestions()].map(({ q, type }) => ({ text: q, isPlan: type !== "none" })),
    // Who tells of daily life tells it in the first person, as those do who call for help.
    ...concepts
      .flatMap(({ situations, words }) => [...situations, ...Object.values(words).flat()])
      .filter((text) => text.length >= LEAST_TOLD)
      .filter((text) => sumOfLetters(text) % SHARE === 0)
      .map((text) => ({ text, isPlan: false })),
  ].flatMap(({ text, isPlan }): SourcedCall[] =>
    isPlan || findEmergency(text, emergencies) === null ? [{ text, call: "not-now", from: "asked" }] : [],
  );
  return [...written, ...readGolden(), ...asked];
}

/** There are ten times as many examples of asks as of calls; those of chat, greetings too, are as near to calls as can be. */
const SHARE = 6;
/** Which ones are taken must not change with what is written elsewhere. */
const sumOfLetters = (text: string) => [...text].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0);
/** Letters of what tells something; fewer name it. */
const LEAST_TOLD = 25;

function readGolden(): SourcedCall[] {
  return readFileSync(GOLDEN_FILE, "utf8")
    .trim()
    .split("\n")
    .map((line): SourcedCall => {
      const { text, kind } = JSON.parse(line) as { text: string; kind: string | string[] | null };
      return { text, call: kind === null ? "not-now" : "now", from: "golden" };
    });
}
