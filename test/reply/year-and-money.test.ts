import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("年度だけをたずねたら、その年度のことが書かれた記録", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "2023〜24年度の公約", /令和5年度〜令和6年度のことが書かれているもの\) 37件/],
    ["annaka", "2024会計年度の公約", /令和6年度のことが書かれているもの/],
    ["suzaka", "2025年の目標", /令和7年度の数値目標あり\) 5件/],
    ["konan", "R6の予定は?", /令和6年度の予定あり\) 4件/],
    ["konan", "令和3年9月の予定", /令和3年度の予定あり/],
    ["isesaki", "令和4年度の取組は?", /令和4年度のことが書かれているもの\) 48件/],
    ["isesaki", "What is planned for 2024?", /42/],
  ])("%s「%s」", (city, question, line) => expect(converse(city, question)).toMatch(line));

  test("一件だけなら、その記録", () => {
    expect(converse("konan", "平成24年度から続く取組")).toMatch(/■ 市民との情報共有の推進/);
  });

  test("どの記録にもない年度は、条件を言ってないと答える", () => {
    expect(converse("annaka", "R元の公約")).toMatch(/「令和元年度のことが書かれているもの」に当てはまる公約は/);
  });

  test("一つの記録のあとの年度は、その記録のこと", () => {
    expect(converse("annaka", "企業版ふるさと納税の寄附は?|じゃあR4は何件?")).toMatch(/■ 企業版ふるさと納税/);
  });

  test("その年度の予定がなければ、一度だけそう言い、たずねた指標を添える", () => {
    const head = headOf(converse("isesaki", "がん検診は令和4年に40%?"));
    expect(head).toMatch(/令和4年度の予定は資料に記載がありません\nがん検診受診率: 目標 40.0%/);
    expect(headOf(converse("suzaka", "徴収率の令和3年度から令和6年度の予定"))).toMatch(
      /令和3年度〜令和6年度の予定は資料に記載がありません/,
    );
  });
});

describe("計画ぜんたいのお金をたずねたら、書かれていないと言い、書かれている額を示す", () => {
  const notStated = /予算や、かかったお金をまとめた額は、資料に書かれていません/;
  test.each<[string, string]>([
    ["annaka", "予算はいくら?"],
    ["annaka", "いくらかかった?"],
    ["annaka", "一番お金がかかった公約は?"],
    ["annaka", "税金はいくら使った?"],
    ["isesaki", "予算は?"],
    ["isesaki", "令和5年度の予算は?"],
    ["isesaki", "財政課の予算は?"],
    ["suzaka", "総額いくら?"],
    ["konan", "この計画の費用は全部でいくら?"],
  ])("%s「%s」", (city, question) => expect(converse(city, question)).toMatch(notStated));

  test.each<[string, string]>([
    ["annaka", "空き家対策の予算は?"],
    ["isesaki", "予算編成の進捗は?"],
    ["annaka", "空き家の補助はいくら?"],
  ])("名前のあるものは、その記録: %s「%s」", (city, question) => {
    const text = converse(city, question);
    expect(text).toMatch(/■ /);
    expect(text).not.toMatch(notStated);
  });
});
