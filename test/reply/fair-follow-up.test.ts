import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("一覧のあとの「3番は?」は、その一覧の三つめ", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "達成した公約の一覧|3番は?", /■ 医療提供体制や病床の確保/],
    ["annaka", "達成した公約の一覧|3番は?|2番目の担当は?", /^【担当課】[\s\S]*■ 円滑なワクチン接種の推進/],
    ["annaka", "達成した公約の一覧|じゃあ最後のは?", /■ 住民票などのコンビニ交付の導入/],
    ["annaka", "期限を過ぎた公約|2番目", /■ PFI/],
    ["suzaka", "市民課の施策|2は?", /■ 協働・市民参画の推進/],
    ["suzaka", "市民課の施策|二つ目をくわしく", /■ 協働・市民参画の推進/],
    ["annaka", "図書館の新設は?|1番は?", /■ (?:市有財産活用|PFI)/],
  ])("%s「%s」", (city, messages, card) => {
    expect(converse(city, messages)).toMatch(card);
  });

  test("最近の報告の二つめ", () => {
    const said = [
      { measureId: "isesaki-1-1-3", recordedAt: "2026-11-01T03:00:00.000Z", note: "進めました" },
      { measureId: "isesaki-5-6-2", recordedAt: "2026-11-10T03:00:00.000Z", note: "進めました" },
    ];
    const [first, second] = [...converse("isesaki", "最近の報告は?", said).matchAll(/2026年\) (.+)/g)].map(
      ([, title]) => title!,
    );
    expect(first).not.toBe(second);
    expect(converse("isesaki", "最近の報告は?|2番目は?", said)).toContain(`■ ${second}`);
  });

  test("一覧がなければ、番号だけでは答えない。長さをこえた番号でも", () => {
    expect(converse("annaka", "3番は?")).toMatch(/どの公約のことか分かりません/);
    expect(converse("suzaka", "市民課の施策|5番は?")).not.toMatch(/■/);
  });
});

describe("いくつもの記録のあとに主語なしで聞かれたら、一つに決めない", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "達成した公約の一覧|それはいつまで?", /15件のどれかが分からないため[\s\S]*▸ 期限・時期: /],
    ["suzaka", "市民課の施策|目標は?", /▸ 目標: 「ICT[\s\S]*▸ 目標: 「区（自治会）/],
  ])("%s「%s」", (city, messages, list) => {
    expect(converse(city, messages)).toMatch(list);
  });
});

describe("課や区分の一覧のあとの「達成したのは?」は、その中のこと", () => {
  test.each<[string, string, RegExp]>([
    ["isesaki", "財政課の取組一覧|達成したのは?", /「担当課: 財政課」の3件のうち0件/],
    ["isesaki", "財政課の取組一覧|達成したのは?|それは何割?", /「担当課: 財政課」の3件のうち、0件\n.*割合は出せません/],
    ["isesaki", "財政課の取組一覧|達成したのは?|遅れているのは?", /「担当課: 財政課」の3件のうち0件/],
    ["annaka", "公約IIIの一覧|全部達成した?", /「区分: 公約III」の3件のうち、1件\(33%\)/],
    ["annaka", "達成率は?|全部達成した?", /公約48件のうち、15件\(31%\)/],
    ["annaka", "達成した公約の一覧|何割?", /公約48件のうち、15件\(31%\)/],
    ["isesaki", "財政課の取組一覧|達成した取組は?", /取組項目55件のうち0件/],
  ])("%s「%s」", (city, messages, line) => {
    expect(converse(city, messages)).toMatch(line);
  });
});

describe("責める・たたえる問いには、記録と、書かれた理由だけ", () => {
  test.each([
    ["annaka", "空き家の補助は3件だけ?サボってる?"],
    ["annaka", "なぜ市長は空き家対策をさぼったの"],
    ["konan", "市長はタウンミーティングをサボった?"],
  ])("%s「%s」", (city, question) => {
    expect(headOf(converse(city, question))).toMatch(
      /だれのせい、何のせいという判断は、資料にも報告にも書かれていません/,
    );
  });
});
