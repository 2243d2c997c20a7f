import { describe, expect, test } from "vitest";
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
