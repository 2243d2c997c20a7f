const HAN = "[\\p{Script=Han}々〆ヶ]";
const KATAKANA = "[ァ-ヴ]";
const JAPANESE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆]";

/** A line that ends like this ends a phrase: what follows is another one. */
const PHRASE_END =
  /(?:です|ます|した|せん|さい|たい|ない|ある|いる|する|から|まで|けど|[ねよかなてでをにはがもとのへや])$/;

/**
 * Line breaks that cut a Japanese word or phrase in two, as text from PDFs has them (「ネーミ\nングライツ」), go;
 * breaks after a finished phrase, a sentence mark or beside Latin letters and digits stay.
 */
export function joinLines(text: string): string {
  if (!/[\n\r\u0085\u2028\u2029]/.test(text)) return text;
  const lines = text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const cut =
        next !== undefined && JAPANESE_END.test(line) && JAPANESE_START.test(next) && !PHRASE_END.test(line.slice(-4));
      return next === undefined || cut ? line : `${line}\n`;
    })
    .join("");
}

const JAPANESE_END = new RegExp(`${JAPANESE}$`, "u");
const JAPANESE_START = new RegExp(`^${JAPANESE}`, "u");

/** 「財政課 施策」: the name of a department ends there. */
const AFTER_UNIT = "(?<![課部局室係])";
const WORD_SPACES = new RegExp(
  [
    `(?<=${HAN})${AFTER_UNIT} (?=${HAN})`,
    `(?<=${KATAKANA}(?: ?ー)?) (?=[ァ-ヴー])`,
    // 「空き 家」「取り 組み」: the tail of a verb between two kanji.
    `(?<=${HAN}[きりしけみぎび]) (?=${HAN})`,
    // 「子 育 て 支 援」: a lone kana that is no particle.
    `(?<=${HAN}) (?=[てきりちもろばれけみしえ] ${HAN})|(?<=${HAN} [てきりちもろばれけみしえ]) (?=${HAN})`,
  ].join("|"),
  "gu",
);

/**
 * 「入札 値段以外 点数」: words typed for a search, each whole. A word that a PDF cuts leaves a stump of one letter, or has
 * katakana on both sides. A space fits one alternative only: with two, a long message would take for ever.
 */
const KEYWORDS = new RegExp(
  `^(?:${HAN}|[ァ-ヴー]){2,}(?:(?:(?<![ァ-ヴー]) |(?<=[ァ-ヴー]) (?![ァ-ヴー]))(?:${HAN}|[ァ-ヴー]){2,})+$`,
  "u",
);

/**
 * Spaces inside Japanese words (「指定 管理 者」「ネーミ ングライツ」), from voice input and PDFs, go. Those between words in
 * hiragana stay (やさしい日本語 is written so), as do those beside Latin letters, digits and between different scripts.
 * Expects single spaces.
 */
export function joinWords(text: string): string {
  return text.includes(" ") && !KEYWORDS.test(text)
    ? text
        .replace(/(?<=[ァ-ヴ])ー(?: ?ー)+/g, "ー")
        .replace(WORD_SPACES, "")
        .replace(/ー{2,}/g, "ー")
    : text;
}
