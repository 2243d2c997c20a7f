/** A document that cannot be turned into a sheet; its message is for the clerk. */
export class DocumentError extends Error {
  readonly code: "empty" | "unknown_format" | "encrypted" | "broken" | "no_text" | "garbled" | "no_tables" | "too_big";
  constructor(code: DocumentError["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "DocumentError";
    this.code = code;
  }
}
