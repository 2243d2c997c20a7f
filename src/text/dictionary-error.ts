/** What can be wrong with a dictionary or readings file. */
export type DictionaryErrorCode = "not_packed" | "wrong_kind" | "wrong_format" | "truncated" | "version_mismatch";

/** A dictionary or readings file that cannot be used; the remedy is always to build both files again. */
export class DictionaryError extends Error {
  readonly code: DictionaryErrorCode;

  constructor(code: DictionaryErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DictionaryError";
    this.code = code;
  }
}
