import { expect, test } from "vitest";
import { converse } from "./converse.ts";

const ASKS_WHICH = "どの公約のことか分かりません。前のやりとりは、30分たつと忘れます。";

test.each([
  "それはいつまで?",
  "担当は?",
  "目標は?",
  "なぜ?",
  "もっと詳しく",
  "2番目は?",
  "上から3番目",
  "次の施策は?",
  "残りは?",
  "ほかには?",
  "さっきのやつ",
  "それって本当?",
  "なんで遅れてるの?",
  "続き",
  "前の質問の続きだけど",
  "どっちも",
])("話が始まっていないときの「%s」には、計画にないと言わず、どれのことかをたずねる", (question) => {
  const said = converse("annaka", question);
  expect(said).toContain(ASKS_WHICH);
  expect(said).toContain("たずねかたの例");
  expect(said).not.toContain("近いもの");
});

test("件数をたずねたあとでも、記録を指していなければ、どれのことかをたずねる", () => {
  expect(converse("annaka", "達成率は?|担当は?")).toContain(ASKS_WHICH);
});

test("たずねた人のことばで言う", () => {
  expect(converse("annaka", "Who is in charge of it?")).toContain("It is not clear which record you mean.");
});

test.each(["ペンギンはいつまで?", "空飛ぶ車の担当は?", "ペンギン", "それとペンギンの担当は?"])(
  "計画にないことを名ざした「%s」には、ないと言う",
  (question) => {
    expect(converse("annaka", question)).toMatch(/見つかりませんでした|載っていません/);
  },
);

test("記録の話をしたあとなら、その記録で答える", () => {
  expect(converse("annaka", "ネーミングライツの進捗は?|それはいつまで?")).not.toContain("分かりません");
});
