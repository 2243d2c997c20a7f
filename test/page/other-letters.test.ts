import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isInRanges } from "../../src/cli/list-ranges.ts";
import { findUncovered, listOtherLetters } from "../../src/cli/other-letters.ts";

const LETTERS = path.resolve(import.meta.dirname, "../../handlers/page/letters");

test("中国語・韓国語の枠の字で日本語の字にないものは、どれも送る字にある(増えたら gather-letters で作りなおす)", async () => {
  const letters = await listOtherLetters();
  const rules = readFileSync(path.join(LETTERS, "letters.css"), "utf8");
  expect(letters).toEqual(expect.arrayContaining(["时", "么", "자"]));
  expect(letters.filter((letter) => !isInRanges(letter, rules))).toEqual([]);
  // What the rules promise the files hold.
  const left = await findUncovered(letters, path.join(LETTERS, "sc.woff2"));
  expect(await findUncovered(left, path.join(LETTERS, "kr.woff2"))).toEqual([]);
});
