import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Rooms of tests that start a Worker or a browser, too slow for hundreds of runs, and those that hold a time to a bound. */
const SERVED = /^test\/(contract|browser|golden|simulation|hostile|mutation)\/|architecture\.test|conformance\.test/;
/** Tests that reach it start a Worker beside their pure neighbours. */
const STARTS_WORKER = "src/cli/start-worker.ts";
/** Rooms whose work is what a question is answered with: every question of the golden tables is asked there too. */
const ANSWERING = /^src\/(?:understand|find|reply|text|search|wording)\//;
/** They lay out cards by the thousand, minutes of work, and ask of a card's form, not of what is answered. */
const LAYS_OUT =
  /^test\/card\/(?:random-cards|said-once|slack-limits|several-card|digest-card|every-card|frame-answer)\.test/;
/** It reads what every file of the handlers writes to the log, and imports none of them. */
const LOG_CODES = "test/handlers/logs.test.ts";
/** It imports the rules by the names in their folder. */
const RULES = "test/understand/rules.test.ts";
/** Not found by the pattern of test files: it is run for mutants alone. */
const GOLDEN = "test/mutation/golden-in-node.ts";
/** It holds what hundreds of questions are answered with, and takes seconds. */
const SAID = "test/reply/said.test.ts";
/** Which served tests are those of which part of the handlers; the first that fits. */
const SERVED_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^handlers\/line\//, ["line-webhook", "line-events", "line-replies", "reminder-subscription"]],
  [/^handlers\/slack\/install\/|^handlers\/credentials\//, ["credentials"]],
  [/^handlers\/slack\/staff\/home\//, ["staff-home", "staff-visibility", "staff-departments"]],
  [/^handlers\/slack\/staff\/questions\//, ["staff-questions", "staff-departments", "feedback"]],
  [
    /^handlers\/slack\/staff\/commands\//,
    [
      "staff-home",
      "staff-questions",
      "staff-recording",
      "staff-files",
      "staff-departments",
      "staff-refused",
      "operate",
    ],
  ],
  [
    /^handlers\/slack\/staff\/review\//,
    [
      "progress-story",
      "redaction",
      "staff-files",
      "staff-recording",
      "staff-home",
      "staff-departments",
      "staff-refused",
    ],
  ],
  [
    /^handlers\/slack\/staff\//,
    [
      "staff-recording",
      "progress-story",
      "staff-files",
      "staff-check-in",
      "staff-questions",
      "staff-home",
      "staff-visibility",
      "staff-story",
    ],
  ],
  [/^handlers\/slack\//, ["slack-events", "slack-ingress", "slack-bad-input", "staff-recording"]],
  [/^handlers\/reminders\//, ["reminder-schedule", "reminder-slack", "reminder-line", "reminder-change"]],
  [/^handlers\/api\//, ["api"]],
  [/^handlers\/web\/playground\//, ["../browser/playground"]],
  [/^handlers\/page\/script\//, ["../browser/pages"]],
  [/^handlers\/(?:operate|watch)\//, ["operate", "api", "watch", "operator-story"]],
  // What a citizen says of a mistake goes to staff as the reminders go.
  [/^handlers\/page\/mistake/, ["reminder-slack"]],
  [/^handlers\/page\//, ["pages", "feedback", "emergency-first"]],
  [/^handlers\/web\/feeds\//, ["feeds"]],
  [/^handlers\/web\//, ["limits", "../browser/playground"]],
  [/^handlers\//, ["api", "progress-desk", "unread", "reminder-subscription"]],
  [/^src\/operations\//, ["operate", "watch", "operator-story"]],
  [/^src\/store\//, ["progress-store", "progress-desk", "reminder-line", "reminder-slack", "feedback"]],
];

/** The tests that a change of a file is shown to, each step only where none of the one before noticed it. */
export interface TestsOf {
  /** Without a Worker, that import the file themselves; where none does, those that reach it over one other. */
  near: string[];
  /** Without a Worker, that reach it over others. */
  far: string[];
  /** Start a Worker all the same: minutes on a busy machine, where those before take seconds. */
  heavy: string[];
  /** The tables of questions, asked in Node. */
  golden: string[];
  /** That start a Worker. */
  served: string[];
}

export function findTestsOf(root: string, file: string): TestsOf {
  const reached = findReaching(root, file);
  const asksAnother = (test: string) => SERVED.test(test) || (ANSWERING.test(file) && LAYS_OUT.test(test));
  const inNode = reached.filter(({ test }) => !asksAnother(test));
  const nearest = Math.min(2, inNode[0]?.steps ?? 0);
  const all = inNode.filter(({ steps }) => steps <= nearest).map(({ test }) => test);
  const light = all.filter((test) => !startsWorker(root, test));
  // Where only those that start a Worker are near, they are who knows the file.
  const near = light.length > 0 ? light : all;
  // Nearly everything of an answer is reached over one file: how near a test is says little of what it asks.
  const beyond = inNode.filter(({ steps }) => steps > nearest).map(({ test }) => test);
  const far = beyond.filter((test) => !startsWorker(root, test));
  // They run the whole app, or a database: of a card or a rule they ask next to nothing.
  const heavy = /^(?:handlers|src\/store)\//.test(file) ? beyond.filter((test) => startsWorker(root, test)) : [];
  const served = SERVED_OF.find(([rooms]) => rooms.test(file))?.[1] ?? [];
  const first = [
    ...(file.startsWith("handlers/") ? [LOG_CODES] : []),
    ...(file.startsWith("src/understand/rules/") ? [RULES] : []),
  ];
  return {
    near: [...first, ...near.filter((test) => !first.includes(test))],
    far: far.filter((test) => !first.includes(test) && test !== SAID),
    heavy: [...all.filter((test) => !near.includes(test)), ...heavy],
    golden: ANSWERING.test(file) ? [...(near.includes(SAID) ? [] : [SAID]), GOLDEN] : [],
    served: served.map((name) => path.join("test/contract", `${name}.test.ts`)),
  };
}

/** The tests that import the file, themselves or over others, with how many imports lie between; the nearest first. */
function findReaching(root: string, file: string): { test: string; steps: number }[] {
  const importers = readImporters(root);
  const stepsTo = new Map([[file, 0]]);
  // A map is walked on to what is added to it on the way.
  for (const [each, steps] of stepsTo)
    for (const importer of importers.get(each) ?? []) if (!stepsTo.has(importer)) stepsTo.set(importer, steps + 1);
  return [...stepsTo]
    .filter(([each]) => each.endsWith(".test.ts"))
    .map(([test, steps]) => ({ test, steps }))
    .toSorted((a, b) => a.steps - b.steps);
}

let starting: Set<string> | undefined;

export function startsWorker(root: string, test: string): boolean {
  starting ??= new Set(findReaching(root, STARTS_WORKER).map((reaching) => reaching.test));
  return starting.has(test);
}

const kept = new Map<string, Map<string, string[]>>();

/** Who imports each file. Read once: the tree that is tried does not change but by mutants, which keep imports. */
function readImporters(root: string): Map<string, string[]> {
  const known = kept.get(root);
  if (known) return known;
  const importers = new Map<string, string[]>();
  for (const each of globSync("{src,handlers,test}/**/*.{ts,tsx}", { cwd: root }).sort()) {
    const source = readFileSync(path.join(root, each), "utf8");
    for (const [, target] of source.matchAll(/^(?:import|export|\}) (?!type)[^;]*?from "(\.[^"]+)"/gm)) {
      const imported = path.normalize(path.join(path.dirname(each), target!));
      importers.set(imported, [...(importers.get(imported) ?? []), each]);
    }
  }
  kept.set(root, importers);
  return importers;
}
