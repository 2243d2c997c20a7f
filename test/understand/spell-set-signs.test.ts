import { expect, test } from "vitest";
import { spellSetSigns } from "../../src/understand/spell-set-signs.ts";

test.each([
  ["一覧∩シート、全件", "一覧とシートの両方に入る、全件"],
  ["シート−一覧の差分", "シートにあって一覧にない"],
  ["移住定住の促進−空き家対策の強化、残り", "移住定住の促進で空き家対策の強化は除く、残り"],
  ["財政部マイナス財政課、残り", "財政部で財政課は除く、残り"],
  ["中期のシートの公約 list please, but not 中長期", "中期のシートの公約 list please、中長期は除く"],
])("集まりの記号をことばにする「%s」", (text, words) => expect(spellSetSigns(text)).toBe(words));

test.each([
  "公約VI—改革から選ばれるまちへ",
  "施策2-1",
  "プラスマイナスゼロ",
  "3−1",
  "マイナス金利",
  "which are not 公約",
])("ほかの記号は変えない「%s」", (text) => expect(spellSetSigns(text)).toBe(text));
