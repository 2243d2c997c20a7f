import { describe, expect, test } from "vitest";
import { buildConversationKey } from "../../handlers/line/conversation-key.ts";
import { findQuestion } from "../../handlers/line/find-question.ts";

const group = { type: "group", groupId: "C1", userId: "U1" };
const user = { type: "user", userId: "U1" };
const text = (words: string, mentionees: object[] = [], emojis: object[] = []) =>
  ({ type: "text", text: words, mention: { mentionees }, emojis }) as Parameters<typeof findQuestion>[0];
const self = (index: number, length: number) => ({ index, length, isSelf: true });

describe("LINE の発言から問いを取り出す", () => {
  test.each([
    ["一対一はそのまま", text("担当課は?"), user, "担当課は?"],
    ["名指しは頭でも", text("@ボット 担当課は?", [self(0, 4)]), group, "担当課は?"],
    ["途中でも末でも取り除く", text("いつ @ボット 完成?@ボット", [self(3, 4), self(11, 4)]), group, "いつ   完成?"],
    ["ほかの人の名も取り除く", text("@ボット @田中 期限は?", [self(0, 4), { index: 5, length: 3 }]), group, "期限は?"],
    ["LINE の絵文字は問いに入れない", text("(hello)期限は?", [], [{ index: 0, length: 7 }]), user, "期限は?"],
    ["範囲が文の外なら無視する", text("期限は?", [self(-3, 2), self(90, 5), self(1, 0)]), group, "期限は?"],
    ["名指しだけなら空", text("@ボット", [self(0, 4)]), group, ""],
    ["全員あてだけでは呼ばれていない", text("@All 期限は?", [{ index: 0, length: 4 }]), group, null],
    ["グループの名指しなしは呼ばれていない", text("期限は?"), group, null],
    ["ルームも同じ", text("期限は?"), { type: "room", roomId: "R1" }, null],
    ["スタンプは空", { type: "sticker" }, user, ""],
    ["グループのスタンプは呼ばれていない", { type: "sticker" }, group, null],
  ])("%s", (_, message, source, question) => {
    expect(findQuestion(message, source)).toBe(question);
  });
});

test.each([
  ["引用したボットの答えへの問い", text("期限は?"), "期限は?"],
  ["引用とほかの人への名指し", text("@田中 期限は?", [{ index: 0, length: 3 }]), "期限は?"],
])("%sは、名指しがなくても問い", (_, message, question) => {
  expect(findQuestion(message, group, true)).toBe(question);
  expect(findQuestion(message, group, false)).toBeNull();
});

test("答えを引用したスタンプは、うなずきであって問いではない", () => {
  expect(findQuestion({ type: "sticker" }, group, true)).toBeNull();
});

test("会話の鍵は、市・場所・人ごとに分かれる", () => {
  expect(buildConversationKey("isesaki", user)).toBe("line:isesaki:U1");
  expect(buildConversationKey("isesaki", group)).toBe("line:isesaki:C1:U1");
  expect(buildConversationKey("isesaki", { type: "room", roomId: "R1", userId: "U1" })).toBe("line:isesaki:R1:U1");
  expect(buildConversationKey("isesaki", { type: "group", groupId: "C1" })).toBeNull();
  expect(buildConversationKey("isesaki", undefined)).toBeNull();
});
