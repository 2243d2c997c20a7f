import type { PointedNoun } from "../../domain/languages/language.ts";
import { type FramedTag, LANGUAGES } from "../../domain/languages.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Meaning } from "../meaning.ts";
import type { Rule } from "../rule.ts";
import { anyOf } from "./words-abroad.ts";

/**
 * 「その課」「同じ区分」 in another language: a pointing word beside a noun for a department or a section, with what it is
 * about between (「that same education group」), or words that point back as a whole.
 */
export function buildPointing(tag: FramedTag): Rule[] {
  const { department, section } = LANGUAGES[tag].words.back;
  return [
    ...buildRule(tag, "same_department", department, { kind: "reference", to: "same_department" }),
    ...buildRule(tag, "same_section", section, { kind: "reference", to: "same_section" }),
  ];
}

function buildRule(tag: FramedTag, name: string, { nouns, whole }: PointedNoun, meaning: Meaning): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const { before, after } = words.back.pointing;
  const gap = evidence.spaced ? " " : "\\s?";
  const about = evidence.spaced ? `(?:(?!(?:${anyOf(words.filler)}) )\\p{L}+ ){0,2}` : "[^\\s,，。、?!的了]{0,3}?";
  const any = anyOf(nouns);
  const reads = [
    ...(whole.length === 0 ? [] : [anyOf(whole)]),
    ...(any === "" || before.length === 0 ? [] : [`(?:${anyOf(before)})${gap}${about}(?:${any})`]),
    ...(any === "" || after.length === 0 ? [] : [`(?:${any})${gap}(?:${anyOf(after)})`]),
  ].join("|");
  if (reads === "") return [];
  const example = normalizeText(
    whole[0] ?? (before.length > 0 ? `${before[0]} ${nouns[0]}` : `${nouns[0]} ${after[0]}`),
  );
  const ending = words.endings.length === 0 ? "" : `(?:(?:${anyOf(words.endings)})(?!\\p{L}))?`;
  const pattern = evidence.spaced
    ? `(?<![\\p{L}\\p{M}])(?:${reads})${ending}(?![\\p{L}\\p{M}])`
    : `(?<!\\p{Script=Hangul})(?:${reads})${ending}`;
  return [
    {
      name: `${tag}/${name}`,
      reads: new RegExp(pattern, "gu"),
      produce: () => meaning,
      weight: 1,
      examples: [{ text: example, marks: example }],
      counterExamples: [],
    },
  ];
}
