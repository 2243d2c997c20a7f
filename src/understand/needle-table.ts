/** Source of a pattern → what it cannot match without (see `findNeedles`). Built, because reading patterns takes long. */
export type NeedleTable = ReadonlyMap<string, readonly string[]>;

/** @param built content of the built file */
export function openNeedles(built: readonly { pattern: string; needles: readonly string[] }[]): NeedleTable {
  return new Map(built.map(({ pattern, needles }) => [pattern, needles]));
}
