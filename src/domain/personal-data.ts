/**
 * Forms of personal data in a normalised (NFKC) text: what must not be sent to a city's LINE account, recorded or kept.
 * Every pattern is global, so that all of them can be taken out; use `replace` or `search`, which keep no position.
 */
export const PERSONAL_DATA = {
  // 0270-24-5111, 090-1234-5678, 09012345678: one separator throughout, or none.
  phone: /(?<!\d)0\d{1,4}([-\s(]{1,2})\d{1,4}[-\s)]{1,2}\d{3,4}(?!\d)|(?<!\d)0\d{9,10}(?!\d)/g,
  // Twelve digits, alone or in fours; 「2020 2021 2022年度」 are years.
  myNumber: /(?<!\d)\d{12}(?!\d)|(?<!\d)(?!20\d\d)\d{4}([-\s])\d{4}\1\d{4}(?!\d|\s*年)/g,
  ownName:
    /(名前|氏名|本名)は\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー ]{2,10}(です|だよ|と(言|い|申)|といいます)/gu,
  email: /[\w.+-]+@[\w-]+\.[\w.]+/g,
  address:
    /\d+\s*丁目\s*\d+|\d+\s*番地|(大字|字)[\p{Script=Han}]{1,6}\s*\d+|[\p{Script=Han}]{1,6}町\s*\d{1,4}-\d{1,4}(?!-)/gu,
} as const;
