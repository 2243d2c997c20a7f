import { describe, expect, it } from "vitest";
import { testLetters } from "../../src/text/letter-test.ts";

describe("一字ずつの見分け", () => {
  const pattern = /[\p{Script=Han}ー]/u;
  const isLetter = testLetters(pattern);

  it.each(["漢", "ー", "か", "カ", "a", "𠮷", "😀", "\ud842", "々", "0"])("「%s」は、型でためすのと同じ", (letter) => {
    // 二度めは、覚えたほうから答える。
    expect([isLetter(letter), isLetter(letter)]).toEqual([pattern.test(letter), pattern.test(letter)]);
  });
});
