import { describe, expect, it } from "vitest";
import { readQuestions } from "../../src/cli/ask-questions.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { FRAMED_TAGS } from "../../src/domain/languages.ts";
import { DIALECT_PATTERNS } from "../../src/text/dialect.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { chooseRules, matchesAny, mayMatch } from "../../src/understand/choose-rules.ts";
import { ABOUT_PERSON } from "../../src/understand/find-misuse.ts";
import { FOREIGN_CITY_PATTERNS } from "../../src/understand/find-other-city.ts";
import { JUDGED } from "../../src/understand/find-verdict.ts";
import { hashPattern, layOutNeedles, openNeedles } from "../../src/understand/needle-table.ts";
import { findNeedles } from "../../src/understand/needles.ts";
import { PLAN_SPELLINGS } from "../../src/understand/plan-words-in-kana.ts";
import { TELLING_OF_MANNER } from "../../src/understand/read-manner.ts";
import { RULES } from "../../src/understand/read-spans.ts";
import type { ReadContext, Rule } from "../../src/understand/rule.ts";
import { rulesOfLanguage } from "../../src/understand/rules/languages.ts";

const house = openHouse();
const texts = [
  ...new Set([
    ...readQuestions().map(({ q }) => normalizeText(q)),
    ...RULES.flatMap(({ examples }) => examples.map(({ text }) => normalizeText(text))),
  ]),
];
const contexts = [...house.cities.values()].map(({ catalogue }): ReadContext => ({ today: "2026-11-29", catalogue }));
/** A rule's pattern as one that starts anew at each text: compiled once, not for each of millions of pairs. */
const plain = new Map<RegExp, RegExp>();
function finds({ reads }: Rule, text: string): boolean {
  if (typeof reads === "function") return contexts.some((context) => [...reads(text, context)].length > 0);
  const pattern = plain.get(reads) ?? new RegExp(reads.source, reads.flags.replace("g", ""));
  plain.set(reads, pattern);
  return pattern.test(text);
}

describe("質問に要る規則だけを試す", () => {
  it("評価のどの質問でも、当たる規則はひとつも外さない", () => {
    const left = texts.flatMap((text) => {
      const chosen = new Set(chooseRules(text, RULES, house.needles));
      const missed = RULES.filter((rule) => !chosen.has(rule) && finds(rule, text));
      return missed.map(({ name }) => [name, text]);
    });
    expect(left).toEqual([]);
  });

  it.each(FRAMED_TAGS)("ほかのことば(%s)の規則も、当たるものはひとつも外さない", (tag) => {
    const rules = rulesOfLanguage(tag);
    const left = texts.flatMap((text) => {
      const chosen = new Set(chooseRules(text, rules, house.needles));
      return rules.filter((rule) => !chosen.has(rule) && finds(rule, text)).map(({ name }) => [name, text]);
    });
    expect(left).toEqual([]);
  });

  it.each([
    ["方言", DIALECT_PATTERNS],
    ["計画のことばのかな書き", PLAN_SPELLINGS],
    ["ほかの市", FOREIGN_CITY_PATTERNS],
    ["聞きかた", TELLING_OF_MANNER],
  ])("一つずつ試す型(%s)も、当たるものはひとつも外さない", (_name, patterns) => {
    const missed = texts.flatMap((text) =>
      patterns
        .filter((pattern) => text.search(pattern) >= 0 && !mayMatch(pattern, text, house.needles))
        .map(({ source }) => [source, text]),
    );
    expect(missed).toEqual([]);
    expect(texts.some((text) => patterns.some((pattern) => mayMatch(pattern, text, house.needles)))).toBe(true);
  });

  it("同じ型が二度あっても、当たるものを外さない", () => {
    const ways = [[["約束"]], [["公約"]]];
    const needles = openNeedles(() =>
      layOutNeedles([
        ["x", ways],
        ["x", ways],
        [hashPattern(/公約/), ways],
      ]),
    );
    expect(["公約は?", "約束は?", "市長は?"].map((text) => mayMatch(/公約/, text, needles))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ["人のこと", ABOUT_PERSON],
    ["よしあし", JUDGED],
  ])("規則でない型(%s)も、どの質問でも、ぜんぶを試したのと同じ", (_name, patterns) => {
    const differs = texts.filter(
      (text) => matchesAny(text, patterns, house.needles) !== matchesAny(text, patterns, undefined),
    );
    expect(differs).toEqual([]);
    expect(texts.some((text) => matchesAny(text, patterns, house.needles))).toBe(true);
  });

  it("試すのは、平均して十に一つより少ない", () => {
    const tried = texts.reduce((sum, text) => sum + chooseRules(text, RULES, house.needles).length, 0);
    expect(tried / texts.length).toBeLessThan(RULES.length / 10);
  });

  it("表に無い型(作りなおす前に変えた規則)は、いつも試す", () => {
    expect(
      chooseRules(
        "あ",
        RULES,
        openNeedles(() => ({ needles: [], lists: [], patterns: [] })),
      ),
    ).toHaveLength(RULES.length);
  });
});

describe("型に欠かせない文字", () => {
  it.each<[RegExp, string[][][] | null]>([
    [/達成/g, [[["達成"]]]],
    [/(?:市長|町長)は?/g, [[["市長", "町長"]]]],
    [/公約(?:が|は)?[^。]{0,5}守/g, [[["守"], ["公約が", "公約は", "公約"]]]],
    [/(?:課|部).{0,3}公園|市長/g, [[["公園"], ["課", "部"]], [["市長"]]]],
    [/取組ごと|公約別/g, [[["取組ご", "公約別"]]]],
    [/(?<!未)達(?!磨)/g, [[["達"]]]],
    [/(?<=課)の/g, [[["課"]]]],
    [/[やゃ]っと/g, [[["やっと", "ゃっと"]]]],
    [/[ア-ウ]年|[-x]月/g, [[["ア年", "ィ年", "イ年", "ゥ年", "ウ年", "-月", "x月"]]]],
    [/(?:あ|い)*う+/g, [[["う"]]]],
    [/x{0,3}/g, null],
    [/\d+年/gu, [[["年"], [..."0123456789"]]]],
    [/\p{L}[\d、]円/gu, [[[..."0123456789、"].map((letter) => `${letter}円`)]]],
    // 言いかたごとに、要るもの。うしろに同じものが要るなら、ひとまとめ。
    [
      /もう(?:課.{1,9}終わ|部.{1,9}片付)(?:る|た)/g,
      [
        [["終わ"], ["課"], ["もう"]],
        [["片付"], ["部"], ["もう"]],
      ],
    ],
    [/(?:課.{1,9}終わ|課.{1,9}片付)/g, [[["終わ", "片付"], ["課"]]]],
    [/\p{Script=Han}|か/gu, null],
    [/(?<year>令和)\k<year>/g, [[["令和"]]]],
    [/a|/g, null],
    [/DV/gi, null],
  ])("%s", (pattern, needles) => {
    expect(findNeedles(pattern)).toEqual(needles);
  });
});
