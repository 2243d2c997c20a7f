import { describe, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../src/domain/languages.ts";
import { PAGE_WORDS } from "../../src/page/words/all-words.ts";

/** Every text of a table with its path: `nav.list`. */
function listTexts(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, path === "" ? key : `${path}.${key}`));
}
/** What a city calls its records and its office is said where a language has room for it. */
const LOCAL = new Set(["record", "office"]);
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].filter((name) => !LOCAL.has(name)).sort();
/** Japanese is what the others say they have not translated. */
const SAYS_NOTHING = new Set(["ja site.notTranslated"]);
const inJapanese = new Map(listTexts(PAGE_WORDS.ja).map(({ path, text }) => [path, text]));

describe.each(LANGUAGE_TAGS)("%s のページのことば", (tag) => {
  const texts = listTexts(PAGE_WORDS[tag]);

  test("空の文がなく、ほかの言語と同じものがそろっている", () => {
    expect(texts.filter(({ path, text }) => text.trim() === "" && !SAYS_NOTHING.has(`${tag} ${path}`))).toEqual([]);
    expect(texts.map(({ path }) => path).sort()).toEqual([...inJapanese.keys()].sort());
  });

  test("差しこむ所は、日本語と同じ", () => {
    const wrong = texts
      .map(({ path, text }) => [path, placesOf(text), placesOf(inJapanese.get(path) ?? "")] as const)
      .filter(([, own, japanese]) => own.join() !== japanese.join());
    expect(wrong).toEqual([]);
  });

  test("日本語のまま残った文がない", () => {
    if (tag.startsWith("ja")) return;
    const left = texts.filter(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
    expect(left).toEqual([]);
  });
});
