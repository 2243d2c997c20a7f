/** How the question is written, and so how the answer should read. */
export type QuestionLanguage = "japanese" | PlainLanguage;

/** What readers of little Japanese write: やさしい日本語, or another language, which is answered in English. */
export type PlainLanguage = "plain_japanese" | "other";

/**
 * `other`: English, Portuguese, Vietnamese, Chinese, Spanish …; `plain_japanese`: all kana with spaces between words,
 * as people write who learn Japanese. Expects a normalised text.
 */
export function findLanguage(text: string): QuestionLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latinWords = count(/[\p{Script=Latin}]{2,}/gu);
  if (kana === 0 && (latinWords >= 3 || (han >= 4 && CHINESE.test(text)))) return "other";
  if (kana >= 6 && han === 0 && count(/(?<=\p{Script=Hiragana}) (?=[\p{Script=Hiragana}\p{Script=Katakana}])/gu) >= 2)
    return "plain_japanese";
  return "japanese";
}

/** Words and characters that Chinese questions hold and Japanese ones do not. */
const CHINESE = /[请吗呢哪这们么什为时间费办话务给让对开关]|在哪|如何|怎|可以|多少/;
