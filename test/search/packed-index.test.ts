import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { analyzeText } from "../../src/search/analyze.ts";
import { checksumAround } from "../../src/search/checksum.ts";
import { buildIndex, type MiniSearchIndex, openMiniSearchIndex } from "../../src/search/mini-search-index.ts";
import { packIndex } from "../../src/search/pack-index.ts";
import { INDEX_KIND, openPackedIndex } from "../../src/search/packed-index.ts";
import { type IndexDocument, IndexVersionError } from "../../src/search/search-index.ts";
import { openPackedFile } from "../../src/text/packed-file.ts";
import { PackedFileError } from "../../src/text/packed-file-error.ts";
import { createRandom } from "../simulation/random.ts";

const GENERATED = path.resolve(import.meta.dirname, "../../data/generated");
const GOLDEN = path.resolve(import.meta.dirname, "../golden");

vi.setConfig({ testTimeout: 60_000 }); // MiniSearch over every question takes seconds, more on a busy machine

const { tokenizer, index: packed } = openHouse();
const built = JSON.parse(readFileSync(path.join(GENERATED, "mini-search-index.json"), "utf8")) as MiniSearchIndex;
const miniSearch = openMiniSearchIndex(built, tokenizer);

const questions = globSync("questions*.jsonl", { cwd: GOLDEN }).flatMap((file) =>
  readFileSync(path.join(GOLDEN, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { q: string }).q),
);

/** The searches whose hits are not MiniSearch's to the last digit: order, scores, matched terms, their fields and order. */
function findDifferences(searches: string[][], ours = packed, theirs = miniSearch): string[][] {
  return searches.filter((terms) => JSON.stringify(ours.search(terms)) !== JSON.stringify(theirs.search(terms)));
}

describe("詰めた索引は MiniSearch と同じに答える", () => {
  test("正解表の質問の語で(MiniSearch が遅いので、四つに一つ)", () => {
    expect(questions.length).toBeGreaterThan(1600);
    const everyFourth = questions.filter((_, index) => index % 4 === 0);
    expect(findDifferences(everyFourth.map((question) => analyzeText(question, tokenizer)))).toEqual([]);
  });

  test("でたらめに選んだ語の組で、索引にない語や二度ある語が混じっても", () => {
    const known = built.index.index.map(([term]) => term);
    const random = createRandom(11);
    const searches = Array.from({ length: 500 }, () => {
      const terms = Array.from({ length: 1 + random.below(40) }, () => random.pick(known));
      return [...terms, `${terms[0]}ー`, terms[0]!.slice(0, -1), terms[0]!, "wzzz", "\uffff", ""];
    });
    expect(findDifferences(searches)).toEqual([]);
  });

  test("索引のどの語も一つずつ見つかる", () => {
    const everyThird = built.index.index.filter((_, index) => index % 3 === 0).map(([term]) => [term]);
    expect(everyThird.filter((terms) => packed.search(terms).length === 0)).toEqual([]);
    expect(findDifferences(everyThird.filter((_, index) => index % 7 === 0))).toEqual([]);
  });

  test("同じ点の記録、分けた記録、文のない記録、長い語、くり返す語でも", () => {
    const long = "w".repeat(300);
    const documents: IndexDocument[] = [
      { id: "b", title: "公園 公園 公園 公園の遊具" },
      { id: "a#1", keywords: "公園 遊具 ブランコ" },
      { id: "same-1", body: "図書館" },
      { id: "same-2", body: "図書館" },
      { id: "a", title: "公園", questions: "公園はどこですか" },
      { id: "empty" },
      { id: "a#2", foreign: `park ${long}`, keywords: "公園" },
    ];
    const small = buildIndex(documents, tokenizer);
    const ours = openPackedIndex(packIndex(small).buffer, tokenizer);
    const searches = ["公園の遊具", "図書館", "図書館と公園", `park ${long}`, "ブランコ", "ない言葉"].map((text) =>
      analyzeText(text, tokenizer),
    );
    expect(findDifferences(searches, ours, openMiniSearchIndex(small, tokenizer))).toEqual([]);
    expect(ours.search(analyzeText("図書館", tokenizer)).map(({ id }) => id)).toEqual(["same-1", "same-2"]);
    expect(
      ours
        .search(analyzeText("公園", tokenizer))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b"]);
    expect(ours.search([])).toEqual([]);
  });

  test("文書のない索引も開けて、何も返さない", () => {
    const empty = openPackedIndex(packIndex(buildIndex([], tokenizer)).buffer, tokenizer);
    expect(empty.search(analyzeText("公園", tokenizer))).toEqual([]);
  });
});

describe("詰めた索引のファイルでないものは開かない", () => {
  const file = packIndex(buildIndex([{ id: "a", title: "公園の遊具", body: "公園を直す" }], tokenizer));
  const open = (bytes: Uint8Array) => () => openPackedIndex(bytes.slice().buffer, tokenizer);
  const flip = (at: number) => file.with(at, file[at]! ^ 0x10);

  test("そのままなら開く", () => expect(open(file)).not.toThrow());

  test("途中で切れている", () => {
    expect(open(file.subarray(0, -1))).toThrow(PackedFileError);
    for (let length = 0; length < file.length; length += 7) {
      expect(open(file.subarray(0, length)), `${length} バイト`).toThrow(PackedFileError);
    }
  });

  test("本体のどこでも1ビット違えば開かない", () => {
    const bodyStart = openPackedFile(file.buffer, INDEX_KIND).section("fields").byteOffset;
    for (let at = bodyStart; at < file.length; at++) expect(open(flip(at)), `${at} バイト目`).toThrow(PackedFileError);
  });

  test("後ろに余分なものが付いている", () => {
    expect(open(Uint8Array.from([...file, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(PackedFileError);
  });

  test("見出しが1ビットでも違えば開かない", () => {
    const headerEnd = openPackedFile(file.buffer, INDEX_KIND).section("fields").byteOffset;
    for (let at = 0; at < headerEnd; at++) expect(open(flip(at)), `${at} バイト目`).toThrow();
  });

  test.each(["public/readings.bin", "dictionary.bin", "records.json", "mini-search-index.json"])("%s", (name) => {
    expect(open(readFileSync(path.join(GENERATED, name)))).toThrow(PackedFileError);
  });

  test("別の辞書や分け方で作った索引", () => {
    const other = { ...buildIndex([{ id: "a", title: "公園" }], tokenizer), version: "old/1" };
    expect(open(packIndex(other))).toThrow(IndexVersionError);
    expect(() => openMiniSearchIndex(other, tokenizer)).toThrow(IndexVersionError);
  });

  test("別の欄で作った索引", () => {
    const other = packIndex(buildIndex([{ id: "a", title: "公園" }], tokenizer));
    const opened = openPackedFile(other.buffer, INDEX_KIND);
    opened.section("fields").set(new TextEncoder().encode("theme"));
    const checksum = opened.section("checksum");
    checksum.set(new Uint8Array(Uint32Array.of(checksumAround(checksum)).buffer));
    expect(open(other)).toThrow(IndexVersionError);
  });
});
