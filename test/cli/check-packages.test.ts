import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "packages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (cwd = folder) => {
  const file = path.join(ROOT, "src/cli/check-packages.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd, encoding: "utf8" });
  return { status, text: stdout + stderr };
};
const write = (file: string, content: unknown) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), JSON.stringify(content));
};

beforeEach(() => {
  rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });
  write("package.json", { dependencies: { hono: "^4.13.0" }, devDependencies: { "@a/b": "^1.0.0" } });
  write("package-lock.json", {
    packages: { "node_modules/hono": { version: "4.13.19" }, "node_modules/@a/b": { version: "1.2.3" } },
  });
  write("node_modules/hono/package.json", { version: "4.13.19" });
  write("node_modules/@a/b/package.json", { version: "1.2.3" });
});

test("この手元のパッケージは合っていて、何も言わない", () => {
  expect(check(ROOT)).toEqual({ status: 0, text: "" });
  expect(check()).toEqual({ status: 0, text: "" });
});

test("ないパッケージと版の違うパッケージを名ざしし、npm ci をすすめて止まる", () => {
  rmSync(path.join(folder, "node_modules/@a"), { recursive: true });
  write("node_modules/hono/package.json", { version: "4.12.0" });
  expect(check()).toEqual({
    status: 1,
    text: "入っているパッケージが package.json と合いません: hono(4.13.19 のはずが 4.12.0)、@a/b(ありません)\nnpm ci を実行してください。\n",
  });
});

test("build:data・dev・test の、どれでも先に見る", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const look = "node src/cli/check-packages.mjs";
  expect([scripts["prebuild:data"], scripts.predev, scripts.pretest]).toEqual([
    look,
    look,
    expect.stringMatching(/npm run (--silent )?build:data/),
  ]);
});
