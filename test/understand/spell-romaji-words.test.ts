import { expect, test } from "vitest";
import { spellRomajiWords } from "../../src/understand/spell-romaji-words.ts";

test.each([
  ["suuchi mokuhyou nashi の取組", "数値目標なしの取組"],
  ["担当にseisaku suishin-kaが入る施策、zenbu", "担当にせいさくすいしんかが入る施策、ぜんぶ"],
  ["doubutsu aigo seisaku no juujitsu の公約", "どうぶつあいごせいさくのじゅうじつの公約"],
  ["r3とr4でkeikakuがちがう取組", "r3とr4で計画がちがう取組"],
])("日本語の文の中のローマ字を読む「%s」", (text, spelled) => expect(spellRomajiWords(text)).toBe(spelled));

test.each(["lineの登録者", "online mokuhyou の取組", "no planの施策", "dx・ict化の推進", "cooking nashi の話"])(
  "ほかの外国語は変えない「%s」",
  (text) => expect(spellRomajiWords(text)).toBe(text),
);
