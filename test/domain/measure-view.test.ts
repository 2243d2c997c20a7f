import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";

const cities = readCities([]);
const viewOf = (id: string, today: string) => {
  const records = cities.find(({ city }) => id.startsWith(`${city.id}-`))!;
  return buildMeasureView(records.measures.find((measure) => measure.id === id)!, records.city, today);
};

describe("進捗", () => {
  test("計画に実績がなければ未報告", () => {
    expect(viewOf("isesaki-2-2-3", "2026-11-20").progress).toEqual({
      kind: "unreported",
      asOf: null,
      asWritten: null,
      origin: null,
    });
  });

  test("一覧より新しいシートの「公約達成」が今の状態になる", () => {
    expect(viewOf("annaka-6-5-1", "2026-11-20").progress).toEqual({
      kind: "achieved",
      asOf: "2023-12-30",
      asWritten: "公約達成",
      origin: "公約実施目標シート",
    });
  });

  test("達成予定は達成とは数えない", () => {
    expect(viewOf("annaka-1-2-1", "2026-11-20").progress).toMatchObject({
      kind: "not_stated",
      asOf: "2023-10-31",
      asWritten: "今年度達成予定",
    });
  });

  test("進み具合の図が読めないシートは、時点だけを残す", () => {
    expect(viewOf("annaka-6-tomaru-danchi", "2026-11-20").progress).toMatchObject({
      kind: "not_stated",
      asOf: "2023-09-30",
      asWritten: null,
    });
  });
});

describe("期限", () => {
  test("取組そのものの期限があれば、それを使う", () => {
    expect(viewOf("annaka-6-pfi-ppp", "2025-03-01").deadline).toMatchObject({
      origin: "own",
      date: "2025-03-31",
      daysLeft: 30,
    });
  });

  test("なければ計画の終わりを使い、そうと分かるようにする", () => {
    expect(viewOf("isesaki-1-1-1", "2025-04-01").deadline).toMatchObject({
      origin: "plan_end",
      date: "2025-03-31",
      daysLeft: -1,
      asWritten: null,
    });
  });

  test("どちらもなければ期限はない", () => expect(viewOf("annaka-7-1-1", "2025-04-01").deadline).toBeNull());
});
