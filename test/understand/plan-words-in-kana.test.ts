import { expect, test } from "vitest";
import { spellPlanWords } from "../../src/understand/plan-words-in-kana.ts";

test.each([
  ["こうえんりょくちかのとりくみは", "公園緑地課の取組は"],
  ["こうえん りょくち かは", "こうえん りょくち かは"],
  ["こうえん りょくちかは", "公園緑地課は"],
  ["すいしん せいさくすいしんかの", "すいしん 政策推進課の"],
  ["すぽつしんこかは", "スポーツ振興課は"],
  ["よぼうかと、ざいせいぶ", "予防課と、財政部"],
  ["よ ぼうかは", "よ ぼうかは"],
])("「%s」は「%s」", (kana, spelled) => expect(spellPlanWords(kana)).toBe(spelled));

test.each(["かんきょうがくしゅう", "ふくしが", "きかくする", "しちょうかくさん"])("「%s」はそのまま", (text) =>
  expect(spellPlanWords(text)).toBe(text),
);
