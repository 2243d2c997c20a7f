import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DataFault } from "../../src/cli/read-data-files.ts";
import { readLexiconFiles } from "../../src/cli/read-lexicon-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "lexicon-"));
  mkdirSync(path.join(dir, "lexicon"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, "lexicon", name), text);
  const faults: DataFault[] = [];
  return { entries: [...readLexiconFiles(faults, dir)], faults };
};

describe("ことばの表(data/lexicon)を読む", () => {
  test("どのファイルの語も一つの表になり、表でないファイルは読まない", () => {
    const { entries, faults } = read({
      "a.yaml": "跨線橋: [駅の階段]\n",
      "b.yaml": "空き店舗: [シャッター, 閉まった店]\n",
      "README.md": "# 書きかた",
    });
    expect(entries).toEqual([
      ["跨線橋", ["駅の階段"]],
      ["空き店舗", ["シャッター", "閉まった店"]],
    ]);
    expect(faults).toEqual([]);
  });

  test("二度書いた語は、もう一つのファイルの名前を言い、先のほうを残す", () => {
    const { entries, faults } = read({ "a.yaml": "跨線橋: [駅の階段]\n", "b.yaml": "跨線橋: [橋]\n" });
    expect(entries).toEqual([["跨線橋", ["駅の階段"]]]);
    expect(faults).toEqual([expect.objectContaining({ file: "lexicon/b.yaml", record: "跨線橋" })]);
    expect(faults[0]!.message).toContain("a.yaml");
  });

  test.each([
    ["数のままのことば", "国際電話: [1]\n"],
    ["ことばのない語", "国際電話: []\n"],
    ["一字の語", "橋: [川をわたる]\n"],
  ])("%sは、行を言って断る", (_, text) => {
    const { entries, faults } = read({ "a.yaml": text });
    expect(entries).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ line: 1 })]);
  });

  test("実物の表: 語をふくむことばは、語だけで見つかるので置かない", () => {
    const faults: DataFault[] = [];
    const own = [...readLexiconFiles(faults)].flatMap(([word, said]) =>
      said.filter((one) => normalizeText(one).includes(normalizeText(word))).map((one) => `${word}: ${one}`),
    );
    expect(own).toEqual([]);
    expect(faults).toEqual([]);
  });
});
