/** Values by key, as a Map has them; one that is read from a file reads a value when it is first asked for. */
export type Rows<Value> = Pick<ReadonlyMap<string, Value>, "get"> & Iterable<[string, Value]>;

/** A line of JSON that says each row's key and length in bytes, then the rows' own JSON. */
export function packJsonRows(rows: Iterable<readonly [string, unknown]>): Uint8Array {
  const bodies: Uint8Array[] = [];
  const places: [string, number][] = [];
  for (const [key, value] of rows) {
    const body = new TextEncoder().encode(JSON.stringify(value));
    places.push([key, body.length]);
    bodies.push(body);
  }
  const head = new TextEncoder().encode(`${JSON.stringify(places)}\n`);
  const section = new Uint8Array(bodies.reduce((sum, { length }) => sum + length, head.length));
  let at = 0;
  for (const piece of [head, ...bodies]) {
    section.set(piece, at);
    at += piece.length;
  }
  return section;
}

/** @param section what `packJsonRows` made of values of this type; it must not change afterwards */
export function openJsonRows<Value>(section: Uint8Array): Rows<Value> {
  const headEnd = section.indexOf(LINE_END) + 1;
  const places = new Map<string, { start: number; end: number }>();
  let start = headEnd;
  for (const [key, length] of decodeJson(section.subarray(0, headEnd)) as [string, number][]) {
    places.set(key, { start, end: start + length });
    start += length;
  }
  const read = new Map<string, Value>();
  function get(key: string): Value | undefined {
    const known = read.get(key);
    if (known !== undefined) return known;
    const place = places.get(key);
    if (!place) return undefined;
    const value = decodeJson(section.subarray(place.start, place.end)) as Value;
    read.set(key, value);
    return value;
  }
  return {
    get,
    *[Symbol.iterator]() {
      for (const key of places.keys()) yield [key, get(key)!];
    },
  };
}

const LINE_END = 0x0a;
const decoder = new TextDecoder();
const decodeJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
