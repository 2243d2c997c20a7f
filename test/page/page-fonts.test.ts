import { expect, test } from "vitest";
import { chooseLetters } from "../../src/cli/build-page-fonts.ts";
import { readFrameTexts, readRecordTexts } from "../../src/cli/read-page-texts.ts";
import { cities, house, pagesOf, textOf } from "./sample-pages.ts";

test("どのページの字も、字のない端末へ送る小さい字の中にある", () => {
  const topics = [...house.concepts.values()].map(({ name }) => name);
  const letters = new Set(chooseLetters(readFrameTexts(), [...readRecordTexts(), ...topics]));
  const missing = cities
    .flatMap((city) => pagesOf(city, "2026-11-28"))
    .flatMap(([name, html]) =>
      [...textOf(html)].filter((letter) => !letters.has(letter)).map((letter) => name + letter),
    );
  expect(missing).toEqual([]);
  // The whole font holds 7,000.
  expect(letters.size).toBeLessThan(2_000);
});

test("字が多すぎるときは、多くの記録にある字から選ぶ", () => {
  const rare = Array.from({ length: 3_000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const letters = chooseLetters(["枠"], [...rare, "龜", "龜"]);
  expect(letters.length).toBeLessThan(2_000);
  expect(letters).toEqual(expect.arrayContaining(["枠", "龜", "A"]));
});
