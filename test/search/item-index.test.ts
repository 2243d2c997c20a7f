import { expect, test } from "vitest";
import { openItemIndex, packItemTerms } from "../../src/search/item-index.ts";
import type { ItemTerms } from "../../src/search/item-terms.ts";
import { openPackedFile, packFile } from "../../src/text/packed-file.ts";
import { createRandom } from "../simulation/random.ts";

const open = (records: ReadonlyMap<string, ItemTerms[]>) =>
  openItemIndex(openPackedFile(packFile("test", "1", packItemTerms(records)).buffer, "test"));

test("項目は、自分のことばと、借りたことばのどちらで当たるかを言う", () => {
  const items = open(
    new Map([
      [
        "a-1",
        [
          { own: ["w税金", "wスマホ"], lent: ["w納付"] },
          { own: ["w窓口"], lent: ["w税金"] },
        ],
      ],
      ["a-2", [{ own: ["w税金"], lent: [] }]],
    ]),
  );
  expect(items.countParts("a-1")).toBe(2);
  expect([...items.holdersOf("a-1", "w税金")]).toEqual([
    [0, "own"],
    [1, "lent"],
  ]);
  expect([...items.holdersOf("a-2", "w税金")]).toEqual([[0, "own"]]);
  expect([...items.holdersOf("a-2", "w窓口")]).toEqual([]);
  expect([...items.holdersOf("a-1", "wない")]).toEqual([]);
});

test("項目のない記録には何も当たらない", () => {
  const items = open(new Map());
  expect(items.countParts("a-1")).toBe(0);
  expect([...items.holdersOf("a-1", "w税金")]).toEqual([]);
});

test("たくさんの記録を詰めても、どのことばも元のまま読める", () => {
  const random = createRandom(5);
  const words = Array.from({ length: 400 }, (_, at) => `w${String.fromCharCode(0x4e00 + at * 7)}${at % 13}`);
  const pick = () => words.filter(() => random.chance(0.1));
  const records = new Map(
    Array.from({ length: 60 }, (_, at) => {
      const parts = Array.from({ length: 1 + random.below(5) }, () => {
        const own = pick();
        return { own, lent: pick().filter((word) => !own.includes(word)) };
      });
      return [`x-${at}`, parts] as const;
    }),
  );
  const items = open(records);
  for (const [id, parts] of records) {
    for (const word of words) {
      const expected = parts.flatMap(({ own, lent }, part): [number, string][] =>
        own.includes(word) ? [[part, "own"]] : lent.includes(word) ? [[part, "lent"]] : [],
      );
      expect([...items.holdersOf(id, word)]).toEqual(expected);
    }
  }
});
