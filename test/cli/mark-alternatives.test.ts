import { describe, expect, test } from "vitest";
import { markAlternatives } from "../../src/cli/mark-alternatives.ts";
import { RULES } from "../../src/understand/read-spans.ts";

/** The alternatives that a text goes through. */
function through(pattern: RegExp, text: string): string[] {
  const marked = markAlternatives(pattern);
  const match = marked.pattern.exec(text);
  return marked.alternatives.filter(({ group }) => match?.[group] !== undefined).map(({ source }) => source);
}

describe("規則の式の、どの枝を通ったか", () => {
  test("外側の枝と、かっこの中の枝を言う", () => {
    expect(through(/a(?:b|c)|d/g, "ac")).toEqual(["c", "a(?:b|c)"]);
    expect(through(/a(?:b|c)|d/g, "d")).toEqual(["d"]);
  });

  test("かっこや|が字として書かれていても、枝とは数えない", () => {
    expect(markAlternatives(/[|()]\|\(x/g).alternatives).toEqual([]);
  });

  test("くり返しと否定の中は、通ったかどうかが残らないので数えない", () => {
    expect(markAlternatives(/(?:a|b)+(?!c|d)(?:e|f){0,2}/g).alternatives).toEqual([]);
    expect(through(/(?:a|b)?(?=c|d)/g, "ac")).toEqual(["a", "c"]);
  });

  test("名前のある組は、そのまま読める", () => {
    const { pattern } = markAlternatives(/(?<one>a|b)(c)/g);
    expect(pattern.exec("bc")?.groups).toEqual({ one: "b" });
  });

  test("どの規則の例も、印をつけた式が同じ所を読む", () => {
    for (const { name, reads, examples } of RULES) {
      if (!(reads instanceof RegExp)) continue;
      const { pattern } = markAlternatives(reads);
      for (const { text } of examples) {
        const read = (one: RegExp) => [...text.matchAll(one)].map(([words, index]) => [words, index && ""]);
        expect(
          read(pattern).map(([words]) => words),
          name,
        ).toEqual(read(reads).map(([words]) => words));
      }
    }
  });
});
