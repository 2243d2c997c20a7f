import { expect, test } from "vitest";
import type { SetFigures } from "../../src/reply/answer.ts";
import { describeFigures, NOT_FAILED } from "../../src/reply/describe-set.ts";

const FIGURES: SetFigures = {
  asked: null,
  count: 1,
  whole: 5,
  part: null,
  percent: null,
  states: null,
  reported: { said: 4, unreported: 1 },
  isOfMissing: true,
  notNarrowedBy: [],
  saidElsewhere: null,
  unknownWords: "",
};
const linesOf = (changes: Partial<SetFigures>) => describeFigures({ ...FIGURES, ...changes }, "公約");

test("達成していないものの一覧には、報告のないものが一つでもあれば、できていないとは限らないと添える", () => {
  const counts = "公約5件のうち1件(達成の記載か担当課の報告があるもの4件、未報告1件)";
  expect(linesOf({})).toEqual([counts, NOT_FAILED]);
  expect(linesOf({ asked: "count" })).toContain(NOT_FAILED);
  for (const changes of [
    { isOfMissing: false },
    { count: 0 },
    { reported: { said: 5, unreported: 0 } },
    { reported: null },
  ])
    expect(linesOf(changes)).not.toContain(NOT_FAILED);
  expect(linesOf({ reported: null })).toEqual([]);
});

test("何件かをたずねられたら、何件のうちかを言う。みななら、一覧が数を言うので言わない", () => {
  const plain = { isOfMissing: false, reported: null, asked: "count" } as const;
  expect(linesOf(plain)).toEqual(["公約5件のうち、1件"]);
  expect(linesOf({ ...plain, count: 5 })).toEqual([]);
  const part = { kind: "topic", words: "空き家", literal: false } as const;
  expect(linesOf({ ...plain, part })).toEqual(["「「空き家」にかかわるもの」の5件のうち、1件"]);
});

test("割合は、報告のないものがなければ言い、あれば、出せないと言う", () => {
  const share = { isOfMissing: false, reported: null, asked: "share" } as const;
  expect(linesOf({ ...share, percent: 20 })).toEqual(["公約5件のうち、1件(20%)"]);
  expect(linesOf({ ...share, count: 5, percent: 100 })).toEqual(["公約5件のうち、5件(100%)"]);
  expect(linesOf(share)).toEqual([
    "公約5件のうち、1件",
    "資料に書かれているのは計画だけで、報告のないものがあるため、割合は出せません",
  ]);
});

test("ほかの時点の件数と、選ぶのに使えなかったことばと年度も言う", () => {
  const none = { isOfMissing: false, reported: null } as const;
  const unknown = "いつそうなったかは書かれておらず、書かれているのはその時点での状況です";
  const others = "ほかの時点のものは3件です(いちばん新しいものは令和5年12月30日(2023年)時点)";
  expect(linesOf({ ...none, saidElsewhere: { count: 3, newest: "2023-12-30" } })).toEqual([`${unknown}。${others}`]);
  expect(linesOf({ ...none, count: 0, saidElsewhere: { count: 3, newest: "2023-12-30" } })).toEqual([others]);
  expect(linesOf({ ...none, saidElsewhere: { count: 0, newest: null } })).toEqual([unknown]);
  expect(linesOf({ ...none, unknownWords: "やる気", notNarrowedBy: [2022, 2023] })).toEqual([
    "「やる気」では絞りこんでいません",
    "令和4年度・令和5年度では絞りこんでいません",
  ]);
  expect(describeFigures(undefined, "公約")).toEqual([]);
});
