import { describe, expect, test } from "vitest";
import { openRunTable } from "../../src/understand/run-table.ts";

function listFound(text: string, runs: readonly string[], longest = 5): string[] {
  const table = openRunTable(runs, longest);
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) table.visitAt(text, at, (run) => found.push(runs[run]!));
  return found;
}

describe("知っている文字の並びを、文の中からさがす", () => {
  test("その場所から始まる並びを、短い順にぜんぶ", () => {
    expect(listFound("いつまで", ["いつ", "まで", "いつま", "で", "つい"])).toEqual(["いつ", "いつま", "まで", "で"]);
  });

  test("文の終わりをこえる並び、決めた長さより長い並びはない", () => {
    expect(listFound("いつ", ["いつま"])).toEqual([]);
    expect(listFound("いつまで", ["いつま", "いつ"], 2)).toEqual(["いつ"]);
  });

  test("同じ場所に入る並びが多くても、一つずつ見分ける", () => {
    // Twice as many runs as letters: slots are shared many times over.
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const runs = letters.flatMap((letter, at) => [letter, letter + (letters[at + 1] ?? "末")]);
    expect(listFound(letters.join(""), runs)).toEqual(runs.slice(0, -1));
    expect(listFound("語句", runs)).toEqual([]);
  });

  test("二度書いた並びは一つに数える", () => {
    expect(openRunTable(["あ", "い", "あ"], 5).size).toBe(2);
  });
});
