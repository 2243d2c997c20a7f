import { describe, expect, it } from "vitest";
import { readQuestions } from "../../src/cli/ask-questions.ts";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { chooseRules } from "../../src/understand/choose-rules.ts";
import { openNeedles } from "../../src/understand/needle-table.ts";
import { findNeedles } from "../../src/understand/needles.ts";
import { RULES } from "../../src/understand/read-spans.ts";

const { house } = openBuiltHouse();
const texts = [
  ...new Set([
    ...readQuestions().map(({ q }) => normalizeText(q)),
    ...RULES.flatMap(({ examples }) => examples.map(({ text }) => normalizeText(text))),
  ]),
];
const patterns = new Map(
  RULES.map((rule) => [
    rule,
    typeof rule.reads === "function" ? /(?!)/ : new RegExp(rule.reads.source, rule.reads.flags.replace("g", "")),
  ]),
);

describe("質問に要る規則だけを試す", () => {
  it("評価のどの質問でも、当たる規則はひとつも外さない", () => {
    const left = texts.flatMap((text) => {
      const chosen = new Set(chooseRules(text, RULES, house.needles));
      const missed = RULES.filter((rule) => !chosen.has(rule) && patterns.get(rule)!.test(text));
      return missed.map(({ name }) => [name, text]);
    });
    expect(left).toEqual([]);
  });

  it("試すのは、平均して五つに一つより少ない", () => {
    const tried = texts.reduce((sum, text) => sum + chooseRules(text, RULES, house.needles).length, 0);
    expect(tried / texts.length).toBeLessThan(RULES.length / 5);
  });

  it("表に無い型(作りなおす前に変えた規則)は、いつも試す", () => {
    expect(chooseRules("あ", RULES, openNeedles([]))).toHaveLength(RULES.length);
  });
});

describe("型に欠かせない文字", () => {
  it.each<[RegExp, string[] | null]>([
    [/達成/g, ["達成"]],
    [/(?:市長|町長)は?/g, ["市長", "町長"]],
    [/公約(?:が|は)?[^。]{0,5}守/g, ["公約"]],
    [/(?<!未)達(?!磨)/g, ["達"]],
    [/(?<=課)の/g, ["課"]],
    [/[やゃ]っと/g, ["やっ", "ゃっ"]],
    [/(?:あ|い)*う+/g, ["う"]],
    [/x{0,3}/g, null],
    [/\d+年/gu, ["年"]],
    [/\p{Script=Han}|か/gu, null],
    [/(?<year>令和)\k<year>/g, ["令和"]],
    [/a|/g, null],
    [/DV/gi, null],
  ])("%s", (pattern, needles) => {
    expect(findNeedles(pattern)).toEqual(needles);
  });
});
