/** One way in which a pattern matches: a match holds a string of each of these lists. */
export type NeededWay = readonly (readonly string[])[];

/** Of a pattern by its hash (`hashPattern`), what it cannot match without (`findNeedles`). Built, because reading patterns takes long. */
export type NeedleTable = ReadonlyMap<string, readonly NeededWay[]>;

/** @param built content of the built file */
export function openNeedles(built: readonly (readonly [hash: string, needles: readonly NeededWay[]])[]): NeedleTable {
  return new Map(built);
}

/** Two numbers of 32 bits over the source (FNV-1a from two beginnings): the sources themselves would be read at each start. */
export function hashPattern({ source }: RegExp): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
