import { expect, test } from "vitest";
import type { LanguageTag } from "../../src/domain/languages.ts";
import { findGlosses } from "../../src/understand/find-glosses.ts";
import type { Span } from "../../src/understand/span.ts";

const read = (words: string, text: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  rule: "departments",
  meaning: { kind: "condition", condition: { kind: "topic", words, literal: false } },
});
/** The words of each gloss, and whether they are searched for as they stand. */
const glossesOf = (text: string, language: LanguageTag, spans: Span[] = []) =>
  findGlosses(text, spans, language).map(({ start, end, meaning }) => [text.slice(start, end).trim(), meaning.kind]);

test("かっこの中が計画の書きかたなら、前のことばはさがさず、かっこの中だけをさがす", () => {
  const text = "xin chao. cuc cap nuoc (上下水道局)";
  expect(glossesOf(text, "vi")).toEqual([
    ["cuc cap nuoc", "filler"],
    ["(上下水道局)", "condition"],
  ]);
  expect(findGlosses(text, [], "vi")[1]!.meaning).toMatchObject({
    condition: { kind: "topic", words: "上下水道局", literal: true },
  });
});

test("かっこの中がもう課として読まれていれば、前のことばを除くだけ", () => {
  const text = "cuc cap nuoc (上下水道局)";
  expect(glossesOf(text, "vi", [read("上下水道局", text)])).toEqual([["cuc cap nuoc", "filler"]]);
});

test("課のすぐ後ろのかっこは、その課の訳。ほかのことばの後ろでは、そのまま読む", () => {
  const text = "収納課 (cobrança de impostos)";
  expect(glossesOf(text, "pt", [read("収納課", text)])).toEqual([["(cobrança de impostos)", "filler"]]);
  expect(glossesOf(text, "pt")).toEqual([]);
});

test("前のことばは、一つ前の読まれたことばと、四十字より前にはさかのぼらない", () => {
  const text = `${"a".repeat(60)} (税金)`;
  expect(findGlosses(text, [], "en")[0]).toMatchObject({ start: 61 - 40, end: 61 });
  const after = "財政課 tax office (税金)";
  expect(glossesOf(after, "en", [read("財政課", after)])[0]).toEqual(["tax office", "filler"]);
});

test.each(["ja", "ja-easy"] as const)("日本語(%s)のかっこは、言いかえではない", (language) => {
  expect(glossesOf("水道の局(上下水道局)は?", language)).toEqual([]);
});
