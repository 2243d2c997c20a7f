import { z } from "zod";
import { openPackedFile, packFile } from "./packed-file.ts";

const KIND = "letters";
const VERSION = "1";

/** Where the letters stand among the public files. */
export const PICTURE_LETTERS = "page/letters.bin";

/** A letter as a picture. */
export interface PictureLetter {
  /** In pixels. */
  width: number;
  /** How black each pixel is, 0…255, row by row. */
  shades: Uint8Array;
}

/** Letters as pictures, all of one height. */
export interface PictureLetters {
  /** In pixels. */
  height: number;
  letters: ReadonlyMap<string, PictureLetter>;
}

const namesSchema = z.object({ height: z.number().int().min(1), letters: z.array(z.tuple([z.string(), z.number()])) });

/** @param height of every letter in pixels */
export const packLetters = (
  height: number,
  letters: readonly (PictureLetter & { letter: string })[],
): Uint8Array<ArrayBuffer> => {
  const shades = new Uint8Array(letters.reduce((sum, letter) => sum + letter.shades.length, 0));
  let at = 0;
  for (const letter of letters) {
    shades.set(letter.shades, at);
    at += letter.shades.length;
  }
  const names = { height, letters: letters.map(({ letter, width }) => [letter, width]) };
  return packFile(KIND, VERSION, { names: new TextEncoder().encode(JSON.stringify(names)), shades });
};

/** @throws PackedFileError where the file is none of `packLetters` */
export function readLetters(file: ArrayBuffer): PictureLetters {
  const packed = openPackedFile(file, KIND);
  const { height, letters } = namesSchema.parse(JSON.parse(new TextDecoder().decode(packed.section("names"))));
  const shades = packed.section("shades");
  let at = 0;
  return {
    height,
    letters: new Map(
      letters.map(([letter, width]) => {
        const from = at;
        at += width * height;
        return [letter, { width, shades: shades.subarray(from, at) }];
      }),
    ),
  };
}
