/** Marks that NFKC would turn into a space and an accent, as faces use them: ´ ｀ ￣ ¨ ゜. */
export function keepFaceMarks(text: string): string {
  return text
    .replace(/[´΄ˊ‘’]/g, "'")
    .replace(/[ˋ｀]/g, "`")
    .replace(/[¯￣‾˜]/g, "^")
    .replace(/(?<![\p{Script=Hiragana}\p{Script=Katakana}]\s?)[¨゜ﾟ˚]/gu, "°");
}

/** What a face is drawn with, blanks and brackets among it; sentence marks and brackets of quotes are not. */
const FACE = "[^\\p{L}\\p{N}\\p{M}。、!?「」『』【】〈〉《》〔〕,:%&#@$¥]";
const EYE = "[;^_><`'\"*・°~=≧≦▽∀+|-]";
/** Letters for mouths and eyes, only between the strokes of a face: (^o^), (・ω・), (T_T), (ー_ー). */
const LETTER = `(?:(?<=${EYE})ー+(?=${EYE}|[)])|(?<=[(]|${EYE})[otqxuvwdnωдεσー](?=${EYE})|(?<=${EYE})[otqxuvwdnωдεσー](?=${EYE}|[)]))`;
/** Hands beside a face: m(_ _)m, ヽ(^o^)ノ, (^^)v. */
const HAND = "(?:(?<![a-z\\p{N}])[mヽ](?=\\()|(?<=\\)[ /]?)(?:[mvb](?![a-z0-9\\p{M}])|[ノゞ](?![ァ-ヺー\\p{M}])))";
const RUN = new RegExp(`(?:${FACE}|${LETTER}|${HAND})+`, "gu");
const CORE =
  /\([^()]{0,8}[;^_><`'°≧≦▽∀・ωд][^()]{1,8}\)|\([^()]{1,8}[;^_><`'°≧≦▽∀・ωд][^()]{0,8}\)|\^[_.ow-]?\^|>_?<|;_;|[tq]_[tq]/;

/** No core is drawn without one of these. */
const STROKE = /[;^_><`'°≧≦▽∀・ωд]/;

/** Laughter and tears in words: (笑), (泣), orz, and www after Japanese. */
const WORD_FACES =
  /\((?:笑|泣|汗|涙|爆|怒|苦笑|照|嬉|tot|qoq)\)|(?<![\p{L}\p{N}])(?:orz|_no)(?![\p{L}\p{N}\p{M}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、!?])w+(?![a-z0-9\p{M}])/gu;

/**
 * Faces (顔文字) become spaces: (^^), (>_<), m(_ _)m, orz. Expects text after NFKC in lower case. A whole run of such
 * signs goes at once, so that nothing of it can join to another face.
 */
export function dropFaces(text: string): string {
  const plain = text.replace(WORD_FACES, " ");
  return STROKE.test(plain) ? plain.replace(RUN, (run) => (CORE.test(run) ? " " : run)) : plain;
}
