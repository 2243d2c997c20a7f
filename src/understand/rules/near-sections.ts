import { toHiragana } from "../../text/kana.ts";
import type { PlanSection } from "../catalogue.ts";
import { findNearTitles } from "../find-near-title.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";

function* findSlips(text: string, { catalogue: { sections } }: ReadContext): Iterable<Found> {
  for (const { section, start, end } of findNearTitles(text, sections)) {
    const words = text.slice(start, end);
    yield foundAt(start, words, section.plain, ...(lettersOf(words) === lettersOf(section.plain) ? ["same"] : []));
  }
  if (!IN_KANA.test(text)) return;
  const { titles, byKana } = titlesInKana(sections);
  const kana = toHiragana(text);
  for (const { section, start, end } of findNearTitles(kana, titles)) {
    yield foundAt(start, text.slice(start, end), byKana.get(section.plain)!, "kana");
  }
  for (const { plain } of titles) {
    const at = kana.indexOf(plain);
    if (at >= 0) yield foundAt(at, text.slice(at, at + plain.length), byKana.get(plain)!, "kana");
  }
}

/** 「移住・定住促進」 is 移住定住の促進. */
const lettersOf = (words: string) => words.replace(/[・、,の「」\s]/g, "");

/** No title is written out in fewer letters. */
const IN_KANA = /[ぁ-んー]{6}/;

const inKana = new WeakMap<readonly PlanSection[], ReturnType<typeof readTitlesInKana>>();

/** The titles of sections in hiragana; none so short that it is a word of many. Read once for a catalogue. */
function titlesInKana(sections: readonly PlanSection[]) {
  const known = inKana.get(sections) ?? readTitlesInKana(sections);
  inKana.set(sections, known);
  return known;
}

/** The titles as they are read; `byKana`: → as they are written. */
function readTitlesInKana(sections: readonly PlanSection[]) {
  const read = sections.flatMap((one) => (one.kana === null || one.kana.length < 8 ? [] : [{ one, kana: one.kana }]));
  return {
    titles: read.map(({ one, kana }): PlanSection => ({ ...one, plain: kana })),
    byKana: new Map(read.map(({ one, kana }) => [kana, one.plain])),
  };
}

/** Places of the plan by their titles with a slip, or in kana. */
export const NEAR_SECTION_RULES: readonly Rule[] = [
  {
    name: "section/near_title",
    reads: findSlips,
    produce: ([, plain, sure], { catalogue: { sections } }) => {
      const named = sections.filter((one) => one.plain === plain);
      const ids = [...new Set(named.flatMap((one) => one.ids))];
      const label = `${named[0]!.label} ${named[0]!.title}`;
      return { kind: "condition", condition: { kind: "section", ids, label }, soft: sure === undefined };
    },
    weight: -1,
    examples: [
      { text: "自然から選ばれるまちのやつ全部", marks: "自然から選ばれるまち", city: "annaka" },
      { text: "いじゅうていじゅうのそくしんにはいってるやつ", marks: "いじゅうていじゅうのそくしん", city: "annaka" },
      { text: "DX・ICT化の推進に入る項目", marks: "dx・ict化の推進", city: "annaka" },
      { text: "新型コロナ感染症対策の強化に入ってるもの", marks: "新型コロナ感染症対策の強化", city: "annaka" },
    ],
    counterExamples: ["コロナのワクチンは?", "自然が好き"],
  },
];
