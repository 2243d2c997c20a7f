import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { packLetters } from "../text/picture-letters.ts";

const FONT = "Machi Picture Letters";
/** Height of a line in pixels, twice what is read: pictures are shown smaller on sharp screens. */
const HEIGHT = 32;
const SIZE = 24;
const BASELINE = 24;

/**
 * Letters as small pictures, for pictures that the Worker draws itself.
 * @param fontFile of the letters
 */
export function buildPictureLetters(letters: readonly string[], fontFile: string): Uint8Array<ArrayBuffer> {
  if (!GlobalFonts.has(FONT)) GlobalFonts.registerFromPath(fontFile, FONT);
  const canvas = createCanvas(SIZE * 2, HEIGHT);
  const context = canvas.getContext("2d");
  return packLetters(
    HEIGHT,
    letters.map((letter) => {
      context.font = `${SIZE}px "${FONT}"`;
      const width = Math.ceil(context.measureText(letter).width);
      context.clearRect(0, 0, canvas.width, HEIGHT);
      context.fillText(letter, 0, BASELINE);
      const { data } = context.getImageData(0, 0, width, HEIGHT);
      return { letter, width, shades: Uint8Array.from({ length: width * HEIGHT }, (_, at) => data[at * 4 + 3]!) };
    }),
  );
}
