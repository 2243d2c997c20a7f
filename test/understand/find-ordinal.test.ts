import { expect, test } from "vitest";
import { findOrdinal } from "../../src/understand/find-ordinal.ts";

test.each<[string, number | null]>([
  ["3番は?", 3],
  ["2つ目の担当課は?", 2],
  ["上から4番目を見せて", 4],
  ["no.5", 5],
  ["10件目", 10],
  ["最初のやつ", 1],
  ["一番上のを見せて", 1],
  ["最後のは?", -1],
  ["一番下の項目", -1],
  ["じゃあ最後", -1],
  ["2は?", 2],
  ["2を教えてください", 2],
  ["最初のやつは計画書の何ページに載ってます?", 1],
  ["最後のは何ページ", -1],
  ["じゃあ二つ目の担当は?", 2],
  ["ふたつめのやつ", 2],
  ["さっきの一覧の3番目", 3],
  ["一番最後に出てきたやつはいつまで", -1],
  // Something else is named, or a place of the plan.
  ["2は何の数字?", null],
  ["最後の年度は?", null],
  ["最初の目標値はいくつ?", null],
  ["3番目の重点項目は?", null],
  ["2つ目の公約の担当課は?", null],
  ["0番は?", null],
  ["担当課は?", null],
])("「%s」は、前の一覧の何番目か: %s", (text, place) => expect(findOrdinal(text)).toBe(place));
