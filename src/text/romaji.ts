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

/** Particles are written by their sound. */
const PARTICLES: Record<string, string> = { wa: "は", o: "を", wo: "を", e: "へ" };

/**
 * Japanese written in Roman letters (`gomi no dashikata wa doko desu ka`) as hiragana, its words still apart;
 * null when the text is anything else. Expects a normalised text.
 */
export function findRomaji(text: string): string | null {
  if (JAPANESE_LETTER.test(text)) return null;
  const words = text
    .replaceAll("-", "")
    .split(/[\s,.?!、。]+/)
    .filter(Boolean);
  if (words.length < 2 || !words.every((word) => isRomaji(word))) return null;
  const japanese = words.filter((word) => JAPANESE_WORDS.test(word)).length;
  const wished = japanese < 2 ? [] : words.filter((word) => ENGLISH_WISH.test(word));
  const kana = spell(wished.length === 0 ? words : words.filter((word) => !ENGLISH_WISH.test(word)), japanese);
  return kana === null ? null : [kana, ...wished].join(" ");
}

/** Words in hiragana; null where too few of them are Japanese. */
function spell(words: readonly string[], japanese: number): string | null {
  const spoken = words.map((word) => PARTICLES[word] ?? toHiragana(word, { passRomaji: false }));
  const readable = spoken.filter((word) => /^[\p{Script=Hiragana}ー\d]+$/u.test(word)).length;
  // Two such words may stand beside an English one; with a single one every word must read as Japanese.
  const isSpelled =
    words.length >= SURELY_SPELLED.words &&
    words.filter((word) => JAPANESE_SOUND.test(word)).length >= SURELY_SPELLED.sounds;
  const isJapanese =
    japanese >= 2 ? readable >= words.length * 0.8 : (japanese === 1 || isSpelled) && readable === words.length;
  return isJapanese ? spoken.join(" ") : null;
}
