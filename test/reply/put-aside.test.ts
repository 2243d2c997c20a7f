import { describe, expect, test } from "vitest";
import { converse, house } from "./converse.ts";

const titleOf = (city: string, id: string) => house.cities.get(city)!.byId.get(id)!.title;

describe("脇に置いたほうではなく、たずねたほうのカードを出す", () => {
  test.each([
    ["annaka", "屋台の出店の話は置いといて、高校と市が一緒に考えるやつ", "annaka-1-4-2"],
    ["annaka", "太陽光の補助はいいから、畑のイノシシのほう", "annaka-4-1-3"],
    ["suzaka", "広報の話じゃなくて税金をスマホで払う方", "suzaka-37"],
    ["isesaki", "さっきのは防災でしょ。知りたいのは空き家", "isesaki-5-6-7"],
    ["isesaki", "ごみの分け方はいいとして、聖苑のエアコンは境のほうじゃなくて、いせさきのほう", "isesaki-1-4-3"],
    ["isesaki", "団体への補助金の話は別にいいから、使用料の見直しのほうだけ教えて", "isesaki-2-3-1"],
    ["isesaki", "補助金の見直しについて|補助金じゃなくて使用料のほう", "isesaki-2-3-1"],
  ])("%s「%s」", (city, messages, id) => {
    expect(converse(city, messages)).toContain(`■ ${titleOf(city, id)}`);
  });

  test("すでに合っていたカードは、ちがうものを打ち消されても変えない", () => {
    const card = converse("annaka", "企業の寄付の話|個人じゃなくて会社がする方の");
    expect(card).toContain(titleOf("annaka", "annaka-6-5-2"));
  });

  test("打ち消しのあとに計画にないことを聞かれたら、載っていないと言う", () => {
    expect(converse("isesaki", "図書館の本じゃなくて開館時間は?")).toContain("載っていません");
  });
});

describe("前のカードと同じことを、ほかの場所でもするのかたずねる", () => {
  test.each([
    ["isesaki", "スポーツ施設の電気の買い方|公園でも同じことやってる?", "isesaki-2-9-2"],
    ["isesaki", "いせさき聖苑の設備|境のほうも同じことするの?", "isesaki-1-4-4"],
    ["isesaki", "スポーツ施設の電気の買い方|運動場とかじゃなくて、遊具や池があるほう", "isesaki-2-9-2"],
  ])("%s「%s」", (city, messages, id) => {
    expect(converse(city, messages)).toContain(`■ ${titleOf(city, id)}`);
  });

  test("ほかに同じことをする記録がなければ、前のカードで答えたことにしない", () => {
    expect(converse("isesaki", "スポーツ施設の電気の買い方|学校のプールでも同じことやってる?")).not.toContain(
      titleOf("isesaki", "isesaki-2-9-2"),
    );
  });
});
