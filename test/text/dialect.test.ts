import { expect, test } from "vitest";
import { foldDialect } from "../../src/text/dialect.ts";

test.each([
  ["まだ達成してへんのどれ?", "まだ達成してないのどれ?"],
  ["見出しに入っとるもんをみんな", "見出しに入っているものをみんな"],
  ["まだ終わっとらんやつは?", "まだ終わっていないやつは?"],
  ["担当しちょるのは?", "担当しているのは?"],
  ["目標はなんぼ?", "目標はいくつ?"],
  ["進捗はどないなってる?", "進捗はどうなってる?"],
])("方言の語尾をそろえる「%s」", (text, standard) => {
  expect(foldDialect(text)).toBe(standard);
});

test.each(["写真をとる人", "予約をとる", "健康が大変", "この辺のへんな看板", "へんな人がいる"])(
  "ほかの語は変えない「%s」",
  (text) => {
    expect(foldDialect(text)).toBe(text);
  },
);
