import type { Paper } from "./paper.ts";
import { buildPngChunk, buildPngHeader, PNG_SIGNATURE } from "./png-parts.ts";

/** Eight bits a colour, red, green and blue. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];

/** The picture as a PNG file. */
export async function encodePng({ width, height, pixels }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const rowBytes = width * 3;
  // Each row begins with how it is written: as it is.
  const rows = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  const parts = [
    PNG_SIGNATURE,
    buildPngHeader(width, height, TRUE_COLOUR),
    buildPngChunk("IDAT", await deflate(rows)),
    buildPngChunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
