import { describeKind } from "../error-codes.ts";

/** Codes, numbers and ids of deliveries only: never texts, tokens or user ids. */
type LogFields = Record<string, string | number | boolean | null>;

/** One line for the Worker's log. */
export function logReminder(event: string, fields: LogFields): void {
  console.warn(JSON.stringify({ event: `reminder.${event}`, ...fields }));
}

/** An error's kind for the log. */
export function describeFault(error: unknown): { name: string; code: string | null } {
  const { name, code } = describeKind(error);
  return { name: name ?? "unknown", code };
}
