import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { describePersonalData, findPersonalData, maskPersonalData } from "../../src/domain/personal-data.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";

const rows = readFileSync(path.resolve(import.meta.dirname, "../golden/personal-data.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; personal: boolean });

describe("個人の情報を見つける", () => {
  test.each(rows.filter(({ personal }) => personal))("「$text」にはある", ({ text }) => {
    expect(findPersonalData(text)).not.toEqual([]);
  });

  test.each(rows.filter(({ personal }) => !personal))("「$text」にはない", ({ text }) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test("どこにあるかを、書かれたとおりのことばで言う", () => {
    expect(describePersonalData("田中さん(０９０ー１２３４ー５６７８)に説明し、原市一丁目二番三号を訪問")).toBe(
      "個人の情報のようです: 「田中」(名前)、「０９０ー１２３４ー５６７８」(電話番号)、「一丁目二番三号」(住所)。公開や保存をするので、除くか「担当者」のように書きかえてください",
    );
    expect(describePersonalData("令和7年度は3丁目の2路線を舗装した")).toBeNull();
  });

  test("質問では〇〇に置きかえ、ほかのことばは変えない", () => {
    expect(maskPersonalData("鈴木係長に(027)382-1111で聞いた花壇の件")).toBe("〇〇係長に〇〇で聞いた花壇の件");
    expect(cleanQuestion("〇九〇一二三四五六七八に電話して、原市1-2-3の花壇のこと")).toBe(
      "〇〇に電話して、〇〇の花壇のこと",
    );
  });

  test("長いだけの文でも、すぐ終わる", () => {
    for (const text of ["1-", "0", "一", "田中", "ア", "a.", "原市1-2-3", "大字", "@b."].map((part) =>
      part.repeat(500),
    )) {
      const start = performance.now();
      findPersonalData(text);
      expect(performance.now() - start, text.slice(0, 9)).toBeLessThan(1_000);
    }
  });
});
