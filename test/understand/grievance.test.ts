import { describe, expect, test } from "vitest";
import { foldQuestion } from "../../src/understand/fold-question.ts";
import { isGrievance } from "../../src/understand/grievance.ts";

describe("町のことへの願いや苦情を、人に何かさせる頼みと分ける", () => {
  test.each([
    ["request", "うちの前の角、右から来る車が見えん。ミラー付けてくれ"],
    ["request", "夜道が真っ暗。街灯を増やしてほしい"],
    ["request", "バスの本数をなんとかしてくれませんか"],
    ["request", "同じ名前と住所を四枚も書かされた。昭和か!"],
    ["trouble", "畑をイノシシに掘られちまった"],
    ["trouble", "分団に若いのが入ってこない"],
    ["chat", "イノシシに芋をみんな掘られて参ったよ"],
    ["application", "夫が退職して家でごろごろ。何かやらせたいんですけど"],
    ["weather", "雨がひどいとき携帯に知らせが来たらいいのに"],
    ["place", "犬と座れるカフェ、入口にしるしが貼ってあると助かるのになー"],
  ] as const)("%s「%s」は願いか苦情", (aside, text) => {
    expect(isGrievance(aside, foldQuestion(text))).toBe(true);
  });

  test.each([
    ["request", "代わりに申込書を書いといて"],
    ["request", "曇ったミラー、今日ふきに来て"],
    ["request", "猫が逃げました。見かけたら連絡ください"],
    ["request", "ステッカー、うちの店もほしい"],
    ["request", "市長のお祝いの言葉をもらえないでしょうか"],
    ["trouble", "マイナンバーカードの暗証番号を忘れた"],
    ["trouble", "コンビニのコピー機が動かない"],
    ["chat", "孫が初めて歩いたのよ"],
    ["application", "保育園に入れたいんですが、申し込みの締め切りは"],
    ["weather", "観覧車は風が強いけど動いてるかな"],
    ["weather", "今週末は紅葉に遅いですかね"],
    ["place", "犬と座れるカフェがどこにあるか分かると助かる"],
    ["price", "検診が高くて困る"],
    ["request", "Please mend the street lamp"],
  ] as const)("%s「%s」はそうではない", (aside, text) => {
    expect(isGrievance(aside, foldQuestion(text))).toBe(false);
  });
});
