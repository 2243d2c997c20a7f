import { FRAMED_TAGS, type FramedTag, LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { sanitizeText } from "../text/normalize.ts";
import { findRomaji } from "../text/romaji.ts";
import { findSettingsLanguage } from "./settings-words.ts";
import { ENOUGH, ROMAJI_WORD, readMessage, weighLanguage } from "./weigh-language.ts";

/**
 * The language a question is written in. Titles, numbers and abbreviations alone tell nothing: then it is the
 * language of the conversation so far.
 * @param question as it was typed: the normal form writes 沒 as 没, and with it Chinese as Japanese
 * @param previous language of the conversation's last question
 */
export function findLanguage(question: string, previous: LanguageTag = "ja"): LanguageTag {
  const typed = sanitizeText(question).normalize("NFKC").toLowerCase();
  const letters = (MAY_BE_ADDRESS.test(typed) ? typed.replace(ADDRESS, " ") : typed).replace(/\s+/g, " ").trim();
  const text = findRomaji(letters) ?? letters;
  const isEasy = isEasyJapanese(text);
  // 「ポルトガル語で Qual é o prazo? は何ですか」 speaks Japanese about another language.
  const isSpoken = KANA.test(text) && SPEAKS_JAPANESE.test(text);
  if (isSpoken && !isEasy) return goOn(text, previous);
  const wished = findSettingsLanguage(text, previous);
  // Wishes in kana are everybody's Japanese: with kanji and without gaps nobody asks for easy words (「お知らせを止めて」).
  if (wished === "ja-easy" && /\p{Script=Han}/u.test(text) && !/\p{Script=Hiragana} /u.test(text)) return "ja";
  const foreign = wished ?? findForeign(text, previous);
  if (foreign !== null && !isSpoken) return foreign;
  if (isEasy) return "ja-easy";
  if (foreign === null && !KANA.test(text) && isOtherScript(text)) return "en";
  if (!SPEAKS_JAPANESE.test(text) || !JAPANESE.test(text)) return previous;
  return goOn(text, previous);
}

/** Whoever learns Japanese goes on in kana: 「きげん は?」 */
const goOn = (text: string, previous: LanguageTag): LanguageTag =>
  previous === "ja-easy" && !/\p{Script=Han}/u.test(text) ? previous : "ja";

const MAY_BE_ADDRESS = /@|:\/\/|[([{]\s?at/;
/** Addresses of mail and pages are written in no language. */
const ADDRESS = /https?:\/\/\S+|[\w.+-]{1,40}\s?(?:@|[([{]\s?at\s?[)\]}])\s?[\w.-]{1,60}/g;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What a Japanese sentence or question holds and a bare title does not. */
const SPEAKS_JAPANESE =
  /(です|ます|ました|ません|ください|下さい|教えて|おしえて|知りたい|見せて|ほしい|欲しい|だれ|誰が|いつ|どこ|どう|どれ|どの|なに|何(が|を|の|年|月|件|本|で|か|ペ|ですか|課)|いくら|いくつ|なぜ|[っいくすつぬむるうたんだよねなか]の?[?？]|(は|が|も|って|とは|について|のこと)[?？]?$|ある\?|あります|でしょう|だっけ|かな[?？]?$|[るた]の(か|は)?[?？]?$|達成した|できた|終わった|ってか|ことば(に|で)|(ついて|一覧を|全部|ぜんぶ)(教|見|お願|出))/;

/** Sentences of kana with their words apart, as people write who learn Japanese. */
function isEasyJapanese(text: string): boolean {
  if (LANGUAGES["ja-easy"].evidence.words.some((word) => text.includes(word))) return true;
  if (/\p{Script=Han}/u.test(text)) return false;
  const gaps = text.match(/(?<=\p{Script=Hiragana}) (?=[\p{Script=Hiragana}\p{Script=Katakana}])/gu)?.length ?? 0;
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  // One gap may stand between two words to search for; a polite ending makes it a sentence.
  return (
    kana >= 6 && (gaps >= 2 || (gaps === 1 && /(です|ます|ません|ました|ください|たい)(か|が|よ)?[?。!]?$/.test(text)))
  );
}

function findForeign(text: string, previous: LanguageTag): FramedTag | null {
  const readers = [...new Set([previous, ...FRAMED_TAGS])].filter((tag): tag is FramedTag => tag !== "ja");
  const message = readMessage(text);
  let best: { tag: FramedTag; points: number } | null = null;
  for (const tag of readers) {
    if (tag === "ja-easy") continue;
    const points = weighLanguage(LANGUAGES[tag], message);
    if (points >= ENOUGH && points > (best?.points ?? 0)) best = { tag, points };
  }
  if (best !== null) return best.tag;
  // Another language in Latin letters (French, Indonesian …): English is the nearest frame.
  const words = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
  return words.length >= 4 && !JAPANESE.test(text) && !words.every((word) => ROMAJI_WORD.test(word)) ? "en" : null;
}

/** Thai, Cyrillic, Arabic, Devanagari …: letters of none of the scripts told apart here. */
function isOtherScript(text: string): boolean {
  return (
    (text.match(/(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Greek}ー])\p{L}/gu)?.length ?? 0) >= 2
  );
}
