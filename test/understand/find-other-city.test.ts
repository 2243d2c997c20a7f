import { expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { findForeignCity } from "../../src/understand/find-other-city.ts";

const CITY = { own: /伊勢崎市|伊勢崎/g, isTown: false };
const TOWN = { own: /凪ヶ浦町|凪ヶ浦/g, isTown: true };
const CHINESE_NAMESAKE = { own: /湖南市|湖南/g, isTown: false };

test.each([
  ["高崎市の空き家の補助は?", CITY, "高崎市"],
  ["三重の伊勢市に実家があって、あっちの市の補助はどう?", CITY, "伊勢市"],
  ["玉村町役場の職員研修は?", CITY, "玉村町"],
  ["三鈴町の職員研修はどうなっとる?", TOWN, "三鈴町"],
  ["我想查湖南省长沙市的志愿者政策", CHINESE_NAMESAKE, "湖南省"],
  ["隣の町の津波避難タワーは何基ある?", TOWN, "隣の町"],
  ["よその市の給食費はいくら?", CITY, "よその市"],
])("「%s」は、ほかの市町村", (text, own, name) => {
  expect(findForeignCity(normalizeText(text), own)).toBe(name);
});

test.each([
  ["三重の伊勢市に住む親を呼びたい。空き家の取組は?", CITY],
  ["連取町の公園はどうなった?", CITY],
  ["本町の商店街は?", TOWN],
  ["隣の町の病院まで行くバスはある?", TOWN],
  ["隣の市の給食費はただだけど、うちはどう?", CITY],
  ["隣の市と比べて給食費は?", CITY],
  ["城下町の景観は?", TOWN],
  ["町の職員研修は?", TOWN],
  ["湖南市的志愿者政策", CHINESE_NAMESAKE],
])("「%s」は、この市のこと", (text, own) => {
  expect(findForeignCity(normalizeText(text), own)).toBeNull();
});
