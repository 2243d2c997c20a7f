import { ROMAN, spellWord } from "../text/romaji.ts";
import { PLAN_WORDS_IN_KANA } from "./plan-words-in-kana.ts";

/** Short words that stand beside a plan's word and alone prove nothing. */
const BESIDE: ReadonlySet<string> = new Set(
  "なし あり ない ある の が は を に で と も や か から まで かいて のって はいって いる".split(" "),
);
/** Words that ask, read as kana. */
const ASKING: ReadonlySet<string> = new Set("ぜんぶ すべて おしえて みせて どれ".split(" "));
/** 「iju teiju no sokushin」: so many words in Japanese syllables that の joins are a title. */
const TITLE = /^(?=[a-z -]{10})(?:(?:[kgsztdnhbpmyrwjf]y?|sh|ch|ts)?[aiueo]|n(?![aiueoy])|kk|pp|tt|ss|[ -])+$/;
/** 「seisaku suishin-ka」: two words or more of which the last is what departments end in. */
const DEPARTMENT = /[ -](?:ka|bu|kyoku|shitsu)$/;
const RUN = /(?<![a-z\d])[a-z]{2,}(?:[ -][a-z]{2,})*(?![a-z\d])\s?(?=[のがはをにでと、。?]|$)?/g;

/**
 * Words of a plan, and names that end like a department, as kana or kanji where a Japanese sentence writes them in Roman
 * letters (「担当にseisaku suishin-kaが入る施策」). Other Latin words stay. Expects a normalised text.
 */
export function spellRomajiWords(text: string): string {
  return /[a-z]{3}/.test(text) && /[ぁ-んァ-ヴ一-鿿]/.test(text) ? text.replace(RUN, (run) => spell(run) ?? run) : text;
}

function spell(run: string): string | null {
  const said = run.trimEnd();
  const words = said.split(/[ -]/).map((word, at) => (at > 0 && ROMAN.test(word) ? ` ${word} ` : spellWord(word)));
  if (!words.every((word) => /^[ぁ-んー]+$|シート|ページ|^ [ivx]+ $/.test(word))) return null;
  if (DEPARTMENT.test(said)) return words.join("");
  return (
    spellKnown(words) ?? (words.length >= 3 && /[ -]no[ -]/.test(said) && TITLE.test(said) ? words.join("") : null)
  );
}

/** Words of which each is known, in kanji; null where one is not, or none is sure. */
function spellKnown(words: readonly string[]): string | null {
  let spelled = "";
  let isSure = false;
  for (let at = 0; at < words.length; ) {
    const end = longestFrom(words, at);
    if (end === null) return null;
    const word = words.slice(at, end).join("");
    isSure ||= !BESIDE.has(word) && !word.startsWith(" ");
    spelled += PLAN_WORDS_IN_KANA[word] ?? word;
    at = end;
  }
  return isSure ? spelled : null;
}

/** Where the longest known word that begins there ends; null where none does. */
function longestFrom(words: readonly string[], at: number): number | null {
  for (let end = words.length; end > at; end--) {
    const word = words.slice(at, end).join("");
    if (word in PLAN_WORDS_IN_KANA || BESIDE.has(word) || ASKING.has(word) || /シート|ページ|^ [ivx]+ $/.test(word))
      return end;
  }
  return null;
}
