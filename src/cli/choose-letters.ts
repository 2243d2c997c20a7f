/**
 * Letters of the pages' own font. Four cities' records and the frame hold about 1,300 (180 KB, of 1 MB); with more cities
 * the rarest are left to the whole font.
 */
const MOST_LETTERS = 1800;
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));

/** The letters that most texts hold, commonest first. @param frame what every page may say; it goes before the texts */
export function chooseLetters(frame: readonly string[], texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const letter of new Set(text)) if (letter > "~") counts.set(letter, (counts.get(letter) ?? 0) + weight);
  };
  for (const text of frame) count(text, texts.length + 1);
  for (const text of texts) count(text, 1);
  const byCount = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [...ASCII, ...byCount.slice(0, MOST_LETTERS).map(([letter]) => letter)];
}

/**
 * Letters that every page is sent: with four cities the words of the pages (360) and what three of the cities write with
 * (250), 80 KB. With fewer, pages ask for other cities' letters too; with more, they are sent what they do not hold.
 */
const COMMON_LETTERS = 620;
/** Letters of each part of what several cities write with, and of what none does: 17 KB. */
const SLICE_LETTERS = 130;

/**
 * Letters in the parts in which they are sent: those of the pages' own words and of most cities, then of several cities,
 * then for each city what it alone writes with, last what only answers say. A page needs the first two and its own city's.
 * @param letters as chosen, commonest first
 * @param common what most pages say of themselves
 * @param cities the texts of each city's records, and of what pages of all cities name
 * @returns none of them empty, each sorted
 */
export function sliceLetters(
  letters: readonly string[],
  common: readonly string[],
  cities: readonly (readonly string[])[],
): string[][] {
  const said = new Set([...ASCII, ...common.join("")]);
  const writers = cities.map((texts) => new Set(texts.join("")));
  const votes = (letter: string) =>
    said.has(letter) ? Number.POSITIVE_INFINITY : writers.filter((writer) => writer.has(letter)).length;
  const byVotes = letters
    .map((letter) => ({ letter, votes: votes(letter) }))
    .sort((a, b) => (a.votes === b.votes ? 0 : b.votes - a.votes));
  const rest = byVotes.slice(COMMON_LETTERS);
  const own = writers.map((writer) => rest.filter(({ letter, votes }) => votes === 1 && writer.has(letter)));
  return [
    byVotes.slice(0, COMMON_LETTERS),
    ...split(rest.filter(({ votes }) => votes > 1)),
    ...own.filter((slice) => slice.length > 0),
    ...split(rest.filter(({ votes }) => votes === 0)),
  ].map((slice) => slice.map(({ letter }) => letter).sort());
}

const split = <T>(letters: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(letters.length / SLICE_LETTERS) }, (_, index) =>
    letters.slice(index * SLICE_LETTERS, (index + 1) * SLICE_LETTERS),
  );
