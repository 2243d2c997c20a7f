import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Sixteen shades, four bits a pixel: letters stay smooth, and a picture is a fifth of one in full colour. */
const SHADES = 16;

/**
 * A black and white picture as a PNG in the shades between two colours.
 * @param pixels red, green, blue and alpha of each, as a canvas gives them; of these red is read
 * @param dark colour of black, `light` of white: red, green, blue
 */
export function encodeShades(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  dark: readonly number[],
  light: readonly number[],
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, width);
  fields.setUint32(4, height);
  // Four bits, indexed colours.
  header.set([4, 3, 0, 0, 0], 8);
  const palette = Uint8Array.from({ length: SHADES * 3 }, (_, index) => {
    const share = Math.floor(index / 3) / (SHADES - 1);
    return Math.round(dark[index % 3]! * (1 - share) + light[index % 3]! * share);
  });
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = Math.round((pixels[(y * width + x) * 4]! / 255) * (SHADES - 1));
      rows[y * rowBytes + 1 + (x >> 1)]! |= x % 2 === 0 ? shade << 4 : shade;
    }
  }
  const parts = [
    SIGNATURE,
    buildChunk("IHDR", header),
    buildChunk("PLTE", palette),
    buildChunk("IDAT", deflateSync(rows, { level: 9 })),
    buildChunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/** Length, name, content, checksum of name and content. */
function buildChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(Buffer.from(name, "latin1"), 4);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)));
  return chunk;
}
