import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BUILT, readBuiltBytes, readBuiltJson } from "../../src/cli/generated-files.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { readCities } from "../../src/cli/read-data-files.ts";
import { readVocabulary } from "../../src/cli/read-vocabulary-files.ts";
import { analyzeText } from "../../src/search/analyze.ts";
import { checksumAround } from "../../src/search/checksum.ts";
import { buildRecordDocuments } from "../../src/search/index-documents.ts";
import { buildIndex, type MiniSearchIndex, openMiniSearchIndex } from "../../src/search/mini-search-index.ts";
import { packIndex } from "../../src/search/pack-index.ts";
import { joinParts, openIndexPart } from "../../src/search/packed-index.ts";
import { type IndexDocument, IndexVersionError, type SearchIndex } from "../../src/search/search-index.ts";
import { openPackedFile } from "../../src/text/packed-file.ts";
import { PackedFileError } from "../../src/text/packed-file-error.ts";
import { createRandom } from "../simulation/random.ts";

const GOLDEN = path.resolve(import.meta.dirname, "../golden");
/** One in so many of the questions is searched for both ways; `INDEX_SHARE=1 npm test -- packed-index` for all. */
const SHARE = Number(process.env.INDEX_SHARE ?? 6);

const KIND = "test";
const house = openHouse();
const { tokenizer } = house;
const pack = (documents: IndexDocument[]) => packIndex(buildIndex(documents, tokenizer), KIND);
const openOne = (bytes: Uint8Array<ArrayBuffer>) => joinParts([openIndexPart(bytes.buffer, KIND, tokenizer)]);

const cities = readCities([]);
const { records: words, synonymGroups } = readVocabulary(cities, []);
const concepts = readBuiltJson(BUILT.conceptMiniSearch) as MiniSearchIndex;
const conceptTerms = concepts.index.index.map(([term]) => term);

const questions = globSync("questions*.jsonl", { cwd: GOLDEN }).flatMap((file) =>
  readFileSync(path.join(GOLDEN, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { q: string; city: string }),
);

/** The searches whose hits are not MiniSearch's to the last digit: order, scores, matched terms, their fields and order. */
function findDifferences(
  searches: readonly (readonly string[])[],
  ours: SearchIndex,
  theirs: SearchIndex,
): (readonly string[])[] {
  return searches.filter((terms) => JSON.stringify(ours.search(terms)) !== JSON.stringify(theirs.search(terms)));
}

/** The index with a few of its terms only. A term's hits and scores hang on no other: they are those of the whole. */
const keepTerms = ({ version, index }: MiniSearchIndex, wanted: ReadonlySet<string>): MiniSearchIndex => ({
  version,
  index: { ...index, index: index.index.filter(([term]) => wanted.has(term)) },
});

/** The index that MiniSearch builds of one's documents and then the other's; building it anew would take a minute. */
function addAfter(one: MiniSearchIndex, other: MiniSearchIndex): MiniSearchIndex {
  const first = one.index.nextId;
  const shift = <T>(byId: Record<string, T>) =>
    Object.fromEntries(Object.entries(byId).map(([id, value]) => [Number(id) + first, value]));
  const terms = new Map(one.index.index);
  for (const [term, byField] of other.index.index) {
    const before = terms.get(term);
    const merged = Object.entries(byField).map(([field, postings]) => [
      field,
      { ...before?.[field], ...shift(postings as unknown as Record<string, number>) },
    ]);
    terms.set(term, { ...before, ...Object.fromEntries(merged) });
  }
  const index = {
    ...one.index,
    nextId: first + other.index.nextId,
    documentIds: { ...one.index.documentIds, ...shift(other.index.documentIds) },
    fieldLength: { ...one.index.fieldLength, ...shift(other.index.fieldLength) },
    index: [...terms],
  };
  return { version: one.version, index };
}

/** The cities of the table of questions; a new city's folder needs none. */
const askedCities = cities.filter(({ city }) => questions.some((question) => question.city === city.id));

test("あとから足した索引は、はじめから一緒に作った索引と同じ", () => {
  const one: IndexDocument[] = [
    { id: "a#1", title: "公園の遊具", keywords: "ブランコ 公園 公園" },
    { id: "empty" },
    { id: "a#2", keywords: "公園", foreign: "park" },
  ];
  const other: IndexDocument[] = [
    { id: "b", title: "公園", body: "図書館と公園" },
    { id: "blank", title: "" },
    { id: "c#1", keywords: "図書館" },
    { id: "c#2", questions: "公園はどこですか" },
  ];
  /** Without the two numbers that `openMiniSearchIndex` puts those of REFERENCE in place of. */
  const byTerm = ({ version, index: { documentCount: _, averageFieldLength: __, ...index } }: MiniSearchIndex) => ({
    version,
    ...index,
    index: new Map(index.index),
  });
  const added = addAfter(buildIndex(one, tokenizer), buildIndex(other, tokenizer));
  expect(byTerm(added)).toEqual(byTerm(buildIndex([...one, ...other], tokenizer)));
});

test("どの質問の市も、下で比べられる", () => {
  const rows = askedCities.map(({ city }) => questions.filter((question) => question.city === city.id).length);
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(questions.length);
});

describe("詰めた索引は MiniSearch と同じに答える", () => {
  describe.each(askedCities)("$city.name", ({ city: { id: city }, measures }) => {
    const packed = house.cities.get(city)!.index;
    const asked = questions
      .filter((question) => question.city === city)
      .filter((_, index) => index % SHARE === 0)
      .map(({ q }) => analyzeText(q, tokenizer));
    const turn = askedCities.findIndex((each) => each.city.id === city);
    const searches: Record<"asked" | "random" | "some", readonly (readonly string[])[]> = {
      asked,
      random: [],
      some: [],
    };
    let miniSearch: SearchIndex;
    let looked: string[];

    // One city at a time, and what is searched for only: MiniSearch's form of all terms takes some hundred megabytes.
    beforeAll(() => {
      const documents = measures.flatMap((measure) =>
        buildRecordDocuments(measure, words.get(measure.id), synonymGroups),
      );
      const own = buildIndex(documents, tokenizer);
      const ownTerms = new Set(own.index.index.map(([term]) => term));
      const known = [...new Set([...conceptTerms, ...ownTerms])];
      looked = known.filter((term, index) => ownTerms.has(term) || index % askedCities.length === turn);
      searches.some = known.filter((_, index) => index % 49 === 0).map((term) => [term]);
      const random = createRandom(11);
      searches.random = Array.from({ length: 75 }, () => {
        const terms = Array.from({ length: 1 + random.below(40) }, () => random.pick(known));
        return [...terms, `${terms[0]}ー`, terms[0]!.slice(0, -1), terms[0]!, "wzzz", "\uffff", ""];
      });
      const wanted = new Set(Object.values(searches).flat(2));
      miniSearch = openMiniSearchIndex(addAfter(keepTerms(concepts, wanted), keepTerms(own, wanted)), tokenizer);
    });
    afterAll(() => {
      miniSearch = { search: () => [] };
      looked = [];
    });

    test(`正解表の${SHARE}問に1問の語で`, () => {
      expect(asked.length).toBeGreaterThan(10);
      expect(findDifferences(searches.asked, packed, miniSearch)).toEqual([]);
    });

    test("でたらめに選んだ語の組で、索引にない語や二度ある語が混じっても", () => {
      expect(searches.random).toHaveLength(75);
      expect(findDifferences(searches.random, packed, miniSearch)).toEqual([]);
    });

    test("市の語はどれも、話題の語は市ごとに分けて、一つずつ見つかり、四十九に一つは MiniSearch と比べる", () => {
      expect(looked.filter((term) => packed.search([term]).length === 0)).toEqual([]);
      expect(searches.some.length).toBeGreaterThan(1_000);
      expect(findDifferences(searches.some, packed, miniSearch)).toEqual([]);
    });
  });

  test("語を持つ文書の数は、当たりを一つずつ数えたのと同じ", () => {
    const { index } = house.cities.get(askedCities[0]!.city.id)!;
    for (const { q } of questions.slice(0, 40)) {
      const { hitsOf, holders } = index.find(analyzeText(q, tokenizer));
      const counted = new Map<string, number>();
      for (const { matches } of hitsOf.flatMap((hits) => [...hits]))
        for (const term in matches) counted.set(term, (counted.get(term) ?? 0) + 1);
      expect(new Map([...holders].sort())).toEqual(new Map([...counted].sort()));
    }
  });

  test("話題と記録に分けても、順番と中身は一緒に並べたときと同じ", () => {
    for (const { q, city } of questions.slice(0, 200)) {
      const { index, byId } = house.cities.get(city)!;
      const terms = analyzeText(q, tokenizer);
      const all = index.search(terms);
      const parts = [all.filter(({ id }) => !byId.has(id)), all.filter(({ id }) => byId.has(id))];
      expect(JSON.stringify(index.find(terms).hitsOf.map((hits) => [...hits]))).toBe(JSON.stringify(parts));
    }
  });

  test("望むものの中のいちばんは、並べた中で初めに出てくるそれと同じ", () => {
    for (const { q, city } of questions.slice(0, 200)) {
      const { index } = house.cities.get(city)!;
      for (const hits of index.find(analyzeText(q, tokenizer)).hitsOf) {
        for (const end of ["a", "e", "s", "1", "#"]) {
          const isWanted = (id: string) => id.endsWith(end);
          const best = hits.best(index.mark(isWanted));
          const first = [...hits].find(({ id }) => isWanted(id));
          expect(JSON.stringify(best)).toBe(JSON.stringify(first));
        }
      }
    }
  });

  test("点は、一緒に探すほかの市の記録の数にも、記録の長さにもよらない", () => {
    const one: IndexDocument = { id: "a", title: "公園の遊具", keywords: "ブランコ" };
    const scoreIn = (documents: IndexDocument[]) =>
      openOne(pack(documents))
        .search(analyzeText("ブランコ", tokenizer))
        .find(({ id }) => id === "a")!.score;
    const others = Array.from({ length: 50 }, (_, at) => ({ id: `b${at}`, title: "図書館の本".repeat(at + 1) }));
    expect(scoreIn([one, ...others])).toBe(scoreIn([one]));
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
    const ours = openOne(packIndex(small, KIND));
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
    const empty = openOne(pack([]));
    expect(empty.search(analyzeText("公園", tokenizer))).toEqual([]);
  });
});

describe("詰めた索引のファイルでないものは開かない", () => {
  const file = pack([{ id: "a", title: "公園の遊具", body: "公園を直す" }]);
  const open = (bytes: Uint8Array) => () => openIndexPart(bytes.slice().buffer as ArrayBuffer, KIND, tokenizer);
  const flip = (at: number) => file.with(at, file[at]! ^ 0x10);

  test("そのままなら開く", () => expect(open(file)).not.toThrow());

  test("途中で切れている", () => {
    expect(open(file.subarray(0, -1))).toThrow(PackedFileError);
    for (let length = 0; length < file.length; length += 7) {
      expect(open(file.subarray(0, length)), `${length} バイト`).toThrow(PackedFileError);
    }
  });

  test("本体のどこでも1ビット違えば開かない", () => {
    const bodyStart = openPackedFile(file.buffer, KIND).section("fields").byteOffset;
    for (let at = bodyStart; at < file.length; at++) expect(open(flip(at)), `${at} バイト目`).toThrow(PackedFileError);
  });

  test("後ろに余分なものが付いている", () => {
    expect(open(Uint8Array.from([...file, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(PackedFileError);
  });

  test("見出しが1ビットでも違えば開かない", () => {
    const headerEnd = openPackedFile(file.buffer, KIND).section("fields").byteOffset;
    for (let at = 0; at < headerEnd; at++) expect(open(flip(at)), `${at} バイト目`).toThrow();
  });

  test.each([BUILT.readings, BUILT.dictionary, BUILT.concepts, BUILT.pack("konan")])("%s", (name) => {
    expect(open(new Uint8Array(readBuiltBytes(name)))).toThrow(PackedFileError);
  });

  test("別の辞書や分け方で作った索引", () => {
    const other = { ...buildIndex([{ id: "a", title: "公園" }], tokenizer), version: "old/1" };
    expect(open(packIndex(other, KIND))).toThrow(IndexVersionError);
    expect(() => openMiniSearchIndex(other, tokenizer)).toThrow(IndexVersionError);
  });

  test("別の欄で作った索引", () => {
    const other = pack([{ id: "a", title: "公園" }]);
    const opened = openPackedFile(other.buffer, KIND);
    opened.section("fields").set(new TextEncoder().encode("theme"));
    const checksum = opened.section("checksum");
    checksum.set(new Uint8Array(Uint32Array.of(checksumAround(checksum)).buffer));
    expect(open(other)).toThrow(IndexVersionError);
  });
});
