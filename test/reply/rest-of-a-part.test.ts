import { describe, expect, test } from "vitest";
import { converse, idsAfter } from "./converse.ts";

/** The records of the last answer, without the name of the city. */
const idsOf = (city: string, messages: string) => idsAfter(city, messages).map((id) => id.replace(`${city}-`, ""));

describe("取りのけたもののほか", () => {
  test.each<[string, string, string[]]>([
    ["annaka", "観光の二つはもう資料にしたんで、公約Vでそれ以外", ["5-5-2", "5-5-4"]],
    ["annaka", "観光のは表にしたので、公約Vの残りを", ["5-5-2", "5-5-4"]],
    ["annaka", "空き家対策の強化は回覧で出しました。「移住定住の促進」でそれ以外の公約は？", ["1-2-2", "1-2-3"]],
    ["annaka", "移住定住の促進−空き家対策の強化、残り", ["1-2-2", "1-2-3"]],
    ["annaka", "移住定住の促進で、空き家対策の強化でないやつ", ["1-2-2", "1-2-3"]],
    ["isesaki", "財政部の取組を全部|財政課の分は手元にあるから、それ以外", ["2-2-1", "2-2-2", "2-5-1"]],
    ["isesaki", "財政課の取組を全部|残りは？財政部でまだ見てない課の分", ["2-2-1", "2-2-2", "2-5-1"]],
    ["isesaki", "財政部マイナス財政課、残り", ["2-2-1", "2-2-2", "2-5-1"]],
    ["isesaki", "財政課の分を別にすると、財政部は何がある？", ["2-2-1", "2-2-2", "2-5-1"]],
    ["isesaki", "重点項目2で、財政部でも総務部でもないもの", ["2-7-1", "2-7-2", "2-7-3", "2-8-1", "2-9-1", "2-9-2"]],
    ["suzaka", "基本施策13のうち36番以外", ["35", "37"]],
    ["suzaka", "基本施策13から35番を外した残り", ["36", "37"]],
    [
      "isesaki",
      "審議会の女性の割合は？|重点項目3には、それ以外に何がある？",
      ["3-1-1", "3-1-2", "3-2-1", "3-3-1", "3-5-1"],
    ],
  ])("%s「%s」", (city, messages, ids) => expect(idsOf(city, messages)).toEqual(ids));

  test("取りのけたものを、一覧の題が言う", () =>
    expect(converse("isesaki", "財政部の取組を全部|財政課の分は手元にあるから、それ以外")).toContain(
      "「担当課: 財政課」を除く",
    ));

  test.each<[string, string, RegExp]>([
    ["isesaki", "道が暗いので街灯がほしい。それ以外に防犯の取組はある？", /防犯灯/],
    ["annaka", "公約VI—改革から選ばれるまちへ", /公約VI/],
  ])("似た文は取りのけない: %s「%s」", (city, messages, words) => {
    const text = converse(city, messages);
    expect(text).toMatch(words);
    expect(text).not.toContain("を除く");
  });
});

describe("前の集まりを裏がえす", () => {
  test.each<[string, string, string[]]>([
    ["konan", "数値目標がない取組は？|では数が入ってるほうは？", ["1-3", "1-4"]],
    ["konan", "数値目標がある取組は？|では数が入ってるほうは？", ["1-3", "1-4"]],
    ["konan", "数値目標がある取組は？|印なしは？", ["1-1", "1-2"]],
    ["konan", "秘書広報課の取組を全部|もう片方の課のも一緒に全部", ["1-1", "1-2", "1-3", "1-4"]],
    ["konan", "地域創生推進課の取組は？|もう一つの課は？秘書広報の", ["1-3", "1-4"]],
    ["konan", "地域創生推進課の取組は？|課を広報に替えて", ["1-3", "1-4"]],
    ["suzaka", "基本施策13の施策を全部|もう一つの基本施策は？", ["38", "39"]],
    ["suzaka", "広聴・広報の施策は？|もう片方の基本施策は何が入ってる？", ["38", "39"]],
    [
      "annaka",
      "公約VIで達成なのは？|印がまだの方は",
      ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
    ],
    [
      "annaka",
      "公約VIIで達成のもの|逆に、VII以外の公約VIで達成なのは",
      ["6-1-2", "6-2-1", "6-3-1", "6-3-2", "6-5-1", "6-5-2", "6-5-3"],
    ],
    ["annaka", "公約VIの中期と中長期|うちR6末〆", ["6-pfi-ppp", "6-shiyu-shisetsu"]],
  ])("%s「%s」", (city, messages, ids) => expect(idsOf(city, messages)).toEqual(ids));

  test("二つのうちの、もう一つの区分を題が言う", () =>
    expect(converse("suzaka", "基本施策13の施策を全部|もう一つの基本施策は？")).toContain("区分: 基本施策14"));
});

describe("番号で言う区分", () => {
  test.each<[string, string, string[]]>([
    ["isesaki", "重点項目『3』の取組を全部", ["3-1-1", "3-1-2", "3-2-1", "3-3-1", "3-4-1", "3-5-1"]],
    ["isesaki", "重点2のカッコ七", ["2-7-1", "2-7-2", "2-7-3"]],
    ["isesaki", "(7)だけでいいです、重点項目2の。", ["2-7-1", "2-7-2", "2-7-3"]],
    ["isesaki", "安定的な財政運営の(2)と(7)", ["2-2-1", "2-2-2", "2-2-3", "2-7-1", "2-7-2", "2-7-3"]],
    ["isesaki", "juuten koumoku 2 no (7) zenbu", ["2-7-1", "2-7-2", "2-7-3"]],
    ["annaka", "公約の三番か四番に入るやつ", ["3-1-2", "3-4-2", "3-6-1", "4-1-2", "4-1-3"]],
    ["annaka", "公約（III）の公約", ["3-1-2", "3-4-2", "3-6-1"]],
    ["annaka", "kouyaku III to IV no kouyaku zenbu", ["3-1-2", "3-4-2", "3-6-1", "4-1-2", "4-1-3"]],
    ["suzaka", "36番から38番まで", ["36", "37", "38"]],
    ["suzaka", "No.36-38の施策", ["36", "37", "38"]],
    ["suzaka", "基本施策14 施策一覧", ["38", "39"]],
    ["suzaka", "広聴・広報の施策は？|じゃあ14のほうは？", ["38", "39"]],
  ])("%s「%s」", (city, messages, ids) => expect(idsOf(city, messages)).toEqual(ids));

  test.each<[string, string]>([
    ["suzaka", "36歳から38歳までの人の移住"],
    ["isesaki", "1番から3番まで"],
  ])("数を数えるだけの文は区分にしない: %s「%s」", (city, messages) =>
    expect(converse(city, messages)).not.toContain("区分:"),
  );
});

describe("計画の記録の全部", () => {
  test.each([
    "How many projects do you have in total? List each one.",
    "Ilan lahat ang proyekto na nasa inyo? Pakilista",
    "¿Cuántos proyectos hay en total? Enumérelos todos",
    "Có tất cả bao nhiêu mục? Liệt kê hết",
    "ここで見られる取組、端から全部",
    "取組を頭からしまいまで",
  ])("「%s」", (question) => expect(idsOf("konan", question)).toEqual(["1-1", "1-2", "1-3", "1-4"]));

  test("計画にないものの数は、全部にしない", () =>
    expect(idsOf("konan", "How many fire stations do you have in total?").length).toBeLessThan(2));
});

describe("二つの資料と、その日", () => {
  const BOTH = ["6-1-2", "6-2-1", "6-3-1", "6-3-2", "6-5-1", "6-5-2", "6-5-3"];
  const SHEET_ONLY = ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"];
  test.each<[string, string[]]>([
    ["シート∩一覧", BOTH],
    ["どの公約が一覧とシートの双方に入ってる？", BOTH],
    ["シート−一覧の差分を全部", SHEET_ONLY],
    ["シートには書いてあるのに一覧には書いてねえ公約", SHEET_ONLY],
    ["シートのうちR6.3.31のもの", ["6-1-2", "6-3-1", "6-3-2", "6-5-3"]],
    ["ほかの時点のシートは要らない。R5年12月のシートの公約だけ", ["6-5-1", "6-haiko-atochi", "6-pfi-ppp"]],
    ["三月三十一日付け(令和六年)のシートの公約", ["6-1-2", "6-3-1", "6-3-2", "6-5-3"]],
    ["シートで中期扱いの約束、中長期は混ぜないで", ["6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"]],
  ])("「%s」", (question, ids) => expect(idsOf("annaka", question)).toEqual(ids));
});
