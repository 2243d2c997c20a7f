import { expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { FOREIGN_ASPECTS } from "../../src/understand/aspect-words.ts";
import { FOREIGN_GREETINGS, FOREIGN_THANKS } from "../../src/understand/rules/courtesy.ts";

test("ほかの言語のことばは、そろえた質問と同じ字で書いてある", () => {
  const words = [...Object.values(FOREIGN_ASPECTS).flat(), ...[FOREIGN_GREETINGS, FOREIGN_THANKS].join("|").split("|")];
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((word) => word === "" || normalizeText(word) !== word)).toEqual([]);
});

test("パターンにするあいさつに、印のある字はない", () => {
  expect([FOREIGN_GREETINGS, FOREIGN_THANKS].join("|")).not.toMatch(/[.*+?^${}()[\]\\]/);
});
