import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { findFiscalYears } from "../../src/understand/find-fiscal-years.ts";

const read = (text: string) => findFiscalYears(normalizeText(text), "2026-11-20");

describe("質問の中の年度", () => {
  test.each([
    ["令和3年度は?", [2021]],
    ["R3は？", [2021]],
    ["Ｒ６の予定", [2024]],
    ["2021年度は何施設", [2021]],
    ["3年度の予定", [2021]],
    ["令和五年度末", [2023]],
    ["令和元年度", [2019]],
    ["れいわ4ねん", [2022]],
    ["今年度の予定", [2026]],
    ["来年度は", [2027]],
    ["昨年度", [2025]],
    ["2024年3月までに", [2023]],
    ["令和6年4月から", [2024]],
    ["R3からR5", [2021, 2023]],
    ["3年後", []],
    ["平成28年10月", [2016]],
    ["1施設", []],
  ])("「%s」", (text, years) => expect(read(text).years).toEqual(years));

  test("「その次の年は?」は前に聞いた年度から一つ進める", () => expect(read("その次の年は?").shift).toBe(1));
  test("「前の年は?」は一つ戻す", () => expect(read("前の年は?").shift).toBe(-1));
  test("読んだことばは残りの文から消える", () => expect(read("R3追加の取組").rest.trim()).toBe("追加の取組"));
});
