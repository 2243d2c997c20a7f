/** Source of a pattern → what it cannot match without (see `findNeedles`). Built, because reading patterns takes long. */
export type NeedleTable = ReadonlyMap<string, readonly string[]>;

/** @param built content of the built file */
export function openNeedles(built: readonly { pattern: string; needles: readonly string[] }[]): NeedleTable {
  return new Map(built.map(({ pattern, needles }) => [pattern, needles]));
}

/** Whether a pattern may match a text: nothing is known of it, or something stands there that it cannot match without. */
export function mayMatch({ source }: RegExp, text: string, needles: NeedleTable | undefined): boolean {
  return needles?.get(source)?.some((key) => text.includes(key)) ?? true;
}
