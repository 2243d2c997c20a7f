import { isRomaji, toHiragana } from "wanakana";

/** Words of grammar that Japanese written in Roman letters can hardly do without, and other languages hardly have. */
const JAPANESE_WORDS =
  /^(wa|ga|wo|desu|desuka|masu|masuka|arimasu|arimasuka|aru|aruno|imasu|imasuka|iru|shimasu|shitai|shiteru|shite|ka|tte|dou|dore|doko|itsu|nani|nan|nanka|dare|made|kara|kudasai|oshiete|naru|nai|suru|kaku|mono|hanashi|torikumi|ichiran|kouyaku|koyaku|shisaku|tantou|zenbu|juuten|koumoku|juutenkoumoku)$|(?:masu|masuka|mashita|desu|desuka|shitai|teru|teiru|kudasai)$/;

/** What Japanese words in Roman letters sound like, and others seldom do: long vowels, glides, and how verbs end. */
const JAPANESE_SOUND =
  /sh[aiuo]|tsu|ch[aiu]|[kgnhbpmrj]y?uu|[kgnhbpmr]y[auo]|ou$|[a-z]{2}(?:eru|aru|uru|iru|nai|tai|tara|chau)$/;
/** So many words, all of them in Japanese syllables, with so many of that sound, are no other language. */
const SURELY_SPELLED = { words: 5, sounds: 2 } as const;

/** English words that people put beside Japanese ones when they ask for a list. */
const ENGLISH_WISH =
  /^(?:all|of|them|those|please|pls|plz|list|show|give|me|the|every|only|in|are|what|which|and|thanks|thx|thank|you)$/;

/** With one of them a word is not in Roman letters. */
const JAPANESE_LETTER = /[ぁ-ゖァ-ヺ一-鿿]/;
/** What the plan writes stands in marks between words in Roman letters: 「達成」 to kaite aru. */
const MARKED = /[「『"“(（][^「」『』"“”()（）]{1,24}[」』"”)）]/g;
const WORDS = new RegExp(`${MARKED.source}|[^\\s,.?!、。「『"“]+`, "g");
/** Numbers stay as they are; behind a word for a part of the plan so do roman ones (kouyaku VI). */
const NUMBER = /^[(（]?\d{1,4}[)）]?$/;
/** A roman number up to ten, small: 「kouyaku VI」. */
export const ROMAN = /^(?:i{1,3}|i?v|vi{1,3}|i?x)$/;
const JOINS = /^(?:to|ya|ka|kara)$/;
const PLACES = /^(?:kou?yaku|koumoku|shisaku|mokuhyou)$/;

/** Particles are written by their sound. */
const PARTICLES: Record<string, string> = { wa: "は", o: "を", wo: "を", e: "へ" };
/** English words for papers, in the midst of Japanese ones. */
const PAPERS: Record<string, string> = { sheet: "シート", page: "ページ" };

/** A word as it sounds, in kana. */
export const spellWord = (word: string): string =>
  PARTICLES[word] ?? PAPERS[word] ?? toHiragana(word, { passRomaji: false });

/**
 * Japanese written in Roman letters (`gomi no dashikata wa doko desu ka`) as hiragana, its words still apart;
 * null when the text is anything else. Expects a normalised text.
 */
export function findRomaji(text: string): string | null {
  const bare = text.replace(MARKED, (marked) => (JAPANESE_LETTER.test(marked) ? " " : marked));
  if (JAPANESE_LETTER.test(bare)) return null;
  const all = text.replaceAll("-", "").match(WORDS) ?? [];
  const isPlace = (at: number) =>
    PLACES.test(all[at - 1] ?? "") || (JOINS.test(all[at - 1] ?? "") && ROMAN.test(all[at - 2] ?? ""));
  const isKept = (word: string, at: number) =>
    JAPANESE_LETTER.test(word) || NUMBER.test(word) || (ROMAN.test(word) && isPlace(at));
  const words = all.filter((word, at) => !isKept(word, at));
  if (words.length < 2 || !words.every((word) => isRomaji(word))) return null;
  const japanese = words.filter((word) => JAPANESE_WORDS.test(word)).length;
  // A word of the plan between marks stands in any language's sentence.
  if (bare !== text && japanese < 2) return null;
  const wished = japanese < 2 ? [] : words.filter((word) => ENGLISH_WISH.test(word));
  if (!areJapanese(wished.length === 0 ? words : words.filter((word) => !ENGLISH_WISH.test(word)), japanese))
    return null;
  const spelled = all.flatMap((word, at) =>
    isKept(word, at) ? [word] : wished.includes(word) ? [] : [spellWord(word)],
  );
  return [...spelled, ...wished].join(" ").replace(BEHIND_MARKS, "").replace(WRITTEN, "$1$2");
}

/** 「達成」 と かいて ある: rules read what is written without gaps. */
const BEHIND_MARKS = /(?<=[」』"”]) (?=(?:と|が|の|は|を|に|で) )|(?<= (?:と|が|の|は|を|に|で)) (?=[「『"“])/g;
const WRITTEN =
  /(?<=[」』"”](?:と|が)) (かいて|ある|なって|いう|はいる|はいって|つく|ついて|のって|でて)(?: (?=ある|ない|いる)(ある|ない|いる))?/g;

/** Whether words are Japanese. */
function areJapanese(words: readonly string[], japanese: number): boolean {
  // Two such words may stand beside an English one; with a single one every word must read as Japanese.
  const isSpelled =
    words.length >= SURELY_SPELLED.words &&
    words.filter((word) => JAPANESE_SOUND.test(word)).length >= SURELY_SPELLED.sounds;
  if (japanese === 0 && !isSpelled) return false;
  const spoken = words.map(spellWord);
  const readable = spoken.filter((word) => /^[\p{Script=Hiragana}ー\d]+$|^(?:シート|ページ)$/u.test(word)).length;
  return japanese >= 2 ? readable >= words.length * 0.8 : (japanese === 1 || isSpelled) && readable === words.length;
}
