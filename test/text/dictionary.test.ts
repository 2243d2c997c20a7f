import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import kuromoji from "kuromoji";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { buildDictionary } from "../../src/cli/build-dictionary.ts";
import { KUROMOJI_DICT_DIR, readDictionaryEntries } from "../../src/cli/dictionary-entries.ts";
import { openDictionary } from "../../src/text/dictionary.ts";
import { createTokenizer } from "../../src/text/kuromoji-tokenizer.ts";
import { cutIntoLatticePieces, MAX_LATTICE_UNITS } from "../../src/text/lattice-piece.ts";
import { createRandomText, HOSTILE_RANGES, PLAIN_RANGES } from "./random-text.ts";

const DATA_DIR = path.resolve(import.meta.dirname, "../../data");

const stock = await new Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>>((resolve, reject) => {
  kuromoji.builder({ dicPath: KUROMOJI_DICT_DIR }).build((error, built) => (error ? reject(error) : resolve(built)));
});

const userWords = z
  .array(z.strictObject({ word: z.string(), reading: z.string() }))
  .parse(parse(readFileSync(path.join(DATA_DIR, "vocabulary/user-words.yaml"), "utf8")));
/** One in so many lines of `data/` is cut both ways; `DICTIONARY_SHARE=1 npm test -- test/text/dictionary` for all. */
const SHARE = Number(process.env.DICTIONARY_SHARE ?? 12);
const dataLines = [
  ...new Set(
    globSync("**/*.yaml", { cwd: DATA_DIR, exclude: ["generated"] })
      .sort()
      .flatMap((file) => readFileSync(path.join(DATA_DIR, file), "utf8").split("\n")),
  ),
];

const entries = readDictionaryEntries();
const plain = buildDictionary([], entries);
const built = buildDictionary(userWords, entries);
const plainTokenizer = createTokenizer(openDictionary(plain.dictionary.buffer), plain.readings.buffer);
const tokenizer = createTokenizer(openDictionary(built.dictionary.buffer), built.readings.buffer);

const surfaces = (text: string) => tokenizer.tokenize(text).map(({ surface }) => surface);

const words = entries.map(({ surface }) => surface);
const createPlainText = (seed: number) => createRandomText(seed, PLAIN_RANGES, words, dataLines);
const createHostileText = (seed: number) => createRandomText(seed, HOSTILE_RANGES, words, dataLines);

/** Nothing in the text that stock kuromoji goes wrong on. */
function isHarmless(text: string): boolean {
  return (
    text.isWellFormed() &&
    !/[\0\u{10000}-\u{10ffff}]/u.test(text) &&
    text.split(/[、。]/).every((sentence) => sentence.length < MAX_LATTICE_UNITS)
  );
}

function tokensOfStock(text: string) {
  let start = 0;
  return stock.tokenize(text).map((token) => {
    const known = token.word_type === "KNOWN";
    const surface = token.surface_form;
    start += surface.length;
    return {
      surface,
      base: known ? token.basic_form : surface,
      pos: token.pos,
      posDetail: token.pos_detail_1,
      start: start - surface.length,
      reading: token.reading ?? null,
      known,
    };
  });
}

/** The texts on which the recoded dictionary and stock kuromoji do not agree in every field of every token. */
function findDifferences(texts: string[]) {
  // One text at a time: the tokens of thirty thousand are not kept.
  return texts
    .filter((text) => JSON.stringify(plainTokenizer.tokenize(text)) !== JSON.stringify(tokensOfStock(text)))
    .slice(0, 3)
    .map((text) => ({ text, ours: plainTokenizer.tokenize(text), stock: tokensOfStock(text) }));
}

describe("組み替えた辞書は、もとの kuromoji と同じ結果を返す", () => {
  it(`data の${SHARE}行に1行で、語・原形・品詞・読みが同じ`, () => {
    const share = dataLines.filter((_, index) => index % SHARE === 0);
    const lines = share.filter(isHarmless);
    expect(share.length).toBeGreaterThan(1_500);
    expect(lines.length).toBeGreaterThan(share.length * 0.9);
    expect(findDifferences(lines)).toEqual([]);
  });

  it("でたらめな 10,000 の文字列で、語・原形・品詞・読みが同じ", () => {
    const randomText = createPlainText(20_261_117);
    const texts = Array.from({ length: 10_000 }, randomText).filter(isHarmless);
    expect(texts.length).toBeGreaterThan(9_950);
    expect(findDifferences(texts)).toEqual([]);
  });
});

describe("辞書のファイル", () => {
  it("読みと合わせて 15 MB に収まり、開くときに何も写さない", () => {
    expect(built.dictionary.length + built.readings.length).toBeLessThanOrEqual(15_000_000);
    // Opened as it lies: what copies or decodes grows with the dictionary, and the first opening would take 100 ms.
    const opened = Array.from({ length: 20 }, () => {
      const start = performance.now();
      createTokenizer(openDictionary(built.dictionary.buffer), built.readings.buffer);
      return performance.now() - start;
    });
    expect(Math.min(...opened)).toBeLessThan(10);
  });

  it("版は内容で決まり、利用者語が変われば変わる", () => {
    expect(tokenizer.version).toMatch(/^[0-9a-f]{16}$/);
    expect(tokenizer.version).not.toBe(plainTokenizer.version);
    // Built once more, by the command before the tests.
    expect(Buffer.compare(readFileSync(path.join(DATA_DIR, "generated/dictionary.bin")), built.dictionary)).toBe(0);
  });

  it("別の辞書の読みは受け取らない", () => {
    const dictionary = openDictionary(built.dictionary.buffer);
    expect(() => createTokenizer(dictionary, plain.readings.buffer)).toThrow(
      expect.objectContaining({ code: "version_mismatch", message: expect.stringContaining(plainTokenizer.version) }),
    );
  });

  /** The dictionary with the first `before` in its header replaced by `after`, which must be as long. */
  const withHeader = (before: string, after: string): ArrayBuffer => {
    const copy = Buffer.from(plain.dictionary);
    copy.write(after, copy.indexOf(before));
    return copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.byteLength);
  };
  it.each([
    ["形式の違うもの", withHeader('"format":2', '"format":1'), "wrong_format"],
    ["節の欠けたもの", withHeader('"classes"', '"others!"'), "truncated"],
    ["見出しの壊れたもの", withHeader('"format"', "?format?"), "not_packed"],
    ["辞書でないもの", new ArrayBuffer(64), "not_packed"],
    ["空のもの", new ArrayBuffer(0), "not_packed"],
    ["読みのファイル", plain.readings.buffer, "wrong_kind"],
    ["途中で切れたもの", plain.dictionary.buffer.slice(0, -1), "truncated"],
    ["見出しの途中で切れたもの", plain.dictionary.buffer.slice(0, 100), "truncated"],
  ])("%sは、辞書として開かない", (_, buffer, code) => {
    expect(() => openDictionary(buffer)).toThrow(expect.objectContaining({ name: "PackedFileError", code }));
  });

  it("読みを渡さなければ、読みは null になり、ほかは変わらない", () => {
    const silent = createTokenizer(openDictionary(built.dictionary.buffer), null);
    const text = "緋の郷の施設運営を見直した";
    expect(silent.tokenize(text)).toEqual(tokenizer.tokenize(text).map((token) => ({ ...token, reading: null })));
  });
});

describe("利用者語", () => {
  it.each(["", "の担当はどこ?", "について教えて", "を"])(
    "どの語も、後に「%s」が続いても一語で、読みが付く",
    (after) => {
      const split = userWords.filter(({ word, reading }) => {
        const found = tokenizer.tokenize(`市の${word}${after}`).find(({ start }) => start === 2);
        return found?.surface !== word || found.reading !== reading || !found.known;
      });
      expect(split).toEqual([]);
    },
  );

  const wholes = "個人|財産|の|管理 県庁|内|の|売店 公安|中|に 結婚|活性|化 まち|協議|会 消防|団体 身分|別";
  it.each(wholes.split(" "))("短い利用者語は、ほかの語から切り出されない: %s", (expected) => {
    expect(surfaces(expected.replaceAll("|", "")).join("|")).toBe(expected);
  });

  it("IPADIC の読み違いを正す", () => {
    const readings = tokenizer.tokenize("伊勢崎市と安中市と湖南市のごみ分別").map(({ reading }) => reading);
    expect(readings.join(" ")).toBe("イセサキ シ ト アンナカ シ ト コナン シ ノ ゴミ ブンベツ");
  });

  const twice = { word: "緋の郷", reading: "ヒノサト" };
  it.each([
    ["半角でない英字", [{ word: "Ｗｉ－Ｆｉ", reading: "ワイファイ" }]],
    ["ひらがなの読み", [{ word: "緋の郷", reading: "ひのさと" }]],
    ["句点のある語", [{ word: "緋の郷。", reading: "ヒノサト" }]],
    ["二度書いた語", [twice, twice]],
  ])("%sは断る", (_, faulty) => {
    expect(() => buildDictionary(faulty, entries)).toThrow(RangeError);
  });
});

describe("kuromoji の弱点を補う", () => {
  it("並んだ絵文字は、後に続く文を飲み込まない", () => {
    const text = "😀😀ごみの日を教えて";
    const swallowed = stock.tokenize(text).map(({ surface_form }) => surface_form);
    expect(swallowed.join(""), "もとの kuromoji は飲み込む").not.toContain("ごみの日を教えて");
    expect(surfaces(text)).toEqual(["😀😀", "ごみ", "の", "日", "を", "教え", "て"]);
  });

  it("片割れのサロゲートがあっても投げず、位置がずれない", () => {
    const text = "\ud83dごみの\udc00日。𠮷野😀は";
    const found = tokenizer.tokenize(text).map(({ surface, start }) => `${start}${surface}`);
    expect(found).toEqual("0\ufffd 1ごみ 3の 4\ufffd 5日 6。 7𠮷 9野 10😀 12は".split(" "));
  });

  it("NUL などの制御文字は、空白と同じに扱う", () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter((c) =>
      /\p{Cc}/u.test(c),
    );
    expect(controls).toHaveLength(65);
    const classes = (text: string) =>
      tokenizer.tokenize(text).map(({ start, pos, posDetail }) => [start, pos, posDetail]);
    const spaced = JSON.stringify(classes("ごみ の日"));
    const odd = controls.filter((control) => JSON.stringify(classes(`ごみ${control}の日`)) !== spaced);
    expect(odd).toEqual([]);
  });

  it("どんな文字列でも、語をつなぐと元の文になり、start が語の位置を指す", () => {
    const randomText = createHostileText(9);
    for (let round = 0; round < 5_000; round++) {
      // Every fiftieth is long enough to be cut.
      const text = Array.from({ length: round % 50 === 0 ? 60 : 1 }, randomText).join("");
      const tokens = tokenizer.tokenize(text);
      expect(tokens.map(({ surface }) => surface).join("")).toBe(text.toWellFormed());
      for (const { surface, start } of tokens) {
        expect(surface).toBe(text.toWellFormed().slice(start, start + surface.length));
        expect(surface.isWellFormed()).toBe(true);
      }
    }
  });

  it.each([
    ["漢字とかな", "市役所の窓口で住民票を取る"],
    ["空白", "ごみ 出し "],
    ["絵文字", "😀"],
    ["一文字ずれた絵文字", "あ😀😀😀"],
    ["同じ文字", "あ"],
  ])("句読点のない 9,000 字(%s)も、200 字ごとの手間で切る", (_, unit) => {
    const text = unit.repeat(9_000).slice(0, 9_000).toWellFormed();
    const pieces = cutIntoLatticePieces(text);
    expect(pieces.join("")).toBe(text);
    expect(pieces.length).toBeLessThanOrEqual(90);

    const dictionary = openDictionary(built.dictionary.buffer);
    let looked = 0;
    let longest = 0;
    const counting: typeof dictionary.eachWord = (piece, from, found) => {
      looked += piece.length - from;
      longest = Math.max(longest, piece.length);
      dictionary.eachWord(piece, from, found);
    };
    createTokenizer({ ...dictionary, eachWord: counting }, null).tokenize(text);
    expect(longest).toBeLessThanOrEqual(MAX_LATTICE_UNITS);
    expect(looked).toBeLessThanOrEqual(9_000 * MAX_LATTICE_UNITS);
  });

  it.each([
    ["空白の後", `${"漢".repeat(150)} ${"字".repeat(100)}`, 151],
    ["記号の後", `${"漢".repeat(150)}」${"字".repeat(100)}`, 151],
    ["かなから漢字に変わる所", `${"漢".repeat(150)}の${"字".repeat(100)}`, 151],
    ["切れ目がなければ 200 字", "漢".repeat(250), 200],
    ["サロゲートの対の前", `あ${"😀".repeat(120)}`, 199],
  ])("長い文は、%sで切る", (_, text, length) => {
    expect(cutIntoLatticePieces(text)[0]).toHaveLength(length);
  });

  it("200 字までの文は、どこでも切らない", () => {
    const sentence = `${"漢 の ".repeat(49)}漢字に、`;
    expect(sentence).toHaveLength(MAX_LATTICE_UNITS);
    expect(cutIntoLatticePieces(`${sentence}次。`)).toEqual([sentence, "次。"]);
  });
});
