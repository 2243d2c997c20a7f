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

describe("悪事をした者・損得・責任をたずねる文", () => {
  const ASKED: [string, string][] = [
    ["annaka", "癒着している業者"],
    ["annaka", "中抜きしている業者"],
    ["annaka", "利権まみれの事業"],
    ["annaka", "コネ採用"],
    ["annaka", "市長の親族の会社"],
    ["isesaki", "癒着の疑いがある団体"],
    ["isesaki", "談合した会社"],
    ["isesaki", "談合に加わった会社はどこ"],
    ["isesaki", "天下り先はどこ"],
    ["isesaki", "忖度した課"],
    ["suzaka", "不正があった取組"],
    ["suzaka", "縁故採用の職員"],
    ["konan", "反社とつながっている業者"],
    ["konan", "政治献金"],
    ["isesaki", "誰が悪い"],
    ["isesaki", "悪いのはどの課"],
    ["isesaki", "得をしているのはだれ"],
    ["suzaka", "損をしたのは市民"],
    ["suzaka", "手柄は誰のもの"],
    ["suzaka", "老人ばかり優遇"],
    ["annaka", "外国人のせいで"],
    ["annaka", "市長は公約を守っていない"],
    ["annaka", "市長の評判"],
    ["isesaki", "誰が決めた"],
  ];
  test.each(ASKED)("同じことばのある取組や課を名ざさず、近いものも出さない: %s「%s」", (city, question) => {
    const text = converse(city, question);
    expect(text).toMatch(/(?:資料にも報告にも|資料に)書かれていません/);
    expect(text).toMatch(/件のうち/);
    expect(text).not.toMatch(/近いもの|^■|【担当課】/m);
  });

  test.each<[string, string, string]>([
    ["annaka", "空き家対策は?|癒着してる業者は", "空き家対策の強化"],
    ["annaka", "空き家対策は?|中抜きしてる?", "空き家対策の強化"],
    ["isesaki", "交通安全施設整備|談合は?", "交通安全施設整備の推進"],
  ])("一つの取組のあとでは、その取組のこととして、書かれていないと言う: %s「%s」", (city, questions, title) => {
    const text = converse(city, questions);
    expect(headOf(text)).toMatch(/【書かれていること】\n「[^」]+」のことは、資料にも報告にも書かれていません/);
    expect(text).toContain(`■ ${title}`);
  });

  test("取組のあとで人を名ざして責めても、その取組や課を答えにしない", () => {
    expect(converse("isesaki", "交通安全施設整備|田中課長が悪い")).toMatch(/判断は、資料に書かれていません/);
  });

  test.each<[string, string, string]>([
    ["isesaki", "談合を防ぐ取組", "総合評価落札方式"],
    ["isesaki", "団体への補助金", "補助金等の検証"],
    ["annaka", "不動産業界との連携", "不動産業界"],
    ["isesaki", "道路の状態が悪い所を直す取組", "交通安全施設整備"],
    ["annaka", "女性の登用", "女性登用"],
    ["suzaka", "財政が悪くなった理由", "財政運営"],
    ["isesaki", "ネーミングライツの業者", "ネーミングライツ"],
  ])("取組をたずねる文には、取組を答える: %s「%s」", (city, question, title) => {
    expect(converse(city, question)).toContain(title);
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
    ["konan", "市長、まち協の若い人が育たなくて困ってる"],
    ["konan", "市長はんと膝つき合わせて話せるやつ、年に三べんやるて聞いてんけど"],
    ["suzaka", "役所の人が朝ずらして来たり、家で仕事したりするようになるって聞いただ。ほんとかや"],
    ["annaka", "しちょうさんが ぼくのクラスを 見にくるって せんせいが いってた"],
  ])("計画にあることをたずねる文は、そうではない: %s「%s」", (city, question) => {
    expect(converse(city, question)).not.toMatch(/人のふるまいのこと/);
  });

  test("市役所のことでも、ほかに何も名ざされなければ、言い立て", () => {
    expect(converse("annaka", "市役所が都合の悪い数字を消してる")).toMatch(/とは、資料にも報告にも書かれていません/);
  });
});

describe("人をおとしめる文", () => {
  test.each<[string, string]>([
    ["annaka", "障害者はいらない"],
    ["annaka", "外国人は出ていけ"],
    ["annaka", "同性愛は病気"],
    ["annaka", "共産党は悪い"],
    ["isesaki", "老人は邪魔だ"],
    ["isesaki", "生活保護は甘え"],
    ["suzaka", "移住者は迷惑"],
    ["suzaka", "女はばか"],
    ["konan", "精神障害者は危険"],
    ["annaka", "〇〇小学校の山田先生が体罰"],
  ])("その人たちを除いた一覧も、同じことばのある記録も出さない: %s「%s」", (city, question) => {
    const text = converse(city, question);
    expect(text).toMatch(/のことは、資料にも報告にも書かれていません/);
    expect(text).not.toMatch(/近いもの|^■|を除く/m);
  });

  test.each<[string, string, string]>([
    ["annaka", "障害者の支援", "農福連携の推進"],
    ["annaka", "障害以外の取組", "47件"],
    ["annaka", "女性は何人", "女性登用"],
    ["isesaki", "高齢者の取組|交通はいらない", ""],
  ])("取組をたずねる文は、そうではない: %s「%s」", (city, question, words) => {
    const text = converse(city, question);
    expect(text).not.toMatch(/人のよしあしのこと/);
    expect(text).toContain(words);
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
