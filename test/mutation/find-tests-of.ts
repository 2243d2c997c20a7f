import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Rooms of tests that start a Worker or a browser, too slow for hundreds of runs, and those that hold a time to a bound. */
const SERVED = /^test\/(contract|browser|golden|simulation|hostile)\//;

/** The test files without a Worker that import the file themselves; where none does, those that reach it over one other. */
export function findTestsOf(root: string, file: string): string[] {
  const direct = importersOf(root, file);
  const tests = direct.filter(isTest);
  if (tests.length > 0) return tests;
  return [
    ...new Set(direct.filter((each) => each.startsWith(path.dirname(file))).flatMap((each) => importersOf(root, each))),
  ].filter(isTest);
}

const isTest = (file: string) => file.endsWith(".test.ts") && !SERVED.test(file);

function importersOf(root: string, file: string): string[] {
  return globSync(["src/**/*.ts", "handlers/**/*.ts", "test/**/*.ts"], { cwd: root })
    .filter((each) => {
      const source = readFileSync(path.join(root, each), "utf8");
      return [...source.matchAll(/from "(\.[^"]+)"/g)].some(
        ([, target]) => path.normalize(path.join(path.dirname(each), target!)) === file,
      );
    })
    .sort();
}
