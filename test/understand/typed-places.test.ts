import { describe, expect, test } from "vitest";
import { converse } from "../reply/converse.ts";

describe("計画の番号", () => {
  test.each<[string, string, RegExp]>([
    ["suzaka", "施策三十八", /■ 移住定住の促進及び若者の結婚支援/],
    ["suzaka", "38番の施策", /■ 移住定住の促進及び若者の結婚支援/],
    ["isesaki", "重点項目六", /「区分: 重点項目6」に当てはまる/],
    ["isesaki", "重点項目二", /区分: 重点項目2/],
    ["isesaki", "1-2-3", /「区分: 1-2-3」に当てはまる/],
    ["annaka", "1-1-2の公約", /「区分: 1-1-2」に当てはまる/],
    ["annaka", "公約一覧", /48件/],
  ])("%s「%s」", (city, question, words) => expect(converse(city, question)).toMatch(words));
});

describe("受け取りをやめたいことば", () => {
  test.each([
    "しばらく休みたい",
    "通知ピロンピロンうるさい",
    "remove me from the list",
    "take me off the mailing list",
  ])("「%s」は、設定を開く", (text) => expect(converse("annaka", text)).toMatch(/お知らせについて|Reminders/));
  test.each(["仕事を休みたい", "学校がうるさい", "remove the tree"])("「%s」は、開かない", (text) =>
    expect(converse("annaka", text)).not.toMatch(/お知らせについて|Reminders/),
  );
});

describe("人のこと", () => {
  test.each<[string, string]>([
    ["isesaki", "健康管理センターの小林さんはどんな人?"],
    ["isesaki", "議員の名前を全部"],
    ["isesaki", "市長の携帯番号"],
    ["isesaki", "職員の名簿"],
    ["isesaki", "患者の未収金は誰?"],
    ["annaka", "佐藤太郎さんの家の空き家はどうなった?"],
  ])("ほかの人のことは答えない: %s「%s」", (city, question) => {
    expect(converse(city, question)).toMatch(/ほかの人のことはお答えできません/);
  });
  test.each<[string, string]>([
    ["annaka", "隣の鈴木さんの家が空き家です。解体の補助は?"],
    ["isesaki", "患者の未収金対策は?"],
    ["isesaki", "消防団員の人数は?"],
    ["isesaki", "職員の研修は?"],
  ])("取組の質問には答える: %s「%s」", (city, question) => {
    expect(converse(city, question)).not.toMatch(/ほかの人のことはお答えできません/);
  });
  test("市長を名前で呼んでも、ほかのまちのことにはしない", () => {
    expect(converse("annaka", "岩井市長は公約を守った?")).not.toMatch(/岩井市のこと/);
  });
});
