/** What can be wrong with a packed file (dictionary, readings, index). */
export type PackedFileErrorCode =
  | "not_packed"
  | "wrong_kind"
  | "wrong_format"
  | "truncated"
  | "damaged"
  | "version_mismatch";

/** A packed file that cannot be used; the remedy is always to build all of them again. */
export class PackedFileError extends Error {
  readonly code: PackedFileErrorCode;

  constructor(code: PackedFileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PackedFileError";
    this.code = code;
  }
}
