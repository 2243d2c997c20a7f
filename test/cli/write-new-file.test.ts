import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeNewFile } from "../../src/cli/write-new-file.ts";

const room = mkdtempSync(path.join(tmpdir(), "new-file-"));
afterAll(() => rmSync(room, { recursive: true }));

test("前に書き出したものを上書きしない。読めるのは書いた人だけ", () => {
  const wanted = path.join(room, "konan-export.json");
  expect(writeNewFile(wanted, "はじめ")).toBe(wanted);
  expect(path.basename(writeNewFile(wanted, "二度目"))).toBe("konan-export-2.json");
  expect(path.basename(writeNewFile(wanted, "三度目"))).toBe("konan-export-3.json");
  expect(readFileSync(wanted, "utf8")).toBe("はじめ");
  expect(statSync(wanted).mode & 0o077).toBe(0);
});

test("フォルダーがなければ、書いたことにしない", () => {
  expect(() => writeNewFile(path.join(room, "none", "x.json"), "x")).toThrow(/ENOENT/);
});
