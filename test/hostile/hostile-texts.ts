/** Texts that make careless code slow or break it; each is a unit that is repeated to the length wanted. */
const UNITS: Record<string, string> = {
  結合文字: "\u0301\u0316",
  逆順の結合文字: "\u0345\u0301\u0323\u0316\u05B0",
  アラビア文字の合字: "ﷺ",
  家族の絵文字: "👨‍👩‍👧‍👦",
  旗: "🇯🇵",
  右から左: "\u202E\u2067ב",
  ゼロ幅: "\u200B\u200D\uFEFF",
  単独サロゲート: "\uD83D",
  NUL: "\u0000",
  句読点のない漢字: "財政施設整備推進計画",
  片仮名: "ネーミングライツ",
  平仮名: "のことはどうなっていますか",
  長音: "ーー一―",
  数字: "0123456789",
  数字と横線: "1-2-",
  番地: "1丁目2番",
  電話: "090-",
  空白: " \u3000\t\n",
  改行: "\r\n",
  英字: "a",
  電子メール: "a.b-c_d+e@",
  アドレス: "https://a.b/",
  年度: "令和5年度",
  漢数字: "一二三四五六七八九十百千万",
  呼び出しの始まり: "<@",
  呼び出しの区切り: "<#|",
  文字の参照: "&amp;lt;",
  括弧: "(「『([",
  引用符: "\"'`",
  記号: "?!.,、。",
  否定: "じゃなくて",
  併記: "と、それぞれ",
  名字: "田中さんの",
  さがしことば: "取組を全部",
  式: "=1+1,",
  正規表現: "(a+)+$",
};

export const UNIT_COUNT = Object.keys(UNITS).length;

export interface HostileText {
  name: string;
  text: string;
}

/** @param chars UTF-16 units of each text; @param tail comes after it, where a pattern that looked for an end fails */
export function buildHostileTexts(chars: number, tail = "終"): HostileText[] {
  return Object.entries(UNITS).map(([name, unit]) => ({
    name,
    text: unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars) + tail,
  }));
}

/** Every two units one after the other: patterns are slow where two of their parts take the same characters. */
export function buildHostilePairs(chars: number): HostileText[] {
  const texts = buildHostileTexts(Math.floor(chars / 2), "");
  return texts.flatMap((first) =>
    texts.map((second) => ({ name: `${first.name}+${second.name}`, text: `${first.text}${second.text}終` })),
  );
}
