import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

const at = (day: string) => ({ recordedAt: `${day}T01:00:00.000Z` });
const TOWN = { measureId: "konan-1-4" };
const MIDTERM = { ...TOWN, ...at("2021-10-10"), fiscalYear: 2021, point: "midterm" as const, note: "1回開きました。" };
const YEAR_END = {
  ...TOWN,
  ...at("2022-04-10"),
  fiscalYear: 2021,
  point: "year_end" as const,
  status: "late" as const,
  note: "感染症の影響で2回になりました。",
};

describe("報告に書かれていることを、書かれていないとは言わない", () => {
  test("数字が文の中だけにあれば、その文を見せる", () => {
    const head = headOf(converse("konan", "タウンミーティングは何回開いた?", [MIDTERM, YEAR_END]));
    expect(head).toContain("感染症の影響で2回になりました。");
    expect(head).not.toContain("報告にも書かれていません");
    expect(head).toContain("数字としては報告されていません。目標 3回開催");
  });

  test("年度をたずねれば、その年度の実績が先で、予定はそのあと", () => {
    const kpi = { name: "タウンミーティングの開催回数", value: 1 };
    const said = [{ ...TOWN, ...at("2023-04-10"), fiscalYear: 2022, point: "year_end" as const, kpi }];
    const head = headOf(converse("konan", "タウンミーティングの令和4年度は?", said));
    expect(head).toMatch(/^【令和4年度の実績】\n令和4年度: 1回[^\n]*\n予定 令和4年度: タウンミーティングの開催/);
  });

  test("報告がなければ、前と同じ", () => {
    expect(headOf(converse("konan", "タウンミーティングは何回開いた?"))).toContain(
      "実績は、資料にも報告にも書かれていません",
    );
  });

  test("実績効果額の報告があれば、実際の額がないとは言わない", () => {
    const said = [{ measureId: "isesaki-2-6-1", ...at("2025-04-02"), fiscalYear: 2024, effectThousandYen: 18_200 }];
    const head = headOf(converse("isesaki", "市有財産の売却でいくら入った?", said));
    expect(head).toContain("18,200千円");
    expect(head).not.toContain("実際の金額は、資料に記載がありません");
  });

  describe("期限だけの報告があるとき、未報告とも、報告がないとも言わない", () => {
    const moved = (newDate: string) => ({
      measureId: "isesaki-3-4-1",
      ...at("2025-04-03"),
      deadline: { newDate, reason: "委員の任期に合わせるため" },
    });
    const unchanged = { measureId: "isesaki-3-4-1", ...at("2025-10-03"), confirmsOnly: true };
    const answer = (...said: Parameters<typeof converse>[2] & object) =>
      converse("isesaki", "女性登用の期限はなぜ延びた?", said);

    test.each([
      ["新しい期限が先でも", "2027-03-31"],
      ["新しい期限も過ぎても", "2026-03-31"],
    ])("%s", (_, newDate) => {
      const text = answer(moved(newDate));
      expect(text).toContain("担当課の報告は期限のことだけです");
      expect(text).not.toMatch(/未報告|その後の報告はありません/);
    });

    test.each(["2027-03-31", "2026-03-31"])("あとで「変更なし」と言ったときは、両方を言う(期限 %s)", (newDate) => {
      const text = answer(moved(newDate), unchanged);
      expect(text).toContain(
        "担当課からの知らせは、期限の変更と、令和7年10月3日(2025年)に「変更なし」を確認したものだけです",
      );
      expect(text).not.toMatch(/未報告|期限のことだけです/);
    });
  });
});

describe("中間・年度末を言えば、その時点の報告", () => {
  test("中間", () => {
    const head = headOf(converse("konan", "タウンミーティングの中間進捗は?", [MIDTERM, YEAR_END]));
    expect(head).toContain("1回開きました。");
    expect(head).not.toContain("感染症");
  });

  test("「中間はどうだった?」", () => {
    const head = headOf(converse("konan", "タウンミーティングの中間はどうだった?", [MIDTERM, YEAR_END]));
    expect(head).toContain("1回開きました。");
    expect(head).not.toContain("感染症");
  });

  test("古さを書いた行は、実績ではない", () => {
    expect(headOf(converse("isesaki", "さかい聖苑の工事の実績は?"))).toMatch(
      /実績は、資料にも報告にも書かれていません/,
    );
  });

  test("年度末", () => {
    const head = headOf(
      converse("konan", "タウンミーティングの年度末実績は?", [YEAR_END, { ...MIDTERM, fiscalYear: 2022 }]),
    );
    expect(head).toContain("感染症の影響で2回になりました。");
    expect(head).not.toContain("1回開きました。");
  });

  test("その時点の報告がなければ、ないと言ってから、ある報告", () => {
    const head = headOf(converse("konan", "タウンミーティングの中間報告は?", [YEAR_END]));
    expect(head).toContain("中間の報告は、まだ公開されていません");
    expect(head).toContain("感染症");
  });

  test("その時点の報告がなくても、報告に書かれない担当をたずねられたら、担当", () => {
    const head = headOf(converse("konan", "タウンミーティングの中間報告の担当課は?", [YEAR_END]));
    expect(head).toMatch(/【担当課】/);
    expect(head).not.toContain("まだ公開されていません");
  });

  test.each(["中間進捗", "中間進捗は?", "中間評価は?", "年度末実績は?"])(
    "「%s」だけなら、計画ぜんたいの件数",
    (question) => {
      expect(converse("konan", question)).toMatch(/取組項目4件のうち/);
    },
  );
});

describe("「はい」は、報告のことばどおりのときだけ", () => {
  const said = [{ measureId: "isesaki-4-1-1", ...at("2025-04-03"), status: "stopped" as const }];
  test("中止・見直しは、廃止に「はい」と言わない", () => {
    const head = headOf(converse("isesaki", "職員研修は廃止された?", said));
    expect(head).not.toContain("はい");
    expect(head).toContain("担当課が「中止・見直し」と報告しています");
  });
});

describe("名ざしした指標が先頭に来る", () => {
  test.each<[string, string, RegExp]>([
    ["suzaka", "経常収支比率は?", /^【[^】]+】\n経常収支比率: 目標 90\.0%未満/],
    ["suzaka", "空き家バンクの登録件数は?", /^【[^】]+】\n空き家バンク掲載物件登録件数の累計: /],
    ["suzaka", "市税徴収率は?", /^【[^】]+】\n市税徴収率/],
    ["suzaka", "広報須坂を読んでいる人は98%じゃないの?", /^【[^】]+】\n「広報須坂」を読んでいる人の割合/],
  ])("%s「%s」", (city, question, head) => expect(headOf(converse(city, question))).toMatch(head));

  test("「何人増えた?」には、人を数える指標だけ", () => {
    const head = headOf(converse("suzaka", "移住者は何人増えた?"));
    expect(head).toContain("移住者数の累計");
    expect(head).not.toContain("コンテンツ登録数");
  });

  test("ほかのことばでも、今の値が先頭に来る", () => {
    const said = [
      {
        measureId: "isesaki-5-1-2",
        ...at("2025-04-20"),
        fiscalYear: 2024,
        point: "year_end" as const,
        kpi: { name: "がん検診受診率", value: 38.2 },
      },
    ];
    for (const question of ["What is the cancer screening rate now?", "¿Cuál es la tasa actual de revisión de cáncer?"])
      expect(converse("isesaki", question, said).split("■")[0], question).toContain("38.2%");
    // Another asker, who may not see the report, is not told of it.
    expect(converse("isesaki", "がん検診受診率は?")).not.toContain("38.2");
  });
});

describe("訂正をたずねられたら、前 → あと", () => {
  const first = {
    measureId: "suzaka-35",
    ...at("2022-05-10"),
    fiscalYear: 2021,
    point: "year_end" as const,
    kpi: { name: "「広報須坂」を読んでいる人の割合", value: 98 },
  };
  const corrected = { ...first, ...at("2022-06-10"), kpi: { ...first.kpi, value: 88 }, replaces: "e1" };
  test("「広報須坂の割合は訂正された?」", () => {
    const head = headOf(converse("suzaka", "広報須坂を読んでいる人の割合は訂正された?", [first, corrected]));
    expect(head).toMatch(/【訂正】/);
    expect(head).toMatch(/98% → 88%/);
  });
  test("訂正がなければ、ないと言う", () => {
    const head = headOf(converse("suzaka", "広報須坂を読んでいる人の割合は訂正された?", [first]));
    expect(head).toContain("訂正された報告はありません");
  });
});

describe("言い立てられたことが書かれていなければ、そう言う", () => {
  test.each<[string, string, string]>([
    ["annaka", "犬猫の殺処分はゼロになった?", "ゼロになった"],
    ["annaka", "動物愛護条例は改正された?", "改正された"],
    ["suzaka", "移住定住コーディネーターはもう配置された?", "配置された"],
    ["isesaki", "消防団員が700人を割った?", "700人を割った"],
    ["isesaki", "オートレースの売上は伸びた?", "伸びた"],
    ["isesaki", "新保健センターは完成したんですよね、ありがとう", "完成した"],
    ["isesaki", "ネーミングライツで1億円入ったそうですね", "1億円入った"],
  ])("%s「%s」", (city, question, words) => {
    const head = headOf(converse(city, question));
    expect(head).toMatch(
      new RegExp(
        `「${words}」(?:とは|かどうか)、資料にも報告にも書かれていません|実績は、資料にも報告にも書かれていません`,
      ),
    );
  });
});
