/** Marks between the groups of a number. */
export const GAP = "[-. ()/_*|=]{0,3}";
/** Between the groups of a phone: any mark, space or line break, or の. */
const PHONE_GAP = "(?:[^\\p{L}\\p{N}]{0,3}|[のノ])";
/** Behind a sum stands what is counted. */
export const NOT_A_SUM = "(?!\\d|[ ,.]*(?:年|円|千円|万|億|人|件|%|kwh|kw|トン|t(?![a-z])|㎡|m2|部|冊|世帯))";
/** 予算額 012345678901 */
export const NO_SUM_BEFORE = "(?<!(?:予算|決算|金額|額|費|合計|総計|円|¥)[ :は]{0,3})";

/** Digits as they are spoken and as a voice input writes them. */
const SPOKEN_ZERO = "ぜろ|ゼロ|れい|レイ|まる|マル|オー|zero|cero";
const SPOKEN_DIGIT = `${SPOKEN_ZERO}|いち|イチ|に[いー]?|ニ[ー]?|さん|サン|よん|ヨン|し|ご[おー]?|ゴ[ー]?|ろく|ロク|なな|ナナ|しち|はち|ハチ|きゅう|きゅー|キュウ|キュー|く|one|two|three|four|five|six|seven|eight|nine|um|uno|dois|dos|tr[eê]s|quatro|cuatro|cinco|seis|sete|siete|oito|ocho|nove|nueve`;
/** Where a spoken number begins. */
export const SPOKEN_ZEROS = new RegExp(SPOKEN_ZERO, "iu");
const SPOKEN_GAP = "[ 、,.のー-]{0,3}";

/** Every phone in figures holds one of these. */
export const MAY_BE_PHONE = /[0+]|(?:\d\D*){6}/u;

export const PHONE = new RegExp(
  [
    // 0081 90 1234 5678, 81-90-1234-5678
    `(?<![\\d.,-])(?:00|010)?${GAP}81[-. ()/_]{1,3}(?:\\(?0\\)?)?[1-9]\\d{0,3}${GAP}\\d{1,4}${GAP}\\d{4}${NOT_A_SUM}`,
    // 0270-24-5111, (027)382-1111, 090、1234、5678, 090の1234の5678, 09012345678
    `(?<![\\d.,])(?<!\\d-)${NO_SUM_BEFORE}(?:\\((?=0\\d{1,4}\\)))?0\\d{1,4}${PHONE_GAP}\\d{1,4}${PHONE_GAP}\\d{3,4}${NOT_A_SUM}`,
    // 0 9 0 1 2 3 4 5 6 7 8
    `(?<![\\d.,])0(?:[^\\p{L}\\p{N}]{1,3}\\d){9,10}(?!\\d)`,
    // 09 01 23 45 67 8
    "(?<![\\d.,])0[5-9][^\\p{L}\\p{N}]0\\d(?:[^\\p{L}\\p{N}]\\d\\d){3}[^\\p{L}\\p{N}]\\d(?!\\d)",
    // ぜろきゅうぜろ いちに…, 090 いちにさんし 5678, zero nove zero 1234 5678
    `(?:${SPOKEN_ZERO})(?:${SPOKEN_GAP}(?:${SPOKEN_DIGIT}|\\d)){9,10}(?![\\d])`,
    `(?<![\\d.,])0(?=[\\d 、,.のー-]{1,14}(?:${SPOKEN_DIGIT}))${SPOKEN_GAP}\\d(?:${SPOKEN_GAP}(?:${SPOKEN_DIGIT}|\\d)){8,9}(?!\\d)`,
    // +81 90 1234 5678, +1 (415) 555-0100
    `\\+ ?\\d{1,3}${GAP}\\d{1,4}(?:${GAP}\\d{2,4}){1,3}(?!\\d)`,
    // 携帯 9012345678: the first zero lost, as spreadsheets lose it
    `(?<=(?:電話|携帯|ケータイ|スマホ|tel)(?:番号)?[^\\d\\n]{0,4})[789]0\\d{8}${NOT_A_SUM}`,
    // 382-1111に電話
    `(?<![\\d.,-])\\d{2,4}-\\d{4}(?=[ ]?(?:に|へ|まで)(?:電話|連絡|かけ|TEL))`,
    // 382局の1111, 382局1111番
    `(?<![\\d.,])\\d{2,4}局(?:の|、| )?\\d{4}(?:番)?${NOT_A_SUM}`,
    // 電話 382-1111, でんわは 382 1111, 電話 (382)1111
    `(?<=(?:電話|でんわ|tel|℡|☎|携帯|ケータイ|けいたい|スマホ|fax|ファクス|ファックス)(?:番号)?[^\\d\\n]{0,6})(?!(?:19|20)\\d\\d[^\\d](?:19|20)\\d\\d)\\(?\\d{2,4}[-. の)]{1,2}\\d{4}${NOT_A_SUM}`,
  ].join("|"),
  "giu",
);

/** 三八二-一一一一: digits in kanji with a dash are written for nothing else. Read before digits are spelled alike. */
export const KANJI_NUMBER =
  /(?<![〇零一二三四五六七八九\d-])[〇零一二三四五六七八九]{2,3}-[〇零一二三四五六七八九]{4}(?![〇零一二三四五六七八九\d-])/gu;

/** Lines for everybody: free, toll-shared; the poison information that the emergency card names. */
const PUBLIC_LINE = /^0(?:120|800|570|990)|^0727272499$|^0298529999$/;

export function isPhone(words: string): boolean {
  // Spoken digits are as many as a phone has.
  if (/[ぁ-んァ-ヶ]{2}|[a-z]{2}/i.test(words)) return true;
  const number = words.replace(/\D/g, "");
  if (/^\+|^(?:00|010)?\D*81\D/.test(words)) return number.length >= 10 && number.length <= 15;
  if (!number.startsWith("0")) return true;
  if (PUBLIC_LINE.test(number)) return false;
  // 04、2024、2025: a list that ends with years.
  if (/\D(?:19|20)\d\d\D+(?:19|20)\d\d$/.test(words)) return false;
  // 01-02-2024 and the like have fewer digits; eleven belong to mobile and internet phones.
  return number.length === 10 ? /^0[1-9]/.test(number) : number.length === 11 && /^0(?:[5-9]0|10)/.test(number);
}
