import { isRomaji, toHiragana as spellRomaji } from "wanakana";
import { foldDialect } from "../text/dialect.ts";
import { toHiragana } from "../text/kana.ts";
import { sanitizeText } from "../text/normalize.ts";
import type { FoldedText } from "./phrase-matcher.ts";

/** Where words end: spaces, punctuation, line breaks, emoji. No letter of any language. */
export const BREAK = "·";

const SMALL_KANA: Record<string, string> = {
  ぁ: "あ",
  ぃ: "い",
  ぅ: "う",
  ぇ: "え",
  ぉ: "お",
  っ: "つ",
  ゃ: "や",
  ゅ: "ゆ",
  ょ: "よ",
  ゎ: "わ",
};

/** A kana and the vowels that only lengthen it. ー, 〜 and － go with the breaks. */
const LONG_VOWEL =
  /(?<=[あかさたなはまやらわがざだばぱ])あ+|(?<=[いきしちにひみりぎじぢびぴ])い+|(?<=[うくすつぬふむゆるぐずづぶぷ])う+|(?<=[えけせてねへめれげぜでべぺ])え+|(?<=[おこそとのほもよろをごぞどぼぽ])[おう]+/g;

/**
 * One spelling for what frightened people type alike in Japanese, Chinese and Korean: half and full width, kana of both
 * kinds, small kana, long vowels. Words stay apart by {@link BREAK}.
 */
export function foldSquare(text: string): string {
  return foldCleanSquare(sanitizeText(text));
}

/** {@link foldSquare} of a text that holds nothing unseen: the thousands of phrases of the data. */
export function foldCleanSquare(text: string): string {
  return toHiragana(text.normalize("NFKC").toLowerCase())
    .replace(/(?<=[\p{Script=Hiragana}])[ー〜~－-]+/gu, "")
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => SMALL_KANA[kana] ?? kana)
    .replace(/[^\p{L}\p{N}#]+/gu, BREAK)
    .replace(LONG_VOWEL, "")
    .replace(/^·|·$/g, "");
}

/**
 * A message as it stands, and as it may have been meant: in the standard speech, without what a voice says between words,
 * and with a key that was hit too early (「たすｋて」) completed.
 */
export function findReadings(message: string): string[] {
  const text = sanitizeText(message).normalize("NFKC");
  const spoken = VEHICLES.reduce((plain, [emoji, word]) => plain.replaceAll(emoji, word), text);
  const standard = foldDialect(
    STANDARD.reduce((plain, [pattern, form]) => plain.replace(pattern, form), spoken.replace(FILLERS, "")),
  );
  return [...new Set([message, spoken, standard, partWords(text), partWords(standard), ...completeKeys(text)])];
}

/** 「クスリいっぱい」: katakana ends where hiragana begins, too. */
const partWords = (text: string) =>
  text.replace(PARTICLE_BEFORE_VOWEL, "$& ").replace(/(?<=[ァ-ヶー])(?=[あいうえお])/g, " ");

/** 「こどもがあざだらけ」: the vowel after a particle may begin a word, and lengthens nothing then. */
const PARTICLE_BEFORE_VOWEL = /[がはやらか](?=あ)|[にし](?=い)|[の、もとを](?=お)|[でて](?=え)/g;

const VEHICLES: readonly [string, string][] = [
  ["🚑", "救急車"],
  ["🚒", "消防車"],
  ["🚓", "パトカー"],
  ["🆘", "sos"],
];

const FILLERS =
  /えっと|えーと|ええと|あのですね|あのー|あのう|うーんと|そのー|なんか|ちょっと|ですね|(?<=^|[\s、。])(?:あの|え|はい)(?=[\s、。])/g;

/** What dialects and haste make of 「…てしまった」「…ない」「…たくない」「…ている」. */
const STANDARD: readonly [RegExp, string][] = [
  [/(?<=[きしちびみりけえせれ])とう(?=な)/g, "たく"],
  [/(?<=[てで])(?:もうた|しもうた|しもた|まった|もた)/g, "しまった"],
  [/(?<=[てで])(?:まい|もうい)(?=たい|そう)/g, "しまい"],
  [/(?<=[てで])まう/g, "しまう"],
  [/ちまった/g, "ちゃった"],
  [/(?<=[かがさたなばまらわけげえせてねべめれきぎしちびみりこ])(?:へん|ひん)/g, "ない"],
  [
    /(?<=[かがたなばまらわけげえせてねべめれきぎしちびみりこ])ん(?=$|[\s。、!?…]|くな|のや|のじゃ|ので|のに|けど|けん|よ|わ|ねん|ばい|とよ|とです)/g,
    "ない",
  ],
  [/(?<=[っいえけげせべめれきしちりみ出見来])と(?=る|った|って|ります)/g, "てい"],
  [/(?<=ん)ど(?=る|った|って|ります)/g, "でい"],
];

const MAX_SLIP_CHARS = 60;

/** 「たすｋて」「よんdr」: a consonant between kana stands for one of its five kana. */
function completeKeys(text: string): string[] {
  if (text.length > MAX_SLIP_CHARS || !SLIP.test(text)) return [];
  return ["あ", "い", "う", "え", "お"].map((_, vowel) =>
    text.replace(new RegExp(SLIP.source, "giu"), (keys) =>
      spellRomaji(keys.charAt(0).toLowerCase() + "aiueo".charAt(vowel)),
    ),
  );
}

const SLIP = /(?<=[\p{Script=Hiragana}])[kstnhmyrgzdbpj][a-z]?(?=[\p{Script=Hiragana}]|[\s。、!?]*$)/iu;

/** Vietnamese words that only their tone tells from those of an emergency: chạy (run), cháy (burn). */
const TONES: readonly [string, string][] = [
  ["chạy", "chajy"],
  ["dành", "dajnh"],
  ["đạo", "dajo"],
  ["thờ", "thoj"],
  ["lúa", "luja"],
  ["danh sách", "dajnh sach"],
  ["chậm", "chajm"],
];

/** One spelling for languages in Latin letters: no accents (people leave them out), lower case, one space. */
export function foldLatin(text: string): string {
  return TONES.reduce(
    (plain, [word, apart]) => plain.replaceAll(word, apart),
    sanitizeText(text).normalize("NFC").toLowerCase(),
  )
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/['’`´]/g, "")
    .replace(/[^a-z0-9#]+/g, " ")
    .trim();
}

/** Japanese in Latin letters as folded kana, its words apart; null where nothing can be read so. */
export function foldRomaji(text: string): string | null {
  const latin = foldLatin(text.replaceAll("-", ""));
  if (!/[aiueo]/.test(latin)) return null;
  const words = latin.split(" ").map((word) => {
    if (!isRomaji(word)) return BREAK;
    const kana = spellRomaji(word, { passRomaji: false });
    return /^[\p{Script=Hiragana}ー]+$/u.test(kana) ? kana : BREAK;
  });
  return foldSquare(words.join(" "));
}

/** Words of ten or so slips of the finger: 「amublance」 is a word of `known` with one letter wrong, missing, added or moved. */
export function mendTypos(text: string, known: ReadonlySet<string>): string {
  return text
    .split(" ")
    .map((word) => {
      if (word.length < MIN_MENDED || known.has(word)) return word;
      for (const candidate of longWordsOf(known)) {
        if (isOneSlipAway(word, candidate)) return candidate;
      }
      return word;
    })
    .join(" ");
}

const longWords = new WeakMap<ReadonlySet<string>, string[]>();

function longWordsOf(known: ReadonlySet<string>): string[] {
  const made = longWords.get(known) ?? [...known].filter(({ length }) => length >= MIN_MENDED);
  longWords.set(known, made);
  return made;
}

/** Shorter words become others by one letter: file, fire. */
const MIN_MENDED = 7;

function isOneSlipAway(a: string, b: string): boolean {
  // 「collapse」 is no slip for 「collapsed」.
  if (Math.abs(a.length - b.length) > 1 || a.startsWith(b) || b.startsWith(a)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** A text without its breaks, which are remembered. */
export function unbroken(folded: string): FoldedText {
  const pieces = folded.split(BREAK);
  const breaks = new Set([0]);
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    breaks.add(length);
  }
  return { text: pieces.join(""), isBreak: (index) => breaks.has(index) };
}

/** A text of words with one space between them. */
export const spaced = (text: string): FoldedText => ({
  text,
  isBreak: (index) => index === 0 || index === text.length || text[index] === " " || text[index - 1] === " ",
});
