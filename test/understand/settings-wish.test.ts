import { expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { isSettingsWish } from "../../src/understand/settings-wish.ts";

test.each([
  "うるさい",
  "しつこいです",
  "もういらない",
  "引っ越すのでいらない",
  "メールはいらない",
  "登録を解除したい",
  "解除するには?",
  "頻度を変えたい",
  "通知の設定",
  "お知らせ",
  "通知が多すぎるので止めたい",
])("「%s」は、届くものをやめる・変える願い", (text) => expect(isSettingsWish(normalizeText(text))).toBe(true));

test.each([
  "うるさいですか?",
  "いらないの?",
  "登録が多すぎる",
  "頻度",
  "変えたい",
  "メールは不要?",
  "お知らせがほしい",
  "図書館の通知をやめて",
  "ゴミ出しをやめたい",
  "通知をやめた理由は",
])("「%s」は、その願いではない", (text) => expect(isSettingsWish(normalizeText(text))).toBe(false));
