import { describeKind } from "../error-codes.ts";

/** Codes, numbers and ids of deliveries only: never texts, tokens or user ids. */
type LogFields = Record<string, string | number | null>;

/** One line for the Worker's log. */
export function logLine(event: string, fields: LogFields): void {
  console.warn(JSON.stringify({ event: `line.${event}`, ...fields }));
}

/** An error's code for the log, or its name. */
export function codeOf(error: unknown): string {
  const { code, name } = describeKind(error);
  return code ?? name ?? "unknown";
}
