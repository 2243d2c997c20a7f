import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { readAllSpans, resolveSpans } from "../../src/understand/mark-spans.ts";
import { spellOutNumbers } from "../../src/understand/plan-numbers.ts";
import { YEAR_RULES } from "../../src/understand/rules/years.ts";

const catalogue = buildCatalogue(readCities([])[0]!);

/** What the rules read in a question, in its order: a year, a run, a day, a shift. */
function read(question: string, today = "2026-11-20"): string[] {
  const text = normalizeText(spellOutNumbers(question));
  return resolveSpans(readAllSpans(text, YEAR_RULES, { today, catalogue })).map(({ meaning }) => {
    if (meaning.kind === "year_shift") return `${meaning.by > 0 ? "+" : ""}${meaning.by}`;
    if (meaning.kind !== "years") return meaning.kind;
    const years = meaning.from === meaning.to ? `${meaning.from}` : `${meaning.from}-${meaning.to}`;
    return meaning.day === null ? years : `${years} (${meaning.day})`;
  });
}

describe("質問の中の年度", () => {
  test.each([
    ["令和3年度は?", ["2021"]],
    ["R3は？", ["2021"]],
    ["Ｒ６の予定", ["2024"]],
    ["2021年度は何施設", ["2021"]],
    ["3年度の予定", ["2021"]],
    ["令和五年度末", ["2023"]],
    ["令和元年度", ["2019"]],
    ["れいわ4ねん", ["2022"]],
    ["今年度の予定", ["2026"]],
    ["来年度は", ["2027"]],
    ["昨年度", ["2025"]],
    ["3年後", []],
    ["1施設", []],
    ["R3追加の取組", ["2021"]],
    ["'24年度", ["2024"]],
    ["24年度は?", ["2024"]],
    ["8年度の目標", ["2026"]],
    ["二〇二四年度", ["2024"]],
    ["令和二年", ["2020"]],
    ["令和二十年度", ["2038"]],
    ["FY2024", ["2024"]],
    ["fiscal 2023", ["2023"]],
    ["kế hoạch năm 2024", ["2024"]],
    ["令和3年度、令和5年度", ["2021", "2023"]],
    ["R3とR5", ["2021", "2023"]],
    ["令和3・4・5年度", ["2021", "2022", "2023"]],
    ["令和3、4年度", ["2021", "2022"]],
  ])("「%s」は %j", (text, years) => expect(read(text)).toEqual(years));

  test.each([
    ["R3からR5", ["2021-2023"]],
    ["R3〜R5", ["2021-2023"]],
    ["令和3〜5年度", ["2021-2023"]],
    ["令和3年度から5年度", ["2021-2023"]],
    ["2021-2023年度", ["2021-2023"]],
    ["平成30年度～令和2年度", ["2018-2020"]],
    ["3〜5年度", ["2021-2023"]],
  ])("「%s」は続きの年度 %j", (text, years) => expect(read(text)).toEqual(years));

  test.each([
    ["2024年3月までに", ["2023 (2024-03-31)"]],
    ["令和6年4月から", ["2024 (2024-04-30)"]],
    ["平成28年10月", ["2016 (2016-10-31)"]],
    ["R6.3.31", ["2023 (2024-03-31)"]],
    ["R3.3.31時点のメール配信登録数", ["2020 (2021-03-31)"]],
    ["平成31年3月末", ["2018 (2019-03-31)"]],
    ["令和六年三月", ["2023 (2024-03-31)"]],
    ["2024/3/31", ["2023 (2024-03-31)"]],
    ["2024.4.1", ["2024 (2024-04-01)"]],
    ["24年3月", ["2023 (2024-03-31)"]],
    ["6年3月", ["2023 (2024-03-31)"]],
    ["令和6年2月", ["2023 (2024-02-29)"]],
    ["令和6年度の3月", ["2024 (2025-03-31)"]],
    ["来年3月まで", ["2026 (2027-03-31)"]],
    ["3月末が期限", ["2026 (2027-03-31)"]],
    ["来月末まで", ["2026 (2026-12-31)"]],
    ["再来月末まで", ["2026 (2027-01-31)"]],
    ["3/31まで", ["2026 (2027-03-31)"]],
    ["年内に終わる公約", ["2026 (2026-12-31)"]],
    ["令和6年末", ["2024 (2024-12-31)"]],
    ["2024年末", ["2024 (2024-12-31)"]],
    ["12月末まで", ["2026 (2026-12-31)"]],
    ["令和3年3月から令和5年4月", ["2020 (2021-03-31)", "2023 (2023-04-30)"]],
  ])("「%s」は日付から %j", (text, years) => expect(read(text)).toEqual(years));

  test("3月末は、年度の変わり目でも次に来る3月", () => {
    expect(read("3月末まで", "2027-03-31")).toEqual(["2026 (2027-03-31)"]);
    expect(read("3月末まで", "2027-04-01")).toEqual(["2027 (2028-03-31)"]);
    expect(read("今年度", "2027-03-31")).toEqual(["2026"]);
    expect(read("今年度", "2027-04-01")).toEqual(["2027"]);
  });

  test.each([
    ["その次の年は?", ["+1"]],
    ["前の年は?", ["-1"]],
    ["翌年度は?", ["+1"]],
    ["前年度の実績", ["-1"]],
  ])("「%s」は前に聞いた年度から %j", (text, shift) => expect(read(text)).toEqual(shift));

  test.each([
    "R18号線の整備",
    "H5N1の対策",
    "2025年問題への備え",
    "第5次総合計画",
    "R60",
    "SDGs2030",
    "国道18号",
    "C31",
    "20-30代の意見",
    "9-17時",
    "1-3号線",
    "3-4か月健診",
    "10年間の合計",
    "築40年の家",
    "平成20年4月2日生まれです",
    "令和元年東日本台風の教訓",
    "2000字で書いて",
    "来年区の役員が回ってくる",
    "去年の秋から教室に入れず",
    "40歳になりました",
    "年に3回",
    "前年比",
    "3人から5人に",
    "大学のレポート、2000字",
    "電話 027-382-1111",
  ])("「%s」に年度はない", (text) => expect(read(text)).toEqual([]));
});
