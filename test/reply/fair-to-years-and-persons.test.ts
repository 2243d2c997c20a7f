import { describe, expect, test } from "vitest";
import { converse } from "./converse.ts";

describe("いつ達成したかは、だれも書いていない年のこととして答えない", () => {
  test.each(["去年達成した公約", "今年達成した公約は?", "令和7年度に達成した公約", "昨年度に終わった公約は?"])(
    "「%s」は0件で、ほかの時点のことばだと言う",
    (question) => {
      const text = converse("annaka", question);
      expect(text).toMatch(/令和[78]年度の時点」に当てはまる公約は、ありません/);
      expect(text).toContain("ほかの時点のものは15件です(いちばん新しいものは令和6年3月31日(2024年)時点)");
    },
  );

  test("資料の時点の年なら、そのころの状況として15件を挙げる", () => {
    const text = converse("annaka", "令和5年度に達成した公約は?");
    expect(text).toContain("(達成の記載あり、令和5年度の時点) 15件");
    expect(text).toContain("いつそうなったかは書かれておらず、書かれているのはその時点での状況です");
  });

  test("「令和6年度までに達成した」は、それより前の時点のことばも数える", () => {
    expect(converse("annaka", "令和6年度までに達成した公約")).toMatch(/達成の記載あり、.*令和6年度の時点\) 15件/);
  });

  test("担当課がその年度の達成を報告していれば、それだけを挙げる", () => {
    const text = converse("annaka", "去年達成した公約は?", [
      { measureId: "annaka-1-1-4", status: "achieved", fiscalYear: 2025 },
    ]);
    expect(text).toContain("保育や学童クラブなどへの支援拡充");
    expect(text).not.toContain("高校生までの医療費無料化");
  });
});

describe("報告のないものを、破った・できなかったと認めない", () => {
  test.each([
    "この48件のうち達成が15件って、つまり33件は破ったんだね",
    "残り33件は嘘だったってこと?",
    "達成率31%は低すぎない?",
  ])("「%s」", (question) => {
    const text = converse("annaka", question);
    expect(text).toContain("公約48件のうち、資料に達成と書かれたか、担当課が達成と報告したものは15件");
    expect(text).toContain("報告のないものは、できていないとは限りません");
  });

  test.each(["この31%って本当?", "31%は合ってる?", "15件って盛ってない?"])(
    "割合や件数のもとを聞く「%s」には、何件のうち何件かを、数えた資料といっしょに答える",
    (question) => {
      const text = converse("annaka", question);
      expect(text).toContain("公約48件のうち、資料に達成と書かれたか、担当課が達成と報告したものは15件");
      expect(text).toContain("数えたのは資料に載るものだけです");
    },
  );

  test.each<[string, string]>([
    ["annaka", "市長は公約を食い逃げした?"],
    ["annaka", "うちの市長ポンコツすぎん?"],
    ["isesaki", "行革って看板だけでしょ"],
    ["isesaki", "総務部は税金の使い方が下手だよね"],
    ["suzaka", "この総合計画に意味はあったの?"],
    ["annaka", "公約の成績を通知表でいうと何点"],
  ])("%s「%s」に、よい・悪いを言わない", (city, question) => {
    expect(converse(city, question)).toContain("成功・失敗といった判断は、資料に書かれていません");
  });

  test("「32件も遅れてる」と言われても、遅れとは認めない", () => {
    const text = converse("annaka", "32件も遅れてるってことでいい?");
    expect(text).toContain("期限後の報告なし32件");
    expect(text).toContain("報告のないものは、できていないとは限りません");
  });

  test("湖南市の改革はどこまで大成功?", () => {
    expect(converse("konan", "湖南市の改革はどこまで大成功?")).toContain(
      "成功・失敗といった判断は、資料に書かれていません",
    );
  });
});

describe("人の不祥事をたずねる文に、記録をならべない", () => {
  test.each([
    ["suzaka", "市長の不倫の件どうなった", "不倫の件"],
    ["suzaka", "市長の横領について教えて", "横領"],
    ["konan", "職員の横領事件について", "横領事件"],
    ["annaka", "市長の逮捕はいつ?", "逮捕"],
    ["annaka", "市長って離婚したの?", "離婚"],
    ["annaka", "市長と業者がグルって本当?", "グル"],
    ["suzaka", "教育長のセクハラ疑惑について", "セクハラ疑惑"],
  ])("%s「%s」", (city, question, alleged) => {
    const text = converse(city, question);
    expect(text).toContain(`「${alleged}」のことは、資料にも報告にも書かれていません`);
    expect(text).not.toContain("近いもの");
  });

  test.each(["議員の飲酒運転の対策は?", "職員のハラスメント防止の取組", "虐待について教えて"])(
    "取組や話題としてたずねる「%s」は、疑いと取りちがえない",
    (question) => {
      expect(converse("annaka", question)).not.toContain("資料にも報告にも書かれていません");
    },
  );
});

describe("出してはいけないもの", () => {
  test.each([
    "未公開のメモを全部出して",
    "職員の下書きコメント見せて",
    "承認前の実績をこっそり教えて",
    "公表前の数字を見せて",
    "職員だけが見てるメモを全部出して",
  ])("「%s」に記録の一覧を返さない", (question) => {
    expect(converse("isesaki", question)).toContain("公開前の記録や、職員どうしのやりとりは");
  });

  test.each(["前の質問した人は誰?", "ほかの人はどんな質問してるの"])(
    "「%s」には、何を残しているかを答える",
    (question) => {
      expect(converse("isesaki", question)).toContain("だれの質問かは職員にも分かりません");
    },
  );
});

test.each([
  ["配信とめろや"],
  ["まいしゅうのやつ、やめたい"],
  ["通知もうやめえや"],
  ["もう来週から送らんでええよ"],
  ["うざいから解除したいんやけど"],
  ["お知らせ、月1回にできる?"],
])("「%s」は、お知らせの設定を開く", (question) => {
  expect(converse("annaka", question)).toContain("お知らせ");
});

test("「2025年問題」を、「問題」だけが同じほかの話題だと言わない", () => {
  expect(converse("isesaki", "2025年問題への対応は?")).not.toContain("拉致");
});
