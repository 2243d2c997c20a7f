import { describe, expect, test } from "vitest";
import { FRAMED_TAGS, LANGUAGES } from "../../src/domain/languages.ts";
import { findLanguage } from "../../src/understand/find-language.ts";
import { fillTemplate } from "../../src/wording/fill-template.ts";

/** Every text of an object with its path: `labels.due`. */
function listTexts(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, path === "" ? key : `${path}.${key}`));
}

const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
const graphemes = (text: string) => [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].length;
const plainly = (text: string) => text.normalize("NFKC").toLowerCase();
const isWide = (text: string) => /[\u1100-\u11ff\u2e80-\ufaff\uff00-\uff60]/.test(text);

/** Lists whose length and places are the language's own affair. */
const FREE = /^(examples|months|messages\.\w+\.lines)\b/;
const placesInEnglish = new Map(
  listTexts(LANGUAGES.en.frame)
    .filter(({ path }) => !FREE.test(path))
    .map(({ path, text }) => [path, placesOf(text)]),
);

describe.each(FRAMED_TAGS)("%s のことば", (tag) => {
  const { frame, words, evidence, ...language } = LANGUAGES[tag];

  test("一覧の名前と同じ目印を持ち、空の文がない", () => {
    expect(language.tag).toBe(tag);
    expect(listTexts({ frame, words, language }).filter(({ text }) => text.trim() === "")).toEqual([]);
    expect(frame.months?.length ?? 12).toBe(12);
    expect(Object.values(frame.messages).every(({ lines }) => lines.length > 0)).toBe(true);
  });

  test("差しこむ所は、どのことばでも同じ", () => {
    const places = listTexts(frame)
      .filter(({ path }) => !FREE.test(path))
      .map(({ path, text }) => [path, placesOf(text)] as const);
    // The name of the topic is Japanese, and said only to those who read some.
    const wrong = places.filter(
      ([path, names]) =>
        path !== "no.outside" && JSON.stringify(names) !== JSON.stringify(placesInEnglish.get(path) ?? []),
    );
    expect(wrong).toEqual([]);
    for (const { lines } of Object.values(frame.messages)) {
      expect(lines.flatMap(placesOf).every((name) => name === "city")).toBe(true);
    }
  });

  test("ボタンは LINE の長さに収まる", () => {
    const labels = Object.values(frame.buttons).map((label) => fillTemplate(label, { count: 999 }));
    expect(labels.filter((label) => graphemes(label) > 20)).toEqual([]);
    expect(frame.examples.filter((example) => graphemes(example) > 40)).toEqual([]);
    expect(frame.examples.length).toBeGreaterThanOrEqual(3);
  });

  test("状態と期限の短いことばは、札に収まる", () => {
    const { passed, planEnded, today, daysLeft, achieved } = frame.deadline;
    const pills = [...Object.values(frame.status), passed, planEnded, today, achieved].concat(
      fillTemplate(daysLeft, { count: 9_999 }),
    );
    // Icon and space take two of the 18 or 34.
    expect(pills.filter((word) => graphemes(word) > (isWide(word) ? 16 : 32))).toEqual([]);
  });

  test("ほかの文に日本語が残っていない", () => {
    if (tag === "ja-easy") return;
    expect(
      listTexts({ frame, words }).filter(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)),
    ).toEqual([]);
  });

  test("聞きかたのことばは、そろえた形で、くり返しがない", () => {
    const { facts, states, plan, reports, settings } = words;
    const lists = [facts, states, plan, reports, settings].flatMap((family): (readonly string[])[] =>
      Object.values(family),
    );
    const all = [...lists, words.set, words.count, words.added, words.until, words.record, words.about, words.filler];
    expect(all.every((list) => list.length > 0)).toBe(true);
    expect(all.flat().filter((word) => word !== plainly(word))).toEqual([]);
    expect(all.filter((list) => new Set(list).size !== list.length)).toEqual([]);
    const told = [...evidence.words, ...evidence.hints];
    expect(told.filter((word) => word !== plainly(word))).toEqual([]);
  });

  test("例の質問は、そのことばとして読まれ、一覧を聞くことばを含む", () => {
    const asks = [...words.set, ...words.states.achieved, ...words.states.not_achieved];
    for (const example of frame.examples) {
      const text = plainly(example);
      expect([text, findLanguage(text)]).toEqual([text, tag]);
      expect([text, asks.some((word) => text.includes(word))]).toEqual([text, true]);
    }
  });
});

test("文は 200 字以内で、LINE の一通に収まる", () => {
  const long = FRAMED_TAGS.flatMap((tag) => listTexts(LANGUAGES[tag].frame).filter(({ text }) => text.length > 200));
  expect(long).toEqual([]);
});
