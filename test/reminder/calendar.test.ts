import { describe, expect, test } from "vitest";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { firstBusinessDayOf, isBusinessDay } from "../../src/reminder/business-day.ts";
import { isoWeekOf, mondayOf, sundayOf } from "../../src/reminder/iso-week.ts";

const weekAt = (instant: string) => isoWeekOf(dateInJapan(new Date(instant)));

test("日曜 23:59 と月曜 0:00(日本時間)で週が変わる", () => {
  expect(weekAt("2024-03-10T23:59:59+09:00")).toBe("2024-W10");
  expect(weekAt("2024-03-11T00:00:00+09:00")).toBe("2024-W11");
  // The same instants lie on one day in UTC.
  expect(weekAt("2024-03-10T14:59:59Z")).toBe("2024-W10");
  expect(weekAt("2024-03-10T15:00:00Z")).toBe("2024-W11");
});

test.each([
  ["2020-12-31", "2020-W53", "53週ある年の終わり"],
  ["2021-01-03", "2020-W53", "年が明けても日曜までは前の年の第53週"],
  ["2021-01-04", "2021-W01", "最初の月曜から第1週"],
  ["2024-12-29", "2024-W52", "年末の日曜"],
  ["2024-12-30", "2025-W01", "年内の月曜でも、木曜が新しい年なら第1週"],
  ["2026-12-31", "2026-W53", "木曜で終わる年は53週"],
  ["2027-01-01", "2026-W53", "元日の金曜は前の年の週"],
])("%s は %s(%s)", (date, week) => {
  expect(isoWeekOf(date)).toBe(week);
});

test("どの週も、月曜から日曜までの7日である(2019〜2030年)", () => {
  for (let day = Date.UTC(2019, 0, 1); day < Date.UTC(2031, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const week = isoWeekOf(date);
    expect(mondayOf(week) <= date && date <= sundayOf(week)).toBe(true);
    expect(isoWeekOf(mondayOf(week))).toBe(week);
    expect(isoWeekOf(sundayOf(week))).toBe(week);
  }
});

test("その年にない週は読まない", () => {
  expect(() => mondayOf("2024-W53")).toThrow(RangeError);
  expect(() => mondayOf("2024-W00")).toThrow(RangeError);
  expect(() => mondayOf("2024-10")).toThrow(RangeError);
});

describe("週のはじめの開庁日", () => {
  test.each([
    ["2024-W10", "2024-03-04", "ふつうの週は月曜"],
    ["2024-W07", "2024-02-13", "建国記念の日が日曜で、月曜は振替休日"],
    ["2024-W02", "2024-01-09", "成人の日の月曜は休み"],
    ["2026-W19", "2026-05-07", "5月3日が日曜の年は、振替休日が6日の水曜になる"],
    ["2026-W39", "2026-09-24", "敬老の日・国民の休日・秋分の日が月曜から水曜まで続く"],
    ["2024-W18", "2024-04-30", "昭和の日の月曜は休み"],
    ["2025-W01", null, "12月30日(月)から1月3日(金)まで、開いている日がない"],
    ["2026-W01", null, "12月29日(月)から1月2日(金)まで、開いている日がない"],
    ["2027-W01", "2027-01-04", "仕事始めの月曜"],
    ["2023-W01", "2023-01-04", "1月2日は振替休日、3日まで休み"],
    ["2020-W53", "2020-12-28", "仕事納めの月曜"],
  ] as [string, string | null, string][])("%s は %s(%s)", (week, day) => {
    expect(firstBusinessDayOf(week)).toBe(day);
  });

  test("開いている日がない週は、年末年始と、2019年の10連休だけである(2019〜2045年)", () => {
    const closed: string[] = [];
    for (let day = Date.UTC(2019, 0, 7); day < Date.UTC(2045, 0, 1); day += 7 * 86_400_000) {
      const week = isoWeekOf(new Date(day).toISOString().slice(0, 10));
      if (firstBusinessDayOf(week) === null) closed.push(week);
    }
    expect(closed[0]).toBe("2019-W18");
    expect(
      closed.slice(1).every((week) => /-W(01|53)$/.test(week)),
      closed.join(),
    ).toBe(true);
  });

  test("土日、祝日、12月29日から1月3日までは閉まっている", () => {
    for (const date of [
      "2024-03-09",
      "2024-03-10",
      "2024-03-20",
      "2024-12-29",
      "2024-12-31",
      "2025-01-02",
      "2025-01-03",
    ])
      expect(isBusinessDay(date), date).toBe(false);
    for (const date of ["2024-03-08", "2024-12-27", "2025-01-06"]) expect(isBusinessDay(date), date).toBe(true);
  });
});
