import { describe, expect, it } from "vitest";
import { readQuestions } from "../../src/cli/ask-questions.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { chooseRules, matchesAny } from "../../src/understand/choose-rules.ts";
import { ABOUT_PERSON } from "../../src/understand/find-misuse.ts";
import { JUDGED } from "../../src/understand/find-verdict.ts";
import { openNeedles } from "../../src/understand/needle-table.ts";
import { findNeedles } from "../../src/understand/needles.ts";
import { RULES } from "../../src/understand/read-spans.ts";
import type { ReadContext, Rule } from "../../src/understand/rule.ts";

const house = openHouse();
const texts = [
  ...new Set([
    ...readQuestions().map(({ q }) => normalizeText(q)),
    ...RULES.flatMap(({ examples }) => examples.map(({ text }) => normalizeText(text))),
  ]),
];
const contexts = [...house.cities.values()].map(({ catalogue }): ReadContext => ({ today: "2026-11-29", catalogue }));
const finds = ({ reads }: Rule, text: string) =>
  typeof reads === "function"
    ? contexts.some((context) => [...reads(text, context)].length > 0)
    : new RegExp(reads.source, reads.flags.replace("g", "")).test(text);

describe("質問に要る規則だけを試す", () => {
  it("評価のどの質問でも、当たる規則はひとつも外さない", () => {
    const left = texts.flatMap((text) => {
      const chosen = new Set(chooseRules(text, RULES, house.needles));
      const missed = RULES.filter((rule) => !chosen.has(rule) && finds(rule, text));
      return missed.map(({ name }) => [name, text]);
    });
    expect(left).toEqual([]);
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

  it("試すのは、平均して六つに一つより少ない", () => {
    const tried = texts.reduce((sum, text) => sum + chooseRules(text, RULES, house.needles).length, 0);
    expect(tried / texts.length).toBeLessThan(RULES.length / 6);
  });

  it("表に無い型(作りなおす前に変えた規則)は、いつも試す", () => {
    expect(chooseRules("あ", RULES, openNeedles(() => ({ needles: [], lists: [], patterns: [] })))).toHaveLength(RULES.length);
  });
});

describe("型に欠かせない文字", () => {
  it.each<[RegExp, string[][][] | null]>([
    [/達成/g, [[["達成"]]]],
    [/(?:市長|町長)は?/g, [[["市長", "町長"]]]],
    [/公約(?:が|は)?[^。]{0,5}守/g, [[["守"], ["約が", "約は", "公約"]]]],
    [/(?:課|部).{0,3}公園|市長/g, [[["市長"]], [["公園"], ["課", "部"]]]],
    [/取組ごと|公約別/g, [[["組ご", "約別"]]]],
    [/(?<!未)達(?!磨)/g, [[["達"]]]],
    [/(?<=課)の/g, [[["課"], ["の"]]]],
    [/[やゃ]っと/g, [[["やっ", "ゃっ"]]]],
    [/[ア-ウ]年|[-x]月/g, [[["ア年", "ィ年", "イ年", "ゥ年", "ウ年", "-月", "x月"]]]],
    [/(?:あ|い)*う+/g, [[["う"]]]],
    [/x{0,3}/g, null],
    [/\d+年/gu, [[["年"]]]],
    [/\p{Script=Han}|か/gu, null],
    [/(?<year>令和)\k<year>/g, [[["令和"]]]],
    [/a|/g, null],
    [/DV/gi, null],
  ])("%s", (pattern, needles) => {
    expect(findNeedles(pattern)).toEqual(needles);
  });
});
