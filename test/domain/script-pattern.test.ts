import { expect, test } from "vitest";
import { scriptPattern } from "../../src/domain/script-pattern.ts";

const SCRIPTS = ["Han", "Katakana", "Hiragana"];
/** Planes beyond this one still get new letters with each Unicode. */
const LAST_OF_BASIC_PLANE = 0xffff;

const lettersOf = (pattern: RegExp, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).filter((letter) =>
    pattern.test(letter),
  );

test.each(SCRIPTS)("%s の文字は、名前で書いた型と同じ", (script) => {
  const named = new RegExp(`^\\p{Script=${script}}$`, "u");
  const spelled = scriptPattern(`^\\p{Script=${script}}$`, "u");
  expect(lettersOf(spelled, 0, LAST_OF_BASIC_PLANE)).toEqual(lettersOf(named, 0, LAST_OF_BASIC_PLANE));
  const beyond = lettersOf(spelled, LAST_OF_BASIC_PLANE + 1, 0x3ffff);
  expect(beyond.length).toBeGreaterThan(0);
  expect(beyond.filter((letter) => !named.test(letter))).toEqual([]);
});

test("文字の組の中でも外でも、ほかの字と、かっこや \\ をつけた字はそのまま", () => {
  const pattern = scriptPattern("^[^\\p{Script=Han}\\]a-c]\\[\\p{Script=Katakana}{2}\\p{L}$", "u");
  expect(pattern.test("ん[カキé")).toBe(true);
  expect(pattern.test("漢[カキé")).toBe(false);
  expect(pattern.test("][カキé")).toBe(false);
  expect(pattern.test("ん[カ1é")).toBe(false);
});
