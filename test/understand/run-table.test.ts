import { describe, expect, test } from "vitest";
import { layOutRuns, openRunTable } from "../../src/understand/run-table.ts";

function listFound(text: string, runs: readonly string[]): string[] {
  return [...openRunTable(layOutRuns(runs)).findIn(text)].map((run) => runs[run]!);
}

describe("知っている文字の並びを、文の中からさがす", () => {
  test("文に出てくる順に、同じ場所なら短い順に、一度ずつ", () => {
    expect(listFound("いつまで いつ", ["いつ", "まで", "いつま", "で", "つい"])).toEqual([
      "いつ",
      "いつま",
      "まで",
      "で",
    ]);
  });

  test("文の終わりをこえる並びはない", () => {
    expect(listFound("いつ", ["いつま"])).toEqual([]);
  });

  test("同じ場所に入る並びが多くても、一つずつ見分ける", () => {
    // Twice as many runs as letters: slots are shared many times over.
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const runs = letters.flatMap((letter, at) => [letter, letter + (letters[at + 1] ?? "末")]);
    expect(listFound(letters.join(""), runs)).toEqual(runs.slice(0, -1));
    expect(listFound("語句", runs)).toEqual([]);
  });
});
