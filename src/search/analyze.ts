import { foldChinese, isChinese } from "../text/chinese-forms.ts";
import { foldAccents } from "../text/fold-accents.ts";
import { HANGUL, stemHangul } from "../text/hangul.ts";
import { foldSound, toKatakana } from "../text/kana.ts";
import { normalizeText } from "../text/normalize.ts";
import { type Script, scriptOf } from "../text/script-of.ts";
import type { Token, Tokenizer } from "../text/tokenizer.ts";
import { chineseTerms, isVietnamese, pairTerm, stemTerm } from "./foreign-terms.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Changed whenever terms come out differently, so that an index built by other rules is refused. */
export const ANALYZER_VERSION = "11";

/**
 * First character of a term tells its kind: w word, b bigram, k sound (three kana), r reading of a word; of other
 * languages s stem, p pair of syllables, c bigram of Chinese.
 */
export type TermKind = "word" | "bigram" | "sound" | "reading" | "stem" | "pair" | "chinese";

const KIND_BY_PREFIX: Record<string, TermKind> = {
  w: "word",
  b: "bigram",
  k: "sound",
  r: "reading",
  s: "stem",
  p: "pair",
  c: "chinese",
};

export function kindOfTerm(term: string): TermKind {
  return KIND_BY_PREFIX[term[0] ?? "w"] ?? "word";
}

/** Kinds that only help the search: another term of the same words says it already. */
const HELPS: ReadonlySet<TermKind> = new Set(["sound", "stem", "pair", "chinese"]);

/** Whether a term is a word, or part of one, by itself. */
export const isOwnTerm = (term: string): boolean => !HELPS.has(kindOfTerm(term));

const CONTENT_POS = new Set(["名詞", "動詞", "形容詞", "副詞", "連体詞"]);
const EMPTY_DETAIL = new Set(["非自立", "接尾", "代名詞", "数"]);

/** Words of grammar; their sounds stand in every question. */
const SILENT_POS = new Set(["助詞", "助動詞", "記号", "接続詞", "感動詞", "フィラー"]);

/** A token that carries meaning of its own: no particle, auxiliary, pronoun or word every question holds. */
export function isContentToken(token: Token): boolean {
  if (token.known && !CONTENT_POS.has(token.pos)) return false;
  if (STOP_WORDS.has(token.base) || STOP_WORDS.has(token.surface)) return false;
  if (!holdsLetter(token.surface)) return false;
  if (!token.known) return token.surface.length > 1 || /\p{Script=Han}/u.test(token.surface);
  // 「もこもこ坂」 is cut into も and こ: a noun of one kana is a stump more often than 「子」 or 「手」.
  if (token.pos === "名詞" && token.surface.length === 1 && scriptOf(token.surface) === "hiragana") return false;
  if (EMPTY_DETAIL.has(token.posDetail)) return /[\p{Script=Han}\p{Script=Katakana}a-z]{2,}/u.test(token.surface);
  return true;
}

function holdsLetter(text: string): boolean {
  for (const character of text) if (scriptOf(character) !== "sign") return true;
  return false;
}

/**
 * Terms of a text: content words, bigrams of kanji and katakana, three-kana sounds.
 * @param everySound take the sounds of particles and endings too, as a question in kana alone has them.
 */
export function analyzeTokens(tokens: readonly Token[], everySound = false): string[] {
  const terms: string[] = [];
  let sound = "";
  let run = "";
  const flushRun = () => {
    for (let index = 0; index + 2 <= run.length; index++) terms.push(`b${run.slice(index, index + 2)}`);
    run = "";
  };
  const flushSound = () => {
    const folded = foldSound(sound);
    for (let index = 0; index + 3 <= folded.length; index++) terms.push(`k${folded.slice(index, index + 3)}`);
    sound = "";
  };
  // A text without kanji is cut at random places, so every sound of it counts; else only those of content words.
  const soundsEverywhere = everySound || !tokens.some(({ surface }) => /\p{Script=Han}/u.test(surface));
  for (const token of tokens) {
    const stop = STOP_WORDS.has(token.surface) || STOP_WORDS.has(token.base);
    const content = isContentToken(token);
    if (content) terms.push(`w${foldWord(token.base)}`);
    const stem = content ? stemTerm(token.base) : undefined;
    if (stem !== undefined) terms.push(stem);
    let isKorean = false;
    for (const character of token.surface) {
      const script = scriptOf(character);
      if (!stop && isPaired(script)) run += character;
      else flushRun();
      isKorean ||= script === "hangul";
    }
    // Korean parts its words itself; a bigram across two of them is none.
    if (isKorean) flushRun();
    const reading = token.reading ?? toKatakana(token.surface);
    const spoken = /^[ァ-ヴー]+$/.test(reading);
    if (spoken && (soundsEverywhere || !(stop || SILENT_POS.has(token.pos)))) sound += reading;
    else flushSound();
    // ごみ, ゴミ and 塵 are one word to the ear; three-kana sounds miss words this short.
    if (content && spoken) terms.push(`r${foldSound(reading)}`);
  }
  flushRun();
  flushSound();
  return terms;
}

/** Of letters whose bigrams are terms. */
const isPaired = (script: Script) => script === "han" || script === "katakana" || script === "hangul";

/** 5g, wi and fi, r3: the tokenizer parts digits from letters; a word of both is one word. */
function joinLatin(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const touches = last !== undefined && last.start + last.surface.length === token.start;
    if (touches && LATIN.test(last.surface) && LATIN.test(token.surface)) {
      const surface = last.surface + token.surface;
      joined[joined.length - 1] = { ...token, surface, base: surface, start: last.start, reading: null, known: false };
    } else joined.push(token);
  }
  return joined;
}

const LATIN = /^[a-z0-9]+$/;

/** コンピューター and コンピュータ, offices and office count as one word. */
function foldWord(base: string): string {
  if (base.endsWith("ー")) return base.replace(/(?<=[ァ-ヴ]{2})ー$/, "");
  return base.endsWith("s") ? base.replace(/(?<=^[a-z]{3,})s$/, "") : base;
}

/** A text cut into words, with its terms once they are asked for. */
interface Cut {
  tokens: readonly Token[];
  terms?: readonly string[];
  termsOfEverySound?: readonly string[];
}

/** A question's topic is cut where it is read, ranked and answered, and searched for again where its parts are weighed. */
const KEPT_CUTS = 8;
const lastCuts = new WeakMap<Tokenizer, Map<string, Cut>>();

function cutText(text: string, tokenizer: Tokenizer): Cut {
  const kept = lastCuts.get(tokenizer) ?? new Map<string, Cut>();
  lastCuts.set(tokenizer, kept);
  const known = kept.get(text);
  if (known) return known;
  const plain = foldChinese(foldAccents(normalizeText(text)));
  const tokens = tokenizer.tokenize(plain);
  const words = HANGUL.test(plain) ? tokens.flatMap(splitHangul) : tokens;
  const cut = { tokens: /[a-z0-9]{2}/.test(plain) ? joinLatin(words) : words };
  if (kept.size >= KEPT_CUTS) kept.clear();
  kept.set(text, cut);
  return cut;
}

/** Text → morphemes, for indexing and for questions alike: one spelling first, letters without their accents. */
export const tokenizeText = (text: string, tokenizer: Tokenizer): readonly Token[] => cutText(text, tokenizer).tokens;

/** The tokenizer knows no Korean and keeps a whole sentence as one token: its words apart, without what hangs on them. */
function splitHangul(token: Token): Token[] {
  if (!HANGUL.test(token.surface)) return [token];
  return [...token.surface.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const surface = stemHangul(word);
    return { ...token, surface, base: surface, start: token.start + index, reading: null, known: false };
  });
}

/** Text → terms. */
export function analyzeText(text: string, tokenizer: Tokenizer, everySound = false): readonly string[] {
  const cut = cutText(text, tokenizer);
  const kind = everySound ? "termsOfEverySound" : "terms";
  cut[kind] ??= termsOf(text, cut.tokens, everySound);
  return cut[kind];
}

function termsOf(text: string, tokens: readonly Token[], everySound: boolean): string[] {
  const terms = analyzeTokens(tokens, everySound);
  if (isChinese(text)) return chineseTerms(terms);
  return isVietnamese(text) ? [...terms, ...pairsOf(tokens.filter(isContentToken))] : terms;
}

const pairsOf = (tokens: readonly Token[]): string[] =>
  tokens.slice(1).map(({ base }, index) => pairTerm(tokens[index]!.base, base));
