/**
 * The letters of the scripts that Japanese is written in. `\p{Script=Han}` names the same, but V8 works a name out anew in
 * each pattern that holds it, each time it reads the pattern: with some hundred of them a good part of the start-up.
 */
const LETTERS: Readonly<Record<string, string>> = {
  Han: "\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9\\u{16fe2}-\\u{16fe3}\\u{16ff0}-\\u{16ff6}\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b81d}\\u{2b820}-\\u{2cead}\\u{2ceb0}-\\u{2ebe0}\\u{2ebf0}-\\u{2ee5d}\\u{2f800}-\\u{2fa1d}\\u{30000}-\\u{3134a}\\u{31350}-\\u{33479}",
  Katakana:
    "\\u30a1-\\u30fa\\u30fd-\\u30ff\\u31f0-\\u31ff\\u32d0-\\u32fe\\u3300-\\u3357\\uff66-\\uff6f\\uff71-\\uff9d\\u{1aff0}-\\u{1aff3}\\u{1aff5}-\\u{1affb}\\u{1affd}-\\u{1affe}\\u{1b000}\\u{1b120}-\\u{1b122}\\u{1b155}\\u{1b164}-\\u{1b167}",
  Hiragana: "\\u3041-\\u3096\\u309d-\\u309f\\u{1b001}-\\u{1b11f}\\u{1b132}\\u{1b150}-\\u{1b152}\\u{1f200}",
};

/** `new RegExp` for a source that names these scripts. @param flags with u */
export function scriptPattern(source: string, flags: string): RegExp {
  let isInClass = false;
  const spelled = source.replace(/\\p\{Script=(\w+)\}|\\.|[[\]]/g, (part: string, script: string | undefined) => {
    if (part === "[" || part === "]") isInClass = part === "[";
    const letters = script === undefined ? undefined : LETTERS[script];
    if (letters === undefined) return part;
    return isInClass ? letters : `[${letters}]`;
  });
  return new RegExp(spelled, flags);
}
