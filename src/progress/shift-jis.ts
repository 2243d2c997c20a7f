/** Bytes of a text file, with how they were read. */
export interface DecodedText {
  text: string;
  encoding: "utf-8" | "shift_jis";
}

/** Reads UTF-8 (with or without BOM), else Shift_JIS as Windows writes it; undefined when it is neither. */
export function findText(bytes: Uint8Array): DecodedText | undefined {
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
const UNKNOWN = [0x81, 0xac]; // 〓

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
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    // Some characters stand in two places; the first counts.
    if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x80; byte++) add([byte]);
  for (let byte = 0xa1; byte <= 0xdf; byte++) add([byte]);
  for (const lead of LEAD_BYTES) {
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  return table;
}

/** Lead bytes without the private use area (0xF0–0xF9); NEC's copies last, as the Encoding Standard skips them. */
const LEAD_BYTES = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xef, 0xef), ...range(0xfa, 0xfc), 0xed, 0xee];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
