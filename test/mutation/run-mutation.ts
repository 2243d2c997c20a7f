import { spawn } from "node:child_process";
import { copyFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createRandom } from "../simulation/random.ts";
import { findTestsOf } from "./find-tests-of.ts";
import { listMutants, type Mutant } from "./list-mutants.ts";

/**
 * `npm run mutate -- --dir src/progress [--sample 100] [--seed 1]`: changes one small thing after another in a room and
 * runs the tests that import the changed file; prints those that nobody noticed and the share that was. Only tests that
 * start no Worker are run: what the served tests alone would notice counts as survived.
 */
const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});
if (values.dir === undefined)
  throw new Error("使いかた: npm run mutate -- --dir src/progress [--sample 100] [--seed 1]");

const root = path.resolve(import.meta.dirname, "../..");
/** Mutants are written here, never into the tree of who runs it. */
const copy = mkdtempSync(path.join(tmpdir(), "machi-mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
for (const name of ["src", "handlers", "test", "data"])
  cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
for (const name of ["package.json", "tsconfig.json", "wrangler.toml"])
  copyFileSync(path.join(root, name), path.join(copy, name));
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));

/** A mutant that runs so much longer than the tests without it has made a loop that does not end. */
const PATIENCE = { times: 5, moreMs: 20_000 };
/** For the first run, which also opens the house. */
const FIRST_MS = 300_000;

interface Result {
  file: string;
  mutant: Mutant;
  survived: boolean;
}

/** Tries the mutants of one file, in a new process behind each that hangs. null: its tests fail without any. */
async function tryFile(file: string, mutants: Mutant[], chosen: number[], tests: string[]): Promise<Result[] | null> {
  const results: Result[] = [];
  const left = [...chosen];
  while (left.length > 0) {
    // What a process that was ended left behind.
    copyFileSync(path.join(root, file), path.join(copy, file));
    const child = spawn(
      process.execPath,
      [path.join(copy, "test/mutation/try-mutants.ts"), file, left.join(), tests.join()],
      {
        cwd: copy,
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    let patienceMs = FIRST_MS;
    let isRed = true;
    let hung = false;
    const stop = () => {
      hung = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(stop, patienceMs);
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith("@")) continue;
      clearTimeout(timer);
      const said = JSON.parse(line.slice(1)) as
        | { kind: "red" }
        | { kind: "green"; tookMs: number }
        | { kind: "tried"; number: number; survived: boolean };
      if (said.kind === "green") {
        isRed = false;
        patienceMs = said.tookMs * PATIENCE.times + PATIENCE.moreMs;
      }
      if (said.kind === "tried") {
        results.push({ file, mutant: mutants[said.number]!, survived: said.survived });
        left.shift();
      }
      timer = setTimeout(stop, patienceMs);
    }
    clearTimeout(timer);
    if (isRed) return null;
    // Nothing came of the first that is left: it hung, or brought the process down. Either would have been noticed.
    if (left.length > 0) results.push({ file, mutant: mutants[left.shift()!]!, survived: false });
    if (!hung && left.length === 0) break;
  }
  return results;
}

const files = (
  statSync(path.join(root, values.dir)).isDirectory() ? globSync(`${values.dir}/**/*.ts`, { cwd: root }) : [values.dir]
)
  .filter((file) => !file.endsWith(".d.ts"))
  .sort();
const tested = files.map((file) => ({ file, tests: findTestsOf(root, file) }));
const all = tested
  .filter(({ tests }) => tests.length > 0)
  .flatMap(({ file, tests }) => {
    const mutants = listMutants(file, readFileSync(path.join(root, file), "utf8"));
    return mutants.map((_, number) => ({ file, tests, mutants, number }));
  });
const random = createRandom(Number(values.seed));
const sample = all
  .map((each) => ({ each, order: random.next() }))
  .toSorted((a, b) => a.order - b.order)
  .slice(0, Number(values.sample))
  .map(({ each }) => each);

const results: Result[] = [];
for (const [file, of] of Map.groupBy(sample, (each) => each.file)) {
  const { mutants, tests } = of[0]!;
  const tried = await tryFile(
    file,
    mutants,
    of.map(({ number }) => number).toSorted((a, b) => a - b),
    tests,
  );
  if (tried === null) console.log(`${file}: 変えなくても試験が落ちます(${tests.join("、")})`);
  else results.push(...tried);
  for (const { mutant, survived } of tried ?? [])
    if (survived) console.log(`生き残り ${file}:${mutant.line} ${mutant.was} → ${mutant.now}`);
}
const untested = tested.filter(({ tests }) => tests.length === 0).map(({ file }) => file);
if (untested.length > 0) console.log(`Worker なしの試験が直接は使わないファイル: ${untested.join("、")}`);
const killed = results.filter(({ survived }) => !survived).length;
console.log(
  `${values.dir}: ${all.length}のうち${results.length}を試し、${killed}に気づいた(${Math.round((killed / results.length) * 100)}%)`,
);
