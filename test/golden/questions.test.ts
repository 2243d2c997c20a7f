import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askQuestions, type Miss, readQuestions } from "../../src/cli/ask-questions.ts";
import type { Tally } from "../../src/cli/score-question.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";

const baseline = JSON.parse(readFileSync(path.join(import.meta.dirname, "baseline.json"), "utf8")) as Tally;
const questions = readQuestions();
let worker: WorkerHarness;
let tally: Tally;
let misses: Miss[];

beforeAll(async () => {
  worker = await startWorker({});
  ({ tally, misses } = await askQuestions(worker, questions));
}, 180_000);
afterAll(() => worker.close());

test("質問の表は400行より多く、どの行にも訳が書いてある", () => {
  expect(questions.length).toBeGreaterThan(400);
});

test("種類ごとの正答は、前より減っていない", () => {
  const drops = Object.entries(baseline)
    .filter(([key]) => key.startsWith("type:"))
    .filter(([key, { right }]) => (tally[key]?.right ?? 0) < right)
    .map(([key, { right }]) => `${key}: ${right} → ${tally[key]?.right}`);
  expect(drops, misses.map(({ question }) => question.q).join("\n")).toEqual([]);
});
