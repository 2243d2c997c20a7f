import { describe, expect, test } from "vitest";
import { foldSound, toKatakana } from "../../src/text/kana.ts";
import { normalizeText, sanitizeText, truncateGraphemes } from "../../src/text/normalize.ts";

describe("正規化", () => {
  test.each([
    ["[C54] 半角カナと全角英数", "ﾈｰﾐﾝｸﾞﾗｲﾂ ＰＦＩ", "ネーミングライツ pfi"],
    ["[C54] ㍿", "㍿まちの約束", "株式会社まちの約束"],
    ["[C55] NFD の濁点", "ネーミングライツ".normalize("NFD"), "ネーミングライツ"],
    ["[C57] ゼロ幅と書字方向", "空\u200Bき\u202E家", "空き家"],
    ["[C58] 単独サロゲートと NUL", "空\uD83Dき\u0000家", "空 き家"],
    ["異体字", "髙齢者の齋場", "高齢者の斎場"],
    ["小さいヶ", "3ヶ所", "3ケ所"],
    ["絵文字", "街灯😅が暗い", "街灯 が暗い"],
    ["のばす棒の代わりの線", "ホ－ムペ-ジ", "ホームページ"],
  ])("%s", (_, before, after) => expect(normalizeText(before)).toBe(after));

  test("見せる文は、改行を残して見えない文字だけを除く", () => {
    expect(sanitizeText("一行目\n二行目\u200B\u0007")).toBe("一行目\n二行目");
  });

  test.each([
    ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 1, "👨‍👩‍👧‍👦…"],
    ["葛\u{E0100}城市", 1, "葛\u{E0100}…"],
    ["あいう", 3, "あいう"],
  ])("[C56] 「%s」を %i 字に切っても、文字の途中では切らない", (text, max, cut) =>
    expect(truncateGraphemes(text, max)).toBe(cut),
  );
});

describe("音", () => {
  test.each([
    ["コンピューター", "コンピュータ"],
    ["トウロク", "トオロク"],
    ["ツヅキ", "ツズキ"],
    ["リョウキン", "リョーキン"],
  ])("%s と %s は同じ音", (a, b) => expect(foldSound(a)).toBe(foldSound(b)));

  test("ひらがなはカタカナにする", () => expect(toKatakana("やさしいゔ")).toBe("ヤサシイヴ"));
});
