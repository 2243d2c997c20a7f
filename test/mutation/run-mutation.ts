import { spawn } from "node:child_process";
import { copyFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createRandom } from "../simulation/random.ts";
import { findTestsOf, type TestsOf } from "./find-tests-of.ts";
import { type Chosen, findUncompilable } from "./find-uncompilable.ts";
import { listMutants, type Mutant } from "./list-mutants.ts";

/**
 * `npm run mutate -- --dir src/progress [--sample 100] [--seed 1] [--served] [--no-golden] [--no-faults]`: changes one small thing after another in
 * a room and shows it to the tests that reach the changed file, the nearest first; prints those that nobody noticed and
 * the share that was. Without `--served` only tests that start no Worker are run, and what the served tests alone would
 * notice counts as survived; so it is without the golden questions, and without those that fail each statement of the
 * database in turn (`--no-faults`), which take a busy machine minutes for each mutant.
 */
const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    served: { type: "boolean", default: false },
    golden: { type: "boolean", default: true },
    faults: { type: "boolean", default: true },
  },
  allowNegative: true,
});
if (values.dir === undefined)
  throw new Error("使いかた: npm run mutate -- --dir src/progress [--sample 100] [--seed 1]");

const root = path.resolve(import.meta.dirname, "../..");
/** Mutants are written here, never into the tree of who runs it. */
const copy = mkdtempSync(path.join(tmpdir(), "machi-mutants-"));
/** Processes that try, each the first of its group. */
const children = new Set<number>();
process.on("exit", () => {
  for (const child of children) process.kill(-child, "SIGKILL");
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
for (const name of ["src", "handlers", "test", "data", ".github"])
  cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
for (const name of ["package.json", "tsconfig.json", "wrangler.toml", "README.md"])
  copyFileSync(path.join(root, name), path.join(copy, name));
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));

/** A mutant whose tests say nothing for so long has made a loop that does not end; a busy machine takes ten minutes for many tests. */
const PATIENCE_MS = { inNode: 1_800_000, served: 1_800_000 };

interface Result {
  file: string;
  mutant: Mutant;
  /** The first test that did, or that the mutant never ended; null: nobody. */
  noticedBy: string | null;
}

/** What `try-mutants.ts` tells. */
type Said =
  | { kind: "begun"; isServed: boolean }
  | { kind: "green" | "red"; tests: string[] }
  | { kind: "tried"; number: number; noticedBy: string | null };

/** Tests known to be green without any mutant, so that each is asked once. */
const green = new Set<string>();

/** Tries the mutants of one file, in a new process behind each that hangs. */
async function tryFile(file: string, mutants: Mutant[], chosen: number[], tests: TestsOf): Promise<Result[]> {
  const results: Result[] = [];
  const note = (number: number, noticedBy: string | null) => {
    const mutant = mutants[number]!;
    results.push({ file, mutant, noticedBy });
    console.log(`${noticedBy ?? "生き残り"} ${file}:${mutant.line} ${mutant.was} → ${mutant.now}`);
  };
  const left = [...chosen];
  const steps = [
    tests.near,
    tests.far,
    values.faults ? tests.heavy : [],
    values.golden ? tests.golden : [],
    values.served ? tests.served : [],
  ];
  while (left.length > 0) {
    // What a process that was ended left behind.
    copyFileSync(path.join(root, file), path.join(copy, file));
    const child = spawn(
      process.execPath,
      [
        path.join(copy, "test/mutation/try-mutants.ts"),
        file,
        left.join(),
        JSON.stringify(steps),
        JSON.stringify([...green]),
      ],
      // A group of its own: a Worker has processes beside the test's, which end with it.
      { cwd: copy, stdio: ["ignore", "pipe", "ignore"], detached: true },
    );
    children.add(child.pid!);
    let hung = false;
    const stop = () => {
      hung = true;
      process.kill(-child.pid!, "SIGKILL");
    };
    let timer = setTimeout(stop, PATIENCE_MS.inNode);
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith("@")) continue;
      clearTimeout(timer);
      const said = JSON.parse(line.slice(1)) as Said;
      if (said.kind === "green") for (const test of said.tests) green.add(test);
      if (said.kind === "red") console.log(`変えなくても落ちる試験(使わない): ${said.tests.join("、")}`);
      if (said.kind === "tried") {
        note(said.number, said.noticedBy);
        left.shift();
      }
      timer = setTimeout(stop, said.kind === "begun" && said.isServed ? PATIENCE_MS.served : PATIENCE_MS.inNode);
    }
    clearTimeout(timer);
    children.delete(child.pid!);
    // Nothing came of the first that is left: it hung, or brought the process down. Either would have been noticed.
    if (left.length > 0) note(left.shift()!, "終わらない");
    if (!hung && left.length === 0) break;
  }
  return results;
}

const files = (
  statSync(path.join(root, values.dir)).isDirectory()
    ? globSync(`${values.dir}/**/*.{ts,tsx}`, { cwd: root })
    : [values.dir]
)
  .filter((file) => !file.endsWith(".d.ts"))
  .sort();
const all: Chosen[] = files.flatMap((file) => {
  const mutants = listMutants(file, readFileSync(path.join(root, file), "utf8"));
  return mutants.map((_, number) => ({ file, mutants, number }));
});
const random = createRandom(Number(values.seed));
const order = all
  .map((each) => ({ each, order: random.next() }))
  .toSorted((a, b) => a.order - b.order)
  .map(({ each }) => each);
const wanted = Number(values.sample);
const sample: Chosen[] = [];
let refused = 0;
/** Half of what is drawn may be refused. */
for (let drawn = 0; sample.length < wanted && drawn < order.length; ) {
  const next = order.slice(drawn, drawn + 2 * (wanted - sample.length));
  const uncompilable = findUncompilable(copy, next);
  sample.push(...next.filter((each) => !uncompilable.has(each)));
  drawn += next.length;
  refused += uncompilable.size;
}
sample.length = Math.min(sample.length, wanted);

const results: Result[] = [];
for (const [file, of] of Map.groupBy(sample, (each) => each.file)) {
  const chosen = of.map(({ number }) => number).toSorted((a, b) => a - b);
  results.push(...(await tryFile(file, of[0]!.mutants, chosen, findTestsOf(root, file))));
}
const killed = results.filter(({ noticedBy }) => noticedBy !== null).length;
console.log(
  `${values.dir}: ${all.length}のうち${results.length}を試し、${killed}に気づいた(${Math.round((killed / results.length) * 100)}%)。型が断る${refused}は数えない`,
);
