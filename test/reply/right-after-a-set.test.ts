import { expect, test } from "vitest";
import { converse } from "./converse.ts";

test.each([
  ["annaka", "公約VIの一覧|いちばん遅いのはどれ?", "期限: 令和10年度末"],
  ["annaka", "公約IIIの一覧|いちばん遅いのはどれ?", "公約IIIのうち、期限がいちばん遅いもの) 2件"],
  ["konan", "すべての施策|いちばん遅いのはどれですか", "前の一覧のうち、期限がいちばん遅いもの) 4件"],
])("期限のある一覧のすぐあとの「いちばん遅いのは」は、同じ期限でもその中で答える: %s %s", (city, messages, part) => {
  expect(converse(city, messages)).toContain(part);
});

test("期限のない一覧のあとなら、決めつけない", () => {
  expect(converse("annaka", "期限の記載がない公約|いちばん遅いのはどれ?")).toContain("判断は、資料に書かれていません");
});

test("数だけの問いは、指標で選んだ一覧のあとでなければ、その一覧をくりかえさない", () => {
  expect(converse("isesaki", "財政課の取組|同じく、2本しかないものは?")).not.toContain("担当課: 財政課) 3件");
});

test("番号のない区分の一覧のあとに、ない番号を聞かれても、同じ一覧を出さない", () => {
  expect(converse("annaka", "公約VIの一覧|13のほうは?")).toContain("見つかりませんでした");
});

test("いくつかの部にまたがる取組のあとに、その一つの部の課を聞かれたら、その取組の課を答える", () => {
  const said = converse("isesaki", "マイナンバーカード出張申請窓口の開設|企画部のなんて課が受け持ちだったかな");
  expect(said).toContain("【担当課】\n企画部事務管理課、市民部市民課");
});
