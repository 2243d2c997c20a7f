import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { describePersonalData, findPersonalData, maskPersonalData } from "../../src/domain/personal-data.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";

const rows = readFileSync(path.resolve(import.meta.dirname, "../golden/personal-data.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; personal: boolean });

describe("個人の情報を見つける", () => {
  test.each(rows.filter(({ personal }) => personal))("「$text」にはある", ({ text }) => {
    expect(findPersonalData(text)).not.toEqual([]);
  });

  test.each(rows.filter(({ personal }) => !personal))("「$text」にはない", ({ text }) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test("どこにあるかを、書かれたとおりのことばで言う", () => {
    expect(describePersonalData("田中さん(０９０ー１２３４ー５６７８)に説明し、原市一丁目二番三号を訪問")).toBe(
      "個人の情報のようです: 「田中」(名前)、「０９０ー１２３４ー５６７８」(電話番号)、「一丁目二番三号」(住所)。公開や保存をするので、除くか「担当者」のように書きかえてください",
    );
    expect(describePersonalData("令和7年度は3丁目の2路線を舗装した")).toBeNull();
  });

  test("質問では〇〇に置きかえ、ほかのことばは変えない", () => {
    expect(maskPersonalData("鈴木係長に(027)382-1111で聞いた花壇の件")).toBe("〇〇係長に〇〇で聞いた花壇の件");
    expect(cleanQuestion("〇九〇一二三四五六七八に電話して、原市1-2-3の花壇のこと")).toBe(
      "〇〇に電話して、〇〇の花壇のこと",
    );
  });

  test("長いだけの文でも、すぐ終わる", () => {
    for (const text of ["1-", "0", "一", "田中", "ア", "a.", "原市1-2-3", "大字", "@b."].map((part) =>
      part.repeat(500),
    )) {
      const start = performance.now();
      findPersonalData(text);
      expect(performance.now() - start, text.slice(0, 9)).toBeLessThan(1_000);
    }
  });
});

describe("書き方を変えた電話番号", () => {
  test.each([
    "090_1234_5678",
    "090,1234,5678",
    "090、1234、5678",
    "090→1234→5678",
    "090*1234*5678",
    "090|1234|5678",
    "090\n1234\n5678",
    "090の1234の5678",
    "0 9 0 1 2 3 4 5 6 7 8",
    "O9O-l234-5678",
    "09O-I234-5678",
    "09 01 23 45 67 8",
    "0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
    "𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖",
    "٠٩٠١٢٣٤٥٦٧٨",
    "090一1234一5678",
    "090＝1234＝5678",
    "090【1234】5678",
    "090:1234:5678",
    "0081 90 1234 5678",
    "81-90-1234-5678",
  ])("「%s」は番号のすべてがかくれる", (phone) => {
    expect(maskPersonalData(`連絡は${phone}へ`)).toBe("連絡は〇〇へ");
  });

  test("市外局番のない番号も、電話と言えば見つかる", () => {
    expect(maskPersonalData("でんわは 382 1111")).toBe("でんわは 〇〇");
  });

  test("カードの番号は、終わりまでかくれる", () => {
    for (const card of ["4111 1111 1111 1111", "4111_1111_1111_1111", "4111-1111-1111/1111", "4111111111111111"])
      expect(maskPersonalData(`番号 ${card} です`)).toBe("番号 〇〇 です");
  });

  test.each([
    "予算0901234567円",
    "予算額 012345678901",
    "前年比 1234-5678-9012円",
    "04、2024、2025",
    "01、02、03、04、05",
  ])("「%s」は番号ではない", (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe("住まい・番号・名前の書き方", () => {
  test.each([
    ["原市2の1", "原市〇〇"],
    ["原市一の二の三", "原市〇〇"],
    ["松井田町新堀245", "松井田町新堀〇〇"],
    ["磯部1-2-3-405", "〇〇"],
    ["ハイツ安中203", "ハイツ安中〇〇"],
    ["県営住宅2-305", "県営住宅〇〇"],
    ["生年月日 19800301", "生年月日 〇〇"],
    ["群馬500あ12-34", "〇〇"],
    ["LINE ID: taro123", "LINE ID: 〇〇"],
    ["taro(a)example.com", "〇〇"],
    ["診察券番号 12345", "診察券番号 〇〇"],
    ["加藤一郎が申請した", "〇〇が申請した"],
    ["氏名 加藤 一郎", "氏名 〇〇"],
    ["加藤といいます", "〇〇といいます"],
    ["わたしのなまえはかとうです", "わたしのなまえは〇〇です"],
    ["課長 佐藤", "課長 〇〇"],
    ["Mr. Tanaka", "Mr. 〇〇"],
    ["Tanaka-san", "〇〇-san"],
    ["My name is Taro Kato", "My name is 〇〇"],
    ["グエン・ヴァン・アンさん", "〇〇さん"],
  ])("「%s」", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  test.each([
    "石川県が支援",
    "中野区民が参加",
    "取組2の1",
    "三分の一の費用",
    "県内一の規模",
    "松井田町人口12345",
    "吉井町地内2か所",
    "マンション 203件",
    "小林地域が",
    "施設数 500 の 12-34",
    "世界一の二酸化炭素",
    "山村留学はできますか",
    "長野県一が目標",
  ])("「%s」にはない", (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe("残す質問では、選ばれた人の名前も", () => {
  test.each([
    ["佐藤議員は賄賂をもらっている", "〇〇議員は賄賂をもらっている"],
    ["岩井均市長は何をした", "〇〇市長は何をした"],
    ["佐々木副市長の評判", "〇〇副市長の評判"],
    ["田村前市長の借金", "〇〇前市長の借金"],
    ["林市議は何党", "〇〇市議は何党"],
    ["市長は何をした", "市長は何をした"],
    ["議員の報酬", "議員の報酬"],
    ["副市長の人数", "副市長の人数"],
  ])("「%s」は「%s」として残す", (text, kept) => {
    expect(cleanQuestion(text)).toBe(kept);
  });
});
