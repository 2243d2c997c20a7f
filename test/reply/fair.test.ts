import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/languages.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { converse, house, NOW as now } from "./converse.ts";

describe("たずねたことに合う記載が先頭", () => {
  test.each([
    "新しい保健センターはいつできる?",
    "新しい保健センターはいつから使える?",
    "保健センターのオープンはいつ?",
  ])("「%s」は供用開始の目標", (question) =>
    expect(converse("isesaki", question)).toMatch(/^【期限・時期】\n供用開始の目標: 令和7年度/),
  );

  test("ほかのことばでも", () => {
    expect(converse("isesaki", "When will the new health center open?")).toMatch(
      /^[^\n]*\nfiscal year 2025 [^\n]*「供用開始の目標」/,
    );
  });

  test.each<[string, string, RegExp]>([
    ["isesaki", "聖苑の第3工区は?", /^【[^\n]*\n令和4年度の工事\(第3工区\)/],
    ["isesaki", "聖苑の令和4年度の工事は?", /令和4年度の工事\(第3工区\)/],
    ["isesaki", "さかい聖苑の令和3年度は?", /令和3年度・令和4年度にすること/],
    ["konan", "2021.3.31の登録数", /1,808件/],
    ["suzaka", "施策36の目標は?", /テスト合格率: 目標 100%/],
    ["suzaka", "移住|目標は?", /ほか4件/],
  ])("%s「%s」", (city, question, line) => {
    expect(converse(city, question)).toMatch(line);
  });

  test("人数の時点は、時期ではない", () => {
    expect(converse("isesaki", "消防団員の募集はいつまで?").split("出典")[0]).not.toMatch(/714人/);
  });
});

describe("はいと言えるのは、たずねたことそのものが書かれているときだけ", () => {
  const opened = "新保健センターはもうオープンした?";
  test("進行中は、オープンしたことではない", () => {
    const said = [{ measureId: "isesaki-1-4-1", status: "in_progress" as const, note: "くい打ち工事をしています" }];
    expect(converse("isesaki", opened, said)).toMatch(/「オープンした」とは.*書かれていません/);
  });

  test("報告が開いたと書いていれば、そのことば", () => {
    const said = [{ measureId: "isesaki-1-4-1", status: "in_progress" as const, note: "供用を開始しました" }];
    expect(converse("isesaki", opened, said)).toMatch(/書かれています\n供用を開始しました/);
  });

  test.each(["成婚数は達成した?", "カップル成立数は達成した?", "ホームページは達成した?"])(
    "取組の達成は、「%s」の達成ではない",
    (question) => {
      const said = [{ measureId: "suzaka-38", status: "achieved" as const }];
      expect(converse("suzaka", question, said).split("\n").slice(0, 2).join("\n")).not.toMatch(/はい/);
    },
  );

  test("だれのせいかは、確かめたことにしない", () => {
    const said = [{ measureId: "isesaki-5-6-2", status: "late" as const, note: "資材の不足" }];
    const text = converse("isesaki", "防犯カメラは総務部がサボったから遅れた?", said);
    expect(text).not.toMatch(/はい、/);
    expect(text).toMatch(/判断は、資料にも報告にも書かれていません[\s\S]*資材の不足/);
  });

  test("遅れているものを聞いたあとの「なぜ?」は、書かれた理由", () => {
    const said = [{ measureId: "isesaki-5-6-2", status: "late" as const, note: "資材の不足" }];
    expect(converse("isesaki", "遅れているものは?|なぜ?", said)).toMatch(/^【理由】\n資材の不足/);
  });
});

describe("市長と公約を問うことばには、計画全体の件数", () => {
  test.each([
    "しちょうは やくそく まもった?",
    "市長守承诺了吗",
    "Thị trưởng có giữ lời hứa không?",
    "Did the mayor keep his promises?",
    "O prefeito cumpriu as promessas?",
    "시장이 약속을 지켰나요?",
    "市長はよくやってる?",
    "市長が守らなかった公約はどれ",
    "市長の評価は何点?",
    "市長は再選すべき?",
    "公約の達成状況を教えて",
    "期限を過ぎた公約|そのうち市長がさぼったのは?",
  ])("「%s」", (question) => {
    const text = converse("annaka", question);
    expect(text).toMatch(/48/);
    expect(text).not.toMatch(/学校訪問/);
  });

  test("かなの「おくれている やくそくは?」は、遅れと報告されたもの", () => {
    expect(converse("annaka", "おくれている やくそくは?")).toMatch(/公約48件のうち0件/);
  });

  test("市長のことばがある記録をたずねれば、その記録", () => {
    expect(converse("annaka", "市長の学校訪問の進捗は?")).toMatch(/■ 市長の学校訪問/);
  });
});

describe("割合には全体、条件はひとつも落とさない", () => {
  test("結果が書かれていない計画に 0% とは言わない", () => {
    const text = converse("isesaki", "達成した取組の割合は?");
    expect(text).not.toMatch(/0%/);
    expect(text).toMatch(/割合は出せません/);
  });

  test.each<[string, string, RegExp]>([
    ["isesaki", "数値目標のある取組の割合は?", /取組項目55件のうち、10件\(18%\)\n(?!.*割合は出せません)/],
    ["isesaki", "財政課の取組は全体の何割?", /取組項目55件のうち、3件\(5%\)/],
  ])("結果をたずねない割合は、報告がなくても出す: %s「%s」", (city, question, line) => {
    expect(converse(city, question)).toMatch(line);
  });

  test("一部にしか報告がない計画の割合は、報告のあるものが多くても出さない", () => {
    const text = converse("suzaka", "達成した施策は何割?", [{ measureId: "suzaka-38", status: "achieved" }]);
    expect(text).toMatch(
      /施策5件のうち、1件\n資料に書かれているのは計画だけで、報告のないものがあるため、割合は出せません/,
    );
  });

  test("ほかのことばで達成をたずねた「なし」にも、報告の数が付く", () => {
    expect(converse("isesaki", "What has been achieved?")).toMatch(/0 of 55\n.*no report: 55/);
  });

  test.each<[string, string, RegExp]>([
    ["annaka", "中期の公約で達成は?", /3件のうち0件/],
    ["suzaka", "5施策のうち達成は?", /施策5件のうち0件/],
    ["isesaki", "財政課の取組は達成した?", /3件のうち0件.*未報告3件/],
    [
      "suzaka",
      "達成できなかった指標は?",
      /^須坂市 総合計画\n数値の指標は、施策5件に24件あります。実績の報告か記載があるもの0件/,
    ],
    [
      "isesaki",
      "目標に届いた指標はどれ?",
      /数値の指標は、.*目標に届いたか、届かなかったかは、資料にも報告にも書かれていません/s,
    ],
    ["isesaki", "55の取組の達成率", /取組項目55件のうち/],
    ["annaka", "公約IとVIはどっちが達成率高い?", /公約I .*15件\(達成1件\)[\s\S]*公約VI .*11件\(達成7件\)/],
    ["annaka", "市長の公約、期限切れは何件?", /公約48件のうち.*期限を過ぎて実績の報告がないもの32件/],
    ["annaka", "停止した公約は?", /公約48件のうち0件/],
    ["konan", "評価は?", /評価の報告があるもの0件、ないもの4件/],
    ["isesaki", "計画に実績は書いてある?", /資料に達成と書かれたか、担当課が達成と報告したものは0件/],
    ["isesaki", "計画は失敗に終わった?", /判断は、資料に書かれていません/],
    ["isesaki", "この計画は今も有効?", /令和2年度から令和6年度までの計画です\n計画の期間は終わっています/],
    ["suzaka", "計画はいつ終わりますか", /期間は資料に記載がありません\n指標の目標の年は、遅いもので令和7年度/],
    ["annaka", "資料は古い?", /令和5年10月31日\(2023年\)時点/],
    ["annaka", "まだ達成していない公約は何割?", /33件\(69%\)/],
  ])("%s「%s」", (city, question, line) => {
    expect(converse(city, question)).toMatch(line);
  });

  test("期限のない市の一覧には、どのことばでも期限の日がない", () => {
    expect(converse("suzaka", "List all measures")).not.toMatch(/Due March/);
  });
});

describe("ほかのことばの例", () => {
  const examples = Object.entries(LANGUAGES).flatMap(([tag, { frame }]) => frame.examples.map((text) => [tag, text]));

  test.each(examples)("%s「%s」は、どの市でも集まりとして答える", (_, question) => {
    for (const city of house.cities.keys()) {
      const { answer } = findAnswer(question!, house.cities.get(city)!, house, null, now);
      expect(answer).not.toMatchObject({ kind: "not_found", reason: { kind: "nothing" } });
    }
  });
});

describe("ほかの市の名は、その市だけの事がらのとき", () => {
  test.each([
    ["suzaka", "計画はいつ終わりますか"],
    ["konan", "評価は?"],
    ["annaka", "予算はいくら?"],
  ])("%s「%s」", (city, question) => {
    expect(converse(city, question)).not.toMatch(/市の資料に載っていること/);
  });
});

test("ほかのことばでも、年度の実績は予定より先", () => {
  const kpi = { name: "タウンミーティングの開催回数", value: 1 };
  const said = [{ measureId: "konan-1-4", fiscalYear: 2022, point: "year_end" as const, kpi }];
  expect(converse("konan", "How many town meetings in fiscal 2022?", said)).toMatch(/^[^\n]*\n[^\n]*開催回数 1/);
});

describe("書かれていないことに、はいともいいえとも言わない", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "遠丸団地は取り壊された?", /「取り壊された」とは、資料にも報告にも書かれていません/],
    ["annaka", "碓氷病院は黒字になった?", /「黒字になった」とは、資料にも報告にも書かれていません/],
    ["annaka", "あんなか祭りは中止になった?", /「中止になった」とは、資料にも報告にも書かれていません/],
    ["annaka", "ネーミングライツ|それ失敗でしょ", /判断は、資料に書かれていません[\s\S]*■ ネーミングライツ/],
    ["suzaka", "移住|今は?", /^【進捗】[\s\S]*■ 移住定住/],
    ["annaka", "廃校|もう過ぎた?", /^【期限・時期】\n令和10年度末/],
  ])("%s「%s」", (city, question, said) => {
    expect(converse(city, question)).toMatch(said);
  });

  test("達成した指標は、値と目標をそのまま", () => {
    const kpi = { name: "行政のサポートによる移住者数の累計", value: 350 };
    const said = [{ measureId: "suzaka-38", fiscalYear: 2025, point: "year_end" as const, kpi }];
    const text = converse("suzaka", "達成した指標は?", said);
    expect(text).toMatch(
      /実績の報告か記載があるもの1件、ないもの23件\n.*そのままお見せします\n行政のサポートによる移住者数の累計: 実績 350人.*、目標 336人/,
    );
  });
});

describe("議員や記者の問いに、記録より多くを言わない", () => {
  test.each<[string, string, RegExp]>([
    [
      "annaka",
      "実現できていない公約を教えて",
      /公約48件のうち33件\(.*未報告33件\)\n報告のないものは、できていないとは限りません/,
    ],
    ["suzaka", "目標未達の施策は?", /施策5件のうち5件\(.*未報告5件\)\n報告のないものは、できていないとは限りません/],
    ["annaka", "Wi-Fiは何か所に付いた?", /^【実績】\n実績は、資料にも報告にも書かれていません/],
    ["isesaki", "防犯カメラは何台付いた?", /^【実績】\n実績は、資料にも報告にも書かれていません/],
    ["annaka", "遠丸団地の期限は過ぎたのに放置?", /^【書かれていること】\nだれのせい、何のせいという判断は/],
    ["suzaka", "施策37は失敗?", /^【書かれていること】\nよい・悪い、成功・失敗といった判断は/],
    ["suzaka", "財政は悪化した?", /「悪化した」とは、資料にも報告にも書かれていません/],
    ["suzaka", "移住者は目標に届いた?", /^【実績】\n「行政のサポートによる移住者数の累計」の実績は、資料にも報告にも/],
    ["konan", "令和5年度の実績は?", /令和5年度だけの集計は、資料にも報告にもありません\n取組項目4件のうち/],
    ["isesaki", "実績を教えて", /取組項目55件のうち、資料に達成と書かれたか、担当課が達成と報告したものは0件/],
    [
      "annaka",
      "誰が達成と判断したの?",
      /「達成」と数えるのは、資料に達成と書かれているか、担当課が達成と報告したものだけです/,
    ],
    [
      "annaka",
      "期限を守れなかった公約は?",
      /期限を過ぎて実績の報告がないもの32件\n報告のないものは、できていないとは限りません/,
    ],
    ["isesaki", "取組は全部終わった?", /取組項目55件のうち/],
  ])("%s「%s」", (city, question, said) => {
    expect(converse(city, question)).toMatch(said);
  });

  test.each([
    "公約違反はある?",
    "なぜ達成率が低いの?",
    "達成率が31%なのは低すぎない?",
    "公約の進捗を隠してる?",
    "残りの公約は放棄された?",
    "一番達成率が悪い公約は?",
  ])("「%s」には、判断をせず、全体の数", (question) => {
    expect(converse("annaka", question)).toMatch(/判断は、資料に書かれていません.*\n公約48件のうち.*15件/);
  });
});

describe("ほかのことばでも、書かれていない状態は「書かれていない」", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "Is the vacant house program late?", /is written neither in the documents nor in a report/],
    ["isesaki", "Is the health center delayed?", /is written neither in the documents nor in a report/],
    ["isesaki", "Was the health center finished?", /is written neither in the documents nor in a report/],
  ])("%s「%s」", (city, question, said) => {
    expect(converse(city, question)).toMatch(said);
  });

  test("報告されていれば、言わない", () => {
    const text = converse("isesaki", "Is the health center delayed?", [{ measureId: "isesaki-1-4-1", status: "late" }]);
    expect(text).not.toMatch(/is written neither/);
  });
});
