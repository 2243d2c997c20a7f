import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { analyzeText } from "../../src/search/analyze.ts";

const { tokenizer, cities } = openHouse();
const idsFor = (text: string, city = "isesaki") =>
  cities
    .get(city)!
    .index.search(analyzeText(text, tokenizer))
    .map(({ id }) => id)
    .filter((id) => id.startsWith(city));

describe("索引", () => {
  test.each([
    ["指定管理者制度", "isesaki-1-2-1"],
    ["管理者の指定", "isesaki-1-2-1"],
    ["反射鏡", "isesaki-5-6-3"],
    ["カーブミラー", "isesaki-5-6-3"],
    ["緋の郷", "isesaki-3-3-1"],
    ["絣の郷", "isesaki-3-3-1"],
    ["かすりのさと", "isesaki-3-3-1"],
    ["命名権", "annaka-6-5-1"],
    ["ｸﾗｳﾄﾞﾌｧﾝﾃﾞｨﾝｸﾞ", "annaka-6-5-3"],
    ["5G", "suzaka-36"],
    ["タウンメール", "konan-1-3"],
  ])("複合語の一部や言いかえ「%s」で %s が三番目までに入る", (text, id) => {
    expect(idsFor(text, id.split("-")[0]).slice(0, 3)).toContain(id);
  });

  test("二つに分けた長い記録も、一つの記録として返る", () => {
    const ids = idsFor("市税の徴収率とスマートフォン決済", "suzaka");
    expect(ids.filter((id) => id.startsWith("suzaka-37"))).toEqual(["suzaka-37"]);
  });

  test("どこにもない語では何も返さない", () => expect(idsFor("zzzqqq")).toEqual([]));
});
