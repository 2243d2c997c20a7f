import { describe, expect, test } from "vitest";
import { readStatusLegend } from "../../src/domain/status-legend.ts";

const marksOf = (line: string) => readStatusLegend(line).map(({ mark, means }) => [mark, means]);

describe("印の凡例", () => {
  test("三つ以上の印が並び、一つでも意味が分かれば、数えない段も凡例に入る", () => {
    expect(
      marksOf("【評価】◎:目標値を達成 ○:基準値から目標値までの5割以上進捗 △:5割未満の進捗 ×:基準値より後退"),
    ).toEqual([
      ["◎", "achieved"],
      ["○", null],
      ["△", null],
      ["×", null],
    ]);
  });

  test("印が一つ二つなら、意味の分かるものだけ", () => {
    expect(marksOf("○:完了 △:その他の欄を見ること")).toEqual([["○", "achieved"]]);
    expect(marksOf("○:市民 △:事業者")).toEqual([]);
  });

  test("▽や⇒も印で、かなの説明も読む", () => {
    expect(marksOf("◎…実現した ○…すすんでいる △…おくれている ▽…中身を見直し中 ⇒…毎年つづける")).toEqual([
      ["◎", "achieved"],
      ["○", "in_progress"],
      ["△", "late"],
      ["▽", null],
      ["⇒", null],
    ]);
  });
});

test("着手前は、まだ始めていないこと", () => {
  expect(marksOf("◎…完了　○…予定どおり　△…遅れている　●…着手前　×…取りやめ").at(3)).toEqual(["●", "not_started"]);
});
