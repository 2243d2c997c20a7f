import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { judgePhrase } from "../../src/reply/judge-phrase.ts";

const house = openHouse();
const now = new Date("2025-06-02T00:00:00Z");
const judge = (city: string, phrase: string, measureId: string, unanswered: string[] = []) =>
  judgePhrase({ phrase, measureId, room: house.cities.get(city)!, house, known: NOTHING_MORE, unanswered, now });
const askWith = (city: string, question: string, phrase: string, measureId: string) =>
  findAnswer(question, house.cities.get(city)!, house, null, now, {
    ...NOTHING_MORE,
    phrases: [{ phrase, measureId }],
  }).answer;

describe("結びつけられないことばは、わけを言って断る", () => {
  test.each([
    ["水", "2文字以上"],
    ["目標", "短すぎ"],
    ["です", "短すぎ"],
    ["市長", "短すぎ"],
    ["数値目標", "どの取組の質問にも"],
    ["担当課は", "どの取組の質問にも"],
    ["教えてください", "どの取組の質問にも"],
    ["いつまでですか", "どの取組の質問にも"],
    ["行政改革", "まちや計画の名前"],
    ["こんにちは", "ほかの使いかた"],
    ["ネーミングライツ", "別の取組"],
    ["職員の", "どの取組の質問にも"],
    ["公共施設", "ほかの|別の取組"],
    ["進捗状況", "どの取組の質問にも"],
    ["取組一覧", "どの取組の質問にも"],
  ])("伊勢崎市で「%s」", (phrase, reason) => {
    expect(judge("isesaki", phrase, "isesaki-1-1-1").fault).toMatch(new RegExp(reason));
  });

  test.each([
    "子ども",
    "道路は",
    "学校の",
    "図書館",
    "お祭り",
    "高齢者",
    "避難所",
    "駐車場",
    "若い人",
    "税金が",
    "プール",
  ])("短くて、いろいろな話題に使う「%s」は、どの市でも断る", (phrase) => {
    expect(judge("konan", phrase, "konan-1-1").fault).toMatch(/いろいろな話題|別の取組|ほかの/);
  });

  test.each(["バス停", "もふもふ塔", "議事録", "図書館の予約", "コンビニ交付", "桜まつり"])(
    "その取組だけを言える「%s」は結びつけられる",
    (phrase) => {
      expect(judge("konan", phrase, "konan-1-1").fault).toBeNull();
    },
  );

  test("多くの質問に入っていることばは断る", () => {
    const unanswered = Array.from(
      { length: 30 },
      (_, index) => `もふもふ塔の${"あいうえおかきくけこさしすせそたちつてと"[index % 20]}${index}番は?`,
    );
    expect(judge("isesaki", "もふもふ塔", "isesaki-1-1-1", unanswered).fault).toContain("多くの質問");
  });
});

test("結びつけられることばは、変わる質問を先に見せる", () => {
  const unanswered = ["もふもふ塔のゆくえは?", "ふわふわ橋のうわさ"];
  const { fault, changes } = judge("isesaki", "もふもふ塔", "isesaki-1-1-1", unanswered);
  expect(fault).toBeNull();
  expect(changes.map(({ question, before }) => [question, before])).toEqual([
    ["もふもふ塔のゆくえは?", "見つからない"],
  ]);
});

describe("結びつけたことばは、すきまを埋めるだけ", () => {
  test("はっきり見つかる取組には勝たない", () => {
    const answer = askWith("isesaki", "ネーミングライツの進捗は?", "ネーミングライツの進捗", "isesaki-1-1-1");
    expect(answer).toMatchObject({ kind: "measure", view: { measure: { id: "isesaki-2-2-3" } } });
  });

  test("たずねた事実のことばだけでは、取組に結びつかない", () => {
    for (const phrase of ["目標", "目標は", "いつまで", "です"]) {
      const answer = askWith("isesaki", "目標はいつまでですか?", phrase, "isesaki-1-1-1");
      expect(answer.kind, phrase).not.toBe("measure");
    }
  });

  test("名前の一部だけが合う取組より、結びつけたことばの全体が勝つ", () => {
    const answer = askWith("isesaki", "もふもふ広場の担当課は?", "もふもふ広場", "isesaki-2-2-3");
    expect(answer).toMatchObject({ kind: "measure", view: { measure: { id: "isesaki-2-2-3" } } });
  });

  test("見つからない質問には効き、たずねた事実が先頭に出る", () => {
    const answer = askWith("isesaki", "もふもふ塔の担当課は?", "もふもふ塔", "isesaki-2-2-3");
    expect(answer).toMatchObject({
      kind: "measure",
      view: { measure: { id: "isesaki-2-2-3" } },
      focus: { label: "担当課" },
    });
  });
});

describe("ほかの答えのあることばには、結びつけられない", () => {
  test.each([
    ["死にたい", "ほかの使いかた"],
    ["火事です", "ほかの使いかた"],
    ["助けて", "ほかの使いかた"],
    ["安中市", "ほかの使いかた|まちや計画"],
    ["もっと詳しく", "ほかの使いかた"],
    ["090-1234-5678", "ほかの使いかた"],
    ["期待外れ", "どの取組の質問にも"],
    ["がん検診の受診率", "いまも別の取組|題名|ほかの"],
  ])("「%s」", (phrase, reason) => {
    expect(judge("isesaki", phrase, "isesaki-1-1-1").fault).toMatch(new RegExp(reason));
  });
});
