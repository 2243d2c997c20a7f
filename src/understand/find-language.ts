import type { Language } from "../domain/languages/language.ts";
import { FRAMED_TAGS, type FramedTag, LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { foldAccents } from "../text/fold-accents.ts";
import { sanitizeText } from "../text/normalize.ts";
import { findRomaji } from "../text/romaji.ts";

/**
 * The language a question is written in. Titles, numbers and abbreviations alone tell nothing: then it is the
 * language of the conversation so far.
 * @param question as it was typed: the normal form writes 沒 as 没, and with it Chinese as Japanese
 * @param previous language of the conversation's last question
 */
export function findLanguage(question: string, previous: LanguageTag = "ja"): LanguageTag {
  const letters = sanitizeText(question).normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const text = findRomaji(letters) ?? letters;
  const foreign = findForeign(text, previous);
  // 「ポルトガル語で Qual é o prazo? は何ですか」 speaks Japanese about another language.
  if (foreign !== null && !(KANA.test(text) && SPEAKS_JAPANESE.test(text))) return foreign;
  if (isEasyJapanese(text)) return "ja-easy";
  if (foreign === null && !KANA.test(text) && isOtherScript(text)) return "en";
  if (!SPEAKS_JAPANESE.test(text) || !JAPANESE.test(text)) return previous;
  // Whoever learns Japanese goes on in kana: 「きげん は?」
  return previous === "ja-easy" && !/\p{Script=Han}/u.test(text) ? previous : "ja";
}

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

/** Points at which the evidence for a language settles. */
const ENOUGH = 3;
const WORD_POINTS = 3;
/** Two of them beside each other are no chance; one is. */
const HINT_POINTS = 1.5;
/** A shorter word that has lost its accents is like a word of many languages (`co`, `ja`): only a hint. */
const SAFE_CHARS = 4;

function findForeign(text: string, previous: LanguageTag): FramedTag | null {
  const readers = [...new Set([previous, ...FRAMED_TAGS])].filter((tag): tag is FramedTag => tag !== "ja");
  let best: { tag: FramedTag; points: number } | null = null;
  for (const tag of readers) {
    if (tag === "ja-easy") continue;
    const points = weigh(LANGUAGES[tag], text);
    if (points >= ENOUGH && points > (best?.points ?? 0)) best = { tag, points };
  }
  if (best !== null) return best.tag;
  // Another language in Latin letters (French, Indonesian …): English is the nearest frame.
  const words = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
  return words.length >= 4 && !JAPANESE.test(text) && !words.every((word) => ROMAJI_WORD.test(word)) ? "en" : null;
}

function weigh({ evidence, words: asking }: Language, text: string): number {
  const letters = evidence.letters === null ? 0 : countMatches(text, evidence.letters);
  if (!evidence.spaced) {
    // Beside kana such words are Japanese (何時, 負責); letters are not.
    const words = KANA.test(text) ? 0 : count(evidence.words, (word) => text.includes(word));
    const found = (letters + words) * WORD_POINTS;
    // A hint only chooses between two scripts of one language.
    return found === 0 ? 0 : found + count(evidence.hints, (word) => text.includes(word)) * HINT_POINTS;
  }
  const tokens = new Set(text.match(/[\p{Script=Latin}\p{M}\d'-]+/gu) ?? []);
  if (tokens.size === 0) return 0;
  const has = (word: string) => tokens.has(word) || (word.length >= SAFE_CHARS && tokens.has(foldAccents(word)));
  const strong = count(evidence.words, has);
  // `que` is a word of its own and `qué` without its accent: it still stands there once.
  const weak = new Set([...evidence.hints, ...evidence.words.filter((word) => !has(word))].map(foldAccents));
  const hints = count([...tokens], (token) => weak.has(foldAccents(token)) && !evidence.words.includes(token));
  const asked = asksInWords(asking, text) ? WORD_POINTS : 0;
  const points = letters * WORD_POINTS + strong * WORD_POINTS + hints * HINT_POINTS + asked;
  // Words like `no`, `de`, `ano` are romaji too: where all reads as romaji, one sign is not enough.
  const likeRomaji = [...tokens].every((token) => ROMAJI_WORD.test(token));
  return likeRomaji && points < ENOUGH * 2 ? 0 : points;
}

/** A message of nothing but words that ask (`prazo?`, `budget`). */
function asksInWords({ facts }: Language["words"], text: string): boolean {
  const bare = foldAccents(text.replace(/[^\p{L}\p{M}\s'-]/gu, " ").replace(/\s+/g, " ")).trim();
  return Object.values(facts).some((asks) => asks.some((words) => foldAccents(words) === bare));
}

const count = <T>(items: readonly T[], fits: (item: T) => boolean) => items.filter(fits).length;
const countMatches = (text: string, letter: RegExp) => [...text].filter((character) => letter.test(character)).length;

/** Syllables of romaji only. */
const ROMAJI_WORD = /^(?:(?:[kgsztdnhbpmyrwjf]y?|sh|ch|ts|kk|pp|tt|ss|ssh|cch|tch)?[aiueo]+|n(?![aiueo]))+$/;

/** Thai, Cyrillic, Arabic, Devanagari …: letters of none of the scripts told apart here. */
function isOtherScript(text: string): boolean {
  return countMatches(text, /(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Greek}ー])\p{L}/u) >= 2;
}
