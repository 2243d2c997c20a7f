/** In this order: ー belongs to katakana, though Unicode gives it to no script. */
const SCRIPTS = {
  han: /\p{Script=Han}/u,
  hiragana: /\p{Script=Hiragana}/u,
  katakana: /[\p{Script=Katakana}ー]/u,
  hangul: /\p{Script=Hangul}/u,
  letter: /\p{L}/u,
  number: /\p{N}/u,
  sign: /^/,
};
export type Script = keyof typeof SCRIPTS;

const NAMES = Object.keys(SCRIPTS) as Script[];
const find = (character: string) => NAMES.findIndex((name) => SCRIPTS[name].test(character));

/** By code unit, counted from 1; 0: not met yet. */
const known = new Uint8Array(0x1_00_00);

/**
 * What a single character is written in: `letter` of a script that has no name here, `number` and `sign` of none. Each letter
 * of a question is looked at, and a table answers many times sooner than patterns of scripts.
 */
export function scriptOf(character: string): Script {
  if (character.length > 1) return NAMES[find(character)]!;
  const unit = character.charCodeAt(0);
  if (known[unit] === 0) known[unit] = find(character) + 1;
  return NAMES[known[unit]! - 1]!;
}
