import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isBuilt } from "../../src/cli/is-built.ts";

const BEFORE = new Date("2026-01-01T00:00:00Z");
const BUILT_AT = new Date("2026-01-02T00:00:00Z");
const AFTER = new Date("2026-01-03T00:00:00Z");

/** Data of one city, built; every time is set by hand, so that no clock counts. */
function makeData(): string {
  const data = mkdtempSync(path.join(tmpdir(), "data-"));
  onTestFinished(() => rmSync(data, { recursive: true }));
  mkdirSync(path.join(data, "minato/measures"), { recursive: true });
  mkdirSync(path.join(data, "generated/public/cities"), { recursive: true });
  for (const [file, at] of [
    ["generated/public/cities/directory.json", BUILT_AT],
    ["minato/city.yaml", BEFORE],
    ["minato/measures/1.yaml", BEFORE],
  ] as const) {
    writeFileSync(path.join(data, file), "");
    utimesSync(path.join(data, file), at, at);
  }
  for (const folder of ["minato/measures", "minato", "."]) utimesSync(path.join(data, folder), BEFORE, BEFORE);
  return data;
}

test("組み立てたあとに何も書かれていなければ、そのまま使える", () => {
  expect(isBuilt(makeData())).toBe(true);
});

test("組み立てていなければ、組み立てる", () => {
  const data = makeData();
  rmSync(path.join(data, "generated/public/cities/directory.json"));
  expect(isBuilt(data)).toBe(false);
});

test.each(["minato/measures/1.yaml", "minato", "."])("%s が組み立てより新しければ、組み立てなおす", (changed) => {
  const data = makeData();
  utimesSync(path.join(data, changed), AFTER, AFTER);
  expect(isBuilt(data)).toBe(false);
});

test("組み立てたものが新しくても、組み立てなおさない", () => {
  const data = makeData();
  utimesSync(path.join(data, "generated"), AFTER, AFTER);
  expect(isBuilt(data)).toBe(true);
});
