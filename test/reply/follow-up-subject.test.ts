import { expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

test.each([
  ["isesaki", "窓口の担当は?", "総務部管財課"],
  ["isesaki", "会議はいつ?", "行政改革推進計画 21ページ"],
  ["annaka", "アプリはいつ?", "公約実施目標シート 8枚目"],
])("%s: 「その%s」は前の記録のこと。「その」がなければ、ことばに合うものをさがす", (city, question, written) => {
  const before = "ネーミングライツの進捗は?";
  expect(headOf(converse(city, `${before}|その${question}`))).toContain(written);
  expect(headOf(converse(city, `${before}|${question}`))).not.toContain(written);
});
