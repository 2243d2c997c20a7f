import { openPackedFile, type PackedFile, packFile } from "../text/packed-file.ts";
import { PackedFileError } from "../text/packed-file-error.ts";
import { checksumAround } from "./checksum.ts";

/** Name of the section that holds `checksumAround` itself, 32 bits. */
const CHECKSUM = "checksum";

/** A packed file that tells when a byte of it is not what was written. */
export function sealFile(kind: string, version: string, sections: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const file = packFile(kind, version, { [CHECKSUM]: new Uint8Array(Uint32Array.BYTES_PER_ELEMENT), ...sections });
  const place = openPackedFile(file.buffer, kind).section(CHECKSUM);
  place.set(new Uint8Array(Uint32Array.of(checksumAround(place)).buffer));
  return file;
}

/** @throws PackedFileError as `openPackedFile`, and `damaged` when a byte has changed. */
export function openSealedFile(buffer: ArrayBuffer, kind: string): PackedFile {
  const file = openPackedFile(buffer, kind);
  const place = file.section(CHECKSUM);
  if (checksumAround(place) !== new Uint32Array(place.buffer, place.byteOffset, 1)[0]) {
    throw new PackedFileError("damaged", "ファイルが壊れています。npm run build:data で作り直してください");
  }
  return file;
}
