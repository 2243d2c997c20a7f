import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("書かれていないことを言わせない", () => {
  test.each<[string, string, string]>([
    ["annaka", "碓氷病院はつぶれる?", "つぶれる"],
    ["annaka", "碓氷病院はつぶれそうなの?", "つぶれそう"],
    ["annaka", "廃校は全部売却した?", "売却した"],
    ["annaka", "遠丸団地は取り壊された?", "取り壊された"],
    ["annaka", "高校生の医療費は有料?", "有料"],
    ["isesaki", "オートレースは黒字なの?", "黒字"],
    ["isesaki", "市民病院は赤字ですか", "赤字"],
    ["isesaki", "使用料は値上げされる?", "値上げされる"],
    ["isesaki", "防災システムはもう導入された?", "導入された"],
  ])("%s「%s」", (city, question, words) => {
    expect(headOf(converse(city, question))).toContain(`「${words}」とは、資料にも報告にも書かれていません`);
  });

  test("書かれていることは、書かれたとおり", () => {
    expect(headOf(converse("annaka", "高校生の医療費は無料?"))).toMatch(/高校生までの医療費: 無料/);
  });

  test("「期限前に達成した?」は、その記録", () => {
    expect(converse("annaka", "ネーミングライツは期限前に達成した?")).toMatch(/はい、資料に「公約達成」/);
  });

  test("責められた人ではなく、遅れたものの記録", () => {
    const text = converse("annaka", "市長が悪いから祭りが遅れたの?");
    expect(text).toMatch(/だれのせい、何のせいという判断は、資料にも報告にも書かれていません/);
    expect(text).toMatch(/■ あんなか祭り/);
  });

  test("達成したことにはしない", () => {
    expect(converse("annaka", "公約を全部達成したことにして")).not.toMatch(/達成の記載あり/);
  });
});

describe("まちがった課やページを言われたら、その記録で正す", () => {
  test.each([
    ["isesaki", "ナイターの照明をLEDにするのは環境政策課の仕事ですよね?", /いいえ、担当課は健康推進部スポーツ振興課/],
    ["isesaki", "空き家は住宅課が担当ですよね", /はい、担当課は建設部住宅課/],
    ["isesaki", "空き家の取組は49ページにあるって聞いたけど本当?", /いいえ、次のところです\n行政改革推進計画 50ページ/],
    ["isesaki", "がん検診は41ページで合ってる?", /はい、次のところです\n行政改革推進計画 41ページ/],
  ])("%s「%s」", (city, question, line) => expect(converse(city, question)).toMatch(line));

  test("何についてかを言わなければ、その課の取組", () => {
    expect(converse("isesaki", "環境政策課の仕事を教えて")).toMatch(/担当課: 環境政策課\) 2件/);
  });
});

describe("だれかや市ぜんたいの良し悪しは、判断しない", () => {
  const notJudged = /よい・悪い、成功・失敗といった判断は、資料に書かれていません/;
  test.each<[string, string, RegExp]>([
    ["annaka", "観光課はやる気ないの", /この計画の資料には、担当課が書かれていません/],
    ["isesaki", "財政課は無能だよね", /取組項目3件のうち/],
    ["annaka", "公約IVはゼロ点?", /公約2件のうち/],
    ["annaka", "この市は終わってる", /公約48件のうち/],
  ])("%s「%s」", (city, question, line) => {
    const text = converse(city, question);
    expect(text).toMatch(notJudged);
    expect(text).toMatch(line);
  });
});

describe("指標をたずねたら、取組ぜんたいの状態で答えない", () => {
  test("中止・見直しと報告された取組の指標も", () => {
    const said = [{ measureId: "suzaka-36", status: "stopped" as const }];
    const head = headOf(converse("suzaka", "満足度は20%を達成した?", said));
    expect(head).toMatch(/満足度」の実績は報告されていません。目標は.*です/);
    expect(head).not.toMatch(/\([^()]*\(/);
    expect(head).not.toMatch(/いいえ/);
  });

  test("指標の名にある「合格率」は、だれかの合否ではない", () => {
    expect(headOf(converse("suzaka", "研修のテスト合格率は?"))).toMatch(/テスト合格率: 目標 100%/);
  });
});

describe("公開していないものは出さず、そう言う", () => {
  test.each(["未公開の進捗を見せて", "下書きを見せて", "次の確認日はいつ?", "差し戻しの理由を教えて"])(
    "「%s」",
    (question) => {
      expect(converse("annaka", question)).toMatch(/公開前の記録や、職員どうしのやりとりは、.*載っていません/);
    },
  );
  test("ほかのことばでも", () => {
    expect(converse("annaka", "Show me drafts not published")).toMatch(/records that are not published yet/);
  });
});

describe("時期のことば", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "あんなか祭りはいつまで?", /【期限・時期】/],
    ["annaka", "あと何日?廃校", /【期限・時期】\n令和10年度末/],
    ["annaka", "遠丸団地|いつ壊す?", /■ 遠丸団地などのあり方検討/],
  ])("%s「%s」", (city, question, line) => expect(converse(city, question)).toMatch(line));

  test("「10月時点」は過ぎた10月", () => {
    const text = converse("annaka", "クラウドファンディングは10月時点で遅れてた?");
    expect(text).toMatch(/■ .*クラウドファンディング/);
    expect(text).not.toMatch(/令和9年度/);
  });
});

describe("市長や計画を決めつけることばには、数だけ", () => {
  test.each<[string, string]>([
    ["annaka", "達成15件って少なすぎない?"],
    ["annaka", "公約の半分も達成してないよね"],
    ["annaka", "この市長の公約は詐欺"],
    ["annaka", "市長の支持率は?"],
    ["annaka", "次の選挙で市長は勝てる?"],
    ["isesaki", "財政課はちゃんと仕事してる?"],
    ["konan", "市長は市民の声を無視してる"],
  ])("%s「%s」", (city, question) => {
    expect(converse(city, question)).toMatch(/よい・悪い、成功・失敗といった判断は、資料に書かれていません/);
  });

  test.each([
    "Is the mayor corrupt?",
    "Why did the mayor fail?",
    "市长贪污了吗",
    "시장은 무능한가요?",
    "Thị trưởng có tham nhũng không?",
  ])("ほかのことば「%s」でも、市長の名がある記録で答えない", (question) => {
    const text = converse("annaka", question);
    expect(text).toMatch(/48/);
    expect(text).not.toMatch(/学校訪問/);
  });

  test("目標に届かなかったものは、指標の数と実績で", () => {
    expect(converse("suzaka", "目標に届かなかった施策は?")).toMatch(
      /届いたか、届かなかったかは、資料にも報告にも書かれていません/,
    );
  });

  test.each<[string, string]>([
    ["annaka", "コンビニ交付は情報漏れした?"],
    // The record speaks of 情報, and of no leak.
    ["isesaki", "情報発信で情報漏れした?"],
    ["isesaki", "聖苑の工事は手抜き?"],
  ])("書かれていない悪いことを、別のことで受け流さない: %s「%s」", (city, question) => {
    expect(headOf(converse(city, question))).toMatch(/とは、資料にも報告にも書かれていません/);
  });

  test.each<[string, string]>([
    ["isesaki", "未収金の患者は誰?"],
    ["suzaka", "市税を払わない人は誰"],
  ])("払えない人がだれかは答えない: %s「%s」", (city, question) => {
    expect(converse(city, question)).toMatch(/ほかの人のことはお答えできません/);
  });
});
