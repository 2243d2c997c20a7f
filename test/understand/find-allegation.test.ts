import { expect, test } from "vitest";
import { findAllegation } from "../../src/understand/find-allegation.ts";

test.each([
  ["コンビニ交付は情報漏れした?", "情報漏れした"],
  ["廃校は外国人に売られた?", "外国人に売られた"],
  ["聖苑の工事は手抜き?", "手抜き"],
  ["指定管理は業者と癒着してるんですか", "癒着してる"],
  ["学校訪問はパフォーマンスでしょ", "パフォーマンス"],
])("%s → %s", (text, words) => expect(findAllegation(text)).toBe(words));

test.each([
  "情報漏えいを防ぐ取組は?",
  "交通事故を減らす取組は?",
  "市有地はいくらで売られた?",
  "防犯カメラの進捗は?",
  "事故が起きた。",
  "差別をなくす施策はある?",
])("何も言い立てていない: %s", (text) => expect(findAllegation(text)).toBeNull());
