import { describeKind } from "./error-codes.ts";

/** A fault of the desk, as a line in the log. */
export function logFault(event: string, error: unknown): void {
  logError(`desk.${event}`, error);
}

/** A fault that nobody expected, as a line in the log. */
export function logUnhandled(error: unknown): void {
  logError("unhandled", error);
}

function logError(event: string, error: unknown): void {
  console.error(JSON.stringify({ event, ...describeKind(error) }));
}
