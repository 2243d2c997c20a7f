import type { PlanSection } from "./catalogue.ts";

const inKana = new WeakMap<readonly PlanSection[], ReturnType<typeof readTitlesInKana>>();

/** The titles of sections in hiragana; none so short that it is a word of many. Read once for a catalogue. */
export function titlesInKana(sections: readonly PlanSection[]) {
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
