import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { ASPECTS, type AspectId } from "../../src/understand/aspects.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");
const ask = (city: string, question: string) => findAnswer(question, house.cities.get(city)!, house, null, now).answer;

describe("計画にないことをたずねる", () => {
  test.each<[string, string, AspectId]>([
    ["annaka", "学童は何時まで?", "hours"],
    ["isesaki", "図書館は何時から開いてる?", "hours"],
    ["isesaki", "体育館の予約とりたい", "booking"],
    ["isesaki", "財政課の電話番号は?", "phone"],
  ])("%s「%s」は、載っていないと言い、記録のカードを出さない", (city, question, aspect) => {
    expect(Object.keys(ASPECTS)).toContain(aspect);
    const answer = ask(city, question);
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect } });
    if (answer.kind === "not_found") expect(answer.near.length).toBeLessThanOrEqual(2);
  });

  test.each<[string, string, AspectId, string]>([
    ["isesaki", "新しい保健センターの請負は何億円で決まった?", "result", "isesaki-1-4-1"],
    ["annaka", "企業版ふるさと納税で寄附してくれた会社の社名を全部あげて", "names", "annaka-6-5-2"],
    ["suzaka", "空き家バンクに出てた家、まだ売れてない?", "listing", "suzaka-38"],
    ["konan", "公式LINEの友だちは今日現在で何人になりました?", "now", "konan-1-3"],
    ["suzaka", "次の婚活イベントいつ", "event", "suzaka-38"],
  ])("%s「%s」は、近い記録を添えて断る", (city, question, aspect, near) => {
    const answer = ask(city, question);
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect } });
    if (answer.kind === "not_found") expect(answer.near[0]?.measure.id ?? null).toBe(near);
  });

  test.each([
    ["suzaka", "空き家バンクの登録件数の目標は?", "suzaka-38"],
    ["konan", "公式LINEの登録は何人増やす?", "konan-1-3"],
    ["konan", "タウンミーティングは年に何回やると書いてある?", "konan-1-4"],
  ])("%s「%s」は計画に書かれているので、その記録", (city, question, id) => {
    expect(ask(city, question)).toMatchObject({ kind: "measure", view: { measure: { id } } });
  });

  test("時刻をたずねられたら、曜日だけの記録は答えにならない", () => {
    expect(ask("isesaki", "スマークの窓口は何時まで?")).toMatchObject({ reason: { kind: "aspect", aspect: "hours" } });
  });

  test("近い記録があれば、ボタンで添える", () => {
    expect(ask("annaka", "学童は何時まで?")).toMatchObject({ near: [{ measure: { id: "annaka-1-1-4" } }] });
  });

  test.each<[string, string, AspectId, string | null]>([
    ["isesaki", "がん検診の料金は?", "price", "isesaki-5-1-2"],
    ["isesaki", "がん検診の予約は?", "booking", "isesaki-5-1-2"],
    ["isesaki", "学童の時間は?", "hours", null],
    ["annaka", "学童の時間は?", "hours", "annaka-1-1-4"],
    ["annaka", "学童の利用料", "price", "annaka-1-1-4"],
    ["isesaki", "さかい聖苑の料金", "price", "isesaki-1-4-4"],
    ["isesaki", "市民サービスセンターの営業時間", "hours", "isesaki-5-1-1"],
    ["isesaki", "新保健センターの住所は?", "place", "isesaki-1-4-1"],
    ["isesaki", "空き家の補助の申請方法", "application", "isesaki-5-6-7"],
    ["suzaka", "結婚相談所の登録料は?", "price", "suzaka-38"],
    ["isesaki", "市民課の電話番号", "phone", null],
    ["isesaki", "観覧車は雨でも動く?", "weather", null],
  ])("%s「%s」は、動詞がなくても断り、近い記録は正しいものだけを添える", (city, question, aspect, near) => {
    const answer = ask(city, question);
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect } });
    if (answer.kind === "not_found") expect(answer.near[0]?.measure.id ?? null).toBe(near);
  });

  test("時刻はないが開く日は書かれているなら、それを添えて断る", () => {
    expect(ask("isesaki", "市民サービスセンターの営業時間")).toMatchObject({
      reason: { said: [expect.stringContaining("土日祝日(時刻は記載なし)")] },
    });
  });

  test("料金をたずねられ、無料になるものだけが書かれているなら、それを添えて断る。予約には添えない", () => {
    expect(ask("isesaki", "がん検診の料金は?")).toMatchObject({
      reason: { aspect: "price", said: [expect.stringContaining("自己負担金が無料の検診")] },
    });
    expect(ask("isesaki", "がん検診の予約は?")).toMatchObject({ reason: { aspect: "booking", said: [] } });
  });

  test.each([
    ["annaka", "コンビニ交付の利用時間", "コンビニ交付を使える時間: 毎日6:30～23:00"],
    ["annaka", "コンビニで住民票、何時まで?", "コンビニ交付を使える時間: 毎日6:30～23:00"],
    ["annaka", "高校生の医療費の自己負担は?", "高校生までの医療費: 無料"],
  ])("%s「%s」は、計画に書かれているので、それを先頭に出す", (city, question, line) => {
    expect(ask(city, question)).toMatchObject({ kind: "measure", focus: { lines: [line] } });
  });

  test.each([
    ["isesaki", "使用料は?", "isesaki-2-3-1"],
    ["isesaki", "使用料と手数料の料金", "isesaki-2-3-1"],
  ])("%s「%s」は、題名がそのことなので、その記録", (city, question, id) => {
    expect(ask(city, question)).toMatchObject({ kind: "measure", view: { measure: { id } } });
  });

  test.each([
    ["annaka", "空き家の補助はいつまで?"],
    ["isesaki", "消防団の確保の担当は?"],
  ])("%s「%s」は計画にあること", (city, question) => expect(ask(city, question).kind).toBe("measure"));
});
