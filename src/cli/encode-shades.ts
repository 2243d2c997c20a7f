import { deflateSync } from "node:zlib";
import { buildPngChunk, buildPngHeader, PNG_SIGNATURE } from "../card/picture/png-parts.ts";

/** Sixteen shades, four bits a pixel: letters stay smooth, and a picture is a fifth of one in full colour. */
const SHADES = 16;
/** Four bits, indexed colours. */
const INDEXED = [4, 3, 0, 0, 0];

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
    PNG_SIGNATURE,
    buildPngHeader(width, height, INDEXED),
    buildPngChunk("PLTE", palette),
    buildPngChunk("IDAT", deflateSync(rows, { level: 9 })),
    buildPngChunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
