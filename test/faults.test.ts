import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

test.each([
  ["こわれかた", "test/faults.md", 50],
  ["起きうること", ".github/SECURITY.md", 15],
])("「%s」の表の、どの行にも、その題の試験がある", (heading, file, atLeast) => {
  const tables = readFileSync(path.join(root, file), "utf8").split(/\n(?!\|)/);
  const rows = tables
    .map((table) => table.split("\n").filter((line) => line.startsWith("| ")))
    .filter(([head]) => head?.startsWith(`| ${heading} |`))
    .flatMap(([, , ...lines]) => lines);
  expect(rows.length).toBeGreaterThan(atLeast);
  const missing = rows.filter((row) => {
    const [, named, title = ""] = /\| `(test\/[^`]+)`(?: (.+?))? \|$/.exec(row) ?? [];
    const source = named !== undefined && existsSync(path.join(root, named)) && path.join(root, named);
    return !source || !readFileSync(source, "utf8").includes(title);
  });
  expect(missing).toEqual([]);
});
