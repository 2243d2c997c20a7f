import { MAX_RUN, squeeze } from "../understand/run-model.ts";

/** Numbers runs of letters as they are met, the first 0. */
export interface RunNumbers {
  /**
   * The runs of one to five letters of a text, its ends marked, each once. How a question is put stands in its letters:
   * no dictionary is needed, and a slip costs a few of them only.
   * @param text a folded question (`foldQuestion`)
   */
  number(text: string): Int32Array;
  nameOf(run: number): string;
  count(): number;
}

/** Slots are doubled once so many of them are taken. */
const MOST_TAKEN = 0.5;

/**
 * A run is the one before it and a letter more, found by that one's number and the letter: four million are met while a
 * model is fitted, and a Map of strings takes longer to tell them apart than the fitting.
 */
export function createRunNumbers(): RunNumbers {
  /** Of each run: the number of the one a letter shorter (-1: none), its last letter, the place of the text that met it last. */
  const shorter: number[] = [];
  const letters: number[] = [];
  const metAt: number[] = [];
  let slots = new Int32Array(2 ** 16).fill(-1);
  let texts = 0;

  function findSlot(before: number, letter: number): number {
    const mask = slots.length - 1;
    const hash = Math.imul(before + 1, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let run = slots[slot]!; run >= 0; run = slots[slot]!) {
      if (shorter[run] === before && letters[run] === letter) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function numberOf(before: number, letter: number): number {
    const slot = findSlot(before, letter);
    if (slots[slot]! >= 0) return slots[slot]!;
    const run = shorter.push(before) - 1;
    letters.push(letter);
    metAt.push(-1);
    slots[slot] = run;
    if (shorter.length > MOST_TAKEN * slots.length) {
      slots = new Int32Array(2 * slots.length).fill(-1);
      for (let known = 0; known < shorter.length; known++) slots[findSlot(shorter[known]!, letters[known]!)] = known;
    }
    return run;
  }

  return {
    number(text) {
      const squeezed = squeeze(text);
      const found: number[] = [];
      for (let start = 0; start < squeezed.length; start++) {
        for (let at = start, run = -1; at < squeezed.length && at - start < MAX_RUN; at++) {
          run = numberOf(run, squeezed.charCodeAt(at));
          if (metAt[run] !== texts) found.push(run);
          metAt[run] = texts;
        }
      }
      texts++;
      return Int32Array.from(found);
    },
    nameOf(run) {
      let name = "";
      for (let at = run; at >= 0; at = shorter[at]!) name = String.fromCharCode(letters[at]!) + name;
      return name;
    },
    count: () => shorter.length,
  };
}
