import { describe, expect, test } from "vitest";
import { dateInJapan, daysBetween, formatDateBoth } from "../../src/domain/calendar-date.ts";
import {
  firstDay,
  fiscalYearOfDate,
  fiscalYearsBetween,
  formatFiscalYear,
  formatFiscalYearBoth,
  formatFiscalYearShort,
  lastDay,
  namesFiscalYear,
  parseFiscalYear,
} from "../../src/domain/fiscal-year.ts";

describe("年度", () => {
  test.each([
    ["R5", 2023],
    ["令和5年度", 2023],
    ["令和５年度末", 2023],
    ["令和元年", 2019],
    ["2023年度", 2023],
    ["2023", 2023],
    ["平成28年度", 2016],
    ["H28", 2016],
    ["令和6(2024)年度", 2024],
    ["令和６年度（２０２４年度）", 2024],
    ["2024(令和6)年度", 2024],
    ["2024会計年度", 2024],
    ["R元", 2019],
  ])("「%s」は %i 年度", (text, year) => expect(parseFiscalYear(text)).toBe(year));

  test.each(["令和6(2025)年度", "令和6(仮)年度", "", "令和", "5", "昭和63年", "令和0年度", "R5.1"])(
    "「%s」は年度として読めない",
    (text) => expect(() => parseFiscalYear(text)).toThrow(RangeError),
  );

  test("令和5年度は2023-04-01から2024-03-31まで", () => {
    expect([firstDay(2023), lastDay(2023)]).toEqual(["2023-04-01", "2024-03-31"]);
  });

  test("3月31日までは前の年度、4月1日からは新しい年度", () => {
    expect(fiscalYearOfDate("2024-03-31")).toBe(2023);
    expect(fiscalYearOfDate("2024-04-01")).toBe(2024);
  });

  test("書きかたは R5・令和5年度・令和5年度(2023年度)、最初の年は元年度", () => {
    expect([formatFiscalYearShort(2023), formatFiscalYear(2023), formatFiscalYearBoth(2023)]).toEqual([
      "R5",
      "令和5年度",
      "令和5年度(2023年度)",
    ]);
    expect(formatFiscalYear(2019)).toBe("令和元年度");
    expect(formatFiscalYear(2018)).toBe("平成30年度");
  });

  test("二つの年度のあいだは両端を含む", () => expect(fiscalYearsBetween(2020, 2022)).toEqual([2020, 2021, 2022]));
});

describe("日付", () => {
  test("日本の日付は UTC の15時に変わる", () => {
    expect(dateInJapan(new Date("2024-03-31T14:59:59Z"))).toBe("2024-03-31");
    expect(dateInJapan(new Date("2024-03-31T15:00:00Z"))).toBe("2024-04-01");
  });

  test("和暦と西暦を並べ、2019年4月までは平成と書く", () => {
    expect(formatDateBoth("2024-03-31")).toBe("令和6年3月31日(2024年)");
    expect(formatDateBoth("2019-04-30")).toBe("平成31年4月30日(2019年)");
    expect(formatDateBoth("2019-05-01")).toBe("令和元年5月1日(2019年)");
  });

  test("過ぎた日までの日数は負になる", () => {
    expect(daysBetween("2024-04-01", "2024-03-31")).toBe(-1);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
});

describe("文の中の年度", () => {
  test.each<[string, number, boolean]>([
    ["平成30年度に開始", 2018, true],
    ["平成28年10月", 2016, true],
    ["平成31年3月31日", 2018, true],
    ["平成30年度～令和2年度", 2019, true],
    ["平成30年度～令和2年度", 2021, false],
    ["令和2年度～令和6年度", 2024, true],
    ["令和3年3月31日", 2020, true],
    ["令和元年度末", 2019, true],
    ["令和5年10月", 2022, false],
    ["30年度", 2018, false],
  ])("「%s」は %i 年度を言うか: %s", (text, year, isNamed) => {
    expect(namesFiscalYear(text, year)).toBe(isNamed);
  });
});
