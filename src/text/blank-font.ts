/** Chinese characters, kana and their punctuation. */
const RANGES = [
  [0x3000, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
] as const;
/** As Noto Sans JP has them, in 1000ths of an em. */
const EM = 1000;
const ASCENT = 1160;
const DESCENT = 288;
const TRUE_TYPE = 0x00010000;
const CHECKSUM_MAGIC = 0xb1b0afba;
const HEAD_MAGIC = 0x5f0f3cf5;

/**
 * A TrueType font of one blank as wide as a Japanese letter. On a machine without Japanese letters it keeps their place
 * until they have come, so that nothing on the page moves then.
 */
function buildBlankFont(): Uint8Array {
  return joinTables({
    "OS/2": [
      ...u16(4, EM, 400, 5, 0),
      ...u16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      ...new Array<number>(10 + 16 + 4).fill(0),
      ...u16(0x0040, RANGES[0][0], 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      ...u32(0, 0),
      ...u16(0, 0, 0, 0x20, 0),
    ],
    cmap: buildLetterMap(),
    glyf: [0, 0],
    head: [
      ...u32(TRUE_TYPE, TRUE_TYPE, 0, HEAD_MAGIC),
      ...u16(0, EM),
      ...u32(0, 0, 0, 0),
      ...u16(0, 0, EM, EM, 0, 8, 2, 0, 0),
    ],
    hhea: [...u32(TRUE_TYPE), ...u16(ASCENT, -DESCENT, 0, EM, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    hmtx: u16(EM, 0, EM, 0),
    loca: u16(0, 0, 0),
    maxp: [...u32(TRUE_TYPE), ...u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: u16(0, 0, 6),
    post: [...u32(0x00030000, 0), ...u16(0, 0), ...u32(0, 0, 0, 0, 0)],
  });
}

/** Format 13: every letter of a range is the same glyph. */
function buildLetterMap(): number[] {
  const groups = RANGES.flatMap(([first, last]) => [first, last, 1]);
  const length = 16 + groups.length * 4;
  return [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(length, 0, RANGES.length, ...groups)];
}

/** The file: a directory of its tables, each on a border of four bytes with its checksum. */
function joinTables(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const names = Object.keys(tables);
  const power = Math.floor(Math.log2(names.length));
  const directory = [
    ...u32(TRUE_TYPE),
    ...u16(names.length, 16 * 2 ** power, power, 16 * names.length - 16 * 2 ** power),
  ];
  let offset = 12 + 16 * names.length;
  const body: number[] = [];
  let headAt = 0;
  for (const name of names) {
    const table = tables[name]!;
    if (name === "head") headAt = offset;
    directory.push(...[...name].map((letter) => letter.charCodeAt(0)), ...u32(sum(table), offset, table.length));
    const padded = [...table, ...new Array<number>((4 - (table.length % 4)) % 4).fill(0)];
    body.push(...padded);
    offset += padded.length;
  }
  const file = Uint8Array.from([...directory, ...body]);
  new DataView(file.buffer).setUint32(headAt + 8, CHECKSUM_MAGIC - sum([...file]));
  return file;
}

const sum = (bytes: readonly number[]) =>
  bytes.reduce((total, byte, index) => (total + byte * 2 ** (24 - 8 * (index % 4))) % 2 ** 32, 0);
const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const u32 = (...values: number[]) => values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff));

/**
 * The font's address, the same in the style sheet and in the head of every page: named there too, it is ready before
 * the first line is set. It brings itself, so that nobody waits for it.
 */
export const BLANK_FONT_ADDRESS = `data:font/ttf;base64,${btoa(String.fromCharCode(...buildBlankFont()))}`;
