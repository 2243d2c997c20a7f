import { spellOutRadicals } from "./cjk-radicals.ts";
import { thinMarks } from "./cut-text.ts";
import { dropEmoji, findEmojiWord } from "./emoji.ts";
import { dropFaces, keepFaceMarks } from "./faces.ts";
import { joinLines, joinWords } from "./join-words.ts";
import { mendHiraganaPlay, mendLongVowels } from "./long-vowels.ts";
import { spellOutVariants } from "./variant-kanji.ts";

const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * Makes text safe to show and to store: well-formed UTF-16, no control, zero-width or direction characters.
 * Line breaks and tabs stay; combining marks beyond what any language stacks go.
 */
export function sanitizeText(text: string): string {
  return thinMarks(text.toWellFormed().replace(CONTROL, "").replace(INVISIBLE, ""));
}

/**
 * One spelling for what people mean alike: NFKC (half-width kana, full-width ASCII, NFD dakuten, ㍿), lower case,
 * whole kanji for radicals and common ones for variants, one kind of dash, tilde, long vowel and space, words joined
 * that a line break or a space cut. Emoji, faces and other astral characters become spaces; a message of nothing but
 * emoji is what they say (👍 → ok). Idempotent, and linear in the length of the text: each step only takes away or
 * replaces in place what no later step brings about again (test/text/normalize.test.ts tries it on random text).
 */
export function normalizeText(text: string): string {
  // Most messages: letters and words that nearly every step leaves as they are.
  const isInOneForm = IN_ONE_FORM.test(text);
  const letters = isInOneForm ? spellOutVariants(spellOutMarks(text)) : spellOutLetters(joinLines(sanitizeText(text)));
  const plain = isInOneForm && !MAY_BE_SPELLED.test(letters) ? joinWords(letters) : spellAlike(letters);
  return plain === "" ? (findEmojiWord(text) ?? "") : plain;
}

const spellOutMarks = (text: string) => text.replace(/[？！]/g, (mark) => (mark === "？" ? "?" : "!"));

/** Characters: each in one form. */
function spellOutLetters(typed: string): string {
  const text = spellOutMarks(typed);
  const letters = keepFaceMarks(spellOutVariants(spellOutRadicals(text)));
  // NFKC makes new fillers (U+3164 → U+1160), and what is left once they are gone may compose.
  const folded = sanitizeText(letters.normalize("NFKC").toLowerCase()).normalize("NFKC");
  return (
    dropEmoji(folded)
      .replace(/\s+/g, " ")
      // か゛ and ｶ ﾞ: NFKC leaves a stand-alone mark behind a space.
      .replace(/(?<=[ぁ-ヺ]) ?([\u3099\u309A])/g, "$1")
      .normalize("NFC")
      .replace(/[\u3099\u309A]/g, "")
      .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, "")
  );
}

const IN_ONE_FORM =
  /^[ぁ-ゖァ-ヺー一-鿿a-z0-9、。「」『』?!？！()%]+(?: [ぁ-ゖァ-ヺー一-鿿a-z0-9、。「」『』?!？！()%]+)*$/;

/** In a text in one form: what `spellAlike` may change but for the spaces. */
const MAY_BE_SPELLED =
  /[ヶヵ]|[!?]{2}|、、|。。|\(|orz|[^a-z0-9]w|[ァ-ヴー]一|ーー|[ーっぁぇぉ](?:$|[\s。、!?])|ー[いぃ]|[ぁぃぅぇぉゎ]|(?<![きぎしじちぢにひびぴみりてでふゔ])[ゃゅょ]|あああ|ううう|えええ|おおお|いいい|っっ/;

/** Words: each as it is mostly written. */
function spellAlike(text: string): string {
  const plain = spellOutVariants(text)
    .replace(/[‐‑‒–—―−─━]/g, "-")
    .replace(/[〜～∼]/g, "~")
    .replace(/[ヶヵ]/g, (kana) => (kana === "ヶ" ? "ケ" : "カ"))
    .replace(/[!?]{2,}/g, (marks) => (marks.includes("?") ? "?" : "!"))
    .replace(/([、~])\1+/g, "$1")
    .replace(/[.。]{2,}/g, "。");
  return joinWords(mendHiraganaPlay(mendLongVowels(dropFaces(plain))).replace(/\s+/g, " ")).trim();
}

/**
 * A text of no more than `max` graphemes as it is, of a longer one the first `kept`; an emoji or a kanji with its
 * variation selector is never split.
 */
export function truncateGraphemes(text: string, max: number, kept = max): string {
  if (text.length <= max) return text;
  let end = 0;
  let count = 0;
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    if (++count > max) return `${text.slice(0, end).trimEnd()}…`;
    if (count <= kept) end = index + segment.length;
  }
  return text;
}

const GRAPHEMES = new Intl.Segmenter("ja", { granularity: "grapheme" });
