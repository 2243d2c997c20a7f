import { describe, expect, test } from "vitest";
import { holdsValue } from "../../src/find/holds-value.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { readAllSpans, resolveSpans } from "../../src/understand/mark-spans.ts";
import { FIELD_WORD_RULES } from "../../src/understand/rules/field-words.ts";
import { scaledPlan } from "./scaled-plan.ts";

const catalogue = buildCatalogue(scaledPlan());
const read = (question: string) =>
  resolveSpans(readAllSpans(normalizeText(question), FIELD_WORD_RULES, { today: "2026-04-01", catalogue })).map(
    ({ meaning }) =>
      meaning.kind === "condition" && meaning.condition.kind === "value"
        ? `${meaning.condition.fields?.join("・")}=${meaning.condition.words}`
        : meaning.kind,
  );

describe("計画の欄に一語ずつ書かれたことばで選ぶ", () => {
  test.each([
    ["来年度の扱いが「拡大」の取組は?", "来年度の扱い=拡大"],
    ["来年度の扱いが継続になっているもの", "来年度の扱い=継続"],
    ["新規・継続の別が継続の取組項目", "新規・継続の別=継続"],
    ["新規・継続が新規の取組", "新規・継続の別=新規"],
    ["そのうち縮小のものは?", "来年度の扱い=縮小"],
    ["財政課で拡大の取組", "来年度の扱い=拡大"],
    ["新規の取組項目を一覧で", "新規・継続の別=新規"],
  ])("%s", (question, words) => {
    expect(read(question)).toEqual([words]);
  });

  test("欄の名にことばそのものがあれば、その欄が先になる", () => {
    expect(read("継続の取組は?")).toEqual(["新規・継続の別=継続"]);
  });

  test.each(["販路拡大の取組は?", "児童館の縮小はいつ?", "新規就農の取組", "継続できる理由は?"])(
    "ほかのことばの一部や話題は、欄のことばではない: %s",
    (question) => {
      expect(read(question)).toEqual([]);
    },
  );
});

const directionOf = (question: string) =>
  resolveSpans(readAllSpans(normalizeText(question), FIELD_WORD_RULES, { today: "2026-04-01", catalogue })).flatMap(
    ({ rule, meaning }) =>
      rule === "field/direction" && meaning.kind === "condition" && meaning.condition.kind === "value"
        ? [`${meaning.condition.fields?.join("・")}=${meaning.condition.words}`]
        : [],
  );

describe("今後の方向を、計画のことばを知らずに言う", () => {
  test.each([
    ["これから規模を小さくしていくのは何?", "縮小"],
    ["そのうち減らしていくもの", "縮小"],
    ["財政課で縮めることになった取組", "縮小"],
    ["もっと力を入れていく方針のもの", "拡大"],
    ["そのうち増やしていくのはどれ", "拡大"],
    ["今後手厚くする予定の取組項目は何件?", "拡大"],
    ["今までどおり続けるのはどれ", "継続"],
    ["今のまま続けていく取組", "継続"],
  ])("%s", (question, words) => {
    expect(directionOf(question)).toEqual([`来年度の扱い=${words}`]);
  });

  test.each([
    "公園を増やしていく取組",
    "もうやめることになった事業は?",
    "子どもに力を入れていく取組",
    "人口が減る地区の取組",
    "規模を小さくしていく?",
  ])("物や人のことを言う文や、計画にない段は読まない: %s", (question) => {
    expect(directionOf(question)).toEqual([]);
  });
});

describe("期限の欄のことばで選ぶ", () => {
  const plan = scaledPlan();
  const dues = ["毎年度", "毎年度(継続)", "プラン期間中", "任期中"];
  const measures = plan.measures.map((measure, at) => ({
    ...measure,
    facts: at < dues.length ? [{ label: "完了めど", value: dues[at]!, asOf: null }] : [],
  }));
  const due = buildCatalogue({ ...plan, measures });
  const chosen = (question: string) => {
    const text = normalizeText(question);
    const spans = resolveSpans(readAllSpans(text, FIELD_WORD_RULES, { today: "2026-04-01", catalogue: due }));
    const [condition] = spans.flatMap(({ meaning }) =>
      meaning.kind === "condition" && meaning.condition.kind === "value" ? [meaning.condition] : [],
    );
    return condition === undefined
      ? null
      : measures.flatMap((measure, at) => (holdsValue(measure, condition) ? [dues[at]] : []));
  };

  test.each([
    ["完了めどが毎年度になってる取組項目は?", ["毎年度", "毎年度(継続)"]],
    ["期限が毎年度の取組", ["毎年度", "毎年度(継続)"]],
    ["期限のところが「毎年度」のやつ", ["毎年度", "毎年度(継続)"]],
    ["任期中が期限のもの", ["任期中"]],
    ["締め切りがプラン期間中になっている取組", ["プラン期間中"]],
  ])("%s", (question, words) => {
    expect(chosen(question)).toEqual(words);
  });

  test.each(["毎年度の取組は?", "任期中の約束"])("期限と言わなければ、期限のことばではない: %s", (question) => {
    expect(chosen(question)).toBeNull();
  });
});
