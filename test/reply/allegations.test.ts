import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("悪事の言い立て", () => {
  test.each<[string, string]>([
    ["annaka", "市長が業者と癒着してるって本当?"],
    ["annaka", "談合してるんでしょ"],
    ["annaka", "職員が横領したのは本当?"],
    ["isesaki", "市長は賄賂をもらってる?"],
    ["isesaki", "裏金があるんでしょ"],
  ])("人だけのことなら、記録では答えず、書かれていないと言う: %s「%s」", (city, question) => {
    const text = converse(city, question);
    expect(text).toMatch(/とは、資料にも報告にも書かれていません/);
    expect(text).toMatch(/件のうち/);
    expect(text).not.toMatch(/■ 市長の学校訪問/);
  });

  test.each<[string, string]>([
    ["annaka", "碓氷病院の院長は横領した?"],
    ["annaka", "ネーミングライツは賄賂のためですか"],
    ["isesaki", "オートレースで市長が儲けてるのは本当?"],
    ["annaka", "遠丸団地の住民は追い出される?"],
    ["annaka", "ネーミングライツは裏取引?"],
  ])("取組のことなら、その取組に書かれていないと言う: %s「%s」", (city, question) => {
    expect(headOf(converse(city, question))).toMatch(
      /【書かれていること】\n「[^」]+」とは、資料にも報告にも書かれていません/,
    );
  });

  test.each<[string, string]>([
    ["annaka", "虐待の相談の取組"],
    ["isesaki", "差別をなくす取組は?"],
    ["isesaki", "防犯カメラで監視する場所は?"],
  ])("取組の質問は、言い立てではない: %s「%s」", (city, question) => {
    expect(converse(city, question)).not.toMatch(/「[^」]+」とは、資料にも報告にも書かれていません/);
  });
});

describe("役職にある人のふるまいを言う文", () => {
  test.each<[string, string]>([
    ["annaka", "部長が業者から金もらってる"],
    ["annaka", "課長が親戚に仕事まわしてるらしい"],
    ["annaka", "職員が個人情報を売ってるって聞いた"],
    ["annaka", "議員が補助金を自分の会社に入れてる"],
    ["annaka", "市長の親族企業ばっかり受注してる"],
    ["annaka", "担当者が書類を書き換えた"],
    ["isesaki", "副市長、袖の下もらってるって"],
    ["annaka", "職員が勤務中に寝てた"],
  ])("言われたことをくり返さず、記録も添えず、書かれていないと言って件数を出す: %s「%s」", (city, question) => {
    const text = converse(city, question);
    expect(text).toMatch(/人のふるまいのことは、資料にも報告にも書かれていません/);
    expect(text).not.toMatch(/近いもの|^■/m);
    expect(text).not.toContain(question);
  });

  test.each<[string, string]>([
    ["annaka", "市長が学校を訪問してるって本当?"],
    ["annaka", "部長が業者と話し合う場は?"],
    ["isesaki", "職員が研修を受けてる?"],
    ["annaka", "職員が窓口で待たせない取組は?"],
    ["annaka", "役所の人がうちの公民館まで来て説明してくれるやつあるよね?"],
    ["annaka", "市長、ちゃんと仕事してる?"],
  ])("計画にあることをたずねる文は、そうではない: %s「%s」", (city, question) => {
    expect(converse(city, question)).not.toMatch(/人のふるまいのこと/);
  });

  test("市役所のことでも、ほかに何も名ざされなければ、言い立て", () => {
    expect(converse("annaka", "市役所が都合の悪い数字を消してる")).toMatch(/とは、資料にも報告にも書かれていません/);
  });
});

describe("続きの質問の「実績は?」は、前の取組のこと", () => {
  test.each(["実績は?", "実際は何回?"])("「%s」", (question) => {
    expect(converse("isesaki", `ネーミングライツの担当は?|令和5年度は?|${question}`)).toMatch(/■ ネーミングライツ事業/);
    expect(headOf(converse("isesaki", `ネーミングライツの担当は?|令和5年度は?|${question}`))).toMatch(
      /【実績】\n実績は、資料にも報告にも書かれていません/,
    );
  });
});
