/** What was published cannot be read, so that nobody may be told what is published and what is not. */
export class RecordsUnread extends Error {
  override readonly name = "RecordsUnread";
  readonly code = "records_unread";
}

/** True for the error itself and for one that Bolt has wrapped. */
export function isRecordsUnread(error: unknown): boolean {
  return error instanceof RecordsUnread || (error as { original?: unknown } | null)?.original instanceof RecordsUnread;
}
