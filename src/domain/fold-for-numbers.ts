const KANJI_DIGITS: Record<string, string> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/**
 * One writing of digits, dashes, brackets and dots, code point by code point.
 * @returns the folded text and, for each of its UTF-16 units and its end, the position in `text`
 */
export function foldForNumbers(text: string): { plain: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  let position = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) at.push(position + (folded.length === 1 ? 0 : unit));
    plain += folded;
    position += character.length;
  }
  at.push(text.length);
  return {
    plain: plain
      .replace(/[\u2010-\u2015\u2212\u2043\uFE58\uFE63\u2500\u2501\u301C\u3030~]/g, "-")
      .replace(/(?<=[\d)〇零一二三四五六七八九])ー/g, "-")
      .replace(/[・･‧∙•·](?=[\d〇零一二三四五六七八九])/g, ".")
      .replace(/[\u00A0\t]/g, " "),
    at,
  };
}

/** One unit where the character has a plain form; nothing for what cannot be seen and for the frame of a keycap. */
function foldCharacter(character: string): string {
  if (isPlain(character.charCodeAt(0))) return character;
  if (/[\u00AD\u200B-\u200F\u2060\uFEFF\uFE00-\uFE0F\u20E3]/u.test(character)) return "";
  const plain = character.normalize("NFKC");
  if (/^\p{Nd}$/u.test(plain)) return String(digitOf(plain.codePointAt(0)!));
  return plain.length === 1 ? plain : character;
}

/** ASCII, kana and kanji have one form, and most texts hold hardly anything else. */
const isPlain = (unit: number): boolean =>
  unit <= 0x7f ||
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x30a1 && unit <= 0x30fa) ||
  (unit >= 0x4e00 && unit <= 0x9fff);

/** Every script has its ten digits in a row. */
function digitOf(codePoint: number): number {
  if (codePoint < 0x80) return codePoint - 0x30;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint - value - 1))) value++;
  return value;
}

/** Kanji digits and the letters O and l as digits, 一 between digits as the dash it stands for. Positions stay. */
export function spellDigits(plain: string): string {
  return plain
    .replace(/(?<=\d)一(?=\d)/g, "-")
    .replace(/[〇○零一二三四五六七八九]/g, (kanji) => KANJI_DIGITS[kanji] ?? kanji)
    .replace(/(?<![a-z])[\doil]{2,}(?![a-z])/gi, (run) =>
      /\d/.test(run) ? run.replace(/o/gi, "0").replace(/[il]/gi, "1") : run,
    );
}
