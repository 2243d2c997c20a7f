import { describe, expect, test } from "vitest";
import { spellOutRadicals } from "../../src/text/cjk-radicals.ts";
import { foldSound, toKatakana } from "../../src/text/kana.ts";
import { normalizeText, sanitizeText, truncateGraphemes } from "../../src/text/normalize.ts";
import { createRandomText, HOSTILE_RANGES } from "./random-text.ts";

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

  test.each([
    ["PDF の行の切れ目", "ネーミ\nングライツ", "ネーミングライツ"],
    ["語尾の前の切れ目", "空\nき家を減ら\r\nす", "空き家を減らす"],
    ["音声入力の空白", "指定 管理 者", "指定管理者"],
    ["カタカナの中の空白", "ネーミ ングライツ", "ネーミングライツ"],
    ["一字ずつの空白", "子 育 て 支 援", "子育て支援"],
    ["送りがなの後の空白", "空き 家", "空き家"],
    ["全角の空白", "指定　管理　者", "指定管理者"],
    ["やさしい日本語の空白は残る", "わたしの くにの ことばで", "わたしの くにの ことばで"],
    ["文の切れ目の改行は残る", "お世話になります\n母が入院します", "お世話になります 母が入院します"],
    ["英字と数字の空白は残る", "照明LED化 2021年度 wi fi", "照明led化 2021年度 wi fi"],
    ["課の名のあとの空白は残る", "財政課 施策", "財政課 施策"],
    ["部首の字", "⺠間の⼈⼝と⻑寿、⻘年の⻭", "民間の人口と長寿、青年の歯"],
    ["互換漢字と丸めた字", "神社と㈱と㋿", "神社と(株)と令和"],
    ["離れた濁点", "か゛ん検診と ﾊ ﾟ と か ゙", "がん検診と パ と が"],
    ["付けられない濁点", "あ゛あ ゛", "ああ"],
    ["のばす棒でない字", "コンピュ一タのデ─タとカ━ド、スーパ~ト", "コンピュータのデータとカード、スーパート"],
    [
      "漢数字の一は残る",
      "データ一つ、メンバ一覧、一ケ所、サービス一ヶ所",
      "データ一つ、メンバ一覧、一ケ所、サービス一ケ所",
    ],
    ["半角のマイナスの棒", "ﾏｲﾅﾝﾊﾞｰ-ｶｰﾄﾞ", "マイナンバーカード"],
    ["のばした音", "なーーーい、すご〜い、教えてーー", "ない、すごい、教えて"],
    ["小さいかなの遊び", "ぁりがとぅ、すごぃねぇ、わかりましたぁ", "ありがとう、すごいね、わかりました"],
    ["外来の音の小さいかなは残る", "わいふぁい、ぱーてぃ、ふぇすてぃばる", "わいふぁい、ぱーてぃ、ふぇすてぃばる"],
    ["顔文字", "ごめんm(_ _)m つらい(´；ω；`)やった＼(^o^)／え(>_<)(T_T)", "ごめん つらい やった え"],
    ["笑いの字", "すごいwww(笑)市長orz", "すごい 市長orz"],
    ["番号の括弧は残る", "1-(4) 公約(Ⅵ) (仮称)", "1-(4) 公約(vi) (仮称)"],
    ["基本面の絵文字", "☀暑い✨です❤", "暑い です"],
    ["重ねた約物", "なに？？？！！すごい！！…そう。。。", "なに?すごい!。そう。"],
    ["旧字体", "國勢と變更と𠮷野の點字", "国勢と変更と吉野の点字"],
    ["絵文字だけのことば", "👍🏻", "ok"],
    ["絵文字だけのお礼", "🙏🙏", "ありがとう"],
    ["ことばのある文の絵文字", "お願いします🙏", "お願いします"],
  ])("%s: 「%s」", (_, before, after) => expect(normalizeText(before)).toBe(after));

  test("部首の表は、Unicode が対応を示す基本面の字をすべて持つ", () => {
    const radicals = Array.from({ length: 0x2ef3 - 0x2e80 + 1 }, (_, index) => String.fromCharCode(0x2e80 + index));
    const unmapped = radicals.filter((radical) => spellOutRadicals(radical) === radical).join("");
    // Without an equivalent, not assigned (⺚), or with one beyond the basic plane.
    expect(unmapped).toBe("⺀⺇⺑⺚⺪⺮⺵⺷⺸⺽⻇⻊⻕⻞⻡");
  });

  // biome-ignore format: one row
  const TRICKS = [
    "か゛", " ゙", "ー", "-", "~", "一", "─", "い", "っ", "ぁ", "ゃ", " ", "\n", "(", ")", "^", "_", "m", "w", "o", "'", "ω", "ヶ", "ケ",
    "所", "ア", "タ", "の", "き", "家", "。", "!", "?", "笑", "orz", "´", "⺠", "ㅤ", "\u0301", "ﾞ", "課", "て", "です", "か", "👍", "ſ", "İ", "・",
  ];

  test.each([1, 2, 3, 4])("もう一度通しても変わらない(種 %i)", (seed) => {
    const ordinary = createRandomText(seed, HOSTILE_RANGES, TRICKS, ["指定 管理 者の(^^)\nコンピュ一タ"]);
    const tricky = createRandomText(
      seed + 10,
      [
        [0x3041, 0x3099],
        [0x20, 0x2f],
      ],
      TRICKS,
      ["m(_ _)m ですかーー っ"],
    );
    for (let round = 0; round < 3000; round++) {
      for (const text of [ordinary(), tricky(), tricky() + tricky()]) {
        const once = normalizeText(text);
        expect([text, normalizeText(once)]).toEqual([text, once]);
      }
    }
  });

  test.each([
    ["あ\u0301", "結合文字"],
    [" ", "空白"],
    ["(", "括弧"],
    ["(^", "顔の線"],
    ["ー", "棒"],
    ["ア-", "棒とカナ"],
    ["空 き ", "漢字とかなと空白"],
    ["\u0301", "文字のない結合文字"],
    ["い\n", "改行"],
    ["っぁ", "小さいかな"],
    ["w", "笑い"],
  ])("長さに比例する時間で終わる: 「%s」をくり返した%s", (unit) => {
    // The processor's time, which other work on the machine does not lengthen.
    const timeMs = (times: number) => {
      const start = process.cpuUsage();
      normalizeText(unit.repeat(times));
      return process.cpuUsage(start).user / 1000;
    };
    timeMs(20_000);
    // 80,000 pieces take 4 times as long as 20,000; a quadratic step takes 16 times.
    expect(timeMs(80_000)).toBeLessThan(Math.max(10 * timeMs(20_000), 400));
  });

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
