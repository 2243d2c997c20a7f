import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");
const ask = (city: string, question: string) => findAnswer(question, house.cities.get(city)!, house, null, now).answer;

describe("よい・悪いをたずねる", () => {
  const QUESTIONS = [
    "市長は無能?",
    "無駄な取組は?",
    "一番ダメな課は?",
    "職員はサボってる?",
    "税金の無駄遣いはどれ?",
    "失敗した公約はどれ?",
    "この計画って意味あるの?",
    "市長は信用できますか",
    "どの取組が一番すごい?",
    "市長は辞めるべき?",
  ];
  test.each(QUESTIONS)("「%s」は、判断を述べず、全体の件数で答える", (question) => {
    for (const city of ["annaka", "isesaki", "suzaka", "konan"]) {
      expect(ask(city, question)).toMatchObject({
        kind: "plan",
        about: "judged",
        lines: expect.arrayContaining([
          expect.stringContaining("判断は、資料に書かれていません"),
          expect.stringMatching(/\d+件のうち/),
        ]),
      });
    }
  });

  test("件数には、資料が何を載せているかが付く", () => {
    const { city } = house.cities.get("annaka")!.records;
    const card = buildAnswerCard(ask("annaka", "市長は無能?"), city, "市長は無能?");
    expect(card).toMatchObject({ note: expect.stringContaining("数えたのは資料に載るものだけです") });
  });

  test.each(["市長は公約を守った?", "公約は全部守られましたか", "市長は約束を破ったの?", "市長は何をしましたか"])(
    "「%s」は、全体の件数",
    (question) => {
      expect(ask("annaka", question)).toMatchObject({ kind: "plan", about: "progress" });
    },
  );

  test("公約を載せていない市は、何を数えたかを先に言う", () => {
    expect(ask("isesaki", "市長は公約を守った?")).toMatchObject({
      kind: "plan",
      lines: expect.arrayContaining(["ここに載っているのは行政改革推進計画で、市長の公約は載っていません"]),
    });
  });

  test("一つの記録についてなら、判断はないと言ってから、書かれていること", () => {
    expect(ask("isesaki", "空き家対策は無駄?")).toMatchObject({
      kind: "measure",
      view: { measure: { id: "isesaki-5-6-7" } },
      focus: {
        lines: [expect.stringContaining("判断は、資料に書かれていません"), expect.any(String), expect.any(String)],
      },
    });
  });

  test.each([
    ["isesaki", "無駄をなくす取組は?"],
    ["isesaki", "使わない土地を売る取組は?"],
  ])("%s「%s」は、取組の質問", (city, question) => {
    expect(ask(city, question).kind).not.toBe("plan");
  });

  test.each([
    "Which measures are useless?",
    "¿Cuál es la peor medida?",
    "Qual é a pior medida?",
    "この けいかくは むだ ですか。",
    "这个计划是不是浪费",
    "這個計畫是不是浪費",
    "이 계획은 낭비인가요?",
    "kế hoạch này có lãng phí không",
    "Walang silbi ba ang plano?",
  ])("「%s」も、判断を述べず、全体の件数で答える", (question) => {
    expect(ask("isesaki", question)).toMatchObject({ kind: "plan", about: "judged" });
  });
});

describe("割合で言う文は、計画全体の件数で答える", () => {
  test.each(["半分以上達成した?", "31%って少なくない?", "過半数は達成した?", "8割終わった?", "公約の半分は守った?"])(
    "「%s」",
    (question) => {
      expect(ask("annaka", question)).toMatchObject({
        kind: "plan",
        lines: expect.arrayContaining([expect.stringMatching(/公約48件のうち.*15件/)]),
      });
    },
  );

  test.each([
    ["女性登用は30%達成した?", "isesaki-3-4-1"],
    ["収納率97%達成した?", "isesaki-2-2-1"],
  ])("名ざした記録があれば、その記録で: 「%s」", (question, id) => {
    expect(ask("isesaki", question)).toMatchObject({ kind: "measure", view: { measure: { id } } });
  });
});
