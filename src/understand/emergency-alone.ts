import type { EmergencyMeaning, PhraseBook } from "./emergency-phrases.ts";

/** Most fillers taken off at either end. */
const MAX_FILLERS = 6;

/** A message that is one of the words and nothing else of its own: 「家が火事です 助けて」「fire!!」. @param text folded */
export function findAlone(text: string, { alone, before, after }: PhraseBook): EmergencyMeaning | null {
  const starts = peel(
    text,
    (rest) => before.find((filler) => rest.startsWith(filler)),
    (rest, { length }) => rest.slice(length),
  );
  for (const start of starts) {
    const ends = peel(
      start,
      (rest) => after.find((filler) => rest.endsWith(filler)),
      (rest, { length }) => rest.slice(0, -length),
    );
    for (const word of ends) {
      const found = alone.get(word) ?? alone.get(findRepeated(word) ?? "");
      if (found) return found;
    }
  }
  return null;
}

function peel(
  text: string,
  find: (rest: string) => string | undefined,
  cut: (rest: string, filler: string) => string,
): string[] {
  const rests = [text];
  for (let count = 0; count < MAX_FILLERS; count++) {
    const rest = rests.at(-1)!;
    const filler = find(rest);
    if (filler === undefined) break;
    rests.push(cut(rest, filler).trim());
  }
  return rests;
}

const MAX_REPEATED_CHARS = 60;

/** 「火事火事火事」 → 「火事」. */
function findRepeated(text: string): string | undefined {
  return text.length > MAX_REPEATED_CHARS ? undefined : /^(.{1,12}?) ?(?:\1 ?)+$/u.exec(text)?.[1];
}
