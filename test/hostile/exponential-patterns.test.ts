import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { RegExpParser } from "@eslint-community/regexpp";
import { analyse } from "scslre";
import { parseSync, Visitor } from "vite";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Patterns as they stand in the sources. */
function listLiterals(): string[] {
  const found: string[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ("regex" in node && node.regex) found.push(`/${node.regex.pattern}/${node.regex.flags}`);
    },
  });
  for (const file of globSync("src/**/*.{ts,tsx}", { cwd: root })) {
    visitor.visit(parseSync(file, readFileSync(path.join(root, file), "utf8")).program);
  }
  return found;
}

/** Others are put together from words while modules load. */
function listBuilt(): string[] {
  const program = path.join(import.meta.dirname, "list-built-patterns.ts");
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: "utf8", maxBuffer: 2 ** 26 }));
}

const isExponential = (pattern: string) =>
  analyse(parser.parseLiteral(pattern), { reportTypes: { Move: false } }).reports.some((one) => one.exponential);

test.each([
  ["くり返しのくり返し", "/^(?:a+)+$/"],
  ["二とおりに読める語", "/だけ(?:(?:いい|する)(?:ね|いい)*|ね)*(?=$|。)/"],
  ["空白のあるなし", "/^[ァ-ヴ]{2,}(?:(?: [ァ-ヴー]{2,})|(?: ?[ァ-ヴー]{2,}))+$/"],
])("手間がふくれ上がる型(%s)は見つかる", (_, pattern) => {
  expect(isExponential(pattern)).toBe(true);
});

test("src のどの型も、長い文で手間がふくれ上がらない", () => {
  const patterns = [...new Set([...listLiterals(), ...listBuilt()])];
  expect(patterns.length).toBeGreaterThan(1_000);
  expect(patterns.filter(isExponential)).toEqual([]);
});
