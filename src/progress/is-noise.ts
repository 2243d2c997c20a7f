/**
 * Whether a question that nothing answered is none: keys hit at random, one thing over and over, laughter, no word at
 * all. It would push what people really asked off the list.
 */
export function isNoise(question: string): boolean {
  const letters = question
    .replace(/〇〇/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  if ([...letters].length < 2 || !/\p{L}/u.test(letters) || new Set(letters).size === 1) return true;
  // ああああ, はははは, testtesttest
  if (/^(.{1,6}?)\1{2,}.{0,3}$/u.test(letters)) return true;
  if (/^[w笑草ｗ]+$/u.test(letters)) return true;
  // A small kana, ん or ー begins no word: っっｓだ
  if (/^[ぁぃぅぇぉっゃゅょんーァィゥェォッャュョン]/u.test(letters)) return true;
  const latin = question.toLowerCase().match(/[a-z]+/g) ?? [];
  const isLatin = /^[a-z0-9]+$/.test(letters);
  return isLatin && latin.length > 0 && latin.every(isKeyMash);
}

/** asdf, qwrtp, sdfjkh: no vowel, five consonants together, or a row of the keyboard. */
function isKeyMash(word: string): boolean {
  // DX, PFI: short ones are abbreviations.
  if (word.length < 4) return false;
  return !/[aeiouy]/.test(word) || /[bcdfghjklmnpqrstvwxz]{5}/.test(word) || KEYBOARD_ROWS.test(word);
}

const KEYBOARD_ROWS = /qwert|werty|ertyu|tyuio|yuiop|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|vbnm|qazwsx|abcdef/;
