import { expect, test } from "vitest";
import { findDueDay } from "../../src/domain/due-day.ts";
import { fieldsOf, findMeasureIds } from "../../src/reminder/fields.ts";
import { findQuietPeriod, isHeldBack } from "../../src/reminder/quiet-period.ts";
import { encodeTopic, findTopic, type Topic } from "../../src/reminder/topic.ts";
import { recordsOf, withCity } from "./city-records.ts";

test("分野は、計画を分けているいちばん外の段である", () => {
  const titlesOf = (city: string) =>
    fieldsOf(recordsOf(city)).map(({ id, title, measureIds }) => [id, title, measureIds.length]);
  expect(titlesOf("annaka")).toEqual([
    ["1", "公約I 人から選ばれるまちへ", 15],
    ["2", "公約II 安心から選ばれるまちへ", 9],
    ["3", "公約III 文化・スポーツから選ばれるまちへ", 3],
    ["4", "公約IV 自然から選ばれるまちへ", 2],
    ["5", "公約V 経済から選ばれるまちへ", 4],
    ["6", "公約VI 改革から選ばれるまちへ", 11],
    ["7", "公約VII 未来から選ばれるまちへ", 4],
  ]);
  expect(titlesOf("isesaki").map(([id]) => id)).toEqual(["1", "2", "3", "4", "5"]);
  // All records share one 基本目標: the step below it divides them.
  expect(titlesOf("suzaka")).toEqual([
    ["13", "基本施策13 未来志向型の行政経営を行うまちづくり", 3],
    ["14", "基本施策14 活力にみちた共創のまちづくり", 2],
  ]);
  // The outer step is printed in two ways, but is one.
  expect(titlesOf("konan")).toEqual([
    ["1", "様々なコミュニティとの連携", 2],
    ["2", "市政情報の積極的な共有", 2],
  ]);
});

test.each(["annaka", "isesaki", "suzaka", "konan"])("%s のどの記録も、ちょうど一つの分野にある", (city) => {
  const records = recordsOf(city);
  const ids = fieldsOf(records).flatMap(({ measureIds }) => measureIds);
  expect(ids.toSorted()).toEqual(records.measures.map(({ id }) => id).toSorted());
});

test("番号のない分野にも、変わらない英数字の名前が付く", () => {
  const records = recordsOf("konan");
  const renamed = {
    ...records,
    measures: records.measures.map((measure, index) => ({
      ...measure,
      section: [{ label: index < 2 ? "くらし" : "しごと", title: "まちづくり" }],
    })),
  };
  const ids = fieldsOf(renamed).map(({ id }) => id);
  expect(ids.every((id) => /^[a-z0-9]+$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(2);
  expect(
    fieldsOf({ ...renamed, measures: renamed.measures.toReversed() })
      .map(({ id }) => id)
      .toReversed(),
  ).toEqual(ids);
});

test("選んだ話題は文字にして、元に戻せる", () => {
  const topics: Topic[] = [{ kind: "digest" }, { kind: "field", field: "6" }, { kind: "record", id: "annaka-6-5-1" }];
  expect(topics.map(encodeTopic)).toEqual(["digest", "field:6", "record:annaka-6-5-1"]);
  expect(topics.map(encodeTopic).map(findTopic)).toEqual(topics);
  for (const text of ["", "all", "field:", "field:公約", "record:a b", "record:x'; DROP", "digest:1"])
    expect(findTopic(text), text).toBeUndefined();
});

test("話題が指す記録が分かる。週のまとめは市のすべて", () => {
  const records = recordsOf("annaka");
  expect(findMeasureIds(records, null)).toBeNull();
  expect(findMeasureIds(records, [{ kind: "field", field: "6" }, { kind: "digest" }])).toBeNull();
  expect([
    ...findMeasureIds(records, [
      { kind: "field", field: "4" },
      { kind: "record", id: "annaka-6-5-1" },
    ])!,
  ]).toEqual(["annaka-4-1-2", "annaka-4-1-3", "annaka-6-5-1"]);
  expect(findMeasureIds(records, [{ kind: "field", field: "99" }])!.size).toBe(0);
});

test("告示の日から投票の日まで、公約だけを控える", () => {
  const quietPeriods = [{ from: "2026-04-12", to: "2026-04-19", reason: "市長選挙" }];
  const annaka = withCity(recordsOf("annaka"), { quietPeriods });
  const isesaki = withCity(recordsOf("isesaki"), { quietPeriods });
  for (const [date, quiet] of [
    ["2026-04-11", false],
    ["2026-04-12", true],
    ["2026-04-19", true],
    ["2026-04-20", false],
  ] as const) {
    expect(findQuietPeriod(annaka.city, date) !== null, date).toBe(quiet);
    expect(isHeldBack(annaka.measures[0]!, annaka.city, date), date).toBe(quiet);
    expect(isHeldBack(isesaki.measures[0]!, isesaki.city, date), date).toBe(false);
  }
});

test.each([
  [null, "2024-03-31"],
  ["令和5年度末", "2024-03-31"],
  ["令和5年度上半期", "2023-09-30"],
  ["令和5年度下半期", "2024-03-31"],
  ["令和5年度第1四半期", "2023-06-30"],
  ["第三四半期", "2023-12-31"],
  ["第4四半期", "2024-03-31"],
  ["令和5年12月末", "2023-12-31"],
  ["令和6年2月末", "2024-02-29"],
  ["令和5年12月20日まで", "2023-12-20"],
  ["令和6年3月", "2024-03-31"],
  ["令和5年10月から実施", "2024-03-31"],
])("令和5年度の「%s」は %s まで", (asWritten, day) => {
  expect(findDueDay(2023, asWritten)).toBe(day);
});
