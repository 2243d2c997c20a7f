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
      /^[^\n]*\n供用開始の目標: fiscal year 2025/,
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
    ["suzaka", "達成できなかった指標は?", /施策5件のうち.*0件/],
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
