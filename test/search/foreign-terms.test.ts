import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { rankRecords } from "../../src/find/rank-records.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { analyzeText } from "../../src/search/analyze.ts";
import { isChinese } from "../../src/text/chinese-forms.ts";

const house = openHouse();
const { tokenizer } = house;

describe("ほかのことばの語", () => {
  test("語尾がちがっても、同じ語幹で会う", () => {
    const [cerrada, cerraron] = ["escuelas cerradas", "las que cerraron"].map((text) => analyzeText(text, tokenizer));
    expect(cerrada!.filter((term) => cerraron!.includes(term))).toEqual(["scerra"]);
  });

  test("ベトナム語は、となりあう二つの音節も一つの語とみる", () => {
    expect(analyzeText("người già", tokenizer)).toContain("pnguoi gia");
    expect(analyzeText("old people", tokenizer).filter((term) => term.startsWith("p"))).toEqual([]);
  });

  test("中国語は、日本語の読みでさがさない。日本語の題名は中国語とみない", () => {
    expect(analyzeText("医院打算怎么追回来", tokenizer).filter((term) => /^[kr]/.test(term))).toEqual([]);
    expect(isChinese("垃圾分类")).toBe(true);
    for (const title of ["生活困窮者給付金", "公的年金", "事業終了", "指定管理者制度 進捗"])
      expect([title, isChinese(title)]).toEqual([title, false]);
    expect(analyzeText("給付金", tokenizer).some((term) => term.startsWith("r"))).toBe(true);
  });

  test("中国語の字で書いた市の名前も、その市の名前とみる", () => {
    const room = house.cities.get("isesaki")!;
    const asked = findAnswer("伊势崎市的命名权怎么样了？", room, house, null, new Date("2026-11-20T03:00:00Z"));
    expect(asked.query.topic).not.toMatch(/伊势崎|伊勢崎/);
    expect(asked.answer).toMatchObject({ kind: "measure", view: { measure: { id: "isesaki-2-2-3" } } });
    expect(rankRecords("垃圾分类", room, house).best?.id).toBe("isesaki-1-8-1");
  });
});
