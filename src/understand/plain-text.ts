import { findMatches } from "../text/find-matches.ts";

/** 「実施項目」, where a plan calls its records so, is read as the 「項目」 that every rule knows. */
export function withPlainNoun(text: string, measureWord: string): string {
  const head = COMPOUND_NOUN.exec(measureWord)?.[1];
  return head === undefined ? text : text.replaceAll(measureWord, head);
}

/** Words of which every rule knows the end alone; 「取組項目」 they know whole. */
const COMPOUND_NOUN = /^(?!取組項目|取り組み項目)\p{Script=Han}{2,4}(項目|事業|施策|取組|公約)$/u;

/** @param inJapanese the same text, place by place */
export function withoutName(text: string, inJapanese: string, name: RegExp): string {
  let rest = "";
  let at = 0;
  for (const { 0: found, index } of findMatches(name, inJapanese)) {
    rest += `${text.slice(at, index)} `;
    at = index + found.length;
  }
  return rest + text.slice(at);
}
