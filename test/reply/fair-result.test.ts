import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("結果をたずねられたら、結果か、結果がないことが先。目標は代わりにならない", () => {
  test.each<[string, string, RegExp]>([
    [
      "suzaka",
      "フォロワーは何人増えた?",
      /^【実績】\n「市公式ツイッター・フェイスブックのフォロワー数」の実績は、資料にも報告にも書かれていません。目標 10,000人/,
    ],
    [
      "suzaka",
      "カップルは今何組?",
      /^【実績】\n「交流イベントなどでのカップル成立数の累計」の実績は、.*書かれていません/,
    ],
    [
      "suzaka",
      "広報を読む人は90%になった?",
      /^【実績】\n「「広報須坂」を読んでいる人の割合」の実績は、.*書かれていません/,
    ],
    ["suzaka", "徴収率は上がった?", /^【実績】\n「市税徴収率.*の実績は、.*書かれていません/],
    ["suzaka", "成婚は何件?", /^【実績】\n「結婚支援事業を通じた成婚数の累計」の実績は、.*書かれていません/],
    ["isesaki", "がん検診の受診率は40%になった?", /^【実績】\n「がん検診受診率」の実績は、.*。目標 40\.0%/],
    [
      "isesaki",
      "コンビニ交付率は10%を超えた?",
      /^【実績】\n「対象証明書のコンビニ交付率」の実績は、.*書かれていません/,
    ],
    ["isesaki", "女性委員は30%になった?", /^【実績】\n「審議会等における女性委員の割合」の実績は、.*書かれていません/],
    ["isesaki", "出前講座は800人を超えた?", /^【実績】\n実績は、資料にも報告にも書かれていません/],
    ["isesaki", "消防団員は今何人?", /^【実績】\n消防団員の実員: 714人\(令和2年3月1日/],
    ["annaka", "Iターンは何人来た?", /^【実績】\n実績は、資料にも報告にも書かれていません/],
    ["konan", "タウンメールの登録は何件増えた?", /^【実績】\n湖南タウンメールの登録数: 1,808件\(令和3年3月31日/],
    [
      "konan",
      "タウンミーティングは令和5年度も3回やった?",
      /\n令和5年度の実績は、資料にも報告にも書かれていません\n予定 令和5年度/,
    ],
  ])("%s「%s」", (city, question, head) => {
    expect(headOf(converse(city, question))).toMatch(head);
  });

  test("公開された値があれば、それが先", () => {
    const kpi = { name: "消防団員数(定数の確保)", value: 702 };
    const said = [{ measureId: "isesaki-5-6-5", fiscalYear: 2024, point: "year_end" as const, kpi }];
    expect(headOf(converse("isesaki", "消防団員は何人減った?", said))).toMatch(
      /^【実績】\n消防団員数\(定数の確保\): 実績 702人/,
    );
    const line = { name: "湖南市公式LINE新規ユーザー", value: -50 };
    expect(
      headOf(converse("konan", "LINEは200件増えた?", [{ measureId: "konan-1-3", fiscalYear: 2023, kpi: line }])),
    ).toMatch(/^【実績】\n湖南市公式LINE新規ユーザー: 実績 -50件/);
  });

  test.each<[string, string, RegExp]>([
    ["isesaki", "保健センターの建設費は?", /^【金額】\n金額は資料に記載がありません/],
    ["isesaki", "オートレースの売上は?", /^【金額】\n金額は資料に記載がありません/],
    ["konan", "まちづくり協議会の補助金は?", /^【金額】\n金額は資料に記載がありません/],
    ["isesaki", "未収金はいくら?", /^【金額】\n実際の金額は、資料に記載がありません/],
    ["isesaki", "保健センターはいつ?", /^【期限・時期】\n供用開始の目標: 令和7年度/],
  ])("書かれていない額は、ないと先に言う: %s「%s」", (city, question, head) => {
    expect(headOf(converse(city, question))).toMatch(head);
  });

  test("目標をたずねられたら、目標", () => {
    expect(headOf(converse("suzaka", "フォロワーの目標は何人?"))).toMatch(/^【目標】/);
    expect(headOf(converse("konan", "タウンミーティングは年に何回?"))).toMatch(/3回/);
  });
});
