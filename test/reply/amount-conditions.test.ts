import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import type { CityRoom } from "../../src/find/house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";

const house = openHouse();
const NOW = new Date("2026-11-20T03:00:00Z");

/** What three records of a plan cost; the others have no budget. */
const BUDGETS: Readonly<Record<string, readonly [fiscalYear: number, thousandYen: number][]>> = {
  "konan-1-3": [
    [2026, 250_000],
    [2025, 90_000],
  ],
  "konan-1-4": [[2026, 100_000]],
  "konan-1-1": [
    [2025, 800],
    [2026, 0],
  ],
};

function withBudgets(room: CityRoom): CityRoom {
  const measures = room.records.measures.map((measure) => ({
    ...measure,
    amounts: (BUDGETS[measure.id] ?? []).map(([fiscalYear, thousandYen]) => ({
      label: "当初予算額",
      fiscalYear,
      thousandYen,
      asWritten: `${thousandYen}千円`,
      asOf: null,
    })),
  }));
  return { ...room, records: { ...room.records, measures }, byId: new Map(measures.map((one) => [one.id, one])) };
}

const room = withBudgets(house.cities.get("konan")!);
const ALL = room.records.measures.map(({ id }) => id);
const idsOf = (...questions: string[]): string[] => {
  let state: Parameters<typeof findAnswer>[3] = null;
  let ids: string[] = [];
  for (const question of questions) {
    const found = findAnswer(question, room, house, state, NOW);
    state = found.state;
    ids = measuresOf(found.answer).map(({ measure }) => measure.id);
  }
  return ids.toSorted();
};
const [big, even, small] = ["konan-1-3", "konan-1-4", "konan-1-1"] as const;

describe("予算の大きさで選ぶ", () => {
  test.each([
    ["予算が1億円以上の取組は?", [big, even]],
    ["今年度の予算が1億円以上ついてる事業", [big, even]],
    ["1億円を超える予算がついた取組を全部", [big]],
    ["今年度(R8)の予算が1億円以上の取組をリストアップして", [big, even]],
    ["昨年度、R7の予算が5000万円以上のもの", [big]],
    ["事業費が一億円より多いもの", [big]],
    ["予算が1億円超えのやつ", [big]],
    ["令和7年度の予算が1億円未満の取組一覧", [big, small]],
    ["昨年度の予算が5000万円以上のもの", [big]],
    ["予算100万円以下の取組", [small]],
    ["予算額が10万円以上1億円未満の取組", [big, small]],
    ["経費が100万円に満たない取組はどれ", [small]],
    ["予算が2億5,000万円の取組", [big]],
    ["9千万円の予算がついてるやつ", [big]],
    ["一番予算が大きいのは?", [big]],
    ["いちばんお金をかけてる取組はどれ?", [big]],
    ["予算がもっとも少ない取組", [small]],
  ])("「%s」", (question, ids) => {
    expect(idsOf(question)).toEqual(ids.toSorted());
  });

  test.each(["予算がついている取組", "予算措置のあるもの一覧", "予算が組まれてる取組は何件"])(
    "「%s」は、予算の書かれたもの",
    (question) => {
      expect(idsOf(question)).toEqual([big, even, small].toSorted());
    },
  );

  test.each([
    "予算がついてないやつだけ教えて",
    "予算のない取組は?",
    "まだ予算が計上されていない取組",
    "予算ゼロの取組を全部",
    "予算なしのもの",
  ])("「%s」は、予算の書かれていないもの", (question) => {
    expect(idsOf(question)).toEqual(ALL.filter((id) => !(id in BUDGETS)).toSorted());
  });

  test("0円の年度は、予算がついていない", () => {
    expect(idsOf("令和8年度の予算がついてる取組")).toEqual([big, even].toSorted());
  });

  test("前の一覧のうちで、別の額で、たずねられる", () => {
    expect(idsOf("予算がついている取組", "そのうち1億円以上のは?")).toEqual([big, even].toSorted());
    expect(idsOf("予算が1億円以上の取組は?", "じゃあ2億円以上は?")).toEqual([big]);
  });
});

test("予算を書かない計画では、予算で選ぶ質問に、書かれていないと言う", () => {
  for (const question of ["予算がついてない取組は?", "予算が1億円以上の取組は?", "一番予算が大きいのは?"]) {
    const { answer } = findAnswer(question, house.cities.get("suzaka")!, house, null, NOW);
    expect([question, answer.kind]).toEqual([question, "plan"]);
  }
});

test.each(["年収500万円以下の世帯への補助は?", "1万円以上の費用の助成は?"])(
  "「%s」は、額で選ぶ質問ではない",
  (question) => {
    const { query } = findAnswer(question, room, house, null, NOW);
    expect(query.where).toBeNull();
  },
);
