import path from "node:path";
import { parseArgs } from "node:util";
import { findAnswers } from "../reply/answer-parts.ts";
import { explainRanking } from "../reply/explain-ranking.ts";
import { askInNode, findRoom, type OpenedHouse, readOutsideQuestions } from "./ask-in-node.ts";
import {
  askQuestions,
  BASELINE,
  BLIND_BASELINE,
  compareWithBaseline,
  type Miss,
  readBlindQuestions,
  readQuestions,
  writeBaseline,
} from "./ask-questions.ts";
import { evaluateFolder, evaluateLeaveOneOut, evaluateWithoutWords } from "./eval-without-words.ts";
import { listUnusedRules } from "./list-unused-rules.ts";
import { openBuiltHouse } from "./open-house.ts";
import { addToTally, isRight, type Question, type Tally } from "./score-question.ts";
import { startWorker } from "./start-worker.ts";

/**
 * `npm run eval -- --file 質問.jsonl`: the same for a file of other questions, in Node and so within seconds; `golden` and
 *   `blind` are the project's own.
 * `npm run eval -- --without-vocabulary [--data フォルダー] [質問.jsonl …]`: without any record's everyday words.
 * `npm run eval -- --leave-one-out [--data フォルダー] [質問.jsonl …]`: each city once as if it were new.
 * `npm run eval -- --data フォルダー [質問.jsonl …]`: another data folder as it stands.
 * `npm run eval`: the golden questions against the built Worker, by type and style, with every miss; then all kept blind
 *   questions in Node, of which `npm test` asks a share. Fails where either is not what the known misses say.
 * `npm run eval -- --explain "質問" [市]`: how one question is read and what it finds.
 * `npm run eval -- --unused [質問.jsonl …]`: rules, and alternatives of their patterns, that no golden question (and none
 *   of the files) fires.
 * `npm run eval -- --save-baseline`: keeps the known misses, question by question, as those that `npm test` compares with.
 */
const { values: options, positionals: files } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    "without-vocabulary": { type: "boolean" },
    "leave-one-out": { type: "boolean" },
    unused: { type: "boolean" },
    data: { type: "string" },
  },
});
const dataDir = typeof options.data === "string" ? path.resolve(options.data) : undefined;
const [flag, text, city = "isesaki"] = process.argv.slice(2);
if (options["without-vocabulary"]) await evaluateWithoutWords(files, dataDir);
else if (options["leave-one-out"]) await evaluateLeaveOneOut(files, dataDir);
else if (options.unused) await printUnused();
else if (dataDir) await evaluateFolder(files, dataDir);
else if (flag === "--explain") {
  const opened = openBuiltHouse();
  const room = await findRoom(opened, city);
  if (!text || !room) {
    console.error('使いかた: npm run eval -- --explain "質問" 伊勢崎市');
    process.exit(2);
  }
  for (const { question, outcome } of findAnswers(text, room, opened.house, null, new Date()).parts) {
    const explained = { question, answer: outcome.answer.kind, ...explainRanking(outcome, opened.house) };
    console.dir(explained, { depth: 6, maxArrayLength: 60 });
  }
} else if (flag === "--file" && text) {
  const opened = openBuiltHouse();
  const table = { golden: readQuestions, blind: readBlindQuestions }[text];
  const { tally, misses } = await askAll(opened, table?.() ?? (await readOutsideQuestions(text, opened)));
  report(tally, misses);
} else {
  const worker = await startWorker({});
  const { tally, misses } = await askQuestions(worker, readQuestions());
  await worker.close();
  report(tally, misses);
  const blind = readBlindQuestions();
  const kept = await askAll(openBuiltHouse(), blind);
  const { right, asked } = kept.tally.all!;
  console.log(`はじめて読まれた質問: ${((100 * right) / asked).toFixed(1)}% (${right}/${asked})`);
  const tables: [string, readonly Question[], Miss[]][] = [
    [BASELINE, readQuestions(), misses],
    [BLIND_BASELINE, blind, kept.misses],
  ];
  for (const [name, questions, missed] of tables) {
    const missedQuestions = missed.map(({ question }) => question);
    if (flag === "--save-baseline") {
      writeBaseline(name, missedQuestions);
      console.log(`test/golden/${name} に残しました`);
    } else if (!isAsBefore(name, questions, missedQuestions)) process.exitCode = 1;
  }
}

/** Says what is not as the table of known misses has it. */
function isAsBefore(name: string, questions: readonly Question[], missed: readonly Question[]): boolean {
  const { lost, stale } = compareWithBaseline(name, questions, questions, missed);
  for (const key of lost) console.log(`${name} にない、新しいまちがい: ${key}`);
  for (const key of stale) console.log(`${name} にあるが、もうまちがえない: ${key}`);
  if (stale.length > 0) console.log("npm run eval -- --save-baseline で書きなおしてください");
  return lost.length + stale.length === 0;
}

/** Without a Worker. */
async function askAll(opened: OpenedHouse, questions: readonly Question[]): Promise<{ tally: Tally; misses: Miss[] }> {
  const now = new Date();
  const tally: Tally = {};
  const misses: Miss[] = [];
  for (const question of questions) {
    const answer = await askInNode(opened, question, now);
    const right = isRight(question, answer);
    addToTally(tally, question, right);
    if (!right) misses.push({ question, answer });
  }
  return { tally, misses };
}

/** Alternatives stand as they are written in the pattern, one a line below their rule. */
async function printUnused(): Promise<void> {
  const opened = openBuiltHouse();
  const others = await Promise.all(files.map((file) => readOutsideQuestions(file, opened)));
  const { rules, partly } = await listUnusedRules(opened, [...readQuestions(), ...others.flat()]);
  for (const { rule, alternatives, unused } of partly) {
    console.log(`${rule}: ${alternatives}のうち${unused.length}`);
    for (const source of unused) console.log(`    ${source}`);
  }
  console.log(`どの質問も使わない規則 ${rules.length}`);
  for (const rule of rules) console.log(`    ${rule}`);
}

function report(tally: Tally, misses: Miss[]): void {
  for (const { question, answer } of misses) {
    const got = answer.measures.slice(0, 3).map(({ id }) => id);
    console.log(
      `✗ ${question.type}/${question.style} ${question.city}「${question.q.replaceAll("\n", " ")}」 正: ${question.ids.join(" ") || "なし"} 答: ${answer.kind} ${got.join(" ")}`,
    );
  }
  console.table(
    Object.fromEntries(
      Object.entries(tally)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([key, { right, asked }]) => [key, `${((100 * right) / asked).toFixed(1)}% (${right}/${asked})`]),
    ),
  );
}
