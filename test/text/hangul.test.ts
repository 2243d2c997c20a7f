import { describe, expect, test } from "vitest";
import { foldChinese } from "../../src/text/chinese-forms.ts";
import { stemHangul } from "../../src/text/hangul.ts";

describe("韓国語のことば", () => {
  test("助詞と語尾を外す", () => {
    const words = ["빈집인데", "학교는", "고등학생까지", "공짜인가요", "가로등이랑", "편의점에서"];
    expect(words.map(stemHangul)).toEqual(["빈집", "학교", "고등학생", "공짜", "가로등", "편의점"]);
  });

  test("二文字より短くはしない", () => {
    expect(["제도", "회의", "빈집"].map(stemHangul)).toEqual(["제도", "회의", "빈집"]);
  });
});

describe("中国語の字", () => {
  test("簡体字も繁体字も、日本語の字にそろう", () => {
    expect(foldChinese("废校对策 说明")).toBe("廃校対策 説明");
    expect(foldChinese("學校說明 溫室")).toBe("學校説明 温室");
  });

  test("日本語の文は変わらない", () => {
    const text = "廃校の跡地利用の推進、髙﨑と國の澁谷、辻と峠、々〆ヶ";
    expect(foldChinese(text)).toBe(text);
  });
});
