import KuromojiTokenizer from "kuromoji/src/Tokenizer.js";
import { describe, expect, test } from "vitest";
import { readQuestions } from "../../src/cli/ask-questions.ts";
import { BUILT, readBuiltBytes } from "../../src/cli/generated-files.ts";
import { openDictionary } from "../../src/text/dictionary.ts";
import { createTokenizer } from "../../src/text/kuromoji-tokenizer.ts";
import { blankOutAstral, cutIntoLatticePieces } from "../../src/text/lattice-piece.ts";
import { createRandom } from "../simulation/random.ts";

const dictionary = openDictionary(readBuiltBytes(BUILT.dictionary));
const ours = createTokenizer(dictionary, null);
const kuromoji = new KuromojiTokenizer(dictionary.kuromoji);

/** What kuromoji itself makes of the same pieces. */
const cutByKuromoji = (text: string) =>
  cutIntoLatticePieces(text.toWellFormed()).flatMap((piece) =>
    kuromoji.tokenize(blankOutAstral(piece)).map((found) => ({
      length: found.surface_form.length,
      known: found.word_type === "KNOWN",
      pos: found.pos,
      posDetail: found.pos_detail_1,
      base: found.word_type === "KNOWN" ? found.basic_form : null,
    })),
  );
const cutByUs = (text: string) =>
  ours.tokenize(text).map(({ surface, known, pos, posDetail, base }) => ({
    length: surface.length,
    known,
    pos,
    posDetail,
    base: known ? base : null,
  }));

describe("切りかたは、品詞ももとの形も、kuromoji と同じ", () => {
  test("正解表のどの質問でも", () => {
    const differing = readQuestions().filter(
      ({ q }) => JSON.stringify(cutByUs(q)) !== JSON.stringify(cutByKuromoji(q)),
    );
    expect(differing.map(({ q }) => q)).toEqual([]);
  });

  test("でたらめな文字、長い文、辞書にない文字でも", () => {
    const random = createRandom(3);
    const ranges = [
      [0x3041, 0x56],
      [0x30a1, 0x5a],
      [0x4e00, 0x51ff],
      [0x20, 0x5f],
      [0xac00, 0x2ba0],
      [0, 0xffff],
    ] as const;
    const letter = () => {
      const [from, count] = random.pick(ranges);
      return String.fromCharCode(from + random.below(count));
    };
    const texts = Array.from({ length: 200 }, () => Array.from({ length: 1 + random.below(40) }, letter).join(""));
    const odd = [
      "",
      "、。",
      ",,あ",
      "😀😀あ😀",
      "a".repeat(500),
      "一二三".repeat(150),
      "東京都".repeat(90),
      "\u0300\u0301a",
    ];
    for (const text of [...texts, ...odd]) expect(cutByUs(text)).toEqual(cutByKuromoji(text));
  });
});
