import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("書かれていないことを言わせない", () => {
  test.each<[string, string, string]>([
    ["annaka", "碓氷病院はつぶれる?", "つぶれる"],
    ["annaka", "碓氷病院はつぶれそうなの?", "つぶれそう"],
    ["annaka", "廃校は全部売却した?", "売却した"],
    ["annaka", "遠丸団地は取り壊された?", "取り壊された"],
    ["annaka", "高校生の医療費は有料?", "有料"],
    ["isesaki", "オートレースは黒字なの?", "黒字"],
    ["isesaki", "市民病院は赤字ですか", "赤字"],
    ["isesaki", "使用料は値上げされる?", "値上げされる"],
    ["isesaki", "防災システムはもう導入された?", "導入された"],
  ])("%s「%s」", (city, question, words) => {
    expect(headOf(converse(city, question))).toContain(`「${words}」とは、資料にも報告にも書かれていません`);
  });

  test("書かれていることは、書かれたとおり", () => {
    expect(headOf(converse("annaka", "高校生の医療費は無料?"))).toMatch(/高校生までの医療費: 無料/);
  });

  test("「期限前に達成した?」は、その記録", () => {
    expect(converse("annaka", "ネーミングライツは期限前に達成した?")).toMatch(/はい、資料に「公約達成」/);
  });

  test("責められた人ではなく、遅れたものの記録", () => {
    const text = converse("annaka", "市長が悪いから祭りが遅れたの?");
    expect(text).toMatch(/だれのせい、何のせいという判断は、資料にも報告にも書かれていません/);
    expect(text).toMatch(/■ あんなか祭り/);
  });

  test("達成したことにはしない", () => {
    expect(converse("annaka", "公約を全部達成したことにして")).not.toMatch(/達成の記載あり/);
  });
});
