import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** `npm run conformance`: the cases of test/conformance.md, each with the tests whose titles name it. Ends with 1 where one has none. */
const root = path.resolve(import.meta.dirname, "../..");

/** A title, or the first cell of a row of a table of cases, that begins with 「[C12]」 or with several of them. */
const TITLE = /(["'`])((?:\[C\d+\]\s*)+)((?:(?!\1)[^\\\n]|\\.)*)\1/g;

export interface NamedTest {
  file: string;
  title: string;
}

/** Number of a case → the tests that name it. */
export function findNamedTests(files: readonly { file: string; source: string }[]): Map<number, NamedTest[]> {
  const byCase = new Map<number, NamedTest[]>();
  for (const { file, source } of files) {
    for (const [, , tags = "", title = ""] of source.matchAll(TITLE)) {
      for (const [, number] of tags.matchAll(/\[C(\d+)\]/g)) {
        const tests = byCase.get(Number(number)) ?? [];
        byCase.set(Number(number), [...tests, { file, title }]);
      }
    }
  }
  return byCase;
}

export function readCases(): { number: number; what: string }[] {
  const text = readFileSync(path.join(root, "test/conformance.md"), "utf8");
  return [...text.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number, what]) => ({ number: Number(number), what: what! }));
}

export function readTestFiles(): { file: string; source: string }[] {
  return globSync("test/**/*.test.ts", { cwd: root })
    .sort()
    .map((file) => ({ file, source: readFileSync(path.join(root, file), "utf8") }));
}

if (import.meta.main) {
  const byCase = findNamedTests(readTestFiles());
  const cases = readCases();
  for (const { number, what } of cases) {
    const tests = byCase.get(number) ?? [];
    console.log(`${tests.length > 0 ? "✓" : "✗"} ${number}. ${what}`);
    for (const { file, title } of tests) console.log(`     ${file}: ${title}`);
  }
  const missing = cases.filter(({ number }) => !byCase.has(number));
  console.log(`${cases.length}件のうち、試験のあるもの${cases.length - missing.length}件`);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
