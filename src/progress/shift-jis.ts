/** Bytes of a text file, with how they were read. */
interface DecodedText {
  text: string;
  encoding: "utf-8" | "shift_jis";
}

/** Reads UTF-8 (with or without BOM), else Shift_JIS as Windows writes it; undefined when it is neither. */
export function findText(bytes: Uint8Array): DecodedText | undefined {
  // 「Unicode テキスト」 of Excel begins with its mark, and goes on as UTF-8 from here.
  const mark = `${bytes[0]} ${bytes[1]}`;
  const wide = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : null;
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: "utf-8" };
  for (const encoding of ["utf-8", "shift_jis"] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** Stands for what Shift_JIS cannot write. */
export const UNKNOWN_SIGN = "〓";
const UNKNOWN = [0x81, 0xac];

/** A text as it comes back from a file in Shift_JIS. */
export function throughShiftJis(text: string): string {
  // Most texts are spared the table.
  return /^[\x00-\x7f]*$/.test(text) ? text : new TextDecoder("shift_jis").decode(encodeShiftJis(text).bytes);
}

/**
 * Text → Shift_JIS as Windows reads it (CP932), with how many characters it cannot write (they become 〓).
 * The table is the platform's own decoder turned round, so that no second table can disagree with it.
 */
export function encodeShiftJis(text: string): { bytes: Uint8Array; unwritable: number } {
  encoder ??= buildEncoder();
  const bytes: number[] = [];
  let unwritable = 0;
  for (const character of text) {
    const code = SAME_MEANING[character] ?? character;
    const known = encoder.get(code);
    if (known === undefined) unwritable++;
    bytes.push(...(known ?? UNKNOWN));
  }
  return { bytes: Uint8Array.from(bytes), unwritable };
}

let encoder: ReadonlyMap<string, number[]> | undefined;

/** Characters that Windows' table writes in another spelling of the same sign. */
const SAME_MEANING: Record<string, string> = {
  "\u301C": "\uFF5E",
  "\u2212": "\uFF0D",
  "\u2016": "\u2225",
  "\u2014": "\u2015",
  "\u00A2": "\uFFE0",
  "\u00A3": "\uFFE1",
  "\u00AC": "\uFFE2",
};

function buildEncoder(): ReadonlyMap<string, number[]> {
  const codes = [
    ...range(0x00, 0x7f).map((byte) => [byte]),
    ...range(0xa1, 0xdf).map((byte) => [byte]),
    ...LEAD_BYTES.flatMap((lead) => range(0x40, 0xfc).map((trail) => [lead, trail])),
  ].filter(([byte]) => byte !== LINE_FEED);
  // One call for all of them, a line each: eleven thousand calls would cost more than the answer.
  const lines = new TextDecoder("shift_jis").decode(Uint8Array.from(codes.flatMap((code) => [...code, LINE_FEED])));
  const table = new Map([["\n", [LINE_FEED]]]);
  lines.split("\n").forEach((character, index) => {
    // Some characters stand in two places; the first counts.
    if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character)) {
      table.set(character, codes[index]!);
    }
  });
  return table;
}

const LINE_FEED = 0x0a;

/** Lead bytes without the private use area (0xF0–0xF9); NEC's copies last, as the Encoding Standard skips them. */
const LEAD_BYTES = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xef, 0xef), ...range(0xfa, 0xfc), 0xed, 0xee];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
