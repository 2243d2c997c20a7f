import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { chooseLetters, sliceLetters } from "../../src/cli/choose-letters.ts";
import { isInRanges } from "../../src/cli/list-ranges.ts";
import { readCityTexts, readCommonTexts, readFrameTexts } from "../../src/cli/read-page-texts.ts";
import { LANGUAGES } from "../../src/domain/languages.ts";
import { PAGE_WORDS } from "../../src/page/words/all-words.ts";
import { cities, house, pagesOf, textOf } from "./sample-pages.ts";

test("どのページの字も、字のない端末へ送る小さい字にある。一枚のページは、分けたうちの少しで足りる", () => {
  const topics = [...house.concepts.values()].map(({ name }) => name);
  const texts = readCityTexts();
  const letters = chooseLetters(readFrameTexts(), [...texts.flat(), ...topics]);
  const slices = sliceLetters(letters, readCommonTexts(), texts);
  expect(slices.flat().toSorted()).toEqual(letters.toSorted());
  const sliceOf = new Map(slices.flatMap((slice, index) => slice.map((letter) => [letter, index] as const)));
  const pages = cities
    .flatMap((city) => pagesOf(city, "2026-11-28"))
    .map(([name, html]) => ({ name, letters: [...new Set(textOf(html))] }));
  expect(
    pages.flatMap(({ name, letters }) =>
      letters.filter((letter) => !sliceOf.has(letter)).map((letter) => name + letter),
    ),
  ).toEqual([]);
  // Each letter is about 130 bytes on its way; all of them together would be 170 KB, and the whole font is 1 MB.
  const sent = pages.map((page) => {
    const asked = new Set(page.letters.map((letter) => sliceOf.get(letter)!));
    return { name: page.name, files: asked.size, letters: [...asked].reduce((sum, at) => sum + slices[at]!.length, 0) };
  });
  expect(sent.filter(({ letters }) => letters > 1_400)).toEqual([]);
  const sorted = sent.map(({ letters }) => letters).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(1_050);
});

test("ふりがなの字も、中国語の枠の字も、全部の字(1 MB)を読まずに足りる", () => {
  const letters = new Set(chooseLetters(readFrameTexts(), readCityTexts().flat()));
  expect([..."ぬヴゝヶ繁體"].filter((letter) => !letters.has(letter))).toEqual([]);
  const others = readFileSync(path.resolve(import.meta.dirname, "../../handlers/page/letters/letters.css"), "utf8");
  const said = JSON.stringify(
    ["zh-hans", "zh-hant"].map((tag) => [PAGE_WORDS[tag as "zh-hans"], LANGUAGES[tag as "zh-hans"].frame]),
  );
  const missing = [...new Set(said.match(/[\p{Script=Han}]/gu))].filter(
    (letter) => !letters.has(letter) && !isInRanges(letter, others),
  );
  expect(missing).toEqual([]);
});

test("字が多すぎるときは、多くの記録にある字から選ぶ", () => {
  const rare = Array.from({ length: 3_000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const letters = chooseLetters(["枠"], [...rare, "龜", "龜"]);
  expect(letters.length).toBeLessThan(2_000);
  expect(letters).toEqual(expect.arrayContaining(["枠", "龜", "A"]));
});
