import { describe, expect, it } from "vitest";
import { findNeighbour } from "../../src/understand/find-neighbour.ts";

describe("計画の並びで、となりの記録をたずねる言いかた", () => {
  it.each([
    ["その一個手前の番号のやつ見せて", -1],
    ["一つ前は?", -1],
    ["前の番号は何?", -1],
    ["次の施策は?", 1],
    ["じゃあ次の取組を教えて", 1],
    ["隣の項目も見せて", 1],
    ["前の取組は?", null],
    ["次は?", null],
    ["次の施策の担当は?", null],
    ["次の公約に空き家はある?", null],
    ["一つ前の年度は?", null],
  ] as const)("%s", (text, step) => {
    expect(findNeighbour(text)).toBe(step);
  });
});
