import { as32Bits, bytesOf } from "./numbers-in-place.ts";
import { openPackedFile, packFile } from "./packed-file.ts";
import { PackedFileError } from "./packed-file-error.ts";

const READINGS_KIND = "readings";
const MAX_LETTERS = 0xff;

/** The readings of a dictionary's tokens, kept in a file of their own: most of the bot does without them. */
export interface Readings {
  /** Katakana; null for a token without a reading. */
  at(token: number): string | null;
}

/**
 * Packs one reading a token: a byte a letter, its place in the list of letters that occur, and where each one starts.
 * @param readings in token order; "" where there is none.
 */
export function encodeReadings(readings: readonly string[]): Record<"letters" | "starts" | "readings", Uint8Array> {
  const letters = [...new Set(readings.join(""))].sort();
  if (letters.length > MAX_LETTERS) throw new RangeError(`読みの文字が多すぎます: ${letters.length}種`);
  const places = new Map(letters.map((letter, index) => [letter, index]));
  const starts = new Uint32Array(readings.length + 1);
  const encoded: number[] = [];
  readings.forEach((reading, token) => {
    for (const letter of reading) encoded.push(places.get(letter)!);
    starts[token + 1] = encoded.length;
  });
  return {
    letters: new TextEncoder().encode(letters.join("")),
    starts: bytesOf(starts),
    readings: Uint8Array.from(encoded),
  };
}

export function packReadings(version: string, sections: ReturnType<typeof encodeReadings>): Uint8Array<ArrayBuffer> {
  return packFile(READINGS_KIND, version, sections);
}

/**
 * Opens the readings that were built with a dictionary.
 * @throws PackedFileError `version_mismatch` when they belong to another dictionary, or when the file is damaged.
 */
export function openReadings(buffer: ArrayBuffer, dictionary: { version: string; tokenCount: number }): Readings {
  const file = openPackedFile(buffer, READINGS_KIND);
  if (file.version !== dictionary.version) {
    throw new PackedFileError(
      "version_mismatch",
      `読みの版 ${file.version} が辞書の版 ${dictionary.version} と違います。二つを一緒に作り直してください`,
    );
  }
  const letters = [...new TextDecoder().decode(file.section("letters"))];
  const starts = as32Bits(file.section("starts"));
  const bytes = file.section("readings");
  const count = starts.length - 1;
  if (count !== dictionary.tokenCount) {
    throw new PackedFileError("truncated", `読みは ${count} 語、辞書は ${dictionary.tokenCount} 語です`);
  }
  return {
    at(token) {
      let reading = "";
      for (let at = starts[token]!; at < starts[token + 1]!; at++) reading += letters[bytes[at]!];
      return reading === "" ? null : reading;
    },
  };
}
