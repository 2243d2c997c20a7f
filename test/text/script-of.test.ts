import { describe, expect, it } from "vitest";
import { scriptOf } from "../../src/text/script-of.ts";

describe("一字ずつの見分け", () => {
  it.each([
    ["漢", "han"],
    ["々", "han"],
    ["𠮷", "han"],
    ["か", "hiragana"],
    ["カ", "katakana"],
    ["ー", "katakana"],
    ["글", "hangul"],
    ["a", "letter"],
    ["я", "letter"],
    ["0", "number"],
    ["③", "number"],
    ["。", "sign"],
    ["😀", "sign"],
    ["\ud842", "sign"],
  ])("「%s」は %s", (character, script) => {
    // 二度めは、覚えたほうから答える。
    expect([scriptOf(character), scriptOf(character)]).toEqual([script, script]);
  });
});
