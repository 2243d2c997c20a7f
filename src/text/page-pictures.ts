import { openPackedFile, packFile } from "./packed-file.ts";

const KIND = "pictures";
const VERSION = "1";

/** The picture of the city's own pages; no record has this id. */
export const CITY_PICTURE = "city";

/** @param pictures id of a record, or CITY_PICTURE → PNG */
export const packPictures = (pictures: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  packFile(KIND, VERSION, pictures);

/**
 * @param id one that `packPictures` was given
 * @throws PackedFileError where the file is none of `packPictures` or holds no such picture
 */
export const readPicture = (file: ArrayBuffer, id: string): Uint8Array => openPackedFile(file, KIND).section(id);
