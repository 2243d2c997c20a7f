import { FRAMED_TAGS, type FramedTag, LANGUAGES } from "../domain/languages.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { foldAccents } from "../text/fold-accents.ts";
import { normalizeText } from "../text/normalize.ts";

/** Longest wish that is read; what is longer speaks of something else, too. */
const MAX_WISH_CHARS = 90;

interface Wishes {
  /** Longest words first; one match at a place and no second try, so that reading stays linear. */
  words: RegExp;
  meanings: ReadonlyMap<string, Part>;
}
type Part = "sent" | "stop" | "alone" | "glue";
const PARTS: readonly Part[] = ["alone", "stop", "sent", "glue"];

/**
 * The language in which a message wishes to stop or change what the bot sends (`quero parar de receber mensagem`,
 * 「不想再收到通知了」): one whose words cover all of it. Null for anything else.
 * @param text normalised
 * @param previous language of the conversation so far, asked first: `stop` and `no` are many languages' words
 */
export function findSettingsLanguage(text: string, previous: FramedTag | "ja" = "ja"): FramedTag | null {
  if (text.length > MAX_WISH_CHARS) return null;
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  for (const tag of [previous, ...FRAMED_TAGS]) {
    // Kana is Japanese, and what Japanese writes of it is read by its own rules, too.
    if (tag !== "ja" && hasKana === (tag === "ja-easy") && isWish(text, prepare(tag))) return tag;
  }
  return null;
}

function isWish(text: string, { words, meanings }: Wishes): boolean {
  const found = new Set<Part>();
  words.lastIndex = 0;
  while (words.lastIndex < text.length) {
    const match = words.exec(text);
    if (!match) return false;
    const part = meanings.get(match[0]);
    if (part) found.add(part);
  }
  return found.has("alone") || (found.has("stop") && found.has("sent"));
}

const prepared = new Map<FramedTag, Wishes>();

function prepare(tag: FramedTag): Wishes {
  const known = prepared.get(tag);
  if (known) return known;
  const { evidence, words } = LANGUAGES[tag];
  const meanings = new Map<string, Part>();
  for (const part of PARTS) {
    for (const word of words.settings[part]) {
      const plain = normalizeText(word);
      for (const spelling of [plain, foldAccents(plain)]) if (!meanings.has(spelling)) meanings.set(spelling, part);
    }
  }
  const any = [...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  const edge = evidence.spaced ? "(?![\\p{L}\\p{M}])" : "";
  const made = { words: new RegExp(`(?:${any})${edge}|[\\s.,!?…。、~"'()]+`, "uy"), meanings };
  prepared.set(tag, made);
  return made;
}
