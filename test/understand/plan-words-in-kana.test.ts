import { expect, test } from "vitest";
import { spellPlanWords } from "../../src/understand/plan-words-in-kana.ts";

test.each([
  ["そのとりくみは", "その取組は"],
  ["こうやくの いちらん", "公約の 一覧"],
  ["けいかくのとちゅうでついかされたとりくみをぜんぶおしえて", "計画の途中でついかされた取組をぜんぶおしえて"],
  ["れいわ6ねんどまつが きげんの こうやく", "令和6年度末が期限の公約"],
  ["れいわ5ねんの12がつに なっている しーと", "令和5年の12月になっている シート"],
])("「%s」は「%s」", (kana, spelled) => expect(spellPlanWords(kana)).toBe(spelled));

test.each([
  "かんきょうがくしゅう",
  "ふくしが",
  "きかくする",
  "しちょうかくさん",
  "つかう よていですか",
  "もくひょうなの",
])("「%s」はそのまま", (text) => expect(spellPlanWords(text)).toBe(text));
