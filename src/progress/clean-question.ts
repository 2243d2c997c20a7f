import { PERSONAL_DATA } from "../domain/personal-data.ts";

/** Longest question that is kept, in characters. */
const MAX_CHARS = 120;

/** Somebody's name: 「田中さん」「佐藤先生」「さくらちゃん」; not 市民さん, 皆さん. */
const NAME =
  /(?<!\p{Script=Han})(?!皆|市民|住民|職員|議員|市長|業者|農家|子供|子ども|患者|お母|お父|奥|旦那)(\p{Script=Han}{1,4}|\p{Script=Katakana}{2,6})(?=さん|さま|様(?!式|子|々)|氏(?!名)|先生|ちゃん|くん|君)|(?<=^|[^\p{Script=Hiragana}]|[のとがはにでもや])(?!おばあ|おじい|おかあ|おとう|おにい|おねえ|おば|おじ|あか)\p{Script=Hiragana}{2,5}(?=ちゃん|くん)/gu;

/** A house: 「原市1-2-3」. */
const HOUSE = /\p{Script=Han}{1,6}\d{1,4}-\d{1,4}(-\d{1,4})?/gu;

/** Ids, house, account and card numbers: nothing in a plan needs six digits in a row. */
const LONG_NUMBER = /[a-z]{0,4}\d{6,}/gi;

/**
 * A question that nothing answered → the words that are kept for staff, without personal data.
 * Undefined when too little is left to tie to a record.
 * @param question without control characters, NFKC
 */
export function cleanQuestion(question: string): string | undefined {
  const cleaned = [...Object.values(PERSONAL_DATA), NAME, HOUSE, LONG_NUMBER]
    .reduce((text, pattern) => text.replace(pattern, "〇〇"), question)
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const kept = [...cleaned].slice(0, MAX_CHARS).join("");
  return kept.replace(/〇〇|[^\p{L}\p{N}]/gu, "").length >= 2 ? kept : undefined;
}
