import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

test("こわれかたの表の、どの行にも、その題の試験がある", () => {
  const table = readFileSync(path.join(root, "test/faults.md"), "utf8");
  const rows = [...table.matchAll(/^\| .+ \| .+ \| `(test\/[^`]+)`(?: (.+?))? \|$/gm)];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows).toHaveLength(table.split("\n").filter((line) => /^\| (?!こわれかた|---)/.test(line)).length);
  const missing = rows.filter(
    ([, file, title = ""]) =>
      !existsSync(path.join(root, file!)) || !readFileSync(path.join(root, file!), "utf8").includes(title),
  );
  expect(missing.map(([row]) => row)).toEqual([]);
});
